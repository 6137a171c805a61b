import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPairCounts } from './pair-counts.ts';

const pair = fc.tuple(fc.nat(40), fc.nat(40));

test('pairs are counted in their order, however many more there are than were expected', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 300 }), (pairs) => {
      const counts = createPairCounts(1);
      for (const [first, second] of pairs) counts.add(first, second);
      for (const [first, second] of pairs) {
        expect(counts.count(first, second)).toBe(pairs.filter(([a, b]) => a === first && b === second).length);
      }
      expect(counts.count(41, 0)).toBe(0);
    }),
  );
});
