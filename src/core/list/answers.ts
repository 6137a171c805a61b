/**
 * The neutral's answers to what a list leaves doubtful (`employee-list.ts`, `ListQuestion`). They lie over the list as it was
 * read and never change it: whoever applies the same answers to the same bytes gets the same people.
 */
import type { PersonId } from '../ids.ts';
import type { EmployeeList, EngagementRow, ListPerson, ListQuestion } from './employee-list.ts';
import { displayName, nameKey } from './names.ts';

export type ListAnswer = {
  readonly question: ListQuestion['kind'];
  readonly answer: 'one-person' | 'different-people' | 'noted';
  /**
   * Two or more ids: who they are to each other; of `one-person` the first is whom all the others stand for. One id: its own
   * rows, told apart by `marks`. None: a row was looked at, and stays as it is.
   */
  readonly persons: readonly PersonId[];
  /** What the answer knew. Of `different-people` under one id the first keeps the id, each other gets one of its own. */
  readonly marks: readonly string[];
};

/** A digest that gives no name away: the answers stand in the record, and a name can be guessed from a plain hash. */
export type Mark = (text: string) => string;

/** Whom an id stands for, by the last answer about it; itself where nobody said anything. */
export function standsFor(answers: readonly ListAnswer[]): (personId: PersonId) => PersonId {
  const last = new Map<PersonId, PersonId>();
  for (const { answer, persons } of answers) {
    const [first] = persons;
    if (first === undefined || persons.length < 2) continue;
    for (const personId of persons) last.set(personId, answer === 'one-person' ? first : personId);
  }
  return (personId) => last.get(personId) ?? personId;
}

/** The people of the list as the answers make them. Rows and questions are those of the list. */
export function withAnswers(list: EmployeeList, answers: readonly ListAnswer[], mark: Mark): EmployeeList {
  if (answers.length === 0) return list;
  const splits = splitsOf(answers);
  const apart = list.people.flatMap((person) => toldApart(person, splits.get(person.personId), mark));
  return { ...list, people: joined(apart, standsFor(answers)) };
}

function joined(people: readonly ListPerson[], canonical: (personId: PersonId) => PersonId): readonly ListPerson[] {
  const groups = new Map<PersonId, readonly ListPerson[]>();
  for (const person of people) {
    const personId = canonical(person.personId);
    groups.set(personId, [...(groups.get(personId) ?? []), person]);
  }
  return [...groups].map(([personId, group]): ListPerson => {
    const [first] = group;
    if (group.length === 1 && first?.personId === personId) return first;
    const named = group.find((person) => person.personId === personId) ?? first;
    const rows = group.flatMap((person) => person.rows).toSorted((a, b) => a.row - b.row);
    const alsoListedAs = group.map((person) => person.personId).filter((id) => id !== personId);
    return { personId, displayName: named?.displayName ?? '', rows, alsoListedAs };
  });
}

function splitsOf(answers: readonly ListAnswer[]): ReadonlyMap<PersonId, ListAnswer> {
  const last = new Map<PersonId, ListAnswer>();
  for (const answer of answers) {
    const [personId] = answer.persons;
    if (personId !== undefined && answer.persons.length === 1) last.set(personId, answer);
  }
  return last;
}

/** Rows that the answer did not know stay with the id: of them it is asked anew. */
function toldApart(person: ListPerson, split: ListAnswer | undefined, mark: Mark): readonly ListPerson[] {
  if (split?.answer !== 'different-people') return [person];
  const [, ...others] = split.marks;
  const ownMark = (row: EngagementRow): string | null => {
    const found = mark(textOf(row, split.question));
    return others.includes(found) ? found : null;
  };
  const groups = new Map<string | null, EngagementRow[]>();
  for (const row of person.rows) {
    const own = ownMark(row);
    groups.set(own, [...(groups.get(own) ?? []), row]);
  }
  return [...groups].map(([own, rows]): ListPerson => {
    const personId = (own === null ? person.personId : `${person.personId}~${own}`) as PersonId;
    const [row] = rows;
    return { personId, displayName: row === undefined ? '' : displayName(row.name), rows };
  });
}

/** What tells the rows of one id apart: another name, or, under one name, anything else that a row says. */
function textOf({ row: _row, ...said }: EngagementRow, question: ListQuestion['kind']): string {
  return question === 'one-id-two-names' ? nameKey(said.name) : JSON.stringify(said);
}

export type AskedQuestion = ListQuestion & {
  /** Ids of the list as read, or of an earlier version; empty where the question is about rows alone. */
  readonly persons: readonly PersonId[];
  readonly marks: readonly string[];
  /** Null while it is open. */
  readonly answered: ListAnswer['answer'] | 'some-one-person' | null;
};

/** `list` as read, without answers; `asked` may hold more questions than the list's own. */
export function askedQuestions(
  list: EmployeeList,
  asked: readonly (ListQuestion & { readonly persons?: readonly PersonId[] })[],
  { answers, mark }: { readonly answers: readonly ListAnswer[]; readonly mark: Mark },
): readonly AskedQuestion[] {
  const personOfRow = new Map(list.people.flatMap(({ personId, rows }) => rows.map(({ row }) => [row, personId])));
  const rowOf = new Map(list.rows.map((row) => [row.row, row]));
  const settled = settledPairs(answers);
  return asked.map((question): AskedQuestion => {
    const found = question.rows.flatMap((row) => personOfRow.get(row) ?? []);
    const persons = question.persons ?? [...new Set(found)];
    if (!isOfPersons(question.kind))
      return answeredRows({ ...question, persons: [], marks: [rowsMark(question, mark)] }, answers);
    if (persons.length > 1) return { ...question, persons, marks: [], answered: settled(persons) };
    const rows = question.rows.flatMap((row) => rowOf.get(row) ?? []);
    const marks = [...new Set(rows.map((row) => mark(textOf(row, question.kind))))];
    return answeredRows({ ...question, persons, marks }, answers);
  });
}

function isOfPersons(kind: ListQuestion['kind']): boolean {
  return kind === 'possibly-one-person' || kind === 'one-id-two-names' || kind === 'perhaps-listed-before';
}

function rowsMark({ kind, rows, detail }: ListQuestion, mark: Mark): string {
  return mark(JSON.stringify([kind, rows, detail]));
}

/** Only an answer that knew everything which is asked now has answered it. */
function answeredRows(question: Omit<AskedQuestion, 'answered'>, answers: readonly ListAnswer[]): AskedQuestion {
  const last = answers.findLast(
    (answer) => answer.question === question.kind && answer.persons.join() === question.persons.join() && knows(answer, question),
  );
  return { ...question, answered: last?.answer ?? null };
}

function knows({ marks }: ListAnswer, question: Pick<AskedQuestion, 'marks'>): boolean {
  return question.marks.every((mark) => marks.includes(mark));
}

/** A group is settled when every two of it are: one person, or said to be two. */
function settledPairs(answers: readonly ListAnswer[]): (persons: readonly PersonId[]) => AskedQuestion['answered'] {
  const canonical = standsFor(answers);
  const apart = new Set<string>();
  for (const { answer, persons } of answers) {
    if (answer !== 'different-people') continue;
    for (const a of persons) for (const b of persons) if (a !== b) apart.add(`${a} ${b}`);
  }
  return (persons) => {
    const whom = new Set(persons.map(canonical));
    if (whom.size === 1) return 'one-person';
    const told = (a: PersonId, b: PersonId): boolean => apart.has(`${a} ${b}`) || apart.has(`${canonical(a)} ${canonical(b)}`);
    const open = persons.some((a) => persons.some((b) => canonical(a) !== canonical(b) && !told(a, b)));
    return open ? null : whom.size === persons.length ? 'different-people' : 'some-one-person';
  };
}
