/** What was computed from the file and stays true until its key changes: one value for each name. Never a second store of truth. */
export type Memo = <T>(name: string, key: string, compute: () => T) => T;

export function createMemo(): Memo {
  const kept = new Map<string, { readonly key: string; readonly value: unknown }>();
  return <T>(name: string, key: string, compute: () => T): T => {
    const known = kept.get(name);
    if (known?.key === key) return known.value as T;
    const value = compute();
    kept.set(name, { key, value });
    return value;
  };
}

/** What comes of these very objects, and of nothing else: worked out again when one of them is another. */
export function whileSame<const I extends readonly unknown[], T>(memo: Memo, name: string, from: I, compute: (from: I) => T): T {
  const [value] = eachWhileSame(memo, name, [from], compute) as readonly [T];
  return value;
}

/**
 * The same for each of many in their order, such as the cards of a register: after an act only those are worked out of which something is
 * another object. `compute` may look at nothing but what it is given.
 */
export function eachWhileSame<I extends readonly unknown[], T>(
  memo: Memo,
  name: string,
  from: readonly I[],
  compute: (from: I) => T,
): readonly T[] {
  const kept = memo<{ each: readonly Worked<I, T>[] }>(name, 'by object', () => ({ each: [] }));
  kept.each = from.map((own, index) => {
    const before = kept.each[index];
    return before !== undefined && areSame(before.from, own) ? before : { from: own, value: compute(own) };
  });
  return kept.each.map(({ value }) => value);
}

type Worked<I, T> = { readonly from: I; readonly value: T };

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && now.every((part, at) => part === before[at]);
}
