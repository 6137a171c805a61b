/** Which cards must be compared with an exemplar: all, a sample, or those in question (parameters 36 and 39). */
import type { CardId } from '../ids.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { CardFacts } from './card.ts';

/** Typed signatures have no hand to compare; portal entries have no signature at all. */
function isComparable({ kind, signature }: CardFacts): boolean {
  return kind === 'card' && (signature === 'present' || signature === 'drawn');
}

/**
 * The cards whose comparison the mode requires. A sample is drawn by the agreed seed: cards are put in the order of a
 * FNV-1a hash of `seed:card_id` and the first `size` are taken, so that anyone can draw the same one.
 */
export function cardsToCompare(rules: GroundRules, cards: readonly CardFacts[]): ReadonlySet<CardId> {
  const { mode, sample } = rules.signatureComparison;
  if (mode === 'none' || mode === 'when-questioned') return new Set();
  const comparable = cards.filter(isComparable).map(({ cardId }) => cardId);
  if (mode === 'all' || sample === null) return new Set(comparable);
  const drawn = comparable
    .map((cardId) => ({ cardId, rank: fnv1a(`${sample.seed}:${cardId}`) }))
    .toSorted((a, b) => a.rank - b.rank || (a.cardId < b.cardId ? -1 : 1));
  return new Set(drawn.slice(0, sample.size).map(({ cardId }) => cardId));
}

/** 32-bit FNV-1a over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
