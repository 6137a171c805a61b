/** The neutral answers what the list leaves doubtful. The list stays as received; the answer lies over it, with its reason. */
import type { PersonId } from '#core/ids.ts';
import type { AskedQuestion, ListAnswer } from '#core/list/answers.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { insertListAnswer } from '#backend/db/answer-store.ts';
import { listInForce } from '#backend/db/list-store.ts';
import { dropSuggestionsOf } from '#backend/db/suggestion-store.ts';
import { perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { classOf, listQuestions, questionKey } from './list-questions.ts';

export type AnswerList = {
  /** Of the question, as `listQuestions` shows it. */
  readonly key: string;
  readonly answer: ListAnswer['answer'];
  /** Of the people asked about those that the answer is about; ignored where only one or none is. */
  readonly persons: readonly PersonId[];
  readonly reason: string;
};

export type AnswerListRefusal =
  | ReadOnly
  | { readonly kind: 'no-such-question' }
  | { readonly kind: 'answer-does-not-fit' }
  | { readonly kind: 'reason-required' };

export function answerList(desk: Desk, given: AnswerList): Result<null, AnswerListRefusal> {
  const reason = given.reason.trim();
  if (reason === '') return err({ kind: 'reason-required' });
  const question = listQuestions(desk).find((each) => questionKey(desk, each) === given.key);
  if (question === undefined) return err({ kind: 'no-such-question' });
  const answer = fitting(desk, question, given);
  if (answer === null) return err({ kind: 'answer-does-not-fit' });
  const version = listInForce(desk.db);
  invariant(version !== null, 'a list that leaves something doubtful is in force');
  return perform<null, AnswerListRefusal>(desk, (record) => {
    const data = { version: version.version, ...answer, reason };
    const { seq } = record({ kind: 'list.answered', data });
    insertListAnswer(desk.db, data, seq);
    // Ranked before the answer; they are ranked anew when they are next looked at.
    if (answer.persons.length > 0) dropSuggestionsOf(desk.db, answer.persons);
    return ok(null);
  });
}

function fitting(desk: Desk, { kind, persons, marks }: AskedQuestion, { answer, ...given }: AnswerList): ListAnswer | null {
  if (persons.length === 0) return answer === 'noted' ? { question: kind, answer, persons, marks } : null;
  if (answer === 'noted') return null;
  if (persons.length === 1) return { question: kind, answer, persons, marks };
  const chosen = persons.filter((personId) => given.persons.includes(personId));
  if (chosen.length < 2) return null;
  return { question: kind, answer, persons: answer === 'one-person' ? classOf(desk, chosen) : chosen, marks: [] };
}
