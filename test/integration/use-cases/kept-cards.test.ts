/** What is kept in memory between two acts is what the file says, after every kind of act and after none. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardId, PersonId } from '#core/ids.ts';
import { err } from '#core/result.ts';
import { cardsPage } from '#backend/use-cases/cards/card-queries.ts';
import { perform, type Desk } from '#backend/use-cases/desk/desk.ts';
import { determineWithin } from '#backend/use-cases/review/determine-card.ts';
import { ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { cardsAsFiled, keptCards } from '#backend/use-cases/standing/kept-cards.ts';
import { putCardOff } from '#backend/use-cases/review/put-off.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { reviewQueue } from '#backend/use-cases/review/review-queue.ts';
import { setAsidePages } from '#backend/use-cases/review/set-aside-pages.ts';
import { LOOKED_INTO, unmetNow } from '#backend/use-cases/tally/unmet.ts';
import {
  aFolder,
  aMatter,
  counted,
  determine,
  disputed,
  factsOf,
  good,
  onCard,
  testSurroundings,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import { aBlankReading, aPlainReading, phoneList, toolsThatRead, withReadCards } from '#test/builders/read-cards.ts';

const readings = [...Array.from({ length: 8 }, (_, index) => aPlainReading(index)), aBlankReading()];
const LEFT = { show: 'left', batchId: null, reason: null, layout: null } as const;
const card = (number: number) => `C-000${number}` as CardId;

let folder: Folder;
let desk: Desk;
beforeEach(async () => {
  folder = aFolder();
  const tools = toolsThatRead(readings);
  desk = withList(withRules(aMatter(folder, testSurroundings({ tools }))), phoneList(30));
  await withReadCards(desk, readings.length);
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

const left = () => reviewQueue(desk, LEFT).cards.map(({ cardId }) => cardId);

test('after each act the cards kept are those of the file', () => {
  const acts: Readonly<Record<string, () => unknown>> = {
    'a card is counted': () => good(determine(desk, card(1), counted('E1'))),
    'it is questioned instead': () =>
      good(determine(desk, card(1), { state: 'questioned', personId: 'E1' as PersonId, codes: ['C09'] }, 'Looked again.')),
    'a card is put off': () => good(putCardOff(desk, { cardId: card(2), until: 'later', note: 'Ask.' })),
    'a blank page is laid aside': () => good(setAsidePages(desk, { cardIds: [card(9)], what: 'blank', reason: null })),
    'a dispute is opened': () => disputed(desk, onCard(card(1)), 'C09'),
    'a newer list is accepted': () => withList(desk, phoneList(31), 'joint'),
    'a card is counted on it': () => good(determine(desk, card(3), counted('E3'))),
  };
  for (const [what, act] of Object.entries(acts)) {
    keptCards(desk);
    act();
    expect({ what, kept: keptCards(desk) }).toEqual({ what, kept: cardsAsFiled(desk) });
  }
});

test('the queue gives up a decided card at once, and shows what was ruled', () => {
  expect(left()).toHaveLength(readings.length);
  good(determine(desk, card(4), counted('E4')));
  expect(left()).not.toContain(card(4));
  good(determine(desk, card(5), { state: 'questioned', personId: 'E5' as PersonId, codes: ['C09'] }, 'A line is struck out.'));
  const disputeId = disputed(desk, onCard(card(5)), 'C09');
  good(ruleDispute(desk, { disputeId, ruling: 'not-counted', grounds: 'Altered after it was signed.', unit: null }));
  const refused = cardsPage(desk, { state: 'not-counted', batchId: null, offset: 0, limit: 10 });
  expect(refused.cards.map(({ cardId }) => cardId)).toEqual([card(5)]);
});

test('an act that was undone leaves nothing in what is kept', () => {
  keptCards(desk);
  const undone = perform<null, { readonly kind: 'undone' }>(desk, (record) => {
    const given = { cardId: card(6), determination: counted('E6'), facts: factsOf(desk, card(6)), reason: null };
    good(determineWithin(desk, record, given));
    expect(keptCards(desk).determined.has(card(6))).toBe(true);
    return err({ kind: 'undone' });
  });
  expect(undone.ok).toBe(false);
  expect(keptCards(desk)).toEqual(cardsAsFiled(desk));
  expect(left()).toContain(card(6));
});

test('what somebody changed in the tables behind the record is seen when the count is looked into, whatever is kept', () => {
  good(determine(desk, card(7), counted('E7')));
  expect(recount(desk).agrees).toBe(true);
  desk.db.prepare('update determination set in_force = 0 where card_id = ?').run(card(7));
  const unmet = unmetNow(desk, LOOKED_INTO).map(({ kind }) => kind);
  expect(unmet).toContain('recount-differs');
  expect(left()).toContain(card(7));
});
