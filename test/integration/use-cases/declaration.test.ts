/** Electronic deliveries and the declaration of whoever submitted them (`electronic.declaration`, C21). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Instant } from '#core/dates.ts';
import { replay } from '#core/audit/replay.ts';
import { allEvents, headOf } from '#backend/db/event-store.ts';
import { batchViews } from '#backend/use-cases/cards/card-queries.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { importBatch, type NewDelivery } from '#backend/use-cases/cards/import-batch.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { sayOfDeclaration, type SayOfDeclaration } from '#backend/use-cases/cards/say-of-declaration.ts';
import { touchedCards } from '#backend/use-cases/standing/touched-cards.ts';
import {
  aCardLine,
  aFolder,
  aMatter,
  counted,
  determine,
  disputed,
  factsOf,
  good,
  listCsv,
  onCard,
  refusal,
  registerCsv,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import { PLAIN_RULES_JSON } from '#test/builders/rules.ts';
import type { BatchId, CardId, PersonId } from '#core/ids.ts';
import { determineCard } from '#backend/use-cases/review/determine-card.ts';

let folder: Folder;
let desk: Desk;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

async function delivered(part: Pick<NewDelivery, 'form' | 'declaration'>, rules: object = {}): Promise<void> {
  desk = withList(withRules(aMatter(folder), rules), listCsv(3));
  const receivedAt = '2024-03-15T09:00:00-04:00' as Instant;
  const csv = registerCsv([aCardLine('r1'), aCardLine('r2')]);
  const file = { name: 'cards.csv', bytes: async () => new TextEncoder().encode(csv) };
  good(importBatch(desk, { delivery: { deliveredBy: 'Local 161', receivedAt, stated: 2, ...part }, files: [file] }));
  await desk.jobs.settled();
}

const ARRIVED = '2024-03-18T10:00:00-04:00' as Instant;
const found = (part: Partial<SayOfDeclaration> = {}) =>
  sayOfDeclaration(desk, {
    batchId: batchViews(desk)[0]?.batchId as BatchId,
    finding: 'arrived',
    receivedAt: ARRIVED,
    reason: 'It came by post.',
    ...part,
  });
const recorded = () => [...replay(allEvents(desk.db)).declarations.values()];

test('without the declaration that the rules require, no card of the delivery can be counted; a ruling can count it', async () => {
  await delivered({ form: 'electronic', declaration: false });
  expect(refusal(determine(desk, 'C-0001', counted('E1')))).toMatchObject({
    kind: 'forbidden',
    rule: expect.stringContaining('C21'),
  });
  const questioned = { state: 'questioned', personId: 'E1' as PersonId, codes: ['C21'] } as const;
  good(determine(desk, 'C-0001', questioned));
  expect(theTally(desk)).toMatchObject({ counted: 0 });
  expect(recount(desk).agrees).toBe(true);
  const disputeId = disputed(desk, onCard('C-0001'), 'C21');
  good(ruleDispute(desk, { disputeId, ruling: 'counted', grounds: 'The declaration was heard under oath.' }));
  expect(theTally(desk)).toMatchObject({ counted: 1 });
  expect(recount(desk).agrees).toBe(true);
});

test('with it the cards count, and the record alone says that it came', async () => {
  await delivered({ form: 'electronic', declaration: true });
  good(determine(desk, 'C-0001', counted('E1')));
  expect(recorded()).toEqual([true]);
  expect(batchViews(desk)).toMatchObject([{ declaration: true }]);
  expect(recount(desk)).toMatchObject({ agrees: true, recounted: { counted: 1 } });
});

test('an electronic delivery of which nothing was said came without it', async () => {
  await delivered({ form: 'electronic' });
  expect(recorded()).toEqual([false]);
  expect(refusal(determine(desk, 'C-0001', counted('E1')))).toMatchObject({ kind: 'forbidden' });
});

test('whoever determines cannot say of a card that the declaration came', async () => {
  await delivered({ form: 'electronic', declaration: false });
  const cardId = 'C-0001' as CardId;
  const facts = { ...factsOf(desk, cardId), declared: true };
  expect(refusal(determineCard(desk, { cardId, determination: counted('E1'), facts, reason: null }))).toMatchObject({
    kind: 'forbidden',
  });
});

test('nothing is asked of paper, nor where the rules demand no declaration', async () => {
  await delivered({ form: 'paper', declaration: false });
  expect(recorded()).toEqual([]);
  good(determine(desk, 'C-0001', counted('E1')));
  desk.db.close();
  folder.remove();
  folder = aFolder();
  await delivered({ form: 'electronic' }, { electronic: { ...PLAIN_RULES_JSON.electronic, declaration: false } });
  good(determine(desk, 'C-0001', counted('E1')));
});

test('a delivery that an earlier version took in without asking keeps its cards as they were', async () => {
  await delivered({ form: 'paper' });
  desk.db.prepare("update batch set form = 'electronic'").run();
  good(determine(desk, 'C-0001', counted('E1')));
});

test('a table that says the declaration came, against the record, breaks the recount', async () => {
  await delivered({ form: 'electronic', declaration: false });
  expect(recount(desk).agrees).toBe(true);
  desk.db.prepare('update batch set declaration = 1').run();
  good(determine(desk, 'C-0001', counted('E1')));
  expect(recount(desk).agrees).toBe(false);
});

test('when it arrives later, the cards questioned for want of it are shown again, and can be counted; none counts by itself', async () => {
  await delivered({ form: 'electronic', declaration: false });
  good(determine(desk, 'C-0001', { state: 'questioned', personId: 'E1' as PersonId, codes: ['C21'] }));
  expect(touchedCards(desk)).toEqual([]);
  good(found());
  expect(touchedCards(desk)).toEqual(['C-0001']);
  expect(theTally(desk)).toMatchObject({ counted: 0 });
  good(determine(desk, 'C-0001', counted('E1'), 'The declaration arrived.'));
  expect(touchedCards(desk)).toEqual([]);
  expect(recorded()).toEqual([true]);
  expect(recount(desk)).toMatchObject({ agrees: true, recounted: { counted: 1 } });
});

test('when it is found not to be truthful, the counted cards of that delivery are shown again and cannot be counted anew', async () => {
  await delivered({ form: 'electronic', declaration: true });
  good(determine(desk, 'C-0001', counted('E1')));
  good(found({ finding: 'not-truthful', reason: 'The log shows signatures made before the text was shown.' }));
  expect(touchedCards(desk)).toEqual(['C-0001']);
  expect(refusal(determine(desk, 'C-0002', counted('E2')))).toMatchObject({ kind: 'forbidden' });
  expect(recorded()).toEqual([false]);
  expect([...allEvents(desk.db)].findLast(({ kind }) => kind === 'declaration.found')?.data).toMatchObject({
    finding: 'not-truthful',
    receivedAt: null,
  });
});

test('where the rules ask for no declaration, what is found of it touches no card', async () => {
  await delivered({ form: 'electronic' }, { electronic: { ...PLAIN_RULES_JSON.electronic, declaration: false } });
  good(determine(desk, 'C-0001', counted('E1')));
  good(found({ finding: 'not-truthful' }));
  expect(touchedCards(desk)).toEqual([]);
});

test('a finding needs an electronic delivery, a reason and, for what arrived, its moment; without them nothing is recorded', async () => {
  await delivered({ form: 'electronic', declaration: false });
  const before = headOf(desk.db);
  expect(refusal(found({ reason: ' ' }))).toEqual({ kind: 'reason-required' });
  expect(refusal(found({ receivedAt: null }))).toEqual({ kind: 'when-required' });
  expect(refusal(found({ batchId: 'no-such' as BatchId }))).toEqual({ kind: 'not-electronic' });
  expect(headOf(desk.db)).toEqual(before);
  good(found());
  expect(refusal(found())).toEqual({ kind: 'declaration-there' });
});

test('scans have no declaration of which anything could be found', async () => {
  await delivered({ form: 'scan' });
  expect(refusal(found())).toEqual({ kind: 'not-electronic' });
});
