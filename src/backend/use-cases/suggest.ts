/** Who a card might be. Suggestions only: kept beside the card, computed anew for a new list, never a determination. */
import type { CardId } from '#core/ids.ts';
import { createMatcher, type Matcher } from '#core/match/matcher.ts';
import type { CardMatch, MatchPreset, MatchQuery } from '#core/match/match.ts';
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

/** Ranks anew with facts that the neutral keyed over the reading. */
export function suggestWith(desk: Desk, facts: CardFacts): CardMatch {
  return matcherInForce(desk, 'standard')?.rank(queryOf(facts, null)) ?? NOTHING;
}

function rank(desk: Desk, card: Card, kept: KeptReading | null): CardMatch {
  const preset = kept === null ? 'standard' : 'paper';
  return matcherInForce(desk, preset)?.rank(queryOf(factsAsRead(card, kept), kept)) ?? NOTHING;
}

/** What a person keyed may be called clear; what a machine read from paper only ranks people. */
function matcherInForce(desk: Desk, preset: MatchPreset): Matcher | null {
  const inForce = theListInForce(desk);
  if (inForce === null) return null;
  return desk.memo(`matcher:${preset}`, String(inForce.version.version), () =>
    createMatcher({ list: inForce.list, background: desk.background, preset }),
  );
}

function queryOf(facts: CardFacts, kept: KeptReading | null): MatchQuery {
  const { title, employer, address, city, postcode, phone, email, dateOfBirth, taxIdLast4 } = facts;
  const contacts = { title, employer, address, city, postcode, phone, email, dateOfBirth, taxIdLast4 };
  return { name: fullName(facts), ...contacts, confidence: confidenceOf(kept), nameLikelihood: kept?.nameLikelihood ?? null };
}

function confidenceOf(kept: KeptReading | null): MatchQuery['confidence'] {
  const fields = Object.entries(kept?.reading.fields ?? {});
  return Object.fromEntries(fields.flatMap(([field, read]) => (read === undefined ? [] : [[field, read.confidence]])));
}

export function fullName({ name }: Pick<CardFacts, 'name'>): string | null {
  const parts = [name.given, name.middle, name.family, name.suffix].filter((part) => part !== null);
  return name.full ?? (parts.length === 0 ? null : parts.join(' '));
}
