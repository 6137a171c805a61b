/** Where every second page of a file is blank, the neutral is offered to lay them to their fronts. Offered, never done by itself. */
import type { BatchId, CardId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { allCards, type Card } from '#backend/db/card-store.ts';
import { determinationsInForce } from '#backend/db/determination-store.ts';
import { readingBriefs } from '#backend/db/reading-store.ts';
import type { ArrangeRefusal } from '#contract/intake-views.ts';
import { joinCards } from './arrange-cards.ts';
import { pageSeems } from '#backend/use-cases/standing/batch-found.ts';
import { perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';

type Pair = { readonly front: CardId; readonly back: CardId };

/** Two pairs at least: one blank page alone is a blank page. */
const LEAST_PAIRS = 2;

export function backsOffered(desk: Pick<Desk, 'db'>, batchId: BatchId): readonly Pair[] {
  const briefs = readingBriefs(desk.db);
  const determined = determinationsInForce(desk.db);
  const own = allCards(desk.db).filter((card) => card.batchId === batchId && card.originalId !== null && card.images.length > 0);
  const isBlank = (card: Card) => pageSeems(card, briefs.get(card.cardId)) === 'blank' && !determined.has(card.cardId);
  return [...Map.groupBy(own, ({ originalId }) => originalId).values()].flatMap((cards) => pairsOf(cards, isBlank));
}

/** Of one file: all of its pages or none. */
function pairsOf(cards: readonly Card[], isBlank: (card: Card) => boolean): readonly Pair[] {
  const pages = cards.toSorted((a, b) => a.page - b.page);
  const inOrder = pages.every(({ page, position, images }, index) => page === index + 1 && position === 0 && images.length === 1);
  const alternate = pages.every((card, index) => isBlank(card) === (index % 2 === 1));
  if (!inOrder || !alternate || pages.length % 2 === 1 || pages.length < LEAST_PAIRS * 2) return [];
  return pages.flatMap((front, index) => {
    const back = pages[index + 1];
    return index % 2 === 1 || back === undefined ? [] : [{ front: front.cardId, back: back.cardId }];
  });
}

/** All that is offered, or nothing. */
export function joinBacks(
  desk: Desk,
  { batchId, reason }: { readonly batchId: BatchId; readonly reason: string },
): Result<null, ReadOnly | ArrangeRefusal> {
  return perform<null, ArrangeRefusal>(desk, () => {
    const pairs = backsOffered(desk, batchId);
    if (pairs.length === 0) return err({ kind: 'not-possible', why: 'one-face' });
    for (const { front, back } of pairs) {
      const joined = joinCards(desk, { cardId: front, others: [back], as: 'back', reason });
      if (!joined.ok) return joined as Result<null, ArrangeRefusal>;
    }
    return ok(null);
  });
}
