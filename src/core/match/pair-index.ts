import { startsOf } from './starts.ts';

/**
 * From two name words to the people who have both: an open-addressing hash over pairs of integers, so that a card finds
 * everybody with its given and family name without walking the long list of everybody called Maria.
 */
export type PairIndex = {
  /** False: nobody has both. A quick look that most questions end with, at the sum of what `scattered` makes of the two words. */
  readonly mayHave: (scatteredSum: number) => boolean;
  /** Where the people of that pair begin and end in `people`; empty where nobody has both. */
  readonly find: (a: number, b: number) => number;
  readonly start: Int32Array;
  readonly people: Int32Array;
};

/** Three parallel arrays: one entry per pair and person, a person's entries together. */
export type PairEntries = { readonly a: Int32Array; readonly b: Int32Array; readonly person: Int32Array };

export function createPairIndex(entries: PairEntries): PairIndex {
  const capacity = powerOfTwoAbove(entries.a.length * 2);
  const keys = new Int32Array(capacity * 2).fill(-1);
  const slotOf = new Int32Array(capacity).fill(-1);
  const group = new Int32Array(entries.a.length);
  const counts: number[] = [];
  for (let index = 0; index < entries.a.length; index++) {
    const [low, high] = ordered(entries.a[index] ?? 0, entries.b[index] ?? 0);
    const at = locate(keys, capacity, low, high);
    if (slotOf[at] === -1) {
      slotOf[at] = counts.length;
      keys[at * 2] = low;
      keys[at * 2 + 1] = high;
      counts.push(0);
    }
    const slot = slotOf[at] ?? 0;
    group[index] = slot;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  const start = startsOf(counts);
  const next = start.slice();
  const people = new Int32Array(entries.a.length);
  for (let index = 0; index < group.length; index++) {
    const slot = group[index] ?? 0;
    people[next[slot] ?? 0] = entries.person[index] ?? 0;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  const seen = seenPairs(keys, capacity);
  const wrap = seen.length - 1;
  const mayHave = (scatteredSum: number): boolean => {
    const mixed = mixedSum(scatteredSum);
    return ((seen[(mixed >>> 5) & wrap] ?? 0) & (1 << (mixed & 31))) !== 0;
  };
  const find = (a: number, b: number): number => {
    const [low, high] = a < b ? [a, b] : [b, a];
    return slotOf[locate(keys, capacity, low, high)] ?? -1;
  };
  return { mayHave, find, start, people };
}

/** A bit per pair, four bits to a place of the hash: small enough to stay near the processor. */
function seenPairs(keys: Int32Array, capacity: number): Int32Array {
  const seen = new Int32Array(Math.max(1, capacity / 8));
  for (let at = 0; at < capacity; at++) {
    const [low, high] = [keys[at * 2] ?? -1, keys[at * 2 + 1] ?? -1];
    if (low === -1) continue;
    const mixed = mixedSum(scattered(low) + scattered(high));
    const word = (mixed >>> 5) & (seen.length - 1);
    seen[word] = (seen[word] ?? 0) | (1 << (mixed & 31));
  }
  return seen;
}

/** The same for both orders, as a sum is. */
function mixedSum(scatteredSum: number): number {
  return scatteredSum ^ (scatteredSum >>> 13);
}

/** A word's number spread over all bits. */
export function scattered(word: number): number {
  const mixed = Math.imul(word + 1, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}

/** The place of the pair, or the free place where it belongs. */
function locate(keys: Int32Array, capacity: number, low: number, high: number): number {
  const wrap = capacity - 1;
  let at = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & wrap;
  while (keys[at * 2] !== -1 && (keys[at * 2] !== low || keys[at * 2 + 1] !== high)) at = (at + 1) & wrap;
  return at;
}

function ordered(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}

function powerOfTwoAbove(count: number): number {
  let power = 16;
  while (power < count) power *= 2;
  return power;
}
