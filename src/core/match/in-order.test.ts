import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

const shares = (count: number) =>
  fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: count, maxLength: count }).map((values) => {
    const sum = values.reduce((total, value) => total + value, 0);
    return values.map((value) => value / sum);
  });

test('what is in order stays as it was learnt', () => {
  expect(inOrder([0.15, 0.05, 0.8], [0.9, 0.09, 0.01]).map((share) => share.toFixed(9))).toEqual(
    [0.15, 0.05, 0.8].map((share) => share.toFixed(9)),
  );
});

test('two levels that cross say the same, and hold together what they held', () => {
  const [differs = 0, equal = 0] = inOrder([0.9, 0.1], [0.3, 0.7]);
  expect(differs / 0.3).toBeCloseTo(equal / 0.7, 9);
  expect(differs + equal).toBeCloseTo(1, 9);
});

test('whatever is learnt, a better level never says less, the worst never speaks for and the best never against', () => {
  fc.assert(
    fc.property(shares(4), shares(4), (m, u) => {
      const ratios = inOrder(m, u).map((share, level) => share / (u[level] ?? 1));
      for (let level = 1; level < ratios.length; level++) {
        expect(ratios[level]).toBeGreaterThanOrEqual((ratios[level - 1] ?? 0) * (1 - 1e-9));
      }
      expect(ratios[0]).toBeLessThanOrEqual(1 + 1e-6);
      expect(ratios.at(-1)).toBeGreaterThanOrEqual(1 - 1e-6);
    }),
  );
});
