import { expect, test } from 'vitest';
import { aDisputeRow } from '#test/builders/views.ts';
import { rulingsFor, ruleThisFirst, swingInWords } from './wording.ts';

test('what decides the result comes first, then what moves it most, then what is settled', () => {
  const rows = [
    aDisputeRow(1, { state: 'ruled', ruling: 'counted', swing: 9, determinative: true }),
    aDisputeRow(2, { swing: -2 }),
    aDisputeRow(3, { swing: null }),
    aDisputeRow(4, { swing: 1, determinative: true }),
    aDisputeRow(5, { swing: 2 }),
  ];
  expect(ruleThisFirst(rows).map(({ number }) => number)).toEqual([4, 2, 5, 3, 1]);
});

test('a card is never ruled eligible, nor a person counted', () => {
  expect(rulingsFor(aDisputeRow(1).subject)).toEqual(['counted', 'not-counted']);
  expect(rulingsFor({ kind: 'process' })).toEqual(['sustained', 'overruled']);
});

test('a settled dispute has no swing left', () => {
  expect(swingInWords({ swing: -2, determinative: true, state: 'ruled' })).toBe('Settled');
  expect(swingInWords({ swing: -2, determinative: true, state: 'open' })).toBe('Moves the margin by −2, determinative');
});
