/** Who a card might be. Suggestions only: kept beside the card, computed anew for a new list, never a determination. */
import type { CardId, PersonId } from '#core/ids.ts';
import { createMatcher, type Matcher } from '#core/match/matcher.ts';
import type { CardMatch } from '#core/match/match.ts';
import { queryOfCard, queryOfReading } from '#core/match/query.ts';
import type { CardFacts } from '#core/card/card.ts';
import { cardById, type Card } from '#backend/db/card-store.ts';
import { inTransaction } from '#backend/db/connection.ts';
import { readingOf, saveSuggestion, suggestionOf, type KeptReading } from '#backend/db/reading-store.ts';
import type { Desk } from './desk.ts';
import { factsAsRead } from './facts-as-read.ts';
import { theListInForce } from './list-in-force.ts';

const NOTHING: CardMatch = { outcome: 'none', why: [], candidates: [] };

/** From the store, else computed and kept. Without a list there is nobody to suggest. */
export function suggestionFor(desk: Desk, card: Card): CardMatch {
  const inForce = theListInForce(desk);
  if (inForce === null || card.kind !== 'card') return NOTHING;
  const kept = readingOf(desk.db, card.cardId);
  // Of a card that nobody has read, nothing speaks for anyone.
  if (kept === null && card.keyed === null) return NOTHING;
  return suggestionOf(desk.db, card.cardId, inForce.version.version) ?? rank(desk, card, kept);
}

/** Computed and kept, while the card's reading is at hand. */
export function suggestFor(desk: Desk, cardId: CardId): void {
  const inForce = theListInForce(desk);
  const card = cardById(desk.db, cardId);
  if (inForce === null || card === null || desk.readOnly !== null) return;
  const match = rank(desk, card, readingOf(desk.db, cardId));
  inTransaction(desk.db, () => saveSuggestion(desk.db, { cardId, listVersion: inForce.version.version, match }));
}

function rank(desk: Desk, card: Card, kept: KeptReading | null): CardMatch {
  const query = kept === null ? queryOfCard(factsAsRead(card, kept)) : queryOfReading(kept.reading, likelihoodNow(desk, kept));
  return matcherInForce(desk)?.rank(query) ?? NOTHING;
}

/** Read against the list as it was read: of one person under two ids the likelier name, of two under one id that of both. */
function likelihoodNow(desk: Desk, { nameLikelihood }: KeptReading): KeptReading['nameLikelihood'] {
  const now = theListInForce(desk)?.now ?? new Map<PersonId, readonly PersonId[]>();
  if (nameLikelihood === null || now.size === 0) return nameLikelihood;
  const found = new Map<PersonId, number>();
  for (const [personId, likelihood] of nameLikelihood) {
    for (const id of now.get(personId) ?? [personId]) found.set(id, Math.max(likelihood, found.get(id) ?? -Infinity));
  }
  return found;
}

/** `strict`: called clear only where an identifier of the person agrees besides the name. */
function matcherInForce(desk: Desk): Matcher | null {
  const inForce = theListInForce(desk);
  if (inForce === null) return null;
  return desk.memo('matcher', `${inForce.version.version} ${inForce.answered}`, () =>
    createMatcher({ list: inForce.list, background: desk.background, preset: 'strict' }),
  );
}

export function fullName({ name }: Pick<CardFacts, 'name'>): string | null {
  const parts = [name.given, name.middle, name.family, name.suffix].filter((part) => part !== null);
  return name.full ?? (parts.length === 0 ? null : parts.join(' '));
}
