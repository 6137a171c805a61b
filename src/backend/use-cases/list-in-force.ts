/** The employee list that counts now, read from the file once for each version. */
import type { PersonId } from '#core/ids.ts';
import type { EmployeeList, ListPerson } from '#core/list/employee-list.ts';
import { employeeList, listInForce, type ListVersion } from '#backend/db/list-store.ts';
import type { Desk } from './desk.ts';

export type ListInForce = {
  readonly version: ListVersion;
  readonly list: EmployeeList;
  readonly people: ReadonlyMap<PersonId, ListPerson>;
};

export function theListInForce(desk: Pick<Desk, 'db' | 'memo'>): ListInForce | null {
  const version = listInForce(desk.db);
  if (version === null) return null;
  return desk.memo('list-in-force', String(version.version), () => {
    const list = employeeList(desk.db, version);
    return { version, list, people: new Map(list.people.map((person) => [person.personId, person])) };
  });
}

export function personInForce(desk: Pick<Desk, 'db' | 'memo'>, personId: PersonId): ListPerson | null {
  return theListInForce(desk)?.people.get(personId) ?? null;
}
