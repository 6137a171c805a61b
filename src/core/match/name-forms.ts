/**
 * The ways a list writes the names of its people, as numbers one after another: a comparison touches one short row of them instead of
 * objects all over the memory. People who are written alike share a form.
 */
import type { Suffix } from './name-words.ts';
import type { ParsedName } from './parse-name.ts';
import type { Role } from './levels.ts';
import { invariant } from '../result.ts';

export type NameForms = {
  readonly count: number;
  /** A row a form: first how many words and which suffix it has, then a cell a word. `wordsIn` and the others below read them. */
  readonly rows: Int32Array;
};

/** No name has more than seven words (`parse-name.ts`). */
export const FORM_ROW = 8;
const ROLE_BITS = 2;
const ROLE_MASK = 3;
const COUNT_BITS = 4;
const COUNT_MASK = 15;

export function wordsIn(header: number): number {
  return header & COUNT_MASK;
}

export function suffixIn(header: number): number {
  return header >> COUNT_BITS;
}

export function wordOf(cell: number): number {
  return cell >> ROLE_BITS;
}

export function roleOf(cell: number): number {
  return cell & ROLE_MASK;
}

/** Every word of a form, in its order. */
export function forEachWord({ rows }: NameForms, form: number, visit: (word: number, role: number) => void): void {
  const row = form * FORM_ROW;
  const count = wordsIn(rows[row] ?? 0);
  for (let at = 1; at <= count; at++) visit(wordOf(rows[row + at] ?? 0), roleOf(rows[row + at] ?? 0));
}

const SUFFIXES: readonly (Suffix | null)[] = [null, 'jr', 'sr', 'ii', 'iii', 'iv'];
export const NO_SUFFIX = 0;

export function suffixNumber(suffix: Suffix | null): number {
  return SUFFIXES.indexOf(suffix);
}

/** The words of one role in one form. */
export function wordsOfRole(forms: NameForms, form: number, wanted: Role): readonly number[] {
  const words: number[] = [];
  forEachWord(forms, form, (word, role) => {
    if (role === wanted) words.push(word);
  });
  return words;
}

export type FormBuilder = {
  /** The form's number: the same for the same words, roles and suffix. */
  readonly intern: (name: ParsedName) => number;
  /** `words`: the distinct words, by number. */
  readonly done: () => { readonly forms: NameForms; readonly words: readonly string[] };
};

export function createFormBuilder(): FormBuilder {
  const wordIds = new Map<string, number>();
  const formIds = new Map<string, number>();
  const rows: number[] = [];
  const wordId = (word: string): number => {
    const known = wordIds.get(word);
    if (known !== undefined) return known;
    wordIds.set(word, wordIds.size);
    return wordIds.size - 1;
  };
  return {
    intern: (name) => {
      const key = `${name.words.join(' ')}|${name.roles.join('')}|${name.suffix ?? ''}`;
      const known = formIds.get(key);
      if (known !== undefined) return known;
      invariant(name.words.length < FORM_ROW, 'a name has at most seven words');
      rows.push(name.words.length | (suffixNumber(name.suffix) << COUNT_BITS));
      for (let at = 0; at + 1 < FORM_ROW; at++) {
        const word = name.words[at];
        rows.push(word === undefined ? 0 : (wordId(word) << ROLE_BITS) | (name.roles[at] ?? 0));
      }
      formIds.set(key, formIds.size);
      return formIds.size - 1;
    },
    done: () => ({ words: [...wordIds.keys()], forms: { count: formIds.size, rows: Int32Array.from(rows) } }),
  };
}
