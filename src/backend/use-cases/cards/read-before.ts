import type { Instant } from '#core/dates.ts';
import { TEXT_ENGINE } from '#core/reading/digital-card.ts';
import { allCards, type Card } from '#backend/db/card-store.ts';
import { determinationsInForce } from '#backend/db/determination-store.ts';
import { lastReadFromPicture } from '#backend/db/reading-store.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';

/** Undecided cards that were read before this moment. What is decided stays as it was read: a person looked at that reading. */
export function undecidedReadBefore(desk: Pick<Desk, 'db'>, at: Instant): readonly Card[] {
  const read = lastReadFromPicture(desk.db, TEXT_ENGINE);
  const decided = determinationsInForce(desk.db);
  return allCards(desk.db).filter(({ cardId }) => (read.get(cardId) ?? at) < at && !decided.has(cardId));
}
