/** The people of a list file, for ranking them: `read-files.ts` without what only a count needs. */
import { readListFile as readListAndTable, type Refusal } from '#backend/tables/read-files.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import { ok, type Result } from '#core/result.ts';

export async function readListFile(path: string): Promise<Result<EmployeeList, Refusal>> {
  const read = await readListAndTable(path);
  return read.ok ? ok(read.value.list) : read;
}
