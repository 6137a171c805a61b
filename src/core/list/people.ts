/**
 * Rows to people (`formats.md` 1): rows with the same `employee_id` are one person. Rows without ids are one person where
 * the name and one more field are equal. All else that looks alike is a question for the neutral, never merged.
 */
import type { PersonId } from '../ids.ts';
import { fold } from '../rules/fold.ts';
import type { EmployeeList, EngagementRow, ListPerson, ListQuestion } from './employee-list.ts';
import { displayName, nameKey } from './names.ts';

export function groupRows(rows: readonly EngagementRow[]): EmployeeList {
  const weakMerges: ListQuestion[] = [];
  const groups = [...groupsById(rows), ...groupsByName(rows, weakMerges)];
  const taken = new Set(rows.map(({ employeeId }) => employeeId));
  const people = groups
    .toSorted((a, b) => a[0].row - b[0].row)
    .map((group): ListPerson => ({ personId: idOf(group[0], taken), displayName: displayName(group[0].name), rows: group }));
  return { rows, people, questions: [...questionsOf(rows, people), ...weakMerges] };
}

type Group = readonly [EngagementRow, ...EngagementRow[]];

function groupsById(rows: readonly EngagementRow[]): readonly Group[] {
  return grouped(
    rows.filter(({ employeeId }) => employeeId !== null),
    ({ employeeId }) => employeeId ?? '',
  );
}

function groupsByName(rows: readonly EngagementRow[], weakMerges: ListQuestion[]): readonly Group[] {
  const named = grouped(
    rows.filter(({ employeeId }) => employeeId === null),
    (row) => nameKey(row.name) || `blank ${row.row}`,
  );
  return named.flatMap((sameName) => mergeSameName(sameName, weakMerges));
}

/** Joins each row to the first group that it shares a field with and contradicts nowhere. */
function mergeSameName(sameName: Group, weakMerges: ListQuestion[]): readonly Group[] {
  const groups: [EngagementRow, ...EngagementRow[]][] = [];
  for (const row of sameName) {
    const group = groups.find(
      (members) => members.some((member) => sharesField(member, row)) && !members.some((member) => contradicts(member, row)),
    );
    if (group === undefined) {
      groups.push([row]);
      continue;
    }
    if (!group.some((member) => sharesIdentity(member, row))) {
      const detail = `Taken as one person: the name and only ${sharedFields(group[0], row).join(', ')} agree.`;
      weakMerges.push({ kind: 'possibly-one-person', rows: [group[0].row, row.row], detail });
    }
    group.push(row);
  }
  return groups;
}

const IDENTITY = ['dateOfBirth', 'taxIdLast4', 'phone', 'email', 'address'] as const;
const CIRCUMSTANCE = ['title', 'department', 'employer', 'job', 'city', 'postcode'] as const;

const same = (a: string | null, b: string | null): boolean => a !== null && b !== null && fold(a) !== '' && fold(a) === fold(b);
const sharesIdentity = (a: EngagementRow, b: EngagementRow): boolean => IDENTITY.some((field) => same(a[field], b[field]));
const sharesField = (a: EngagementRow, b: EngagementRow): boolean => sharesIdentity(a, b) || sharedFields(a, b).length > 0;

function sharedFields(a: EngagementRow, b: EngagementRow): readonly string[] {
  return CIRCUMSTANCE.filter((field) => same(a[field], b[field]));
}

/** Nobody has two birth dates or two tax numbers: an equal title does not make such rows one person. */
function contradicts(a: EngagementRow, b: EngagementRow): boolean {
  return (['dateOfBirth', 'taxIdLast4'] as const).some(
    (field) => a[field] !== null && b[field] !== null && !same(a[field], b[field]),
  );
}

function idOf(first: EngagementRow, taken: ReadonlySet<string | null>): PersonId {
  if (first.employeeId !== null) return first.employeeId as PersonId;
  let id = `row-${first.row}`;
  while (taken.has(id)) id = `${id}'`;
  return id as PersonId;
}

function questionsOf(rows: readonly EngagementRow[], people: readonly ListPerson[]): readonly ListQuestion[] {
  return [
    ...rows.flatMap((row): readonly ListQuestion[] =>
      displayName(row.name) === '' ? [{ kind: 'blank-name', rows: [row.row], detail: 'The row has no name.' }] : [],
    ),
    ...people.flatMap(twoNames),
    ...possibleDoubles(people),
    ...rows.flatMap(oddDates),
    ...mixedNameOrder(rows),
  ];
}

function twoNames(person: ListPerson): readonly ListQuestion[] {
  const names = new Set(person.rows.map(({ name }) => nameKey(name)).filter((key) => key !== ''));
  if (names.size < 2) return [];
  const detail = `One employee id, ${names.size} names: perhaps a married name, perhaps two people.`;
  return [{ kind: 'one-id-two-names', rows: person.rows.map(({ row }) => row), detail }];
}

function possibleDoubles(people: readonly ListPerson[]): readonly ListQuestion[] {
  const byName = new Map<string, Set<ListPerson>>();
  for (const person of people) {
    for (const name of namesOf(person)) {
      const sharing = byName.get(name) ?? new Set();
      byName.set(name, sharing.add(person));
    }
  }
  const asked = new Set<string>();
  return [...byName.values()].flatMap((sharing): readonly ListQuestion[] => {
    const rows = [...sharing].flatMap((person) => person.rows.map(({ row }) => row)).toSorted((a, b) => a - b);
    if (sharing.size < 2 || asked.has(rows.join())) return [];
    asked.add(rows.join());
    return [{ kind: 'possibly-one-person', rows, detail: `${sharing.size} people of the list share a name.` }];
  });
}

function namesOf(person: ListPerson): ReadonlySet<string> {
  const aliases = person.rows.flatMap(({ otherNames }) => otherNames);
  const bare = { full: null, given: null, middle: null, family: null, suffix: null };
  const keys = [...person.rows.map(({ name }) => nameKey(name)), ...aliases.map((alias) => nameKey({ ...bare, full: alias }))];
  return new Set(keys.filter((key) => key !== ''));
}

function oddDates(row: EngagementRow): readonly ListQuestion[] {
  const odd = (detail: string): readonly ListQuestion[] => [{ kind: 'odd-date', rows: [row.row], detail }];
  const dates = [row.startedOn, row.endedOn].filter((date) => date !== null);
  const strange = dates.find((date) => date < '1930-01-01' || date > '2100-01-01');
  return strange === undefined ? [] : odd(`${strange} is far from any working life of today.`);
}

function mixedNameOrder(rows: readonly EngagementRow[]): readonly ListQuestion[] {
  const full = rows.filter(({ name }) => name.full !== null && name.family === null && /\S\s+\S|,/.test(name.full));
  const comma = full.filter(({ name }) => name.full?.includes(','));
  if (comma.length === 0 || comma.length === full.length) return [];
  const fewer = comma.length * 2 <= full.length ? comma : full.filter((row) => !comma.includes(row));
  const detail = 'Some names are written "Last, First" and others are not.';
  return [{ kind: 'name-order', rows: fewer.map(({ row }) => row), detail }];
}

function grouped(rows: readonly EngagementRow[], keyOf: (row: EngagementRow) => string): readonly Group[] {
  const groups = new Map<string, [EngagementRow, ...EngagementRow[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
