import { expect, test } from 'vitest';
import { preconditions, preconditionsOfReport, type CertificationState } from './preconditions.ts';

const ready: CertificationState = {
  rulesFrozen: true,
  listAccepted: true,
  undetermined: 0,
  tally: { outcome: 'majority', blockedBy: [] },
  custodyGaps: [],
  batchesWithoutReceipt: [],
  chainBrokenAt: null,
  damagedOriginals: [],
  recountAgrees: true,
  identityReady: true,
  touchedAgain: 0,
  disagreements: 0,
  listQuestions: 0,
  replaces: null,
};

test('a matter in which everything is done may be certified', () => {
  expect(preconditions(ready)).toEqual([]);
});

test('every unmet condition is listed, not only the first', () => {
  const unmet = preconditions({
    rulesFrozen: false,
    listAccepted: false,
    undetermined: 2,
    tally: { outcome: 'blocked', blockedBy: ['undetermined', 'channels.conflict', 'list.empty', 'disputes'] },
    custodyGaps: [{ batch: 'B-1', stated: 40, found: 39 }],
    batchesWithoutReceipt: ['B-2'],
    chainBrokenAt: 17,
    damagedOriginals: ['scan.pdf'],
    recountAgrees: false,
    identityReady: false,
    touchedAgain: 1,
    disagreements: 2,
    listQuestions: 2,
    replaces: { version: 1, reason: '  ' },
  });
  expect(unmet.map(({ kind }) => kind)).toEqual([
    'rules-not-frozen',
    'list-not-accepted',
    'silent-term',
    'list-empty',
    'undetermined',
    'touched-again',
    'second-look-open',
    'list-questions',
    'open-disputes',
    'custody-gap',
    'no-receipt',
    'chain-broken',
    'original-damaged',
    'recount-differs',
    'no-identity',
    'reason-for-replacing',
  ]);
});

test('open disputes that could flip the result forbid a certification, and allow a report that says so', () => {
  const state: CertificationState = { ...ready, tally: { outcome: 'determinative', blockedBy: [] } };
  expect(preconditions(state)).toEqual([{ kind: 'determinative' }]);
  expect(preconditionsOfReport(state)).toEqual([]);
});

test('nothing is signed over a broken record, not even a report', () => {
  expect(preconditionsOfReport({ ...ready, chainBrokenAt: 3 })).toEqual([{ kind: 'chain-broken', at: 3 }]);
});
