import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, similarity } from './edit-distance.ts';

/** By the definition, without any short cut. */
function plainDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const written = string({ unit: constantFrom('a', 'b', 'c', 'é', 'ł', '中'), maxLength: 45 });

describe('editDistance', () => {
  it('is the least number of letters left out, added or changed, for short and long strings, known and unknown letters', () => {
    assert(property(written, written, (a, b) => editDistance(a, b) === plainDistance(a, b)));
  });

  it('answers the limit where the distance reaches it', () => {
    const limit = integer({ min: 1, max: 12 });
    assert(property(written, written, limit, (a, b, most) => editDistance(a, b, most) === Math.min(most, plainDistance(a, b))));
  });

  it('counts to the last of thirty-two letters and beyond', () => {
    expect(editDistance('a'.repeat(31) + 'b', 'a'.repeat(32))).toBe(1);
    expect(editDistance('a'.repeat(32) + 'b', 'a'.repeat(33))).toBe(1);
  });
});

describe('similarity', () => {
  it('is the share of the longer string that the two have in common', () => {
    expect(similarity('goldfarb', 'goldfard')).toBe(0.875);
    expect(similarity('', '')).toBe(1);
  });
});
