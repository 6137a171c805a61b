/** The employee list as a file, as every command takes it: `--list`, and `--ignore-columns A,B` for what is left out of it. */
import type { EmployeeList } from '#core/list/employee-list.ts';
import { ok, type Result } from '#core/result.ts';
import { readListFile } from '#backend/tables/read-files.ts';
import { EXIT, type CommandContext } from './command.ts';
import type { Given } from './given.ts';

/** An error is its sentences, each with its place in the file. */
export async function listFile(
  { note }: CommandContext,
  given: Given,
  path: string,
): Promise<Result<EmployeeList, readonly string[]>> {
  const leftOut = (given.text('ignore-columns') ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  const mapping = Object.fromEntries(leftOut.map((name) => [name, 'ignore' as const]));
  const read = await readListFile(path, { mapping });
  if (!read.ok) return read;
  const { otherSheets } = read.value.table;
  if (otherSheets.length > 0) note(`Only the first sheet was read; not read: ${otherSheets.join(', ')}.`);
  return ok(read.value.list);
}

export function refusedWith({ note }: CommandContext, sentences: readonly string[]): number {
  for (const sentence of sentences) note(sentence);
  return EXIT.badInput;
}
