/** People of one family name and one date of birth: a date of birth tells twins from others, not from each other. */
import { ROLE } from './levels.ts';
import type { ListIndex } from './list-index.ts';

export function familyTwins(index: ListIndex): (person: number) => boolean {
  const counts = new Map<string, number>();
  for (let person = 0; person < index.count; person++) {
    for (const key of keysOf(index, person)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (person) => keysOf(index, person).some((key) => (counts.get(key) ?? 0) > 1);
}

function keysOf(index: ListIndex, person: number): readonly string[] {
  const births = index.contacts[person]?.births ?? [];
  const at = index.formStart[person] ?? 0;
  const form = at < (index.formStart[person + 1] ?? 0) ? index.forms[index.formIds[at] ?? 0] : undefined;
  if (form === undefined || births.length === 0) return [];
  const families = [...form.words].filter((_, word) => form.roles[word] === ROLE.family);
  return births.flatMap((birth) => families.map((family) => `${birth} ${family}`));
}
