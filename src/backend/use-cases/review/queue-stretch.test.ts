import { expect, test } from 'vitest';
import type { QueuedCard } from '#contract/queue-views.ts';
import { aCardId } from '#test/builders/views.ts';
import { stretchOf } from './queue-stretch.ts';

const queue = Array.from({ length: 20 }, (_, n): QueuedCard => ({
  cardId: aCardId(n + 1),
  state: 'undetermined',
  need: 'clear',
}));
const idsOf = (cards: readonly QueuedCard[]) => cards.map(({ cardId }) => cardId);

test('the stretch lies around the card that is looked at, and says what it leaves out on each side', () => {
  const { cards, before, after, head } = stretchOf(queue, [aCardId(10)], 2);
  expect(idsOf(cards)).toEqual([8, 9, 10, 11, 12].map(aCardId));
  expect({ before, after, head }).toEqual({ before: 7, after: 8, head: aCardId(1) });
});

test('where the card looked at has just left the queue, the one after it says where she is', () => {
  const left = queue.filter(({ cardId }) => cardId !== aCardId(10));
  expect(idsOf(stretchOf(left, [aCardId(10), aCardId(11)], 1).cards)).toEqual([9, 11, 12].map(aCardId));
});

test('without a card that is in it, it is the beginning; at the end it is shorter; empty, it has no head', () => {
  expect(idsOf(stretchOf(queue, [aCardId(99)], 1).cards)).toEqual([1, 2].map(aCardId));
  expect(stretchOf(queue, [aCardId(20)], 3)).toMatchObject({ before: 16, after: 0 });
  expect(stretchOf([], [aCardId(1)], 3)).toEqual({ head: null, cards: [], before: 0, after: 0 });
});
