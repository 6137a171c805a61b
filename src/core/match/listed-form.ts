/** One form of a list name at a time, read into tables that every reading uses again. */
import { FORM_ROW, type NameForms, roleOf, suffixIn, wordOf, wordsIn } from './name-forms.ts';

const ROLE_BITS = 2;

/** It has a lifetime, that of the form read last: the values are those of `read`'s last call. */
export type FormReader = {
  readonly read: (form: number) => void;
  readonly words: Int32Array;
  readonly roles: Uint8Array;
  readonly count: () => number;
  readonly suffix: () => number;
  /** The roles of all its words, and how many words there are, in one number. */
  readonly rolePattern: () => number;
};

export function createFormReader(rows: NameForms): FormReader {
  const words = new Int32Array(FORM_ROW);
  const roles = new Uint8Array(FORM_ROW);
  let [count, suffix, rolePattern] = [0, 0, 0];
  return {
    words,
    roles,
    count: () => count,
    suffix: () => suffix,
    rolePattern: () => rolePattern,
    read: (form) => {
      const row = form * FORM_ROW;
      const header = rows[row] ?? 0;
      count = wordsIn(header);
      suffix = suffixIn(header);
      rolePattern = 1;
      for (let at = 0; at < count; at++) {
        const cell = rows[row + 1 + at] ?? 0;
        words[at] = wordOf(cell);
        roles[at] = roleOf(cell);
        rolePattern = (rolePattern << ROLE_BITS) | roleOf(cell);
      }
    },
  };
}
