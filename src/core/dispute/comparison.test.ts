import { expect, test } from 'vitest';
import { consequenceOf, doubtsOf, providesForComparison } from './comparison.ts';

const terms = { mode: 'when-questioned', inconclusive: 'question', noExemplar: 'count' } as const;

test('each outcome has the consequence that the parties agreed, and a silent term has none', () => {
  expect(consequenceOf('inconclusive', terms)).toBe('question');
  expect(consequenceOf('no-exemplar', terms)).toBe('count');
  expect(consequenceOf('inconclusive', { ...terms, inconclusive: null })).toBeNull();
});

test('no comparison rejects a card: a negative outcome is for a ruling', () => {
  expect(consequenceOf('not-consistent', terms)).toBe('rule');
});

test('an outcome that no checked feature carries is pointed out', () => {
  expect(doubtsOf('consistent', {})).toEqual(['no-feature-checked']);
  expect(doubtsOf('not-consistent', { slant: 'agrees' })).toEqual(['nothing-differs']);
  expect(doubtsOf('consistent', { slant: 'differs' })).toEqual(['only-differences']);
  expect(doubtsOf('inconclusive', { slant: 'cannot-tell' })).toEqual([]);
  expect(doubtsOf('no-exemplar', {})).toEqual([]);
});

test('rules that provide for no comparison switch it off', () => {
  expect(providesForComparison({ mode: 'none' })).toBe(false);
  expect(providesForComparison(terms)).toBe(true);
});
