/** What the delivery of a card says of it. Neither the card nor whoever looks at it can say otherwise. */
import type { CardFacts } from '#core/card/card.ts';
import type { BatchId } from '#core/ids.ts';
import { batchById } from '#backend/db/batch-store.ts';
import { cardById } from '#backend/db/card-store.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';

export function asDelivered(desk: Pick<Desk, 'db'>, { declared: _said, ...facts }: CardFacts): CardFacts {
  const declared = declarationOf(desk, cardById(desk.db, facts.cardId)?.batchId ?? null);
  return declared === null ? facts : { ...facts, declared };
}

function declarationOf({ db }: Pick<Desk, 'db'>, batchId: BatchId | null): boolean | null {
  return batchId === null ? null : (batchById(db, batchId)?.declaration ?? null);
}
