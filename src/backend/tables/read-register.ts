/** A register of cards as it was received: a table, or a JSON array of objects. */
import { tableFromJson } from '#core/card/register-json.ts';
import type { Table } from '#core/list/table.ts';
import { err, ok, type Result } from '#core/result.ts';
import { decodeText } from './decode-text.ts';
import { jsonProblemInWords, readJson } from './read-json.ts';
import { readTable, type TableProblem } from './read-table.ts';

/** Null where the bytes are neither: they are left to the decoder to refuse by name. */
export function readRegister(file: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}): Result<Table, TableProblem> | null {
  const { bytes, fileName } = file;
  if (looksJson(bytes)) {
    const json = readJson(bytes);
    if (!json.ok) {
      return json.error.kind === 'no-json'
        ? null
        : err({ kind: 'not-a-table', file: fileName, why: jsonProblemInWords(json.error) });
    }
    const table = tableFromJson(json.value, fileName);
    return table.ok ? ok(table.value) : null;
  }
  const read = readTable(file);
  return !read.ok && read.error.kind === 'not-a-table' ? null : read;
}

function looksJson(bytes: Uint8Array): boolean {
  return /^[\uFEFF\s]*\[/.test(decodeText(bytes.subarray(0, 64)));
}
