import { expect, test } from 'vitest';
import type { MatterView } from '#contract/views.ts';
import { STATIONS } from '#renderer/place.ts';
import { firstUndone, TOUR } from './tour-steps.ts';

const fresh: MatterView['stations'] = {
  rules: { state: 'draft', version: 0, frozenAt: null },
  list: { versions: 0, people: 0, challenged: 0 },
  cards: { found: 0, stated: 0, unexplained: 0, unread: 0 },
  review: { left: 0, again: 0, total: 0 },
  disputes: { open: 0, total: 0 },
  tally: { outcome: null },
  certify: { issued: 0, unmet: 1 },
  record: { acts: 1 },
};

test('the tour goes through every station, in their order', () => {
  expect(TOUR.map(({ station }) => station)).toEqual(STATIONS);
});

test('a fresh practice matter begins at the rules, and nothing of it is done', () => {
  expect(firstUndone(fresh)).toBe(0);
  expect(TOUR.filter(({ done }) => done(fresh))).toEqual([]);
});

test('it goes on where the neutral stopped: with the rules frozen and a list, at the cards', () => {
  const stations = {
    ...fresh,
    rules: { ...fresh.rules, state: 'frozen' as const },
    list: { versions: 1, people: 60, challenged: 0 },
  };
  expect(firstUndone(stations)).toBe(2);
  // A delivery whose numbers differ is not done until that is explained.
  expect(firstUndone({ ...stations, cards: { found: 44, stated: 45, unexplained: 1, unread: 0 } })).toBe(2);
});
