import { expect, test } from 'vitest';
import type { DisputeSubject } from '#contract/docket-views.ts';
import { aDisputeRow } from '#test/builders/views.ts';
import { disputesEn } from '#renderer/wording/disputes.en.ts';
import { RULING_TONES, rulingsFor, swingInWords } from './rulings.ts';

const { board, docket } = disputesEn;

test('a card is never ruled eligible, nor a person counted', () => {
  expect(rulingsFor(aDisputeRow(1).subject)).toEqual(['counted', 'not-counted']);
  expect(rulingsFor({ kind: 'process' })).toEqual(['sustained', 'overruled']);
});

test('a ruling against a card or a person is not drawn in the colour of what counts', () => {
  const against = (['card', 'person'] as const).map((kind) => rulingsFor({ kind } as DisputeSubject)[1]);
  expect(against.map((ruling) => RULING_TONES[ruling])).toEqual(['refused', 'refused']);
});

test('a settled dispute has no swing left', () => {
  expect(swingInWords({ swing: -2, determinative: true, state: 'ruled' }, board)).toBe('Settled');
  expect(swingInWords({ swing: -2, determinative: true, state: 'open' }, board)).toBe('Moves the margin by −2, determinative');
});

test('the docket says how many are open wherever they stand, and how many decide', () => {
  expect(docket.lead(0, { open: 0, determinative: 0 })).toBe('No dispute has been raised.');
  expect(docket.lead(3, { open: 0, determinative: 0 })).toBe('All 3 are settled.');
  expect(docket.lead(1, { open: 4, determinative: 1 })).toBe('4 open. 1 can still change the result: rule it first.');
});
