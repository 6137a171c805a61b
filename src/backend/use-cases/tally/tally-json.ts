/** The tally under the names of `formats.md` 4. */
import type { Tally } from '#core/tally/tally.ts';
import type { DeskTally } from '#backend/use-cases/standing/count.ts';

export function tallyJson({ byUnit, ...tally }: DeskTally): object {
  if (byUnit === null) return oneJson(tally);
  const units = Object.entries(byUnit).map(([id, unit]) => [id, oneJson(unit)] as const);
  return { ...oneJson(tally), byUnit: Object.fromEntries(units) };
}

function oneJson({ cards, persons, ...figures }: Tally): object {
  return {
    ...figures,
    cards: cards.map(({ cardId, personId, ...rest }) => ({ card_id: cardId, employee_id: personId, ...rest })),
    persons: persons.map(({ personId, ...rest }) => ({ employee_id: personId, ...rest })),
  };
}
