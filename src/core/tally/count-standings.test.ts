import { expect, test } from 'vitest';
import type { CardId, PersonId } from '../ids.ts';
import type { CardStanding, PersonStanding } from './tally.ts';
import { countStandings } from './count-standings.ts';
import { flips } from './flips.ts';

const rules = { threshold: { numerator: 1, denominator: 2, strict: true } };
const person = (id: string, state: PersonStanding['state'] = 'eligible'): PersonStanding => ({
  personId: id as PersonId,
  state,
  codes: [],
  limb: null,
});
const card = (id: string, of: string, change: Partial<CardStanding> = {}): CardStanding => ({
  cardId: id as CardId,
  personId: of as PersonId,
  kind: 'card',
  state: 'counted',
  codes: [],
  primary: null,
  ...change,
});

test('a person with a counted and a questioned card is counted once and not questioned, in either order', () => {
  const cards = [card('a', 'p'), card('b', 'p', { state: 'questioned' })];
  for (const both of [cards, cards.toReversed()]) {
    expect(countStandings({ rules, persons: [person('p')], cards: both })).toMatchObject({ counted: 1, questioned: 0 });
  }
});

test('two questioned cards of one person are one questioned person, and one of them is named', () => {
  const cards = [card('a', 'p', { state: 'questioned' }), card('b', 'p', { state: 'questioned' })];
  expect(countStandings({ rules, persons: [person('p')], cards })).toMatchObject({ questioned: 1, range: { best: [1, 1] } });
  expect(flips({ rules, persons: [person('p')], cards }).listed).toEqual([['card:a']]);
});

test('a counted card of an excluded person counts for nothing', () => {
  const figures = countStandings({ rules, persons: [person('p', 'excluded'), person('q')], cards: [card('a', 'p')] });
  expect(figures).toMatchObject({ people: 2, excluded: 1, eligible: 1, counted: 0 });
});

test('a revocation sent twice is one, and its own code is in no total of cards', () => {
  const revocation = (id: string) => card(id, 'p', { kind: 'revocation', state: 'act', codes: ['R01'] });
  const cards = [card('a', 'p', { state: 'not-counted', codes: ['R01'], primary: 'R01' }), revocation('b'), revocation('c')];
  expect(countStandings({ rules, persons: [person('p')], cards })).toMatchObject({
    revocationsInTime: 1,
    codes: { R01: 1 },
    acts: {},
  });
});

test('five hundred open disputes of every kind are searched at once, and the sets listed are few and true', () => {
  const many = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  const [plain, both, signers, others] = [many('q', 125), many('b', 125), many('s', 125), many('o', 125)];
  const persons = [...many('n', 300), ...plain]
    .map((id) => person(id))
    .concat([...both, ...signers, ...others].map((id) => person(id, 'challenged')));
  const questioned = [...plain, ...both].map((id) => card(`c-${id}`, id, { state: 'questioned' }));
  const cards = [...questioned, ...signers.map((id) => card(`c-${id}`, id))];
  const { size, inAll, listed } = flips({ rules, persons, cards });
  // Worst: 0 of 675. All 250 cards bring 500 of the 676 needed; the other 176 take one dispute each, of 250 people.
  expect({ size, listed: listed.length }).toEqual({ size: 426, listed: 100 });
  expect(BigInt(inAll)).toBe(choose(250, 176));
  for (const set of listed) expect(new Set(set).size).toBe(426);
});

test('where one set alone turns the outcome it is found at once, however many there might have been', () => {
  const many = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  const [plain, both] = [many('q', 20), many('b', 20)];
  const persons = [...[...many('n', 39), ...plain].map((id) => person(id)), ...both.map((id) => person(id, 'challenged'))];
  const cards = [...plain, ...both].map((id) => card(`c-${id}`, id, { state: 'questioned' }));
  expect(flips({ rules, persons, cards })).toMatchObject({ size: 40, inAll: '1' });
});

function choose(from: number, count: number): bigint {
  let ways = 1n;
  for (let at = 1; at <= count; at++) ways = (ways * BigInt(from - count + at)) / BigInt(at);
  return ways;
}
