/** Names only as far as the list needs them: to show one, and to see that two rows bear the same one. */
import type { RawName } from './employee-list.ts';

/** "Family, Given Middle, Suffix", or the list's own full name; empty where the row has no name. */
export function displayName(name: RawName): string {
  if (name.family === null && name.given === null) return name.full ?? '';
  const before = [name.given, name.middle].filter((part) => part !== null).join(' ');
  return [name.family, before === '' ? null : before, name.suffix].filter((part) => part !== null).join(', ');
}

/** Words of the name without case, accents, punctuation and order: "Diaz, Ana" and "ANA DÍAZ" are one key. */
export function nameKey(name: RawName): string {
  const text = [name.full, name.given, name.middle, name.family, name.suffix].filter((part) => part !== null).join(' ');
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’.]/g, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ');
}
