import { expect, test } from 'vitest';
import { agreementInWords, duration } from './wording.ts';

test('agreement is said with its kappa, where kappa says anything', () => {
  expect(agreementInWords({ cards: 50, agreed: 35, kappaHundredths: 40 })).toBe('Agreed on 35 of 50 cards; Cohen’s kappa 0.40.');
  expect(agreementInWords({ cards: 6, agreed: 0, kappaHundredths: -100 })).toBe('Agreed on 0 of 6 cards; Cohen’s kappa −1.00.');
  expect(agreementInWords({ cards: 1, agreed: 1, kappaHundredths: null })).toBe('Agreed on 1 of 1 card.');
  expect(agreementInWords({ cards: 0, agreed: 0, kappaHundredths: null })).toBe('No card has been looked at twice yet.');
});

test('a time is said in seconds, a long one in minutes', () => {
  expect(duration(2_340)).toBe('2.3 s');
  expect(duration(125_000)).toBe('2 min 5 s');
});
