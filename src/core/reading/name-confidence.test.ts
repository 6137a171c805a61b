import { expect, test } from 'vitest';
import { nameConfidence, SURE_OF_NAME } from './name-confidence.ts';

const CLEAR = { key: 'A', likelihood: -0.5, similarity: 1, letters: 11 };
const RIVAL = { key: 'B', likelihood: -12, similarity: 0.6, letters: 11 };

test('a name that explains the writing and leads by far is sure, never certain', () => {
  expect(nameConfidence([CLEAR, RIVAL])).toBeGreaterThanOrEqual(SURE_OF_NAME);
  expect(nameConfidence([CLEAR, RIVAL])).toBeLessThan(1);
});

test('two people of nearly one name are never sure', () => {
  expect(nameConfidence([CLEAR, { ...CLEAR, key: 'B', likelihood: -1 }])).toBeLessThan(SURE_OF_NAME);
});

test('the best of a list that explains the writing badly is not sure, however far it leads', () => {
  const poor = { ...CLEAR, likelihood: -40, similarity: 0.3 };
  expect(nameConfidence([poor, { ...RIVAL, likelihood: -60 }])).toBeLessThan(nameConfidence([CLEAR, RIVAL]));
  expect(nameConfidence([poor, { ...RIVAL, likelihood: -44 }])).toBeLessThan(0.5);
});

test('nobody in question is no confidence', () => {
  expect(nameConfidence([])).toBe(0);
});
