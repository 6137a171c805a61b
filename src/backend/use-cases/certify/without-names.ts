/** Text for a party's eyes: the names of the person it is about are taken out. The neutral sees the page before she signs. */
import type { ListPerson } from '#core/list/employee-list.ts';

const SHORTEST = 3;

export function withoutNames(text: string, person: ListPerson | null, instead: string): string {
  if (person === null) return text;
  const words = [person.displayName, ...person.rows.flatMap(({ name, otherNames }) => [...Object.values(name), ...otherNames])]
    .flatMap((name) => (name === null ? [] : name.split(/[\s,]+/)))
    .filter((word) => word.length >= SHORTEST);
  const names = [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (names.length === 0) return text;
  // Several names in a row ("Ana Maria Reyes") are one mention.
  const mention = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?:[\\s,.]+(?:${names.join('|')}))*(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return text.replaceAll(mention, instead);
}
