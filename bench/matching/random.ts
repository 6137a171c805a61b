/** Repeatable randomness: the same seed gives the same card check on every machine. */
export type Random = {
  /** At least 0, below 1. */
  readonly next: () => number;
  readonly below: (count: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
};

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
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
