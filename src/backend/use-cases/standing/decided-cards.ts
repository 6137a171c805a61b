/** The register as the neutral has determined it: what the rules are asked about again when they, or the list, have changed. */
import type { CardFacts } from '#core/card/card.ts';
import type { CardId } from '#core/ids.ts';
import { isNoDocument } from '#core/matter.ts';
import type { Determination } from '#backend/db/determination-store.ts';
import { disputes } from '#backend/db/dispute-store.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { keptCards, type KeepingDesk } from './kept-cards.ts';

/** A denial is no document that the rules judge; a blank page is none at all. */
export function decidedCards(desk: KeepingDesk): readonly Determination[] {
  return [...keptCards(desk).determined.values()].filter(
    (determination) => determination.kind !== 'denial' && !isNoDocument(determination),
  );
}

export function factsAsDetermined({ facts, personId }: Determination): CardFacts {
  return { ...facts, employeeId: personId };
}

/** What is or was ruled on in a dispute is changed there, and nowhere else. */
export function cardsInDispute(desk: Pick<Desk, 'db'>): ReadonlySet<CardId> {
  return new Set(disputes(desk.db).flatMap(({ cardId, state }) => (cardId === null || state === 'withdrawn' ? [] : [cardId])));
}
