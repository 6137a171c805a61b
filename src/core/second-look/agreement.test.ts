import { expect, test } from 'vitest';
import type { PersonId } from '../ids.ts';
import { agreementOf, agrees, type Look, type LookedAtTwice } from './agreement.ts';

const counted = (personId: string): Look => ({ state: 'counted', personId: personId as PersonId });
const questioned = (personId: string): Look => ({ state: 'questioned', personId: personId as PersonId });
const times = (n: number, first: Look, second: Look): readonly LookedAtTwice[] =>
  Array.from({ length: n }, () => ({ first, second }));

/*
 * By hand, fifty cards: both count 20; the first counts and the second questions 5; the first questions and the second counts 10;
 * both question 15. They agree on 35 of 50, 0.70. The first counts 25 of 50 and the second 30 of 50: by chance
 * 0.5 × 0.6 + 0.5 × 0.4 = 0.50. Kappa is (0.70 − 0.50) / (1 − 0.50) = 0.40.
 */
test('kappa is what a person works out by hand', () => {
  const looks = [
    ...times(20, counted('a'), counted('a')),
    ...times(5, counted('a'), questioned('a')),
    ...times(10, questioned('a'), counted('a')),
    ...times(15, questioned('a'), questioned('a')),
  ];
  expect(agreementOf(looks)).toEqual({ cards: 50, agreed: 35, kappaHundredths: 40 });
});

test('agreement throughout is a kappa of one, and contradiction throughout is below nought', () => {
  const both = [...times(3, counted('a'), counted('a')), ...times(3, questioned('b'), questioned('b'))];
  expect(agreementOf(both).kappaHundredths).toBe(100);
  const neither = [...times(3, counted('a'), questioned('a')), ...times(3, questioned('a'), counted('a'))];
  expect(agreementOf(neither)).toEqual({ cards: 6, agreed: 0, kappaHundredths: -100 });
});

test('the same card counted for another person is no agreement', () => {
  const [look] = times(1, counted('a'), counted('b'));
  expect(look !== undefined && agrees(look)).toBe(false);
  expect(agreementOf(times(4, counted('a'), counted('b')))).toEqual({ cards: 4, agreed: 0, kappaHundredths: 0 });
});

test('where both say one and the same of every card, or there is none, kappa says nothing', () => {
  expect(agreementOf(times(9, counted('a'), counted('a')))).toEqual({ cards: 9, agreed: 9, kappaHundredths: null });
  expect(agreementOf([])).toEqual({ cards: 0, agreed: 0, kappaHundredths: null });
});
