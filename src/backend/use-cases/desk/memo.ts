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
