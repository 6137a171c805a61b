/** The tally under the names of `formats.md` 4. */
import type { Tally } from '#core/tally/tally.ts';

export function tallyJson({ cards, persons, ...figures }: Tally): object {
  return {
    ...figures,
    cards: cards.map(({ cardId, personId, ...rest }) => ({ card_id: cardId, employee_id: personId, ...rest })),
    persons: persons.map(({ personId, ...rest }) => ({ employee_id: personId, ...rest })),
  };
}
