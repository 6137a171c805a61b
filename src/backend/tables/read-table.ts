/**
 * A table from the bytes of a file: CSV in any usual encoding and delimiter, XLSX, XLS, ODS. What the file is, is told by
 * its bytes and never by its name. Formulas are never evaluated: the value that the file itself holds is taken.
 */
import type { Table } from '#core/list/table.ts';
import { err, ok, type Result } from '#core/result.ts';
import { decodeText, looksUtf16 } from './decode-text.ts';
import { readDelimited } from './read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';
import { TABLE_LIMITS, type Limited, type RawTable, type TableProblem } from './table-limits.ts';
import { unpackedSize } from './unpacked-size.ts';

/** Named here too: whoever reads a table needs to answer its problems. */
export type { TableProblem } from './table-limits.ts';

export type TableRead = Table & {
  /** Other sheets of the workbook that hold something; they are not read. */
  readonly otherSheets: readonly string[];
};

export function readTable(file: { readonly bytes: Uint8Array; readonly fileName: string }): Result<TableRead, TableProblem> {
  const { bytes, fileName } = file;
  if (bytes.length > TABLE_LIMITS.bytes) return tooLarge(fileName, 'bytes');
  if (bytes.length === 0) return err({ kind: 'empty', file: fileName });
  const kind = kindOf(bytes);
  if (kind === 'other') {
    return err({ kind: 'not-a-table', file: fileName, why: 'It is none of CSV, XLSX, XLS, ODS.' });
  }
  if (kind === 'zip') {
    const size = unpackedSize(bytes);
    if (size === null) return err({ kind: 'not-a-table', file: fileName, why: 'Its archive is damaged.' });
    if (size > TABLE_LIMITS.unpackedBytes) return tooLarge(fileName, 'unpackedBytes');
  }
  const read = kind === 'text' ? readDelimited(decodeText(bytes), fileName) : readWorkbook(bytes, fileName);
  return read.ok ? withHeader(read.value, fileName) : read;
}

function withHeader({ rows, otherSheets }: RawTable, fileName: string): Result<TableRead, TableProblem> {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header, ...rest] = filled;
  if (header === undefined) return err({ kind: 'empty', file: fileName });
  if (rest.length > TABLE_LIMITS.rows) return tooLarge(fileName, 'rows');
  if (filled.some(({ cells }) => cells.length > TABLE_LIMITS.columns)) return tooLarge(fileName, 'columns');
  return hugeCell(filled, header.cells, fileName) ?? ok({ fileName, header, rows: rest, otherSheets });
}

function hugeCell(
  rows: RawTable['rows'],
  header: readonly string[],
  file: string,
): { readonly ok: false; readonly error: TableProblem } | null {
  const limit = TABLE_LIMITS.cell;
  for (const { row, cells } of rows) {
    const at = cells.findIndex((cell) => cell.length > limit);
    if (at === -1) continue;
    const name = header[at]?.trim() ?? '';
    const column = name === '' || name.length > limit ? `${at + 1}` : name;
    const why = `column ${column}: more than ${limit.toLocaleString('en-US')} characters in one cell.`;
    return err({ kind: 'broken-row', file, row, why });
  }
  return null;
}

function tooLarge(file: string, what: Limited): { readonly ok: false; readonly error: TableProblem } {
  return err({ kind: 'too-large', file, what, limit: TABLE_LIMITS[what] });
}

function kindOf(bytes: Uint8Array): 'zip' | 'ole' | 'text' | 'other' {
  const starts = (...magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  const head = bytes.subarray(0, 4096);
  const isUtf16 = starts(0xff, 0xfe) || starts(0xfe, 0xff) || looksUtf16(head);
  if (isUtf16) return 'text';
  // Control bytes that no text has: a PDF, an image, a program.
  const binary = head.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
  if (binary || starts(0x25, 0x50, 0x44, 0x46) || /^\s*<(!doctype|html|\?xml)/i.test(Buffer.from(head).toString('latin1'))) {
    return 'other';
  }
  return 'text';
}
