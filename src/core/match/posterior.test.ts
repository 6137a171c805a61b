import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { discounted, logOdds, posterior, priorBits, rivalBits, toProbability } from './posterior.ts';

const bits = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { minLength: 1, maxLength: 12 });

test('all people and "not on the list" share exactly one', () => {
  fc.assert(
    fc.property(bits, (own) => {
      const { probabilities, notOnList } = posterior(own);
      const sum = probabilities.reduce((total, one) => total + one, notOnList);
      expect(sum).toBeCloseTo(1, 12);
      for (const one of probabilities) expect(one).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('more evidence for one person never lowers hers and never raises another’s', () => {
  fc.assert(
    fc.property(bits, fc.double({ min: 0.1, max: 20, noNaN: true }), (own, more) => {
      const before = posterior(own).probabilities;
      const after = posterior([(own[0] ?? 0) + more, ...own.slice(1)]).probabilities;
      expect(after[0]).toBeGreaterThanOrEqual(before[0] ?? 0);
      for (const [index, one] of after.entries()) if (index > 0) expect(one).toBeLessThanOrEqual(before[index] ?? 0);
    }),
  );
});

test('the log odds are those of the probability', () => {
  fc.assert(
    fc.property(bits, (own) => {
      const { probabilities } = posterior(own);
      for (const [index, one] of probabilities.entries()) {
        expect(toProbability(logOdds(own, index))).toBeCloseTo(one, 10);
      }
    }),
  );
});

test('people who fit equally share equally', () => {
  const { probabilities } = posterior([8, 8, 8, 8, 8]);
  expect(new Set(probabilities).size).toBe(1);
  expect(probabilities[0]).toBeLessThan(0.2);
});

test('a longer list makes everybody on it less likely before anything is read', () => {
  expect(priorBits(0.93, 5000)).toBeLessThan(priorBits(0.93, 500));
});

test('evidence for is discounted, evidence against is not, and order is kept', () => {
  expect(discounted(-3)).toBe(-3);
  expect(discounted(10)).toBeLessThan(10);
  expect(discounted(10)).toBeGreaterThan(discounted(9));
});

test('without rivals only "not on the list" competes', () => {
  expect(rivalBits([5], 0)).toBe(0);
});
