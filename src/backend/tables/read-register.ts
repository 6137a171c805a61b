/** A register of cards as it was received: a table, or a JSON array of objects. */
import { tableFromJson } from '#core/card/register-json.ts';
import type { Table } from '#core/list/table.ts';
import { ok, type Result } from '#core/result.ts';
import { readTable, type TableProblem } from './read-table.ts';

/** Null where the bytes are neither: they are left to the decoder to refuse by name. */
export function readRegister(file: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}): Result<Table, TableProblem> | null {
  const { bytes, fileName } = file;
  if (looksJson(bytes)) {
    const json = jsonIn(bytes);
    const table = json === null ? null : tableFromJson(json, fileName);
    return table === null || !table.ok ? null : ok(table.value);
  }
  const read = readTable(file);
  return !read.ok && read.error.kind === 'not-a-table' ? null : read;
}

function looksJson(bytes: Uint8Array): boolean {
  return /^[\uFEFF\s]*\[/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
