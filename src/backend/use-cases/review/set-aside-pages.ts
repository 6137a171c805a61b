/** Several pages laid aside at once as no document: each is a determination of its own, and all are made or none. */
import type { CardId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { cardById } from '#backend/db/card-store.ts';
import type { SetAside } from '#backend/db/determination-store.ts';
import { readingOf } from '#backend/db/reading-store.ts';
import { perform, type Desk } from '#backend/use-cases/desk/desk.ts';
import { determineCard, type DetermineRefusal } from './determine-card.ts';
import { factsAsRead } from '#backend/use-cases/standing/facts-as-read.ts';

export function setAsidePages(
  desk: Desk,
  { cardIds, what, reason }: { readonly cardIds: readonly CardId[]; readonly what: SetAside; readonly reason: string | null },
): Result<null, DetermineRefusal> {
  return perform<null, DetermineRefusal>(desk, () => {
    for (const cardId of cardIds) {
      const card = cardById(desk.db, cardId);
      if (card === null) return err({ kind: 'no-such-card' });
      const facts = factsAsRead(card, readingOf(desk.db, cardId));
      const done = determineCard(desk, { cardId, determination: { state: 'no-document', what }, facts, reason });
      if (!done.ok) return done;
    }
    return ok(null);
  });
}
