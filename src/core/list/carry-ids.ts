/**
 * A person keeps her id from one version of the list to the next. Where the list has no `employee_id`, the made-up ids of
 * `people.ts` number the rows of one file: in the next file another person may stand in that row, and a card that was
 * determined as hers must not become the other's.
 */
import type { PersonId } from '../ids.ts';
import { pairPeople } from './diff-pairs.ts';
import type { EmployeeList, ListPerson } from './employee-list.ts';

/**
 * `after` with the ids of `before` for whoever is certainly the same person (`diff-pairs.ts`); who is new gets an id that no
 * earlier version has used. Persons with an `employee_id` keep that. `version` is the number of `after`.
 */
export function withIdsCarried(before: EmployeeList, after: EmployeeList, version: number): EmployeeList {
  if (after.people.every(hasOwnId)) return after;
  const { pairs } = pairPeople(before.people, after.people);
  const earlier = new Map(pairs.map(([old, current]) => [current, old.personId]));
  const taken = new Set([...before.people, ...after.people.filter(hasOwnId)].map(({ personId }) => personId));
  const people = after.people.map((person): ListPerson => {
    if (hasOwnId(person)) return person;
    const personId = earlier.get(person) ?? newId(person, version, taken);
    return { ...person, personId };
  });
  return { ...after, people };
}

function hasOwnId({ rows }: ListPerson): boolean {
  return rows.some(({ employeeId }) => employeeId !== null);
}

function newId({ rows }: ListPerson, version: number, taken: ReadonlySet<PersonId>): PersonId {
  let id = `v${version}-row-${rows[0]?.row ?? 0}`;
  while (taken.has(id as PersonId)) id = `${id}'`;
  return id as PersonId;
}
