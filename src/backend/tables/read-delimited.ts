import { parse, CsvError } from 'csv-parse/sync';
import { err, ok, type Result } from '#core/result.ts';
import type { RawTable, TableProblem } from './table-limits.ts';

/** Some spreadsheets write `sep=;` above the header. */
const STATED = /^\uFEFF?sep=(.)\r?\n/i;

const DELIMITERS = [',', ';', '\t'] as const;

/** Rows are numbered as a spreadsheet would, blank ones included, so a quoted line break does not shift the numbers. */
export function readDelimited(text: string, fileName: string): Result<RawTable, TableProblem> {
  const stated = STATED.exec(text)?.[1] ?? null;
  try {
    const records = parse(text, {
      bom: true,
      delimiter: stated ?? delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    const rows = records.map((cells, index) => ({ row: index + 1, cells }));
    return ok({ rows: stated === null ? rows : rows.slice(1), otherSheets: [] });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['records'] === 'number' ? error['records'] + 1 : 1;
    return err({ kind: 'broken-row', file: fileName, row, why: 'A quotation mark is opened and not closed, or stands alone.' });
  }
}

/** The delimiter that the first line uses most, outside quotation marks; a comma where there is but one column. */
function delimiterOf(text: string): string {
  const firstLine = /^(?:\s*[\r\n])*((?:"[^"]*"|[^"\r\n])*)/.exec(text)?.[1] ?? '';
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? ',' : best.delimiter;
}
