/**
 * Archives and old workbooks are tried in the decoding process first: what stalls, swells or breaks there is refused, and only what ended
 * within its limits is read where the matter is open. The readers are JavaScript; what they can do wrong is take time and memory.
 */
import { err, ok, type Result } from '#core/result.ts';
import type { Decoder } from '#backend/intake/decoder.ts';
import type { TableProblem } from './table-limits.ts';

const ARCHIVES = ['504b0304', 'd0cf11e0'];

export async function triedElsewhere(
  decoder: () => Decoder,
  file: { readonly bytes: Uint8Array; readonly fileName: string },
): Promise<Result<null, TableProblem>> {
  const beginning = Buffer.from(file.bytes.subarray(0, 4)).toString('hex');
  if (!ARCHIVES.includes(beginning)) return ok(null);
  const tried = await decoder().tryTable(file);
  return tried.ok ? ok(null) : err(tried.error);
}
