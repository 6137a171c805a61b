/** Standings drawn at random, and every way of ruling on them: a judge that knows no formula. */
import * as fc from 'fast-check';
import type { CardId, PersonId } from '#core/ids.ts';
import type { CardStanding, PersonStanding } from '#core/tally/tally.ts';

export type Drawn = {
  readonly threshold: { readonly numerator: number; readonly denominator: number; readonly strict: boolean };
  readonly persons: readonly PersonStanding[];
  readonly cards: readonly CardStanding[];
};

type PersonState = PersonStanding['state'];
type Kind = { readonly person: PersonState; readonly card: 'counted' | 'questioned' | 'not-counted' | null };

export function standing(personId: string, person: PersonState, card: Kind['card']): Pick<Drawn, 'persons' | 'cards'> {
  const id = personId as PersonId;
  const persons: PersonStanding[] = [{ personId: id, state: person, codes: [], limb: null }];
  if (card === null) return { persons, cards: [] };
  const cardId = `c-${personId}` as CardId;
  return { persons, cards: [{ cardId, personId: id, kind: 'card', state: card, codes: [], primary: null }] };
}

const kinds: fc.Arbitrary<Kind> = fc.record({
  person: fc.constantFrom<PersonState>('eligible', 'eligible', 'challenged', 'excluded'),
  card: fc.constantFrom<Kind['card']>('counted', 'counted', 'questioned', 'not-counted', null),
});

export const thresholds = fc.constantFrom(
  { numerator: 1, denominator: 2, strict: true },
  { numerator: 1, denominator: 2, strict: false },
  { numerator: 11, denominator: 20, strict: false },
  { numerator: 13, denominator: 20, strict: true },
  { numerator: 2, denominator: 3, strict: true },
  { numerator: 3, denominator: 10, strict: false },
  { numerator: 1, denominator: 1, strict: false },
);

/** At most nine people, so that every way of ruling can be tried. A card of an excluded person is never open. */
export const drawn: fc.Arbitrary<Drawn> = fc
  .record({ threshold: thresholds, kinds: fc.array(kinds, { maxLength: 9 }) })
  .map((draft) => {
    const made = draft.kinds.map(({ person, card }, index) =>
      standing(`e${index}`, person, person === 'excluded' && card !== null ? 'not-counted' : card),
    );
    return {
      threshold: draft.threshold,
      persons: made.flatMap(({ persons }) => persons),
      cards: made.flatMap(({ cards }) => cards),
    };
  });

/** Every open dispute, with the ruling that goes against the union. */
export function disputesOf({ persons, cards }: Drawn): readonly string[] {
  const people = persons.filter(({ state }) => state === 'challenged').map(({ personId }) => `person:${personId}`);
  const open = cards.filter(({ state }) => state === 'questioned').map(({ cardId }) => `card:${cardId}`);
  return [...people, ...open];
}

/** Each dispute ruled `in` (person on the list, card counted) or `out`. */
export function* waysOf(disputes: readonly string[]): Generator<ReadonlyMap<string, 'in' | 'out'>> {
  for (let bits = 0; bits < 2 ** disputes.length; bits++) {
    yield new Map(disputes.map((dispute, index) => [dispute, (bits >> index) & 1 ? ('in' as const) : ('out' as const)]));
  }
}

/** Counting by hand: who is in, who of them has a counted card. */
export function countedByHand(drawn: Drawn, way: ReadonlyMap<string, 'in' | 'out'>): { counted: number; list: number } {
  const isIn = (person: PersonStanding): boolean =>
    person.state === 'eligible' || (person.state === 'challenged' && way.get(`person:${person.personId}`) === 'in');
  const members = drawn.persons.filter(isIn);
  const counts = (card: CardStanding): boolean =>
    card.state === 'counted' || (card.state === 'questioned' && way.get(`card:${card.cardId}`) === 'in');
  const signers = members.filter(({ personId }) => drawn.cards.some((card) => card.personId === personId && counts(card)));
  return { counted: signers.length, list: members.length };
}

/** The share compared as two fractions, and never of nobody. */
export function reachesByHand(
  { threshold }: Drawn,
  { counted, list }: { readonly counted: number; readonly list: number },
): boolean {
  if (list === 0) return false;
  const [signed, needed] = [BigInt(counted) * BigInt(threshold.denominator), BigInt(threshold.numerator) * BigInt(list)];
  return threshold.strict ? signed > needed : signed >= needed;
}
