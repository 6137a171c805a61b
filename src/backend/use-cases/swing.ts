/** How far one dispute moves the margin: its two ways of ruling against each other, every other open dispute against the union. */
import { countStandings } from '#core/tally/count-standings.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { CardStanding, PersonStanding } from '#core/tally/tally.ts';

export type SwingFrom = {
  readonly rules: GroundRules;
  readonly persons: readonly PersonStanding[];
  readonly cards: readonly CardStanding[];
};

/** In units of `denominator * counted - numerator * list`. */
export function swingOfCard(from: SwingFrom, cardId: CardId): number {
  const margin = (state: 'counted' | 'not-counted'): number =>
    marginOf({ ...from, cards: from.cards.map((card) => (card.cardId === cardId ? { ...card, state } : card)) });
  return Math.abs(margin('counted') - margin('not-counted'));
}

export function swingOfPerson(from: SwingFrom, personId: PersonId): number {
  const margin = (state: 'eligible' | 'excluded'): number =>
    marginOf({ ...from, persons: from.persons.map((person) => (person.personId === personId ? { ...person, state } : person)) });
  return Math.abs(margin('eligible') - margin('excluded'));
}

function marginOf(from: SwingFrom): number {
  return countStandings(from).margin.worst;
}
