/** Repeatable randomness: the same seed gives the same card check on every machine. */
import { seeded } from '../practice/random.ts';

export type Random = {
  /** At least 0, below 1. */
  readonly next: () => number;
  readonly below: (count: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
};

export function createRandom(seed: number): Random {
  const next = seeded(seed);
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('Nothing to pick from');
      return value;
    },
  };
}

/** Draws keys in proportion to their weights. */
export function weightedPicker(weights: ReadonlyMap<string, number>, random: Random): () => string {
  const names = [...weights.keys()];
  let sum = 0;
  const cumulative = names.map((name) => (sum += weights.get(name) ?? 0));
  return () => {
    const target = random.next() * sum;
    let [low, high] = [0, names.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    return names[low] ?? '';
  };
}
