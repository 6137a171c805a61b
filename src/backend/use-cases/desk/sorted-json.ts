/** JSON with sorted keys and no spaces, for text of our own that is hashed. Fractions may occur (hours a week), so it is not `core/audit`'s. */
export function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${sortedJson(entry)}`)
    .join(',')}}`;
}
