/**
 * How alike two name words are, best last. Numbers, because the comparison runs millions of times; the words for them are
 * in `LEVEL_NAMES`. The order is used: "at least misspelt" is `level >= LEVEL.misspelt`.
 */
export const LEVEL = { different: 0, initial: 1, loose: 2, misspelt: 3, variant: 4, exact: 5 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

export const LEVEL_NAMES: readonly string[] = ['different', 'initial only', 'loosely similar', 'misspelt', 'nickname', 'exact'];

export const ROLE = { given: 0, middle: 1, family: 2 } as const;
export type Role = (typeof ROLE)[keyof typeof ROLE];

/** What two suffixes (Jr, Sr, II ...) say of each other. */
export const SUFFIX = { none: 0, agrees: 1, cardOnly: 2, listOnly: 3, conflict: 4 } as const;
export type SuffixLevel = (typeof SUFFIX)[keyof typeof SUFFIX];
export const SUFFIX_NAMES: readonly string[] = ['absent', 'agrees', 'on the card only', 'on the list only', 'conflicts'];

export const MIDDLE = { absent: 0, conflict: 1, agrees: 2 } as const;
export type MiddleLevel = (typeof MIDDLE)[keyof typeof MIDDLE];
export const MIDDLE_NAMES: readonly string[] = ['absent', 'conflicts', 'agrees'];

/** How a card's field other than the name compares with the list's; `absent` where either side has none. */
export const FIELD = { absent: 0, differs: 1, close: 2, equal: 3 } as const;
export type FieldLevel = (typeof FIELD)[keyof typeof FIELD];
export const FIELD_NAMES: readonly string[] = ['absent', 'differs', 'close', 'equal'];
