/** The part of a queue that the window is given. Pure. */
import type { QueuedCard, QueueView } from '#contract/queue-views.ts';
import type { CardId } from '#core/ids.ts';

/** On each side of the card that is looked at: far more than anybody skips before the window asks again. */
const EACH_SIDE = 200;

/** Around the first of `near` that is in the queue, in the queue's order; its beginning where none is. */
export function stretchOf(
  cards: readonly QueuedCard[],
  near: readonly CardId[],
  eachSide = EACH_SIDE,
): Pick<QueueView, 'head' | 'cards' | 'before' | 'after'> {
  const at = near.map((wanted) => cards.findIndex(({ cardId }) => cardId === wanted)).find((index) => index !== -1) ?? 0;
  const before = Math.max(0, at - eachSide);
  const stretch = cards.slice(before, at + eachSide + 1);
  return { head: cards[0]?.cardId ?? null, cards: stretch, before, after: cards.length - before - stretch.length };
}
