import { expect, test } from 'vitest';
import { aBackground, aList, aQuery, strangers } from '#test/builders/matching.ts';
import type { MatchPreset, MatchQuery } from './match.ts';
import { createMatcher } from './matcher.ts';

const PERSON = {
  id: 'P',
  given: 'Zebulon',
  family: 'Quackenbush',
  title: 'Cook',
  phone: '9375550101',
  address: '12 Foxglove Lane',
};

function outcomeOf(card: Partial<MatchQuery>, preset: MatchPreset): string {
  const list = aList(...strangers(30), PERSON);
  return createMatcher({ list, background: aBackground(), preset }).rank(aQuery(card)).outcome;
}

test('strict calls clear only what one person alone has confirms', () => {
  expect(outcomeOf({ name: 'Zebulon Quackenbush', phone: PERSON.phone, title: 'Cook' }, 'strict')).toBe('clear');
  expect(outcomeOf({ name: 'Zebulon Quackenbush', phone: PERSON.phone }, 'strict')).toBe('review');
  expect(outcomeOf({ name: 'Zebulon Quackenbush', address: PERSON.address }, 'strict')).toBe('review');
  expect(outcomeOf({ name: 'Zebulon Quackenbush', title: 'Cook' }, 'strict')).toBe('review');
});

test('standard calls a rare name clear with the title, and no name without anything', () => {
  expect(outcomeOf({ name: 'Zebulon Quackenbush', title: 'Cook' }, 'standard')).toBe('clear');
  expect(outcomeOf({ name: 'Zebulon Quackenbush' }, 'standard')).toBe('review');
});

test('paper calls nothing clear', () => {
  expect(outcomeOf({ name: 'Zebulon Quackenbush', phone: PERSON.phone, title: 'Cook' }, 'paper')).toBe('review');
});

test('a card that fits nobody is none', () => {
  expect(outcomeOf({ name: 'Wolfgang Zzyzx' }, 'strict')).toBe('none');
});

test('every outcome says why in words', () => {
  const matcher = createMatcher({ list: aList(PERSON), background: aBackground(), preset: 'strict' });
  for (const name of ['Zebulon Quackenbush', 'Zeb Quackenbush', 'Nobody Atall']) {
    for (const sentence of matcher.rank(aQuery({ name })).why) expect(sentence).toMatch(/^[A-Z].*\.$/u);
    expect(matcher.rank(aQuery({ name })).why).not.toEqual([]);
  }
});

test.each([
  [
    'father and son',
    [
      { id: 'A', suffix: 'Sr' },
      { id: 'B', suffix: 'Jr' },
    ],
    'Robert Dunaway',
  ],
  [
    'father and son, the card says Jr',
    [
      { id: 'A', suffix: 'Sr' },
      { id: 'B', suffix: 'Jr' },
    ],
    'Robert Dunaway Jr',
  ],
  [
    'twins with like names',
    [
      { id: 'A', given: 'Janice' },
      { id: 'B', given: 'Janine' },
    ],
    'Janice Dunaway',
  ],
  ['five of one name', ['A', 'B', 'C', 'D', 'E'].map((id) => ({ id })), 'Robert Dunaway'],
] as const)('%s and nothing else on the card: a person decides, under every preset', (_, people, name) => {
  const own = people.map((person) => ({ given: 'Robert', family: 'Dunaway', ...person }));
  for (const preset of ['strict', 'standard', 'paper'] as const) {
    const matcher = createMatcher({ list: aList(...strangers(40), ...own), background: aBackground(), preset });
    expect(matcher.rank(aQuery({ name })).outcome).toBe('review');
  }
});

test('five of one name share the probability', () => {
  const five = ['A', 'B', 'C', 'D', 'E'].map((id) => ({ id, given: 'Robert', family: 'Dunaway' }));
  const matcher = createMatcher({ list: aList(...strangers(40), ...five), background: aBackground(), preset: 'standard' });
  const { candidates } = matcher.rank(aQuery({ name: 'Robert Dunaway' }));
  const shares = candidates.slice(0, 5).map(({ probability }) => probability);
  expect(Math.max(...shares)).toBeCloseTo(Math.min(...shares), 12);
  expect(Math.max(...shares)).toBeLessThanOrEqual(0.2);
});
