/** The employee list that counts now: as it was read, once for each version, under the neutral's answers to what it leaves doubtful. */
import type { PersonId } from '#core/ids.ts';
import { withAnswers, type ListAnswer, type Mark } from '#core/list/answers.ts';
import type { EmployeeList, ListPerson } from '#core/list/employee-list.ts';
import { withIdsCarried } from '#core/list/carry-ids.ts';
import { invariant } from '#core/result.ts';
import { answersGiven, listAnswers } from '#backend/db/answer-store.ts';
import { employeeList, listInForce, listVersions, numberInForce, type ListVersion } from '#backend/db/list-store.ts';
import { keyedDigest, type Desk } from '#backend/use-cases/desk/desk.ts';

export type ListInForce = {
  readonly version: ListVersion;
  readonly list: EmployeeList;
  readonly people: ReadonlyMap<PersonId, ListPerson>;
  /** How many answers it stands under. */
  readonly answered: number;
  /** Who is whom now, by the ids of the list as it was read. */
  readonly now: ReadonlyMap<PersonId, readonly PersonId[]>;
};

/** What it takes to know the list. */
export type ListDesk = Pick<Desk, 'db' | 'memo' | 'matter' | 'sha256'>;

export function theListInForce(desk: ListDesk): ListInForce | null {
  const number = numberInForce(desk.db);
  if (number === null) return null;
  return desk.memo('list-in-force', `${number} ${answersGiven(desk.db)}`, () => {
    const version = listInForce(desk.db);
    invariant(version !== null, 'a number in force is of a version in force');
    return withPeople(version, asRead(desk, version), { answers: listAnswers(desk.db), mark: markOf(desk) });
  });
}

/** Without an answer: what a newer version is paired with, so that ids do not hang on when an answer was given. */
export function asRead(desk: Pick<Desk, 'db' | 'memo'>, version: ListVersion): EmployeeList {
  return desk.memo(`list-read-${version.version}`, '', () => employeeList(desk.db, version));
}

/** A newly read list as it would stand as that version: persons keep the ids that they have in the list in force. */
export function listAsVersion(desk: Pick<Desk, 'db' | 'memo'>, list: EmployeeList, version: number): EmployeeList {
  const before = listInForce(desk.db);
  return before === null ? list : withIdsCarried(asRead(desk, before), list, version);
}

/** Any version, whatever became of it; null where there is none of that number. `answers`: the first so many, else all. */
export function listOfVersion(desk: ListDesk, number: number, answers?: number): ListInForce | null {
  const inForce = theListInForce(desk);
  const given = answersGiven(desk.db);
  const known = answers ?? given;
  if (inForce?.version.version === number && known === given) return inForce;
  const version = listVersions(desk.db).find((each) => each.version === number);
  if (version === undefined) return null;
  return desk.memo(`list-version-${number}-${known}`, '', () =>
    withPeople(version, asRead(desk, version), { answers: listAnswers(desk.db).slice(0, known), mark: markOf(desk) }),
  );
}

type Answered = { readonly answers: readonly ListAnswer[]; readonly mark: Mark };

/** `read`: the list of that version as it was read. */
export function withPeople(version: ListVersion, read: EmployeeList, { answers, mark }: Answered): ListInForce {
  const list = withAnswers(read, answers, mark);
  const people = new Map(list.people.map((person) => [person.personId, person]));
  return { version, list, people, answered: answers.length, now: list === read ? new Map() : whoIsWhom(read, list) };
}

function whoIsWhom(read: EmployeeList, list: EmployeeList): ListInForce['now'] {
  const ofRow = new Map(list.people.flatMap(({ personId, rows }) => rows.map(({ row }) => [row, personId])));
  const now = read.people.map(
    ({ personId, rows }) => [personId, [...new Set(rows.flatMap(({ row }) => ofRow.get(row) ?? []))]] as const,
  );
  return new Map(now.filter(([personId, ids]) => ids.length !== 1 || ids[0] !== personId));
}

/** Keyed with the secret of the matter, and long enough that no two names of one id share it. */
export function markOf(desk: Pick<Desk, 'matter' | 'sha256'>): Mark {
  return (text) => keyedDigest(desk, `list-answer\n${text}`).slice(0, 12);
}

export function personInForce(desk: ListDesk, personId: PersonId): ListPerson | null {
  return theListInForce(desk)?.people.get(personId) ?? null;
}

export function nameOf(desk: ListDesk, personId: PersonId | null): string | null {
  return personId === null ? null : (personInForce(desk, personId)?.displayName ?? null);
}
