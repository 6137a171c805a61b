/** A register as JSON is the same table, one object a row: it is turned into one and read by the same rules. */
import { err, ok, type Result } from '../result.ts';
import type { Table } from '../list/table.ts';

export type RegisterJsonProblem =
  | { readonly kind: 'not-a-list-of-objects'; readonly file: string }
  | { readonly kind: 'not-a-plain-value'; readonly file: string; readonly row: number; readonly column: string };

/** Entries are numbered from 1, as the header of a JSON register is no row. `null` is blank; true and false are yes and no. */
export function tableFromJson(json: unknown, fileName: string): Result<Table, RegisterJsonProblem> {
  if (!Array.isArray(json) || !json.every(isObject)) return err({ kind: 'not-a-list-of-objects', file: fileName });
  const columns = [...new Set(json.flatMap((entry) => Object.keys(entry)))];
  const rows: { row: number; cells: string[] }[] = [];
  for (const [index, entry] of json.entries()) {
    const cells: string[] = [];
    for (const column of columns) {
      const text = textOf(entry[column]);
      if (text === null) return err({ kind: 'not-a-plain-value', file: fileName, row: index + 1, column });
      cells.push(text);
    }
    rows.push({ row: index + 1, cells });
  }
  return ok({ fileName, header: { row: 0, cells: columns.length === 0 ? ['card_id'] : columns }, rows });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return null;
}
