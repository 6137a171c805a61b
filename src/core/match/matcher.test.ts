import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '#core/ids.ts';
import { aBackground, aList, aQuery, type PersonInput, strangers } from '#test/builders/matching.ts';
import type { Candidate, MatchQuery } from './match.ts';
import { createMatcher, type Matcher } from './matcher.ts';

const PEOPLE: readonly PersonInput[] = [
  { id: 'A', given: 'Maria', family: 'Garcia', title: 'Cook', phone: '9375550111', taxIdLast4: '1111' },
  { id: 'B', given: 'Maria', family: 'Garcia Lopez', title: 'Driver', address: '7 Elm St', postcode: '45402' },
  { id: 'C', given: 'William', middle: 'Henry', family: 'Hutchens', suffix: 'Jr', email: 'wh@example.org' },
  { id: 'D', given: 'Juergen', family: 'Mueller', dateOfBirth: '1971-03-04' },
  { id: 'E', given: 'Ngoc', middle: 'Bich Thi', family: 'Nguyen', otherNames: ['Pham'] },
];

function matcherOf(people: readonly PersonInput[] = PEOPLE): Matcher {
  return createMatcher({ list: aList(...people, ...strangers(90)), background: aBackground(), preset: 'standard' });
}

const someName = fc.constantFrom(
  'Maria Garcia',
  'Garcia, Maria',
  'Bill Hutchens',
  'Müller, Jürgen',
  'Ngoc Pham',
  'M. Garcia',
  'Zed',
  '',
);
const someQuery: fc.Arbitrary<MatchQuery> = fc
  .record({
    name: fc.option(someName),
    title: fc.option(fc.constantFrom('Cook', 'driver', 'Astronaut')),
    phone: fc.option(fc.constantFrom('(937) 555-0111', '555-0111', '1 937 555 0112')),
    address: fc.option(fc.constantFrom('7 Elm Street', '9 Oak Rd')),
    dateOfBirth: fc.option(fc.constantFrom('1971-03-04', '1971-04-03', '1999-01-01')),
    taxIdLast4: fc.option(fc.constantFrom('1111', '1112')),
    confidence: fc.constantFrom({}, { name: 0.4 }, { name: 0, phone: 0.5 }),
  })
  .map(aQuery);

function logOddsOf({ probability }: Candidate): number {
  return Math.log2(probability / (1 - probability));
}

test('the waterfall of every candidate sums to the log odds of her probability', () => {
  const matcher = matcherOf();
  fc.assert(
    fc.property(someQuery, (query) => {
      for (const candidate of matcher.rank(query).candidates) {
        const sum = candidate.reasons.reduce((total, { weight }) => total + weight, 0);
        expect(sum).toBeCloseTo(logOddsOf(candidate), 6);
      }
    }),
  );
});

test('probabilities are shares of one, best first, of at most ten people', () => {
  const matcher = matcherOf();
  fc.assert(
    fc.property(someQuery, (query) => {
      const { candidates } = matcher.rank(query);
      const shares = candidates.map(({ probability }) => probability);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      expect(shares.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
      expect(candidates.length).toBeLessThanOrEqual(10);
      expect(new Set(candidates.map(({ personId }) => personId)).size).toBe(candidates.length);
    }),
  );
});

test('nobody is ever certain', () => {
  const card = { name: 'Maria Garcia', title: 'Cook', phone: '9375550111', taxIdLast4: '1111' };
  expect(matcherOf().rank(aQuery(card)).candidates[0]?.probability).toBeLessThanOrEqual(1 - 4.9e-5);
});

test('the same card is answered the same, whatever was asked before', () => {
  const card = aQuery({ name: 'Bill Hutchens', title: 'Cook' });
  const fresh = JSON.stringify(matcherOf().rank(card));
  const used = matcherOf();
  used.rank(aQuery({ name: 'Maria Garcia' }));
  used.rank(aQuery({ name: 'Mairia Garsia' }));
  expect(JSON.stringify(used.rank(card))).toBe(fresh);
});

test('any person can be explained, one who is no candidate too', () => {
  const card = aQuery({ name: 'Maria Garcia' });
  const told = matcherOf().explain(card, 'D' as PersonId);
  expect(told?.personId).toBe('D');
  expect(told?.reasons.find(({ field }) => field === 'family_name')?.level).toBe('different');
  expect(matcherOf().explain(card, 'nobody' as PersonId)).toBeNull();
});

test('a candidate explained is the candidate ranked', () => {
  const card = aQuery({ name: 'Maria Garcia', title: 'Cook' });
  const matcher = matcherOf();
  for (const candidate of matcher.rank(card).candidates) {
    expect(matcher.explain(card, candidate.personId)).toEqual(candidate);
  }
});

test('a reading of low confidence counts less, for and against', () => {
  const weightOf = (confidence: MatchQuery['confidence'], phone: string): number => {
    const top = matcherOf().explain(aQuery({ name: 'Maria Garcia', phone, confidence }), 'A' as PersonId);
    return top?.reasons.find(({ field }) => field === 'phone')?.weight ?? 0;
  };
  expect(weightOf({ phone: 0.5 }, '9375550111')).toBeCloseTo(weightOf({}, '9375550111') / 2, 9);
  expect(weightOf({ phone: 0.5 }, '2125559999')).toBeCloseTo(weightOf({}, '2125559999') / 2, 9);
});

test.each([
  ['a former name', 'Ngoc Pham', 'E'],
  ['the Vietnamese order', 'Nguyễn Thị Bích Ngọc', 'E'],
  ['umlauts', 'Müller, Jürgen', 'D'],
  ['a nickname', 'Bill Hutchens', 'C'],
  ['a misspelling', 'Wiliam Hutchins', 'C'],
  ['scanned letters', 'Wi11iam Hutchcns', 'C'],
  ['a suffix at the front of nothing', 'Hutchens Jr, William', 'C'],
])('%s is understood', (_, name, id) => {
  expect(matcherOf().rank(aQuery({ name })).candidates[0]?.personId).toBe(id);
});

test('the picture of a name ranks people where there is no text', () => {
  const nameLikelihood = new Map([
    ['A', -30],
    ['C', -1.5],
    ['D', -12],
  ] as const) as unknown as ReadonlyMap<PersonId, number>;
  const { outcome, candidates } = matcherOf().rank(aQuery({ nameLikelihood }));
  expect(candidates.map(({ personId }) => personId).slice(0, 3)).toEqual(['C', 'D', 'A']);
  expect(outcome).toBe('review');
});

test('the doubt about a text does not weaken the picture of the name', () => {
  const nameLikelihood = new Map([['C', -1.5]] as const) as unknown as ReadonlyMap<PersonId, number>;
  const sure = matcherOf().rank(aQuery({ nameLikelihood }));
  expect(matcherOf().rank(aQuery({ nameLikelihood, confidence: { name: 0.1 } }))).toEqual(sure);
});

test('with a picture, title and telephone still count', () => {
  const nameLikelihood = new Map([
    ['A', -6],
    ['B', -5],
  ] as const) as unknown as ReadonlyMap<PersonId, number>;
  expect(matcherOf().rank(aQuery({ nameLikelihood, phone: '9375550111' })).candidates[0]?.personId).toBe('A');
});
