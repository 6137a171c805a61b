import { expect, test } from 'vitest';
import { secondLookEn } from '#renderer/wording/second-look.en.ts';
import { secondLookEs } from '#renderer/wording/second-look.es.ts';
import { duration, kappaInWords } from './look-figures.ts';

const said = (cards: number, agreed: number, kappaHundredths: number | null) => {
  const agreement = { cards, agreed, kappaHundredths };
  return [secondLookEn, secondLookEs].map((wording) => wording.agreement(agreement, kappaInWords(kappaHundredths)));
};

test('agreement is said with its kappa, where kappa says anything', () => {
  expect(said(50, 35, 40)).toEqual([
    'Agreed on 35 of 50 cards; Cohen’s kappa 0.40.',
    'Coinciden en 35 de 50 tarjetas; kappa de Cohen 0.40.',
  ]);
  expect(said(6, 0, -100)[0]).toBe('Agreed on 0 of 6 cards; Cohen’s kappa −1.00.');
  expect(said(1, 1, null)[0]).toBe('Agreed on 1 of 1 card.');
  expect(said(0, 0, null)[0]).toBe('No card has been looked at twice yet.');
});

test('a time is said in seconds, a long one in minutes', () => {
  expect(duration(2_340)).toBe('2.3 s');
  expect(duration(125_000)).toBe('2 min 5 s');
});
