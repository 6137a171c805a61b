/**
 * How far one dispute moves the margin of the worst case: its two ways of ruling against each other, every other open dispute against
 * the union. The worst case is a sum over persons (`count-standings.ts`), so it is worked out of one person alone, whatever the length of the list.
 */
import type { CardId } from '../ids.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import { supportOf, type Support } from './count-standings.ts';
import type { CardStanding, PersonStanding } from './tally.ts';
import { marginOf } from './threshold.ts';

export type OfOnePerson = {
  readonly rules: Pick<GroundRules, 'threshold'>;
  /** Null for who is not on the list: nothing of hers moves a figure. */
  readonly person: PersonStanding | null;
  /** Every card that stands for her. */
  readonly cards: readonly CardStanding[];
};

/** In units of `denominator * counted - numerator * list`. A card of nobody on the list moves nothing. */
export function swingOfCard({ rules, person, cards }: OfOnePerson, cardId: CardId): number {
  if (person === null) return 0;
  const margin = (state: 'counted' | 'not-counted'): number =>
    worstOf(
      rules,
      person.state,
      supportFrom(
        cards.map((card) => (card.cardId === cardId ? { ...card, state } : card)),
        person,
      ),
    );
  return Math.abs(margin('counted') - margin('not-counted'));
}

export function swingOfPerson({ rules, person, cards }: OfOnePerson): number {
  if (person === null) return 0;
  const support = supportFrom(cards, person);
  return Math.abs(worstOf(rules, 'eligible', support) - worstOf(rules, 'excluded', support));
}

function supportFrom(cards: readonly CardStanding[], { personId }: PersonStanding): Support {
  return supportOf(cards).get(personId) ?? 'none';
}

/** What one person adds to the margin of the worst case: a challenged signer goes, every other challenged person stays. */
function worstOf({ threshold }: OfOnePerson['rules'], state: PersonStanding['state'], support: Support): number {
  const counted = state === 'eligible' && support === 'counted' ? 1 : 0;
  const listed = state === 'eligible' || (state === 'challenged' && support !== 'counted') ? 1 : 0;
  return marginOf(threshold, counted, listed);
}
