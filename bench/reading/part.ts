/** One part of the reading bench: the things it tries, what it finds out about each, and the rows that sum this up. */

/** What is known of one thing after it was read: plain values, so that they can be kept as a line of JSON. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export type Sample = {
  /** The same thing has the same key in every run. */
  readonly key: string;
  readonly facts: Facts;
  readonly ms: number;
};

export type Row = {
  readonly title: string;
  /** As the issue has it; empty where it names none. */
  readonly goal: string;
  /** Null: the row does not ask this of the sample. */
  readonly holds: (facts: Facts) => boolean | null;
};

export type Asked = {
  /** The evaluation data; null where none was given. */
  readonly data: string | null;
  /** At most so many things; the part's own number where none was asked for. */
  readonly limit: number;
  readonly seed: number;
};

export type Measuring<Item> = {
  readonly measure: (item: Item) => Promise<Facts>;
  readonly close: () => Promise<void>;
};

export type Part<Item extends { readonly key: string } = { readonly key: string }> = {
  readonly name: string;
  readonly what: string;
  readonly needsData: boolean;
  readonly usual: number;
  readonly list: (asked: Asked) => readonly Item[];
  readonly open: (asked: Asked) => Promise<Measuring<Item>>;
  readonly rows: readonly Row[];
  /** What is no share: times, ratios, memory. */
  readonly sums?: (samples: readonly Sample[]) => readonly Sum[];
};

/** Null where it could not be measured. */
export type Sum = { readonly what: string; readonly value: number | null; readonly unit: string };

/** Lets parts of different things stand in one list. */
export type AnyPart = {
  readonly name: string;
  readonly what: string;
  readonly needsData: boolean;
  readonly usual: number;
  readonly rows: readonly Row[];
  readonly sums?: (samples: readonly Sample[]) => readonly Sum[];
  readonly samples: (asked: Asked, known: ReadonlyMap<string, Sample>) => AsyncGenerator<Sample>;
};

export function anyPart<Item extends { readonly key: string }>(part: Part<Item>): AnyPart {
  return { ...part, samples: (asked, known) => samplesOf(part, asked, known) };
}

/** What is known already is not tried again; nothing is opened where all is known. */
async function* samplesOf<Item extends { readonly key: string }>(
  part: Part<Item>,
  asked: Asked,
  known: ReadonlyMap<string, Sample>,
): AsyncGenerator<Sample> {
  const items = part.list(asked).slice(0, asked.limit);
  let measuring: Measuring<Item> | null = null;
  try {
    for (const item of items) {
      const before = known.get(item.key);
      if (before !== undefined) {
        yield before;
        continue;
      }
      measuring ??= await part.open(asked);
      const started = performance.now();
      const facts = await measuring.measure(item);
      yield { key: item.key, facts, ms: Math.round(performance.now() - started) };
    }
  } finally {
    await measuring?.close();
  }
}

/** Half of every set is for fitting, half is kept apart: which, the key alone decides. */
export function isKeptApart(key: string): boolean {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash >>> 15) & 1) === 1;
}
