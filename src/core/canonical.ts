/**
 * Canonical bytes: one text for one value, whatever order its keys were written in, so that a hash or a comparison means something.
 * After RFC 8785 (JCS) restricted to integers: no runtime's way of printing a fraction can change a hash. Keys in code-unit order, no
 * white space, text in NFC; nothing is `undefined`.
 */
import { invariant } from './result.ts';

export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

export function canonicalText(value: Canonical): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number') {
    invariant(Number.isSafeInteger(value), 'canonical bytes take integers only');
    return Object.is(value, -0) ? '0' : String(value);
  }
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  return `{${keysOf(value)
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalText(entry)}`)
    .join(',')}}`;
}

function keysOf(value: { readonly [key: string]: Canonical }): readonly (readonly [string, Canonical])[] {
  const entries = Object.entries(value).map(([key, entry]): readonly [string, Canonical] => {
    invariant(entry !== undefined, `canonical bytes know no undefined (${key})`);
    return [key.normalize('NFC'), entry];
  });
  return entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function isList(value: object): value is readonly Canonical[] {
  return Array.isArray(value);
}
