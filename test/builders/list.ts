/** Employee lists of our own making. A person is a row unless a test says more. */
import { parseEmployeeList } from '#core/list/parse-list.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import type { ListField } from '#core/list/list-columns.ts';
import { tableOf } from './table.ts';

export type RowDraft = Readonly<Partial<Record<ListField, string>>>;

/** Rows in the words of a file: `aList([{ employee_id: 'e1', title: 'Producer' }])`. */
export function aList(rows: readonly RowDraft[]): EmployeeList {
  const list = parseEmployeeList(tableOf(rows.length === 0 ? [{ employee_id: '' }] : rows, 'list.csv'));
  if (!list.ok) throw new Error(`The builder's list does not stand: ${JSON.stringify(list.error)}`);
  return list.value;
}

/** `e1` to `eN`, each with a name of its own. */
export function people(count: number, draft: RowDraft = {}): readonly RowDraft[] {
  return Array.from({ length: count }, (_, index) => ({
    employee_id: `e${index + 1}`,
    name: `Person Number${index + 1}`,
    ...draft,
  }));
}
