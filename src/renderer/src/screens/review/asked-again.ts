import type { CardId, PersonId } from '#core/ids.ts';
import { useClient } from '#renderer/api/client.ts';
import { EVERY_CARD } from './queue-filter.ts';

/** Decided cards that an act changed, and the act; null while none is asked again. */
export type AskedAgain = { readonly act: CardId; readonly cards: readonly CardId[] };

/** Cards to look at again wait in hundreds after a change of the list only; an act changes those of one person. */
const MOST = 200;

/** After an act of a person was kept: her cards of which the rules now say something else. Empty where that cannot be told now. */
export function useCardsChangedByAct(): (personId: PersonId) => Promise<readonly CardId[]> {
  const { review } = useClient();
  return async (personId) => {
    const queue = await review.queue({ ...EVERY_CARD, show: 'again', near: [] });
    if (!queue.ok) return [];
    const cards = await Promise.all(queue.value.cards.slice(0, MOST).map(({ cardId }) => review.card({ cardId })));
    return cards.flatMap((card) => (card.ok && card.value?.determination?.personId === personId ? [card.value.cardId] : []));
  };
}

/** Those that are left to ask once this card is decided. */
export function leftToAsk(again: AskedAgain | null, decided: CardId): AskedAgain | null {
  const cards = again?.cards.filter((cardId) => cardId !== decided) ?? [];
  return again === null || cards.length === 0 ? null : { ...again, cards };
}
