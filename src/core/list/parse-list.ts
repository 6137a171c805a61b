/** The employee list from a table: `formats.md` 1. Nothing is dropped: every row is a row, or the whole file is refused. */
import { err, ok, type Result } from '../result.ts';
import { cellsOf, choiceIn, contactIn, dayIn, hundredthsIn, nameIn, orderOfColumn, wholeNumberIn, type Cells } from './cells.ts';
import { recogniseColumns, type ColumnChoices } from './columns.ts';
import type { EmployeeList, EngagementRow } from './employee-list.ts';
import { LIST_SYNONYMS, type ListField } from './list-columns.ts';
import { groupRows } from './people.ts';
import type { CellProblem, Table } from './table.ts';

export type ListProblem = CellProblem;
export type ListColumnChoices = ColumnChoices<ListField>;

const STATUSES = ['listed', 'excluded', 'challenged'] as const;

/** A header without rows is a valid, empty list. The problems are complete and in the order of the file. */
export function parseEmployeeList(table: Table, choices: ListColumnChoices = {}): Result<EmployeeList, readonly ListProblem[]> {
  const columns = recogniseColumns(table, LIST_SYNONYMS, choices);
  const problems: CellProblem[] = [...columns.problems];
  if (!(['employee_id', 'name', 'family_name'] as const).some((field) => columns.at.has(field))) {
    const allowed = ['employee_id', 'name', 'given_name and family_name'];
    problems.push({ kind: 'missing-column', file: table.fileName, row: table.header.row, column: 'name', value: '', allowed });
  }
  const orders = {
    started: orderOfColumn(table, columns, 'started_on'),
    ended: orderOfColumn(table, columns, 'ended_on'),
  };
  const rows = table.rows.map((row) => engagementOf(cellsOf({ table, columns, row, problems }), orders));
  return problems.length > 0 ? err(problems) : ok(groupRows(rows));
}

function engagementOf(
  cells: Cells<ListField>,
  orders: { readonly started: Parameters<typeof dayIn>[2]; readonly ended: Parameters<typeof dayIn>[2] },
): EngagementRow {
  const startedOn = dayIn(cells, 'started_on', orders.started);
  const endedOn = dayIn(cells, 'ended_on', orders.ended);
  if (startedOn !== null && endedOn !== null && endedOn < startedOn) {
    cells.refuse('ends-before-it-starts', 'ended_on', [`${startedOn} or later`]);
  }
  return {
    row: cells.row,
    employeeId: cells.text('employee_id'),
    name: nameIn(cells),
    otherNames: (cells.text('other_names') ?? '').split(';').flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
    title: cells.text('title'),
    department: cells.text('department'),
    employer: cells.text('employer'),
    job: cells.text('job'),
    startedOn,
    endedOn,
    daysWorked: wholeNumberIn(cells, 'days_worked'),
    hoursWorkedHundredths: hundredthsIn(cells, 'hours_worked'),
    status: choiceIn(cells, 'status', STATUSES) ?? 'listed',
    statusReason: cells.text('status_reason'),
    raisedBy: cells.text('raised_by'),
    ...contactIn(cells),
  };
}
