import { expect, test } from 'vitest';
import { aBackground, aList, aQuery, type PersonInput, strangers } from '#test/builders/matching.ts';
import { createMatcher } from './matcher.ts';

const BACKGROUND = aBackground();

function rank(people: readonly PersonInput[], name: string | null) {
  return createMatcher({ list: aList(...people), background: BACKGROUND, preset: 'standard' }).rank(aQuery({ name }));
}

test('an empty list answers none', () => {
  expect(rank([], 'Maria Garcia')).toMatchObject({ outcome: 'none', candidates: [] });
});

test('a list of one person ranks her and never calls her clear by a name alone', () => {
  const only = [{ id: 'A', given: 'Zebulon', family: 'Quackenbush' }];
  expect(rank(only, 'Zebulon Quackenbush').outcome).toBe('review');
  expect(rank(only, 'Z. Quackenbush').outcome).toBe('review');
  expect(rank(only, 'Ottokar Wendland').outcome).toBe('none');
});

test('where all names are equal nobody is clear and nobody is ahead', () => {
  const equal = Array.from({ length: 500 }, (_, index) => ({ id: `E${index}`, given: 'Ana', family: 'Ruiz' }));
  const { outcome, candidates } = rank(equal, 'Ana Ruiz');
  expect(outcome).not.toBe('clear');
  expect(candidates[0]?.probability).toBeLessThan(0.02);
});

test('people without a usable name are found by other fields and never clear by them', () => {
  const nameless = [{ id: 'A', full: '--- ***', phone: '9375550111' }, { id: 'B' }];
  const matcher = createMatcher({ list: aList(...nameless, ...strangers(100)), background: BACKGROUND, preset: 'standard' });
  const { outcome, candidates } = matcher.rank(aQuery({ name: 'Maria Garcia', phone: '9375550111' }));
  expect(candidates[0]?.personId).toBe('A');
  expect(outcome).toBe('review');
});

test('a card without any text is none', () => {
  expect(rank(strangers(100), null)).toMatchObject({ outcome: 'none', candidates: [] });
});

test.each([
  ['ten thousand letters', 'x'.repeat(10_000)],
  ['ten thousand words', 'ab '.repeat(10_000)],
  ['one word ten thousand times apart', 'Quackenbush '.repeat(1000)],
  ['control characters', 'Zebulon\u0000\u001B[31m\u202E Quackenbush\u0007'],
  ['lone surrogates', '\uD800\uDC00\uD800 Quackenbush'],
  ['digits and signs only', '12345 %&/()= ;;;'],
  ['brackets that never close', '(((((["“ Zebulon'],
  ['names of object members', '__proto__ constructor toString'],
])('a name of %s is answered', (_, name) => {
  const people = [{ id: 'A', given: 'Zebulon', family: 'Quackenbush' }, ...strangers(100)];
  expect(['clear', 'review', 'none']).toContain(rank(people, name).outcome);
  expect(() => rank([{ id: 'H', full: name }, { id: 'G', given: name, family: name }, ...people], name)).not.toThrow();
});

test('control characters do not hide a name', () => {
  const people = [{ id: 'A', given: 'Zebulon', family: 'Quackenbush' }, ...strangers(100)];
  expect(rank(people, 'Zebulon\u0000\u202E Quackenbush\u0007')).toEqual(rank(people, 'Zebulon Quackenbush'));
});

test('a name of many equal words is compared in bounded work', () => {
  const repeated = { id: 'A', given: 'Ana', middle: 'Ana Ana Ana Ana', family: 'Ana Ana' };
  expect(rank([repeated, ...strangers(100)], 'Ana Ana Ana Ana Ana Ana Ana').candidates[0]?.personId).toBe('A');
});
