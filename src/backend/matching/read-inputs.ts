/** A list and a register from files, for matching: parsed, or refused with every place that is wrong. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readTable } from '#backend/tables/read-table.ts';
import type { CardFacts } from '#core/card/card.ts';
import { parseRegister } from '#core/card/parse-register.ts';
import { tableFromJson } from '#core/card/register-json.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import { parseEmployeeList } from '#core/list/parse-list.ts';
import type { CellProblem, Table } from '#core/list/table.ts';
import { err, ok, type Result } from '#core/result.ts';

/** One sentence each, naming the file and, where there is one, row and column. */
export type InputProblems = readonly string[];

export async function readListFile(path: string): Promise<Result<EmployeeList, InputProblems>> {
  const table = await readTableFile(path);
  if (!table.ok) return table;
  const list = parseEmployeeList(table.value);
  return list.ok ? list : err(list.error.map(sentence));
}

export async function readRegisterFile(path: string): Promise<Result<readonly CardFacts[], InputProblems>> {
  const table = await readTableFile(path);
  if (!table.ok) return table;
  const cards = parseRegister(table.value);
  return cards.ok ? cards : err(cards.error.map(sentence));
}

async function readTableFile(path: string): Promise<Result<Table, InputProblems>> {
  const fileName = basename(path);
  const bytes = await readFile(path).catch((fault: unknown) => (fault as NodeJS.ErrnoException).code ?? 'unknown');
  if (typeof bytes === 'string') {
    return err([`${fileName}: ${bytes === 'ENOENT' ? 'there is no such file' : `it cannot be opened (${bytes})`}.`]);
  }
  if (fileName.toLowerCase().endsWith('.json')) return jsonTable(bytes, fileName);
  const table = readTable({ bytes, fileName });
  if (table.ok) return table;
  const { kind, ...where } = table.error;
  const row = 'row' in where ? `, row ${where.row}` : '';
  const column = 'column' in where ? `, column ${where.column}` : '';
  const why = 'why' in where ? ` ${where.why}` : '';
  return err([`${fileName}${row}${column}: ${kind.replaceAll('-', ' ')}.${why}`]);
}

function jsonTable(bytes: Uint8Array, fileName: string): Result<Table, InputProblems> {
  const json = parseJson(new TextDecoder().decode(bytes));
  if (!json.ok) return err([`${fileName}: it is no JSON.`]);
  const table = tableFromJson(json.value, fileName);
  if (table.ok) return table;
  const { error } = table;
  const place = error.kind === 'not-a-plain-value' ? `, row ${error.row}, column ${error.column}` : '';
  return err([`${fileName}${place}: ${error.kind.replaceAll('-', ' ')}.`]);
}

function parseJson(text: string): Result<unknown, 'no-json'> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('no-json');
  }
}

function sentence({ file, row, column, kind, allowed }: CellProblem): string {
  const expected = allowed.length === 0 ? '' : ` Allowed: ${allowed.join(', ')}.`;
  return `${file}, row ${row}, column ${column}: ${kind.replaceAll('-', ' ')}.${expected}`;
}
