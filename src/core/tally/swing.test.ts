import { describe, expect, test } from 'vitest';
import type { CardId, PersonId } from '../ids.ts';
import { countStandings } from './count-standings.ts';
import { swingOfCard, swingOfPerson } from './swing.ts';
import type { CardStanding, PersonStanding } from './tally.ts';

const STATES = ['eligible', 'challenged', 'excluded'] as const;
const CARDS = ['counted', 'questioned', 'not-counted', 'superseded'] as const;

/** Every person state, with every pair of cards: each kind of one beside another. */
const persons: readonly PersonStanding[] = STATES.flatMap((state) =>
  CARDS.flatMap((first) =>
    CARDS.map((second): PersonStanding => ({
      personId: `${state} ${first} ${second}` as PersonId,
      state,
      codes: [],
      limb: null,
    })),
  ),
);
const cards: readonly CardStanding[] = persons.flatMap(({ personId }) =>
  personId
    .split(' ')
    .slice(1)
    .map((state, n): CardStanding => ({
      cardId: `${personId} ${n}` as CardId,
      personId,
      kind: 'card',
      state: CARDS.find((each) => each === state) ?? 'counted',
      codes: [],
      primary: null,
    })),
);
const nobodys: CardStanding = {
  cardId: 'nobody’s' as CardId,
  personId: null,
  kind: 'card',
  state: 'unmatched',
  codes: [],
  primary: null,
};

describe.each([
  [1, 2, true],
  [2, 3, false],
  [30, 100, false],
] as const)('under a threshold of %i of %i', (numerator, denominator, strict) => {
  const rules = { threshold: { numerator, denominator, strict } };
  const worst = (of: { readonly persons?: readonly PersonStanding[]; readonly cards?: readonly CardStanding[] }) =>
    countStandings({ rules, persons, cards, ...of }).margin.worst;
  const ofOne = (personId: PersonId) => ({
    rules,
    person: persons.find((person) => person.personId === personId) ?? null,
    cards: cards.filter((card) => card.personId === personId),
  });

  test('the swing of a card is what the whole count moves by between its two rulings', () => {
    for (const { cardId, personId } of cards) {
      const ruled = (state: 'counted' | 'not-counted') =>
        worst({ cards: cards.map((card) => (card.cardId === cardId ? { ...card, state } : card)) });
      const whole = Math.abs(ruled('counted') - ruled('not-counted'));
      expect([cardId, swingOfCard(ofOne(personId ?? ('' as PersonId)), cardId)]).toEqual([cardId, whole]);
    }
  });

  test('the swing of a person is what the whole count moves by between its two rulings', () => {
    for (const { personId } of persons) {
      const ruled = (state: 'eligible' | 'excluded') =>
        worst({ persons: persons.map((person) => (person.personId === personId ? { ...person, state } : person)) });
      const whole = Math.abs(ruled('eligible') - ruled('excluded'));
      expect([personId, swingOfPerson(ofOne(personId))]).toEqual([personId, whole]);
    }
  });

  test('who is not on the list, and a card of nobody, move nothing', () => {
    expect(swingOfPerson({ rules, person: null, cards: [] })).toBe(0);
    expect(swingOfCard({ rules, person: null, cards: [nobodys] }, nobodys.cardId)).toBe(0);
  });
});
