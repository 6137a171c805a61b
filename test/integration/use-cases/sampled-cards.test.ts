/** A sample of signatures is drawn from all cards of the matter: one of three means one, whichever card is looked at. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardId, PersonId } from '#core/ids.ts';
import { offerFor } from '#backend/use-cases/review/offer-codes.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import {
  aFolder,
  aMatter,
  counted,
  determine,
  good,
  refusal,
  testSurroundings,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import { aPlainReading, phoneList, toolsThatRead, withReadCards } from '#test/builders/read-cards.ts';

const CARDS = 12;
let folder: Folder;
let desk: Desk;
beforeEach(async () => {
  folder = aFolder();
  const tools = toolsThatRead(Array.from({ length: CARDS }, (_, index) => aPlainReading(index)));
  const signatureComparison = { mode: 'sample', noExemplar: 'count', inconclusive: 'question', sample: { size: 3, seed: 7 } };
  desk = withList(withRules(aMatter(folder, testSurroundings({ tools })), { signatureComparison }), phoneList(30));
  await withReadCards(desk, CARDS);
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

const cardIds = Array.from({ length: CARDS }, (_, index) => `C-${String(index + 1).padStart(4, '0')}` as CardId);
const personOf = (cardId: CardId) => `E${Number(cardId.slice(2))}` as PersonId;
const mustBeCompared = (cardId: CardId): boolean => {
  const facts = reviewCard(desk, cardId)?.facts ?? expect.fail(cardId);
  const offer = offerFor(desk, { cardId, personId: personOf(cardId), facts });
  return offer.forbidden.some(({ rule }) => rule.includes('compared first'));
};

test('as many cards wait for a comparison as were agreed, and the others can be counted', () => {
  const drawn = cardIds.filter(mustBeCompared);
  expect(drawn).toHaveLength(3);
  for (const cardId of cardIds) {
    const answer = determine(desk, cardId, counted(personOf(cardId)));
    if (drawn.includes(cardId)) expect(refusal(answer)).toMatchObject({ kind: 'forbidden' });
    else good(answer);
  }
  // What has been decided meanwhile does not draw others.
  expect(cardIds.filter(mustBeCompared)).toEqual(drawn);
});
