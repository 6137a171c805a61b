import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanOfRow, unitedDays, type WorkedSpan } from './day-bounds.ts';

/** Every choice of dates that the rows allow, tried one by one. */
function byHand(spans: readonly WorkedSpan[], window: { first: number; last: number }): { least: number; most: number } {
  let [least, most] = [Infinity, 0];
  const choose = (index: number, worked: ReadonlySet<number>): void => {
    const span = spans[index];
    if (span === undefined) {
      const inside = [...worked].filter((day) => window.first <= day && day <= window.last).length;
      [least, most] = [Math.min(least, inside), Math.max(most, inside)];
      return;
    }
    const dates = Array.from({ length: span.last - span.first + 1 }, (_, offset) => span.first + offset);
    for (let bits = 0; bits < 2 ** dates.length; bits++) {
      const chosen = dates.filter((_, at) => (bits >> at) & 1);
      if (chosen.length >= span.least && chosen.length <= span.most) choose(index + 1, new Set([...worked, ...chosen]));
    }
  };
  choose(0, new Set());
  return { least, most };
}

const span = fc
  .record({ first: fc.integer({ min: 0, max: 6 }), length: fc.integer({ min: 1, max: 5 }), a: fc.nat(5), b: fc.nat(5) })
  .map(({ first, length, a, b }): WorkedSpan => {
    const [least, most] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)];
    return { first, last: first + length - 1, least, most };
  });

test('the fewest and the most days of a window are those of the worst and best choice of dates', () => {
  const windows = fc.record({ first: fc.integer({ min: 0, max: 6 }), length: fc.integer({ min: 1, max: 6 }) });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 3 }), windows, (spans, { first, length }) => {
      const window = { first, last: first + length - 1 };
      expect(unitedDays(spans, window)).toEqual(byHand(spans, window));
    }),
    { numRuns: 400 },
  );
});

test('a row without a last day runs to the end of the window', () => {
  expect(spanOfRow('1970-01-11' as never, null, 30)).toEqual({ first: 10, last: 30 });
});
