/** Which cards the agreed sample draws: from all of the matter's, and not from those few that happen to be judged together. */
import { cardsToCompare } from '#core/card/comparison-sample.ts';
import type { CardId } from '#core/ids.ts';
import { isNoDocument } from '#core/matter.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { allCards } from '#backend/db/card-store.ts';
import { determinationsInForce } from '#backend/db/determination-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import { readingOf } from '#backend/db/reading-store.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { factsAsRead } from './facts-as-read.ts';

/**
 * With what is known of each card: as determined, else as a register says or the machine read. Undefined in every other mode of
 * comparison, where each card is told by itself whether it must be compared.
 */
export function sampledCards(desk: Desk, rules: GroundRules): ReadonlySet<CardId> | undefined {
  const { mode, sample } = rules.signatureComparison;
  if (mode !== 'sample' || sample === null) return undefined;
  return desk.memo('sampled-cards', `${headOf(desk.db).hash} ${sample.size} ${sample.seed}`, () => {
    const determined = determinationsInForce(desk.db);
    const facts = allCards(desk.db).flatMap((card) => {
      const determination = determined.get(card.cardId);
      if (determination !== undefined && isNoDocument(determination)) return [];
      return [determination?.facts ?? factsAsRead(card, readingOf(desk.db, card.cardId))];
    });
    return cardsToCompare(rules, facts);
  });
}
