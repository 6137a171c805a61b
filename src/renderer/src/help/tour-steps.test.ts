import { expect, test } from 'vitest';
import type { MatterView } from '#contract/views.ts';
import { STATIONS } from '#contract/views.ts';
import { TOUR } from './tour-steps.ts';

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

const doneAt = (stations: MatterView['stations']) => TOUR.filter(({ done }) => done(stations)).map(({ station }) => station);

test('the tour goes through every station, in their order', () => {
  expect(TOUR.map(({ station }) => station)).toEqual(STATIONS);
});

test('of a fresh practice matter nothing is done', () => {
  expect(doneAt(fresh)).toEqual([]);
});

test('a delivery whose numbers differ is not done until that is explained', () => {
  const stations = { ...fresh, cards: { found: 44, stated: 45, unexplained: 1, unread: 0 } };
  expect(doneAt(stations)).toEqual([]);
  expect(doneAt({ ...stations, cards: { ...stations.cards, unexplained: 0 } })).toEqual(['cards']);
});

test('the disputes are done when every card is decided and what is open can no longer change the result', () => {
  const majority = { ...fresh, disputes: { open: 4, total: 12 }, tally: { outcome: 'majority' } } as const;
  const reviewed = { left: 0, again: 0, total: 47 };
  expect(doneAt(majority)).toEqual([]);
  expect(doneAt({ ...majority, review: { ...reviewed, left: 1 } })).toEqual([]);
  expect(doneAt({ ...majority, review: reviewed, tally: { outcome: 'determinative' } })).toEqual(['review']);
  expect(doneAt({ ...majority, review: reviewed })).toEqual(['review', 'disputes', 'tally']);
});
