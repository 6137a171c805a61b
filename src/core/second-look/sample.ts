/** Which cards the neutral looks at again, blind: drawn by a seed, so that neither she nor the machine picks them. */
import type { CardId, HashBytes } from '../ids.ts';

const ONE_IN = 20;

/** Five in a hundred, rounded up: in the order of the hash of seed and card, the first of them. */
export function reReviewSample(cards: readonly CardId[], seed: string, sha256: HashBytes): readonly CardId[] {
  return cards
    .map((cardId) => ({ cardId, rank: sha256(`countersign.re-review.1\n${seed}\n${cardId}`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, Math.ceil(cards.length / ONE_IN))
    .map(({ cardId }) => cardId);
}
