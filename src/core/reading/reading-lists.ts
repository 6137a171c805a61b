/** What an employee list offers to closed-set reading. */
import type { EmployeeList, RawName } from '../list/employee-list.ts';
import type { ListedName } from './name-reading.ts';

export type ReadingLists = {
  /** `key` is the person's id; a person with two names on the list appears once for each. */
  readonly people: readonly ListedName[];
  readonly titles: readonly string[];
  readonly employers: readonly string[];
};

export function readingLists(list: EmployeeList): ReadingLists {
  const rows = list.people.flatMap((person) => person.rows);
  return {
    people: list.people.flatMap((person) => {
      const names = new Map(person.rows.map((row) => [nameKey(row.name), row]));
      return [...names.values()].map((row) => ({ key: person.personId, name: row.name, otherNames: row.otherNames }));
    }),
    titles: distinct(rows.map((row) => row.title)),
    employers: distinct(rows.map((row) => row.employer)),
  };
}

function nameKey({ full, given, middle, family, suffix }: RawName): string {
  return [full, given, middle, family, suffix].join('|');
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null && value !== ''))] as string[];
}
