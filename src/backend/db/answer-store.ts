/** What the neutral answered of the lists, and whom each id of them stands for since. */
import type { PersonId } from '#core/ids.ts';
import type { ListAnswer } from '#core/list/answers.ts';
import type { Instant } from '#core/dates.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { fromJson } from './json-column.ts';

/**
 * The person that a row with a `person_id` is of now. What was determined, disputed or attached under an id that turned out to
 * be somebody's second one is hers, though the row says what it said.
 */
export const standsForIn = (table: string): string => `coalesce((select stands_for from list_answer_person as found
  where found.person_id = ${table}.person_id and found.in_force = 1), ${table}.person_id)`;

/** Rows of a person, under whichever of her ids; the one parameter is the person. */
export const isOfPersonIn = (table: string): string => `${table}.person_id in (with asked(person_id) as (select ?)
  select person_id from asked union select other.person_id from list_answer_person as other join asked
  on other.stands_for = asked.person_id where other.in_force = 1)`;

export type KeptAnswer = ListAnswer & {
  readonly answerId: number;
  readonly version: number;
  readonly reason: string;
  readonly at: Instant;
  /** Of its event: what was decided later knew it. */
  readonly seq: number;
};

type AnswerRow = Omit<KeptAnswer, 'persons' | 'marks'> & { readonly marks: string };

/** In the order in which they were given. */
export function listAnswers(db: ReadDb): readonly KeptAnswer[] {
  const persons = Map.groupBy(
    prepared<[], { answer_id: number; person_id: PersonId }>(
      db,
      'select answer_id, person_id from list_answer_person order by answer_id, position',
    ).all(),
    (row) => row.answer_id,
  );
  const rows = prepared<[], AnswerRow>(
    db,
    `select answer_id as answerId, list_version as version, question, answer, marks, reason, event.at as at, event_seq as seq
     from list_answer join event on event.seq = event_seq order by answer_id`,
  ).all();
  return rows.map((row) => ({
    ...row,
    persons: (persons.get(row.answerId) ?? []).map(({ person_id }) => person_id),
    marks: fromJson(row.marks) as readonly string[],
  }));
}

export function answersGiven(db: ReadDb): number {
  return prepared<[], { given: number }>(db, 'select count(*) as given from list_answer').get()?.given ?? 0;
}

export function insertListAnswer(
  db: WriteDb,
  answer: ListAnswer & { readonly version: number; readonly reason: string },
  eventSeq: number,
): void {
  const { lastInsertRowid } = prepared<[number, string, string, string, string, number]>(
    db,
    'insert into list_answer (list_version, question, answer, marks, reason, event_seq) values (?, ?, ?, ?, ?, ?)',
  ).run(answer.version, answer.question, answer.answer, JSON.stringify(answer.marks), answer.reason, eventSeq);
  const [first] = answer.persons;
  const among = answer.persons.length > 1;
  answer.persons.forEach((personId, position) => {
    const whom = !among ? null : answer.answer === 'one-person' ? (first ?? personId) : personId;
    if (whom !== null) {
      prepared<[string]>(db, 'update list_answer_person set in_force = 0 where person_id = ? and in_force = 1').run(personId);
    }
    prepared<[number | bigint, number, string, string | null, number]>(
      db,
      'insert into list_answer_person (answer_id, position, person_id, stands_for, in_force) values (?, ?, ?, ?, ?)',
    ).run(lastInsertRowid, position, personId, whom, whom === null ? 0 : 1);
  });
}
