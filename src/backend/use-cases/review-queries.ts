/** The review: what is left by need, one card with its candidates, and nothing that decides. */
import type { CardFacts } from '#core/card/card.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import type { CardMatch } from '#core/match/match.ts';
import { isNoDocument } from '#core/matter.ts';
import { cardById, type Card } from '#backend/db/card-store.ts';
import { prepared } from '#backend/db/connection.ts';
import { determinationsOf, type Determination } from '#backend/db/determination-store.ts';
import { lastComparisonOfCard } from '#backend/db/comparison-store.ts';
import { disputesOfCard } from '#backend/db/dispute-store.ts';
import { readingBriefs, readingOf } from '#backend/db/reading-store.ts';
import { suggestedOutcomes } from '#backend/db/suggestion-store.ts';
import { cardsPutOff } from '#backend/db/put-off-store.ts';
import type { DeterminationView, QueueFilter, QueueView, ReviewCardView } from '#contract/views.ts';
import { cardRows, originOf, type CardRow } from './card-queries.ts';
import type { Desk } from './desk.ts';
import { factsAsRead } from './facts-as-read.ts';
import { personInForce, theListInForce } from './list-in-force.ts';
import { matchView } from './match-view.ts';
import { NO_OFFER, offerFor } from './offer-codes.ts';
import { suggestionFor } from './suggest.ts';
import { touchedCards } from './touched-cards.ts';

type Need = QueueView['cards'][number]['need'];

/** Unread first where the reading is weak: what a person must look at hardest comes while she is fresh. */
const NEED_ORDER: readonly Need[] = ['unreadable', 'weak', 'review', 'clear', 'unread', 'none'];
const WEAK_BELOW = 0.6;

export function reviewQueue(desk: Desk, filter: QueueFilter): QueueView {
  const needOf = needs(desk);
  const inBatch = cardRows(desk).filter(({ batchId }) => filter.batchId === null || batchId === filter.batchId);
  const again = filter.show === 'again' ? new Set(touchedCards(desk)) : null;
  const shown = inBatch.filter(({ row }) => again?.has(row.cardId) ?? isShown(row.state, filter.show));
  const cards = shown
    .map(({ row }) => ({ cardId: row.cardId, state: row.state, need: needOf(row) }))
    .toSorted((a, b) => NEED_ORDER.indexOf(a.need) - NEED_ORDER.indexOf(b.need) || (a.cardId < b.cardId ? -1 : 1));
  return { total: inBatch.length, left: inBatch.filter(({ row }) => row.state === 'undetermined').length, cards };
}

function isShown(state: CardRow['row']['state'], show: QueueFilter['show']): boolean {
  switch (show) {
    case 'all':
    case 'again':
      return true;
    case 'left':
      return state === 'undetermined';
    case 'questioned':
    case 'not-counted':
    case 'counted':
      return state === show;
    default:
      return show satisfies never;
  }
}

/** What each card asks for, from what was read of it and proposed for it. */
export function needs(desk: Desk): (row: CardRow['row']) => Need {
  const briefs = readingBriefs(desk.db);
  const version = theListInForce(desk)?.version.version;
  const outcomes = version === undefined ? new Map<CardId, CardMatch['outcome']>() : suggestedOutcomes(desk.db, version);
  return (row) => {
    if (row.state !== 'undetermined' || row.blank) return 'none';
    const brief = briefs.get(row.cardId);
    if (!row.read) return 'unread';
    if (brief !== undefined && brief.name === null) return 'unreadable';
    if (brief !== undefined && brief.confidence < WEAK_BELOW) return 'weak';
    return outcomes.get(row.cardId) === 'clear' ? 'clear' : 'review';
  };
}

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

export function nameOf(desk: Desk, personId: PersonId | null): string | null {
  return personId === null ? null : (personInForce(desk, personId)?.displayName ?? null);
}

/** In the order of the control numbers, so that going back and forth is the same whatever the queue shows. */
function neighbours(desk: Desk, card: Card): { readonly previous: CardId | null; readonly next: CardId | null } {
  const before = prepared<[number], { cardId: CardId }>(
    desk.db,
    'select card_id as cardId from card where number < ? and retired_seq is null order by number desc limit 1',
  );
  const after = prepared<[number], { cardId: CardId }>(
    desk.db,
    'select card_id as cardId from card where number > ? and retired_seq is null order by number limit 1',
  );
  return { previous: before.get(card.number)?.cardId ?? null, next: after.get(card.number)?.cardId ?? null };
}
