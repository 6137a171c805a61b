import { expect, test } from 'vitest';
import { aBackground, aList, aQuery, type PersonInput, strangers } from '#test/builders/matching.ts';
import type { MatchQuery } from './match.ts';
import { createMatcher } from './matcher.ts';

const PEOPLE: readonly PersonInput[] = [
  { id: 'A', given: 'María', family: 'García', title: 'Cook', phone: '9375550111' },
  { id: 'B', given: 'Maria', family: 'Garcia', title: 'Driver', address: '7 Elm St' },
  { id: 'C', given: 'William', middle: 'Henry', family: "O'Hutchens", email: 'wh@example.org' },
  { id: 'D', given: 'Zebulon', family: 'Quackenbush', dateOfBirth: '1971-03-04' },
];
const CARDS: readonly Partial<MatchQuery>[] = [
  { name: 'Maria Garcia', title: 'Cook' },
  { name: 'Bill OHutchens' },
  { name: 'Quackenbush, Zeb', phone: '9375550111' },
  { name: 'Zebulon Qvackenbush', dateOfBirth: '1971-03-04' },
];

function answers(people: readonly PersonInput[], cards: readonly Partial<MatchQuery>[] = CARDS) {
  const matcher = createMatcher({ list: aList(...people), background: aBackground(), preset: 'standard' });
  return cards.map((card) => matcher.rank(aQuery(card)));
}

test('the order of the list changes nothing', () => {
  const own = [...PEOPLE, ...strangers(120)];
  expect(answers(own.toReversed())).toEqual(answers(own));
});

test('case and accents on the card change nothing', () => {
  const own = [...PEOPLE, ...strangers(120)];
  const shouted = CARDS.map((card) => ({ ...card, name: (card.name ?? '').toUpperCase().replace('MARIA', 'MARÍA') }));
  expect(answers(own, shouted)).toEqual(answers(own));
});

test('case and accents on the list change nothing', () => {
  const plain = PEOPLE.map((person) => ({
    ...person,
    given: person.given?.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '') ?? '',
    family: person.family?.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '') ?? '',
  }));
  expect(answers([...plain, ...strangers(120)])).toEqual(answers([...PEOPLE, ...strangers(120)]));
});

test('a second row of the same person changes nothing', () => {
  const own = [...PEOPLE, ...strangers(120)];
  expect(answers([...own, ...PEOPLE])).toEqual(answers(own));
});

test('strangers on the list change no person’s own evidence: the levels and the order stay', () => {
  const evidence = (count: number) =>
    answers([...PEOPLE, ...strangers(count)]).map(({ candidates }) =>
      candidates
        .filter(({ personId }) => !personId.startsWith('S'))
        .slice(0, 2)
        .map(({ personId, reasons }) => ({
          personId,
          levels: reasons
            .filter(({ field }) => !['prior', 'rivals', 'overlap', 'ceiling'].includes(field))
            .map(({ field, level }) => `${field} ${level}`),
        })),
    );
  expect(evidence(150).map((own) => own[0])).toEqual(evidence(70).map((own) => own[0]));
});

test('an index finds whom comparing everybody would find', () => {
  // Up to 60 people everybody is compared; the same people among many are found by the index.
  const few = answers([...PEOPLE, ...strangers(40)]).map(({ candidates }) => candidates[0]?.personId);
  const many = answers([...PEOPLE, ...strangers(150)]).map(({ candidates }) => candidates[0]?.personId);
  expect(many).toEqual(few);
});
