import { expect, test } from 'vitest';
import { aDisputeRow, anInstant, aPersonId } from '#test/builders/views.ts';
import { docketRows, nextOnDocket, reasonsIn, ruleThisFirst, WHOLE_DOCKET } from './docket-order.ts';

const rows = [
  aDisputeRow(1, { state: 'ruled', ruling: 'counted', swing: 9, determinative: true, raisedBy: 'union', code: 'C02' }),
  aDisputeRow(2, { swing: -2, raisedAt: anInstant('2023-11-20T09:00:00Z') }),
  aDisputeRow(3, { swing: null, subject: { kind: 'process' }, code: null, raisedBy: 'union' }),
  aDisputeRow(4, { swing: 1, determinative: true, subject: { kind: 'person', personId: aPersonId(4) }, code: 'P04' }),
  aDisputeRow(5, { swing: 2 }),
];
const numbers = (filter: Partial<typeof WHOLE_DOCKET>) =>
  docketRows(rows, { ...WHOLE_DOCKET, ...filter }).map(({ number }) => number);

test('what decides the result comes first, then what moves it most, then what is settled', () => {
  expect(ruleThisFirst(rows).map(({ number }) => number)).toEqual([4, 2, 5, 3, 1]);
});

test('the docket is found by status, subject, party and reason', () => {
  expect(numbers({ status: 'settled' })).toEqual([1]);
  expect(numbers({ status: 'unsettled', about: 'person' })).toEqual([4]);
  expect(numbers({ party: 'union', order: 'number' })).toEqual([1, 3]);
  expect(numbers({ code: 'C13', order: 'number' })).toEqual([2, 5]);
  expect(numbers({ code: 'none' })).toEqual([3]);
});

test('the docket is ordered by swing whatever its sign, by age, or by number', () => {
  expect(numbers({ order: 'swing' })).toEqual([1, 2, 5, 4, 3]);
  expect(numbers({ order: 'newest' })[0]).toBe(2);
  expect(numbers({ order: 'number' })).toEqual([1, 2, 3, 4, 5]);
});

test('only reasons that occur are offered, those without a code last', () => {
  expect(reasonsIn(rows)).toEqual(['C02', 'C13', 'P04', 'none']);
});

test('from a dispute that is ruled she is led to one that is not; a ruled one follows only where nothing is left', () => {
  const from = (number: number, among = rows) =>
    nextOnDocket(among, among.find((row) => row.number === number)?.disputeId ?? null)?.number;
  expect(from(1)).toBe(4);
  expect(from(4)).toBe(2);
  expect(from(3)).toBe(4);
  const settled = rows.map((row) => ({ ...row, state: 'ruled' as const }));
  expect(from(1, settled)).toBe(4);
  expect(from(1, settled.slice(0, 1))).toBeUndefined();
});
