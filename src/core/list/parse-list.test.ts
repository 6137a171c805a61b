import { expect, test } from 'vitest';
import { aList, type RowDraft } from '#test/builders/list.ts';
import { tableOf } from '#test/builders/table.ts';
import { parseEmployeeList } from './parse-list.ts';
import type { Table } from './table.ts';

const parse = (rows: readonly Readonly<Record<string, string>>[]) => parseEmployeeList(tableOf(rows, 'list.csv'));
const problemsOf = (rows: readonly Readonly<Record<string, string>>[]) => {
  const parsed = parse(rows);
  return parsed.ok ? [] : parsed.error;
};
const peopleOf = (rows: readonly RowDraft[]) =>
  aList(rows).people.map(({ personId, rows: own }) => `${personId}:${own.map(({ row }) => row).join()}`);

test('columns are known by name and synonym, in any case, order and punctuation', () => {
  const parsed = parse([
    {
      'LAST NAME': 'Diaz',
      'First-Name': 'Ana',
      'Emp ID': '7',
      Classification: 'Grip',
      'Hire Date': '2020-01-02',
      zip: '10001',
      'Hours Worked': '37.5',
    },
  ]);
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      rows: [
        {
          row: 2,
          employeeId: '7',
          title: 'Grip',
          startedOn: '2020-01-02',
          postcode: '10001',
          hoursWorkedHundredths: 3750,
          name: { given: 'Ana', family: 'Diaz' },
        },
      ],
    },
  });
});

test('a header alone is a valid list of nobody', () => {
  const table: Table = { fileName: 'list.csv', header: { row: 1, cells: ['employee_id', 'name'] }, rows: [] };
  expect(parseEmployeeList(table)).toMatchObject({ ok: true, value: { people: [], rows: [] } });
});

test('an unknown column is refused by name, unless a person says what it is', () => {
  expect(problemsOf([{ name: 'A', shoe_size: '42' }])).toMatchObject([{ kind: 'unknown-column', row: 1, column: 'shoe_size' }]);
  const table = tableOf([{ name: 'A', shoe_size: '42', Boss: 'Grip' }], 'list.csv');
  expect(parseEmployeeList(table, { mapping: { shoe_size: 'ignore', Boss: 'title' } })).toMatchObject({
    ok: true,
    value: { rows: [{ title: 'Grip' }] },
  });
  expect(parseEmployeeList(table, { unknown: 'ignore' }).ok).toBe(true);
});

test('two columns for one field are refused, as nobody knows which counts', () => {
  expect(problemsOf([{ name: 'A', surname: 'B', 'last name': 'C' }])).toMatchObject([
    { kind: 'repeated-column', column: 'last name', allowed: ['family_name'] },
  ]);
});

test('a value under no header is refused and not dropped', () => {
  const table: Table = { fileName: 'l.csv', header: { row: 1, cells: ['name'] }, rows: [{ row: 2, cells: ['Diaz', ' Ana'] }] };
  expect(parseEmployeeList(table)).toMatchObject({
    ok: false,
    error: [{ kind: 'cell-without-column', row: 2, column: '2', value: ' Ana' }],
  });
});

test.each([
  [{ started_on: '2023-02-30' }, 'impossible-date', 'started_on'],
  [{ started_on: '03/04/2023' }, 'unclear-date', 'started_on'],
  [{ days_worked: '-3' }, 'not-a-number', 'days_worked'],
  [{ days_worked: '2.5' }, 'not-a-number', 'days_worked'],
  [{ hours_worked: 'many' }, 'not-a-number', 'hours_worked'],
  [{ status: 'retired' }, 'not-allowed', 'status'],
  [{ started_on: '2023-02-02', ended_on: '2023-02-01' }, 'ends-before-it-starts', 'ended_on'],
])('%j is refused with its row and column', (row, kind, column) => {
  expect(problemsOf([{ name: 'Good' }, { name: 'Bad', ...row }])).toMatchObject([{ kind, file: 'list.csv', row: 3, column }]);
});

test('hours are kept in hundredths, to the nearest', () => {
  const hours = (hours_worked: string) => aList([{ name: 'A', hours_worked }]).rows[0]?.hoursWorkedHundredths;
  expect([hours('37.5'), hours('7.3333'), hours('7.335'), hours('1,040')]).toEqual([3750, 733, 734, 104_000]);
});

test("the order of a column's dates is settled by one that can be read only one way", () => {
  const rows = [
    { name: 'A', started_on: '03/04/2023' },
    { name: 'B', started_on: '25/04/2023' },
  ];
  expect(parse(rows)).toMatchObject({ ok: true, value: { rows: [{ startedOn: '2023-04-03' }, { startedOn: '2023-04-25' }] } });
  expect(problemsOf([...rows, { name: 'C', started_on: '04/25/2023' }]).map(({ row }) => row)).toEqual([2]);
});

test('rows with one id are one person, whatever their names; two names are a question', () => {
  const list = aList([
    { employee_id: '7', name: 'Ana Diaz' },
    { employee_id: '7', name: 'Ana Diaz-Ortiz' },
    { employee_id: '8', name: 'Bo Lee' },
  ]);
  expect(list.people.map(({ personId }) => personId)).toEqual(['7', '8']);
  expect(list.questions).toMatchObject([{ kind: 'one-id-two-names', rows: [2, 3] }]);
});

test('without ids a name and one more equal field are one person, a name alone is a question', () => {
  expect(
    peopleOf([
      { name: 'Ana Diaz', phone: '555' },
      { name: 'DIAZ, Ana', phone: '555' },
    ]),
  ).toEqual(['row-2:2,3']);
  expect(
    peopleOf([
      { name: 'Ana Diaz', phone: '555' },
      { name: 'Ana Diaz', phone: '556' },
    ]),
  ).toEqual(['row-2:2', 'row-3:3']);
  expect(aList([{ name: 'Ana Diaz' }, { name: 'Ana Diaz' }]).questions).toMatchObject([
    { kind: 'possibly-one-person', rows: [2, 3] },
  ]);
});

test('without ids two birth dates are two people, and an equal title alone makes the merging a question', () => {
  expect(
    peopleOf([
      { name: 'Ana Diaz', title: 'Grip', date_of_birth: '1990-01-01' },
      { name: 'Ana Diaz', title: 'Grip', date_of_birth: '1980-01-01' },
    ]),
  ).toHaveLength(2);
  const list = aList([
    { name: 'Ana Diaz', title: 'Grip' },
    { name: 'Ana Diaz', title: 'Grip' },
  ]);
  expect(list.people).toHaveLength(1);
  expect(list.questions).toMatchObject([{ kind: 'possibly-one-person', rows: [2, 3] }]);
});

test("an alias that is another person's name is a question", () => {
  const list = aList([
    { employee_id: '1', name: 'Ana Diaz' },
    { employee_id: '2', name: 'Ana Ortiz', other_names: 'Diaz, Ana; Annie' },
  ]);
  expect(list.questions).toMatchObject([{ kind: 'possibly-one-person', rows: [2, 3] }]);
});

test('names in two orders, blank names and dates of another age are questions', () => {
  const list = aList([
    { employee_id: '1', name: 'Diaz, Ana' },
    { employee_id: '2', name: 'Bo Lee' },
    { employee_id: '3', name: 'Cy Roe' },
    { employee_id: '4', name: '', started_on: '1899-12-31' },
  ]);
  expect(list.questions.map(({ kind, rows }) => [kind, ...rows])).toEqual([
    ['blank-name', 5],
    ['odd-date', 5],
    ['name-order', 2],
  ]);
});

test('neither the order of rows nor of columns changes who is whom', () => {
  const rows = [
    { employee_id: '1', name: 'A', title: 'x' },
    { employee_id: '2', name: 'B', title: 'y' },
    { employee_id: '1', name: 'A', title: 'z' },
  ];
  const whom = (drafts: readonly RowDraft[]) =>
    Object.fromEntries(aList(drafts).people.map(({ personId, rows: own }) => [personId, new Set(own.map(({ title }) => title))]));
  const turned = rows.toReversed().map(({ employee_id, name, title }) => ({ title, name, employee_id }));
  expect(whom(turned)).toEqual(whom(rows));
});
