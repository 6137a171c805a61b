import { expect, test } from 'vitest';
import { isMajorityThreshold, isSimpleMajority, reaches, requiredOn, resultTells } from './threshold.ts';

const more = (numerator: number, denominator: number) => ({ numerator, denominator, strict: true });
const atLeast = (numerator: number, denominator: number) => ({ numerator, denominator, strict: false });

test('one half is reached only by more than it, and that is a majority', () => {
  expect([49, 50, 51].map((counted) => reaches(more(1, 2), counted, 100))).toEqual([false, false, true]);
  expect(requiredOn(more(1, 2), 100)).toBe(51);
  expect(isMajorityThreshold(more(1, 2))).toBe(true);
});

test('a share below one half is no majority, whether it is to be reached or passed', () => {
  expect([atLeast(30, 100), more(30, 100), atLeast(1, 2), more(49, 100)].map(isMajorityThreshold)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('a share above one half is one, whether it is to be reached or passed', () => {
  expect([atLeast(55, 100), more(2, 3)].map(isMajorityThreshold)).toEqual([true, true]);
});

test('“a majority” says all of a threshold only where it is more than one half and nothing else', () => {
  expect([more(1, 2), more(50, 100)].map(isSimpleMajority)).toEqual([true, true]);
  expect([atLeast(1, 2), atLeast(55, 100), more(2, 3), more(49, 100)].map(isSimpleMajority)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('nobody is not a unit, and no unit is certified by nobody', () => {
  expect(reaches(atLeast(0, 1), 0, 0)).toBe(false);
  expect(requiredOn(atLeast(30, 100), 1)).toBe(1);
});

test('a bare result tells of people where only all, all but one, or nobody could give it', () => {
  expect([1, 2, 3, 4, 5].map((list) => resultTells(more(1, 2), list))).toEqual([
    'everybody-signed',
    'everybody-signed',
    'all-but-one-signed',
    'all-but-one-signed',
    null,
  ]);
  expect(resultTells(atLeast(10, 100), 8)).toBe('nobody-signed');
});
