/** What the neutral answers of a doubtful list: an act with its reason, that moves the count, the record and the review alike. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '#core/ids.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { answerList } from '#backend/use-cases/list/answer-list.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { personInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { questionViews } from '#backend/use-cases/list/list-questions.ts';
import { listView, peoplePage } from '#backend/use-cases/list/people-queries.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { reviewQueue } from '#backend/use-cases/review/review-queue.ts';
import { touchedCards } from '#backend/use-cases/standing/touched-cards.ts';
import {
  aCardLine,
  aFolder,
  aMatter,
  counted,
  determine,
  disputed,
  good,
  listCsv,
  onPerson,
  refusal,
  registerCsv,
  withCards,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';

let folder: Folder;
let desk: Desk;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

/** Ten people, of whom `E1` stands there twice under one name. */
const TWICE = listCsv(9, ['E77,Personaa Numberaa,Gaffer,Acme Films,,,']);
const REASON = 'Both ids have one social security number, says the payroll office.';

async function matterWith(list: string, cards: number): Promise<Desk> {
  desk = withList(withRules(aMatter(folder)), list);
  if (cards > 0) await withCards(desk, registerCsv(Array.from({ length: cards }, (_, at) => aCardLine(`r${at + 1}`))), cards);
  return desk;
}

function answer(of: string, given: 'one-person' | 'different-people' | 'noted', persons?: readonly string[]) {
  const question = questionViews(desk).find(({ kind }) => kind === of);
  if (question === undefined) throw new Error(`No question ${of}`);
  const all = question.persons.map(({ personId }) => personId);
  return answerList(desk, { key: question.key, answer: given, persons: (persons ?? all) as PersonId[], reason: REASON });
}

const kinds = () => eventsPage(desk.db, { kind: 'list.answered', before: null, limit: 10 });
const agreed = () => expect(recount(desk).agrees).toBe(true);

test('one person under two ids is counted once: the list is one shorter, and the record alone says the same', async () => {
  await matterWith(TWICE, 0);
  expect(theTally(desk)).toMatchObject({ people: 10, required: 6 });
  good(answer('possibly-one-person', 'one-person'));
  expect(theTally(desk)).toMatchObject({ people: 9, eligible: 9, required: 5 });
  agreed();
  expect(kinds()).toMatchObject([
    { data: { version: 1, question: 'possibly-one-person', answer: 'one-person', persons: ['E1', 'E77'], reason: REASON } },
  ]);
  expect(JSON.stringify(kinds()[0]?.data)).not.toMatch(/Personaa|Numberaa/);
});

test('an answer without a reason, of fewer than two, or to no question, is refused and leaves no event', async () => {
  await matterWith(TWICE, 0);
  const [question] = questionViews(desk);
  const given = { key: question?.key ?? '', answer: 'one-person', persons: ['E1', 'E77'] as PersonId[], reason: ' ' } as const;
  expect(refusal(answerList(desk, given)).kind).toBe('reason-required');
  expect(refusal(answerList(desk, { ...given, reason: REASON, key: 'another' })).kind).toBe('no-such-question');
  expect(refusal(answerList(desk, { ...given, reason: REASON, persons: ['E1' as PersonId] })).kind).toBe('answer-does-not-fit');
  expect(refusal(answerList(desk, { ...given, reason: REASON, answer: 'noted' })).kind).toBe('answer-does-not-fit');
  expect(kinds()).toEqual([]);
});

test('a card under each id of one person counts once, and both cards come back to review, no other', async () => {
  await matterWith(TWICE, 3);
  good(determine(desk, 'C-0001', counted('E1')));
  good(determine(desk, 'C-0002', counted('E77')));
  good(determine(desk, 'C-0003', counted('E2')));
  expect(theTally(desk)).toMatchObject({ counted: 3, people: 10 });
  good(answer('possibly-one-person', 'one-person'));
  expect(theTally(desk)).toMatchObject({ counted: 2, people: 9 });
  agreed();
  // One of the two is now the second card of one person; whichever the rules take for it.
  expect(touchedCards(desk)).toEqual(['C-0002']);
  expect(reviewQueue(desk, { show: 'again', batchId: null, reason: null, layout: null }).cards).toHaveLength(1);
  good(determine(desk, 'C-0002', { state: 'superseded', personId: 'E1' as PersonId }, 'Her second card.'));
  expect(touchedCards(desk)).toEqual([]);
  expect(refusal(determine(desk, 'C-0002', counted('E1'), 'Again.')).kind).toBe('already-counted');
  agreed();
});

test('a dispute raised under the second id is about the person, and so is its ruling', async () => {
  await matterWith(TWICE, 0);
  disputed(desk, onPerson('E77'), 'P04');
  expect(theTally(desk)).toMatchObject({ challenged: 1, eligible: 9 });
  good(answer('possibly-one-person', 'one-person'));
  expect(theTally(desk)).toMatchObject({ challenged: 1, eligible: 8 });
  agreed();
});

test('she is found by either id, under either name', async () => {
  await matterWith(TWICE, 0);
  good(answer('possibly-one-person', 'one-person'));
  const found = (search: string) =>
    peoplePage(desk, { search, state: 'all', offset: 0, limit: 9 }).people.map((one) => one.personId);
  expect([found('E77'), found('Gaffer')]).toEqual([['E1'], ['E1']]);
  expect(personInForce(desk, 'E1' as PersonId)?.rows).toHaveLength(2);
});

test('told apart again, everything stands as before the first answer, and what was decided between is looked at again', async () => {
  await matterWith(TWICE, 1);
  good(answer('possibly-one-person', 'one-person'));
  good(determine(desk, 'C-0001', counted('E1')));
  good(answer('possibly-one-person', 'different-people'));
  expect(theTally(desk)).toMatchObject({ people: 10, counted: 1 });
  expect(touchedCards(desk)).toEqual(['C-0001']);
  agreed();
  good(determine(desk, 'C-0001', counted('E77'), 'It is the gaffer’s.'));
  expect(touchedCards(desk)).toEqual([]);
});

test('two names of one id that are two people make the list one longer, and the id’s card must find its person anew', async () => {
  await matterWith(listCsv(9, ['E1,Wanda Unlike,Rigger,Acme Films,,,']), 1);
  good(determine(desk, 'C-0001', counted('E1')));
  expect(theTally(desk)).toMatchObject({ people: 9 });
  good(answer('one-id-two-names', 'different-people'));
  expect(theTally(desk)).toMatchObject({ people: 10, eligible: 10 });
  agreed();
  expect(touchedCards(desk)).toEqual(['C-0001']);
  const [wanda] = peoplePage(desk, { search: 'wanda', state: 'all', offset: 0, limit: 9 }).people.filter(
    ({ personId }) => personId !== 'E1',
  );
  expect(wanda).toMatchObject({ displayName: 'Wanda Unlike' });
  good(determine(desk, 'C-0001', counted(wanda?.personId ?? ''), 'Her name stands on it.'));
  expect(theTally(desk)).toMatchObject({ counted: 1 });
  agreed();
});

test('what an answer said holds on a newer list too, and is not asked again', async () => {
  await matterWith(TWICE, 0);
  good(answer('possibly-one-person', 'one-person'));
  withList(desk, listCsv(10, ['E77,Personaa Numberaa,Gaffer,Acme Films,,,']), 'joint');
  expect(theTally(desk)).toMatchObject({ people: 10 });
  expect(listView(desk).questions).toMatchObject([
    { kind: 'possibly-one-person', answered: { answer: 'one-person', reason: REASON } },
  ]);
  agreed();
});

test('somebody who comes back under another id can be said to be whom the older list named, and her card stays hers', async () => {
  const before = listCsv(4, ['E8,Quentin Marrowby,Rigger,Acme Films,,,']).replace(/^E1,.*\n/m, '');
  await matterWith(before, 1);
  good(determine(desk, 'C-0001', counted('E8')));
  withList(desk, before.replace('E8,', 'E800,'), 'joint');
  expect(theTally(desk)).toMatchObject({ people: 4, counted: 0 });
  expect(touchedCards(desk)).toEqual(['C-0001']);
  good(answer('perhaps-listed-before', 'one-person'));
  expect(theTally(desk)).toMatchObject({ people: 4, counted: 1 });
  expect(touchedCards(desk)).toEqual([]);
  agreed();
});

test('a card that was nobody’s is looked at again when people come onto the list, and not when people only leave it', async () => {
  await matterWith(listCsv(4), 2);
  good(determine(desk, 'C-0001', { state: 'unmatched' }));
  good(determine(desk, 'C-0002', counted('E1')));
  withList(desk, listCsv(3), 'joint');
  expect(touchedCards(desk)).toEqual([]);
  withList(desk, listCsv(3, ['E9,Nina New,Rigger,Acme Films,,,']), 'joint');
  expect(touchedCards(desk)).toEqual(['C-0001']);
  good(determine(desk, 'C-0001', { state: 'unmatched' }, 'Not Nina New either.'));
  expect(touchedCards(desk)).toEqual([]);
  agreed();
});
