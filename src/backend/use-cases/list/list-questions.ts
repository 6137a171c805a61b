/** What the list in force leaves doubtful, and what the neutral answered. Software asks; it never merges or parts anybody. */
import type { PersonId } from '#core/ids.ts';
import { askedQuestions, standsFor, type AskedQuestion } from '#core/list/answers.ts';
import { diffLists } from '#core/list/diff.ts';
import type { EmployeeList, ListQuestion } from '#core/list/employee-list.ts';
import { findListDoubles } from '#core/match/list-doubles.ts';
import { buildListIndex } from '#core/match/list-index.ts';
import { listAnswers, type KeptAnswer } from '#backend/db/answer-store.ts';
import { listInForce, listVersions, type ListVersion } from '#backend/db/list-store.ts';
import type { ListQuestionView } from '#contract/list-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { asRead, markOf } from '#backend/use-cases/standing/list-in-force.ts';

type Asked = ListQuestion & { readonly persons?: readonly PersonId[] };

/** Of the list in force, in its order; those that an earlier version gives rise to come last. */
export function listQuestions(desk: Desk): readonly AskedQuestion[] {
  const version = listInForce(desk.db);
  if (version === null) return [];
  const answers = listAnswers(desk.db);
  return desk.memo('list-questions', `${version.version} ${answers.length}`, () => {
    const list = asRead(desk, version);
    const asked = desk.memo('list-asked', String(version.version), () => everyQuestion(desk, version, list));
    return askedQuestions(list, asked, { answers, mark: markOf(desk) });
  });
}

/** Questions of who is one with whom: they move the list, and with it the result. */
export function openIdentityQuestions(desk: Desk): readonly AskedQuestion[] {
  return listQuestions(desk).filter(({ persons, answered }) => persons.length > 0 && answered === null);
}

export function questionViews(desk: Desk): readonly ListQuestionView[] {
  const answers = listAnswers(desk.db);
  const names = namesOf(desk);
  return listQuestions(desk).map((question): ListQuestionView => {
    const { kind, rows, detail, persons } = question;
    const given = question.answered === null ? undefined : answers.findLast((answer) => isAbout(answer, question));
    return {
      kind,
      rows,
      detail,
      key: questionKey(desk, question),
      persons: persons.map((personId) => ({ personId, displayName: names(personId) })),
      answered:
        question.answered === null || given === undefined
          ? null
          : { answer: question.answered, reason: given.reason, at: given.at },
    };
  });
}

export function questionKey(desk: Desk, { kind, rows, detail, persons }: AskedQuestion): string {
  return markOf(desk)(JSON.stringify([kind, rows, detail, persons]));
}

function isAbout(answer: KeptAnswer, { kind, persons, marks }: AskedQuestion): boolean {
  if (persons.length > 1) return answer.persons.length > 1 && answer.persons.some((personId) => persons.includes(personId));
  return (
    answer.question === kind && answer.persons.join() === persons.join() && marks.every((mark) => answer.marks.includes(mark))
  );
}

/** By the list in force as it was read, else by the last version that had the id. */
function namesOf(desk: Desk): (personId: PersonId) => string {
  const read = listVersions(desk.db)
    .filter(({ state }) => state !== 'ignored')
    .map((version) => new Map(asRead(desk, version).people.map((person) => [person.personId, person.displayName])));
  return (personId) => read.findLast((names) => names.has(personId))?.get(personId) ?? personId;
}

function everyQuestion(desk: Desk, version: ListVersion, list: EmployeeList): readonly Asked[] {
  return [...version.questions, ...likeNames(desk, version.questions, list), ...listedBefore(desk, version, list)];
}

/** Whom the matching engine takes for perhaps one person, where the list itself did not ask it already. */
function likeNames(desk: Desk, known: readonly ListQuestion[], list: EmployeeList): readonly Asked[] {
  const rowsOf = new Map(list.people.map(({ personId, rows }) => [personId, rows.map(({ row }) => row)]));
  const asked = known.filter(({ kind }) => kind === 'possibly-one-person').map(({ rows }) => new Set(rows));
  return findListDoubles(buildListIndex(list, desk.background)).flatMap(({ personIds, shared }): readonly Asked[] => {
    const rows = personIds.flatMap((personId) => rowsOf.get(personId) ?? []).toSorted((a, b) => a - b);
    if (asked.some((question) => rows.every((row) => question.has(row)))) return [];
    const detail = `Like names, and the same ${shared.map((field) => SHARED[field]).join(' and ')}.`;
    return [{ kind: 'possibly-one-person', rows, detail, persons: personIds }];
  });
}

const SHARED = {
  tax_id_last4: 'last four of the tax number',
  email: 'e-mail address',
  phone: 'telephone',
  date_of_birth: 'date of birth',
  address: 'address',
} as const;

/** Who came onto the list, and may be somebody whom the version before it had under another id. */
function listedBefore(desk: Desk, version: ListVersion, list: EmployeeList): readonly Asked[] {
  const before = listVersions(desk.db).findLast((each) => each.state === 'superseded' && each.version < version.version);
  if (before === undefined) return [];
  return diffLists(asRead(desk, before), list).possiblySame.map(({ removed, added, agreeing }): Asked => {
    const rows = added.rows.map(({ row }) => row);
    const was = removed.rows.map(({ row }) => row).join(', ');
    const detail = `Perhaps ${removed.displayName} of version ${before.version} (${removed.rows.length === 1 ? 'row' : 'rows'} ${was}): ${agreeing.join(' and ')} ${agreeing.length === 1 ? 'agrees' : 'agree'}.`;
    return { kind: 'perhaps-listed-before', rows, detail, persons: [removed.personId, added.personId] };
  });
}

/** Everybody who is one with any of these so far, the earliest listed first: the one for whom the others then stand. */
export function classOf(desk: Desk, persons: readonly PersonId[]): readonly PersonId[] {
  const canonical = standsFor(listAnswers(desk.db));
  const wanted = new Set(persons.map(canonical));
  const versions = listVersions(desk.db).filter(({ state }) => state !== 'ignored');
  const known = versions.flatMap((version) => asRead(desk, version).people.map(({ personId }) => personId));
  return [...new Set([...known, ...persons])].filter((personId) => wanted.has(canonical(personId)));
}
