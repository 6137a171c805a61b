import { expect, test } from 'vitest';
import { marginCases, neededByList } from './margin-cases.ts';

const half = { numerator: 1, denominator: 2, strict: true };

test('each end has its own list and its own needed number', () => {
  const cases = marginCases({ range: { worst: [231, 416], best: [239, 412] } }, half);
  expect(cases.map(({ counted, list, needed, margin, reached }) => [counted, list, needed, margin, reached])).toEqual([
    [231, 416, 209, 46, true],
    [239, 412, 207, 66, true],
  ]);
  expect(cases.map(({ certain }) => certain)).toEqual([231, 231]);
});

test('with nothing open there is one case, and a tie is not reached', () => {
  const [only, ...more] = marginCases({ range: { worst: [15, 30], best: [15, 30] } }, half);
  expect([only?.needed, only?.reached, more.length]).toEqual([16, false, 0]);
});

test('lists that need different numbers are told apart, the undisputed one first', () => {
  expect(neededByList({ eligible: 53, range: { worst: [30, 55], best: [33, 54] } }, half)).toEqual({
    undisputed: { list: 53, needed: 27 },
    otherwise: [
      { list: 54, needed: 28 },
      { list: 55, needed: 28 },
    ],
  });
});

test('a list with challenged people that needs the same number explains nothing', () => {
  expect(neededByList({ eligible: 52, range: { worst: [30, 53], best: [31, 53] } }, half)).toBeNull();
});
