import { expect, test } from 'vitest';
import { standingGrounds } from './no-result-grounds.ts';

const none = { tally: { outcome: 'majority', blockedBy: [] }, custodyGaps: 0 } as const;

test('where a result stands, no ground but the neutral’s own is left', () => {
  expect(standingGrounds(none)).toEqual([]);
});

test('an unexplained difference of a delivery is a ground even where a result stands', () => {
  expect(standingGrounds({ ...none, custodyGaps: 1 })).toEqual(['custody-gap']);
});

test('too many doubtful cards are their own ground and no silence of the rules', () => {
  expect(standingGrounds({ tally: { outcome: 'blocked', blockedBy: ['doubtfulMany'] }, custodyGaps: 0 })).toEqual([
    'doubtful-many',
  ]);
});

test('a silent term, an empty list, open disputes and a determinative count are told apart', () => {
  const blocked = (blockedBy: readonly string[]) =>
    standingGrounds({ tally: { outcome: 'blocked', blockedBy: [...blockedBy] }, custodyGaps: 0 });
  expect(blocked(['channels.conflict'])).toEqual(['silent-term']);
  expect(blocked(['list.empty'])).toEqual(['list-empty']);
  expect(blocked(['disputes', 'undetermined'])).toEqual(['undetermined', 'open-disputes']);
  expect(standingGrounds({ tally: { outcome: 'determinative', blockedBy: [] }, custodyGaps: 0 })).toEqual(['determinative']);
});
