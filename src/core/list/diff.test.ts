import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LocalDate } from '../dates.ts';
import { diffLists, touchedPeople } from './diff.ts';
import type { EmployeeList, EngagementRow } from './employee-list.ts';
import { groupRows } from './people.ts';

let rowNumber = 1;

type Given = Partial<Omit<EngagementRow, 'name'>> & { readonly given?: string; readonly family?: string };

function aRow({ given = 'Ana', family = 'Ruiz', ...rest }: Given = {}): EngagementRow {
  return {
    row: ++rowNumber,
    employeeId: 'E1',
    name: { full: null, given, middle: null, family, suffix: null },
    otherNames: [],
    title: 'Payroll Accountant',
    department: null,
    employer: 'Larkspur Pictures',
    job: 'Night Ferry',
    startedOn: '2025-01-06' as LocalDate,
    endedOn: null,
    daysWorked: null,
    hoursWorkedHundredths: null,
    status: 'listed',
    statusReason: null,
    raisedBy: null,
    address: null,
    city: null,
    region: null,
    postcode: null,
    phone: null,
    email: null,
    dateOfBirth: null,
    taxIdLast4: null,
    ...rest,
  };
}

function aList(...rows: readonly EngagementRow[]): EmployeeList {
  return groupRows(rows);
}

test('a list against itself, in another order, changes nothing', () => {
  const rows = [
    aRow(),
    aRow({ employeeId: 'E2', family: 'Okafor' }),
    aRow({ employeeId: 'E2', family: 'Okafor', job: 'Kestrel' }),
  ];
  const diff = diffLists(aList(...rows), aList(...rows.toReversed().map((row, index) => ({ ...row, row: 40 + index }))));
  expect(diff).toEqual({ added: [], removed: [], changed: [], unchanged: 2, possiblySame: [], renumbered: [] });
});

test('people who came and went are added and removed', () => {
  const diff = diffLists(
    aList(aRow(), aRow({ employeeId: 'E2', family: 'Okafor' })),
    aList(aRow(), aRow({ employeeId: 'E3', given: 'Li', family: 'Wu' })),
  );
  expect(diff.removed.map(({ personId }) => personId)).toEqual(['E2']);
  expect(diff.added.map(({ personId }) => personId)).toEqual(['E3']);
  expect(diff.unchanged).toBe(1);
});

test('an end date that was not there before bears on eligibility', () => {
  const diff = diffLists(aList(aRow()), aList(aRow({ endedOn: '2025-09-12' as LocalDate })));
  expect(diff.changed[0]?.fields).toEqual([
    expect.objectContaining({ field: 'endedOn', from: null, to: '2025-09-12', bearsOn: 'eligibility' }),
  ]);
  expect([...touchedPeople(diff)]).toEqual(['E1']);
});

test('a title in capitals is shown and touches no card', () => {
  const diff = diffLists(aList(aRow()), aList(aRow({ title: 'PAYROLL ACCOUNTANT' })));
  expect(diff.changed[0]?.bearsOn).toBe('nothing');
  expect(touchedPeople(diff).size).toBe(0);
});

test('a new telephone number bears on recognising a card, not on eligibility', () => {
  const diff = diffLists(aList(aRow({ phone: '718-555-0101' })), aList(aRow({ phone: '718-555-0102' })));
  expect(diff.changed[0]?.bearsOn).toBe('matching');
});

test('one id with another name is a change to look at, not two people', () => {
  const diff = diffLists(aList(aRow()), aList(aRow({ family: 'Stein' })));
  expect(diff.changed[0]?.otherName).toBe(true);
  expect([diff.added, diff.removed]).toEqual([[], []]);
});

test('a second engagement is a row added, and an engagement that is gone a row removed', () => {
  const second = aRow({ job: 'Kestrel', startedOn: '2025-06-02' as LocalDate });
  const more = diffLists(aList(aRow()), aList(aRow(), second));
  expect(more.changed[0]?.rowsAdded.map(({ job }) => job)).toEqual(['Kestrel']);
  const fewer = diffLists(aList(aRow(), second), aList(aRow()));
  expect(fewer.changed[0]?.rowsRemoved.map(({ job }) => job)).toEqual(['Kestrel']);
  expect(fewer.changed[0]?.bearsOn).toBe('eligibility');
});

test('without ids, the same name and one more field are the same person though the rows moved', () => {
  const diff = diffLists(
    aList(aRow({ employeeId: null, email: 'ana@example.net' })),
    aList(
      aRow({ employeeId: null, family: 'Okafor' }),
      aRow({ employeeId: null, email: 'ana@example.net', title: 'Accounting Clerk' }),
    ),
  );
  expect(diff.changed[0]?.fields.map(({ field }) => field)).toEqual(['title']);
  expect(diff.added).toHaveLength(1);
  expect(diff.renumbered).toHaveLength(1);
});

test('without ids, two people of one name on one side are not paired by guess', () => {
  const one = aRow({ employeeId: null, phone: '1', job: null });
  const father = aRow({ employeeId: null, phone: '1', dateOfBirth: '1961-02-03', job: null });
  const son = aRow({ employeeId: null, phone: '1', dateOfBirth: '1990-02-03', job: null });
  const diff = diffLists(aList(one), aList(father, son));
  expect(diff.changed).toEqual([]);
  expect(diff.removed).toHaveLength(1);
  expect(diff.added).toHaveLength(2);
  expect(diff.possiblySame).toHaveLength(2);
});

test('a new id for the same name and e-mail is offered as possibly the same person, most agreement first', () => {
  const old = aRow({ email: 'ana@example.net', phone: '(718) 555-0101' });
  const same = aRow({ employeeId: 'E9', email: 'ANA@example.net', phone: '718.555.0101' });
  const namesake = aRow({ employeeId: 'E8' });
  const diff = diffLists(aList(old), aList(namesake, same));
  expect(diff.possiblySame.map(({ added }) => added.personId)).toEqual(['E9', 'E8']);
  expect(diff.possiblySame[0]?.agreeing).toEqual(['name', 'email', 'phone', 'given name', 'family name']);
  expect(diff.removed).toHaveLength(1);
});

test('a family name alone, or a switchboard’s number shared by many, is no likeness', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    aRow({ employeeId: `N${index}`, given: `G${index}`, family: `F${index}`, phone: '2125550100' }),
  );
  const diff = diffLists(aList(aRow({ phone: '2125550100' })), aList(...many, aRow({ employeeId: 'E2', given: 'Tom' })));
  expect(diff.possiblySame).toEqual([]);
});

test('a telephone number and nothing else is no likeness: people of one household share it', () => {
  const other = aRow({ employeeId: 'E2', given: 'Tom', family: 'Okafor', phone: '718-555-0101' });
  expect(diffLists(aList(aRow({ phone: '718-555-0101' })), aList(other)).possiblySame).toEqual([]);
});

test('turning the two lists round turns added and removed round', () => {
  const row = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    title: fc.constantFrom('Clerk', 'Payroll'),
    family: fc.constantFrom('Ruiz', 'Wu', 'Okafor'),
    job: fc.constantFrom('A', 'B'),
  });
  const list = fc
    .array(row, { maxLength: 8 })
    .map((rows) => aList(...rows.map(({ id, ...rest }) => aRow({ employeeId: `E${id}`, ...rest }))));
  fc.assert(
    fc.property(list, list, (a, b) => {
      const [there, back] = [diffLists(a, b), diffLists(b, a)];
      expect(there.added).toEqual(back.removed);
      expect(there.removed).toEqual(back.added);
      expect(there.changed.length).toBe(back.changed.length);
      expect(there.added.length + there.changed.length + there.unchanged).toBe(b.people.length);
    }),
    { numRuns: 200, seed: 417 },
  );
});
