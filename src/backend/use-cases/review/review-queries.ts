/** The review: what is left by need, one card with its candidates, and nothing that decides. */
import type { CardFacts } from '#core/card/card.ts';
import type { CardId } from '#core/ids.ts';
import { isNoDocument } from '#core/matter.ts';
import { cardById, type Card } from '#backend/db/card-store.ts';
import { prepared } from '#backend/db/connection.ts';
import { determinationsOf, type Determination } from '#backend/db/determination-store.ts';
import { lastComparisonOfCard } from '#backend/db/comparison-store.ts';
import { disputesOfCard } from '#backend/db/dispute-store.ts';
import { readingOf } from '#backend/db/reading-store.ts';
import { cardsPutOff } from '#backend/db/put-off-store.ts';
import type { DeterminationView, ReviewCardView } from '#contract/review-views.ts';
import { originOf } from '#backend/use-cases/cards/card-queries.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { factsAsRead } from '#backend/use-cases/standing/facts-as-read.ts';
import { nameOf } from '#backend/use-cases/standing/list-in-force.ts';
import { matchView } from './match-view.ts';
import { NO_OFFER, offerFor } from './offer-codes.ts';
import { suggestionFor } from '#backend/use-cases/standing/suggest.ts';

export function reviewCard(desk: Desk, cardId: CardId): ReviewCardView | null {
  const card = cardById(desk.db, cardId);
  if (card === null) return null;
  const history = determinationsOf(desk.db, cardId);
  const inForce = history.findLast((each) => each.inForce) ?? null;
  const kept = readingOf(desk.db, cardId);
  const facts = inForce?.facts ?? withComparison(desk, factsAsRead(card, kept));
  const isKnown = inForce !== null || kept !== null || card.keyed !== null;
  const suggested = suggestionFor(desk, card, inForce?.facts ?? null);
  const personId = inForce === null ? (suggested.match.candidates[0]?.personId ?? null) : inForce.personId;
  return {
    cardId,
    batchId: card.batchId,
    batch: card.batchNumber,
    putOff: inForce === null ? (cardsPutOff(desk.db).get(cardId) ?? null) : null,
    origin: originOf(card),
    images: card.images,
    reading: kept?.reading ?? null,
    facts,
    match: matchView(desk, card, { suggested, determined: inForce?.personId ?? null }),
    offer: isKnown ? offerFor(desk, { cardId, personId, facts }) : NO_OFFER,
    determination: inForce === null ? null : determinationView(desk, inForce),
    history: history.map((determination) => determinationView(desk, determination)),
    disputes: disputesOfCard(desk.db, cardId).map(({ disputeId }) => disputeId),
    ...neighbours(desk, card),
  };
}

/** What the neutral found when she compared the signature in a dispute of this card. */
function withComparison(desk: Desk, facts: CardFacts): CardFacts {
  const compared = lastComparisonOfCard(desk.db, facts.cardId);
  return compared === null ? facts : { ...facts, signatureMatch: compared.outcome };
}

function determinationView(desk: Desk, determination: Determination): DeterminationView {
  const { state, personId, codes, primary, reason, by, at, onSheet } = determination;
  const setAside = determination.setAside ?? (isNoDocument(determination) ? 'blank' : null);
  return { state, personId, personName: nameOf(desk, personId), codes, primary, reason, setAside, by, at, onSheet };
}

/**
 * In the order of the control numbers, so that going back and forth is the same whatever the queue shows. The plus signs keep
 * SQLite from reading every card that is not retired, to sort them, where the next number is all that is wanted.
 */
function neighbours(desk: Desk, card: Card): { readonly previous: CardId | null; readonly next: CardId | null } {
  const before = prepared<[number], { cardId: CardId }>(
    desk.db,
    'select card_id as cardId from card where number < ? and +retired_seq is null order by number desc limit 1',
  );
  const after = prepared<[number], { cardId: CardId }>(
    desk.db,
    'select card_id as cardId from card where number > ? and +retired_seq is null order by number limit 1',
  );
  return { previous: before.get(card.number)?.cardId ?? null, next: after.get(card.number)?.cardId ?? null };
}
