/** Counted cards that the rules, the list or a later act now speak against, and that nobody has looked at since. */
import { judgeCards } from '#core/card/judge-cards.ts';
import type { CardId } from '#core/ids.ts';
import { determinationsInForce } from '#backend/db/determination-store.ts';
import { disputes } from '#backend/db/dispute-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import type { Desk } from './desk.ts';
import { standings } from './standings.ts';

export function touchedCards(desk: Desk): readonly CardId[] {
  const all = standings(desk);
  if (all === null) return [];
  return desk.memo('touched-cards', headOf(desk.db).hash, () => {
    const determined = [...determinationsInForce(desk.db).values()];
    const inDispute = new Set(disputes(desk.db).map(({ cardId }) => cardId));
    const known = new Set(all.persons.map(({ personId }) => personId));
    const gone = determined.filter(({ state, personId }) => state === 'counted' && personId !== null && !known.has(personId));
    const cards = determined
      .filter(({ personId, kind }) => kind !== 'denial' && personId !== null && known.has(personId))
      .map(({ facts, personId }) => ({ ...facts, employeeId: personId }));
    const judged = judgeCards({ rules: all.rules, persons: all.persons, cards, rulings: [] });
    const against = new Set(
      judged.flatMap(({ cardId, state }) => (state === 'not-counted' || state === 'questioned' ? [cardId] : [])),
    );
    const counted = determined.filter(
      ({ cardId, state }) => state === 'counted' && against.has(cardId) && !inDispute.has(cardId),
    );
    return [...gone, ...counted].map(({ cardId }) => cardId).toSorted();
  });
}
