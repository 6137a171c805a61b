/**
 * The ways a list writes the names of its people, as numbers one after another: a comparison touches one short row of them instead of
 * objects all over the memory.
 */
import type { Suffix } from './name-words.ts';
import type { ParsedName } from './parse-name.ts';
import type { Role } from './levels.ts';
import { invariant } from '../result.ts';

/** A row a form: first how many words and which suffix it has, then a cell a word. `wordsIn` and the others below read them. */
export type NameForms = Int32Array;

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
export function forEachWord(rows: NameForms, form: number, visit: (word: number, role: number) => void): void {
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
  /** The next person's names, the main one first; what she is written like twice is one form. */
  readonly addPerson: (names: readonly ParsedName[]) => void;
  readonly done: () => PeoplesForms & { readonly words: readonly string[] };
};

/** The forms of each person lie together: `formStart[person]` and on. `words`: the distinct words, by number. */
export type PeoplesForms = { readonly forms: NameForms; readonly formStart: Int32Array };

export function createFormBuilder(): FormBuilder {
  const wordIds = new Map<string, number>();
  const rows: number[] = [];
  const formStart: number[] = [0];
  const wordId = (word: string): number => {
    const known = wordIds.get(word);
    if (known !== undefined) return known;
    wordIds.set(word, wordIds.size);
    return wordIds.size - 1;
  };
  const isRepeated = (from: number, own: number): boolean => {
    for (let row = from; row < own; row += FORM_ROW) {
      let at = 0;
      while (at < FORM_ROW && rows[row + at] === rows[own + at]) at++;
      if (at === FORM_ROW) return true;
    }
    return false;
  };
  return {
    addPerson: (names) => {
      const from = rows.length;
      for (const { words, roles, suffix } of names) {
        invariant(words.length < FORM_ROW, 'a name has at most seven words');
        const own = rows.length;
        rows.push(words.length | (suffixNumber(suffix) << COUNT_BITS));
        for (let at = 0; at + 1 < FORM_ROW; at++) {
          const word = words[at];
          rows.push(word === undefined ? 0 : (wordId(word) << ROLE_BITS) | (roles[at] ?? 0));
        }
        if (isRepeated(from, own)) rows.length = own;
      }
      formStart.push(rows.length / FORM_ROW);
    },
    done: () => ({ words: [...wordIds.keys()], forms: Int32Array.from(rows), formStart: Int32Array.from(formStart) }),
  };
}
