/** Entries keyed by hand, to the register that the desk takes in. Pure. */

export const KEYED_COLUMNS = ['name', 'signed_on', 'title', 'employer', 'union_name'] as const;

export type KeyedKey = (typeof KEYED_COLUMNS)[number];
export type KeyedRow = Readonly<Record<KeyedKey, string>> & { readonly signature: 'present' | 'absent' | 'drawn' | 'typed' };

export const EMPTY_ROW: KeyedRow = { name: '', signed_on: '', title: '', employer: '', union_name: '', signature: 'present' };

export function isEmpty(row: KeyedRow): boolean {
  return KEYED_COLUMNS.every((key) => row[key].trim() === '');
}

/** Rows that somebody wrote in, with the numbers that stand beside them on the screen. */
export function registerText(rows: readonly KeyedRow[]): string {
  const header = ['card_id', ...KEYED_COLUMNS, 'signature'].join(',');
  const lines = rows.flatMap((row, index) =>
    isEmpty(row) ? [] : [[`K${index + 1}`, ...KEYED_COLUMNS.map((key) => quoted(row[key].trim())), row.signature].join(',')],
  );
  return `${[header, ...lines].join('\n')}\n`;
}

/** The row that lacks a name, counted from 1; null where every row that was begun has one. */
export function rowWithoutName(rows: readonly KeyedRow[]): number | null {
  const at = rows.findIndex((row) => !isEmpty(row) && row.name.trim() === '');
  return at < 0 ? null : at + 1;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
