import type { Table } from '#core/list/table.ts';

/** A table from rows keyed by column; the header is row 1 and the columns are those that any row has. */
export function tableOf(rows: readonly Readonly<Partial<Record<string, string>>>[], fileName: string): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const filled = rows.map((row, index) => ({ row: index + 2, cells: columns.map((column) => row[column] ?? '') }));
  return { fileName, header: { row: 1, cells: columns }, rows: filled.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}
