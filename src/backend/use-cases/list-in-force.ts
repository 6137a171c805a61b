/** The employee list that counts now, read from the file once for each version. */
import type { PersonId } from '#core/ids.ts';
import type { EmployeeList, ListPerson } from '#core/list/employee-list.ts';
import { withIdsCarried } from '#core/list/carry-ids.ts';
import { employeeList, listInForce, listVersions, type ListVersion } from '#backend/db/list-store.ts';
import type { Desk } from './desk.ts';

export type ListInForce = {
  readonly version: ListVersion;
  readonly list: EmployeeList;
  readonly people: ReadonlyMap<PersonId, ListPerson>;
};

export function theListInForce(desk: Pick<Desk, 'db' | 'memo'>): ListInForce | null {
  const version = listInForce(desk.db);
  if (version === null) return null;
  return desk.memo('list-in-force', String(version.version), () => withPeople(version, employeeList(desk.db, version)));
}

/** A newly read list as it would stand as that version: persons keep the ids that they have in the list in force. */
export function listAsVersion(desk: Pick<Desk, 'db' | 'memo'>, list: EmployeeList, version: number): EmployeeList {
  const before = theListInForce(desk);
  return before === null ? list : withIdsCarried(before.list, list, version);
}

/** Any version, whatever became of it; null where there is none of that number. */
export function listOfVersion(desk: Pick<Desk, 'db' | 'memo'>, number: number): ListInForce | null {
  const inForce = theListInForce(desk);
  if (inForce?.version.version === number) return inForce;
  const version = listVersions(desk.db).find((each) => each.version === number);
  if (version === undefined) return null;
  return desk.memo(`list-version-${number}`, '', () => withPeople(version, employeeList(desk.db, version)));
}

export function withPeople(version: ListVersion, list: EmployeeList): ListInForce {
  return { version, list, people: new Map(list.people.map((person) => [person.personId, person])) };
}

export function personInForce(desk: Pick<Desk, 'db' | 'memo'>, personId: PersonId): ListPerson | null {
  return theListInForce(desk)?.people.get(personId) ?? null;
}
