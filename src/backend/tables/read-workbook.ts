import { read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { TableRow } from '#core/list/table.ts';
import { err, ok, type Result } from '#core/result.ts';
import { TABLE_LIMITS, type RawTable, type TableProblem } from './table-limits.ts';

/** The first sheet that holds anything; hidden rows and columns are read like all others: nothing is dropped in silence. */
export function readWorkbook(bytes: Uint8Array, fileName: string): Result<RawTable, TableProblem> {
  const workbook = open(bytes);
  if (workbook === null) return err({ kind: 'not-a-table', file: fileName, why: 'It is no workbook that can be opened.' });
  const filled = workbook.SheetNames.filter((name) => workbook.Sheets[name]?.['!ref'] !== undefined);
  const [first, ...otherSheets] = filled;
  const sheet = first === undefined ? undefined : workbook.Sheets[first];
  if (sheet === undefined) return err({ kind: 'empty', file: fileName });
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const rows = rowsOf(sheet, { fileName, from1904 });
  return rows.ok ? ok({ rows: rows.value, otherSheets }) : rows;
}

function open(bytes: Uint8Array): WorkBook | null {
  try {
    return read(bytes, { type: 'buffer', cellFormula: true, cellNF: true, cellHTML: false, cellDates: false, bookVBA: false });
  } catch {
    return null;
  }
}

/** Over the cells that are there, not over the range that the sheet claims: a few cells may claim a million rows. */
function rowsOf(
  sheet: WorkSheet,
  { fileName, from1904 }: { readonly fileName: string; readonly from1904: boolean },
): Result<readonly TableRow[], TableProblem> {
  const rows = new Map<number, string[]>();
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (address.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(address);
    if (cell.f !== undefined && (cell.v === undefined || cell.v === null)) {
      return err({ kind: 'formula-without-value', file: fileName, row: r + 1, column: utils.encode_col(c) });
    }
    const text = textOf(cell, from1904);
    if (text === '') continue;
    if (c >= TABLE_LIMITS.columns)
      return err({ kind: 'too-large', file: fileName, what: 'columns', limit: TABLE_LIMITS.columns });
    const cells = rows.get(r) ?? [];
    cells[c] = text;
    rows.set(r, cells);
  }
  const inOrder = [...rows].toSorted(([a], [b]) => a - b);
  return ok(inOrder.map(([r, cells]) => ({ row: r + 1, cells: Array.from(cells, (cell) => cell ?? '') })));
}

function textOf(cell: CellObject | undefined, from1904: boolean): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'b') return cell.v === true ? 'yes' : 'no';
  if (cell.t === 'd' || cell.v instanceof Date) return dayOfDate(cell.v);
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v);
  if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return dayOfSerial(cell.v, from1904);
  // An id kept as a number and shown as 00123 is 00123 to everybody who reads the sheet.
  if (typeof cell.z === 'string' && /^0{2,}$/.test(cell.z)) return String(cell.v).padStart(cell.z.length, '0');
  return String(cell.v);
}

/** Serial days become a calendar day by arithmetic alone: no `Date`, hence no time zone that could move it. */
function dayOfSerial(serial: number, from1904: boolean): string {
  const code = SSF.parse_date_code(serial, { date1904: from1904 }) as { y: number; m: number; d: number } | null;
  if (code === null) return String(serial);
  return `${String(code.y).padStart(4, '0')}-${String(code.m).padStart(2, '0')}-${String(code.d).padStart(2, '0')}`;
}

function dayOfDate(value: CellObject['v']): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);
}
