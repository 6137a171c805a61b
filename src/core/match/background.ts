/** What is known of names before any list is seen. It arrives as data (`resources/names`): `core` reads no files. */

/** Chance that two unrelated people's names fall on a fuzzy level, by length of the word (index 0 to 15, longer at 15). */
export type ChanceByLength = { readonly misspelt: readonly number[]; readonly loose: readonly number[] };

export type NameBackground = {
  /** Share of people with that name, lower-case a to z. */
  readonly given: ReadonlyMap<string, number>;
  readonly family: ReadonlyMap<string, number>;
  /** Nicknames and spellings in both directions: bill to william and william to bill. */
  readonly nicknames: ReadonlyMap<string, readonly string[]>;
  readonly chance: { readonly given: ChanceByLength; readonly family: ChanceByLength };
};

/** A name in no table is as rare as the rarest there, and no rarer. */
export const RAREST = { given: 4e-6, family: 1.5e-6 } as const;

/** Lines "william: bill billy" to a table of both directions; `#` begins a comment. */
export function parseNicknames(text: string): ReadonlyMap<string, readonly string[]> {
  const relations = new Map<string, Set<string>>();
  const relate = (a: string, b: string): void => {
    if (a === b) return;
    const known = relations.get(a);
    if (known === undefined) relations.set(a, new Set([b]));
    else known.add(b);
  };
  for (const line of text.split('\n')) {
    const [full, others] = line.startsWith('#') ? [] : line.split(':');
    if (full === undefined || others === undefined) continue;
    for (const other of others.split(' ').filter(Boolean)) {
      relate(full.trim(), other);
      relate(other, full.trim());
    }
  }
  return new Map([...relations].map(([name, set]) => [name, [...set]]));
}

/** Lines "smith<TAB>88085": people of that name per ten million. */
export function parseFrequencies(text: string): Map<string, number> {
  const shares = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [name, count] = line.split('\t');
    if (name !== undefined && count !== undefined && !line.startsWith('#')) shares.set(name, Number(count) / 1e7);
  }
  return shares;
}

/** Lines "family<TAB>5<TAB>0.0004<TAB>0.002": kind, length of the word, chance of misspelt, chance of loosely similar. */
export function parseChances(text: string): NameBackground['chance'] {
  const blank = (): { misspelt: number[]; loose: number[] } => ({
    misspelt: Array.from({ length: 16 }, () => 5e-4),
    loose: Array.from({ length: 16 }, () => 2e-3),
  });
  const chance = { given: blank(), family: blank() };
  for (const line of text.split('\n')) {
    const [kind, length, misspelt, loose] = line.split('\t');
    if (kind !== 'given' && kind !== 'family') continue;
    chance[kind].misspelt[Number(length)] = Number(misspelt);
    chance[kind].loose[Number(length)] = Number(loose);
  }
  return chance;
}
