import { expect, test } from 'vitest';
import type { CardId } from '#core/ids.ts';
import { leftToAsk } from './asked-again.ts';

const [act, first, second] = ['C-0048', 'C-0040', 'C-0041'] as unknown as readonly [CardId, CardId, CardId];

test('what an act changed is asked card by card, and then nothing is asked again', () => {
  const again = leftToAsk({ act, cards: [first, second] }, first);
  expect(again).toEqual({ act, cards: [second] });
  expect(leftToAsk(again, second)).toBeNull();
});

test('the act itself takes nothing from what it changed', () => {
  expect(leftToAsk({ act, cards: [first] }, act)?.cards).toEqual([first]);
  expect(leftToAsk(null, act)).toBeNull();
});
