import type { TableRow } from '#core/list/table.ts';

/** Far beyond any unit; they stop a file that was made to exhaust the machine. */
export const TABLE_LIMITS = {
  bytes: 64 * 1024 * 1024,
  unpackedBytes: 512 * 1024 * 1024,
  rows: 500_000,
  columns: 400,
  cell: 32_767,
} as const;

/** What there is too much of, as `more than 400 …` goes on; a cell is named by its row and column instead. */
export const LIMIT_WORDS: Readonly<Record<Limited, string>> = {
  bytes: 'bytes',
  unpackedBytes: 'bytes when unpacked',
  rows: 'rows',
  columns: 'columns',
};

export type Limited = Exclude<keyof typeof TABLE_LIMITS, 'cell'>;

export type TableProblem =
  | { readonly kind: 'empty'; readonly file: string }
  | { readonly kind: 'not-a-table'; readonly file: string; readonly why: string }
  | { readonly kind: 'too-large'; readonly file: string; readonly what: Limited; readonly limit: number }
  | { readonly kind: 'broken-row'; readonly file: string; readonly row: number; readonly why: string }
  | { readonly kind: 'formula-without-value'; readonly file: string; readonly row: number; readonly column: string };

/** Before the header is taken off. */
export type RawTable = { readonly rows: readonly TableRow[]; readonly otherSheets: readonly string[] };
