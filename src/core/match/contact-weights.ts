/** Bits of evidence in the fields besides the name. */
import { CONTACT, type Contacts } from './contacts.ts';
import { FIELD } from './levels.ts';
import type { ListIndex } from './list-index.ts';
import { MOST_BITS, type Parameters, STRANGERS } from './parameters.ts';

/** An equal title says as much as the title is rare on the list; nothing on a list is rarer than this. */
const RAREST_SHARE = { title: 0.02, employer: 0.02, postcode: 0.002 } as const;

export type ContactWeights = (field: number, level: number, person: Contacts) => number;

export function createContactWeights(index: ListIndex, parameters: Parameters): ContactWeights {
  const shareOf = (values: readonly string[], counts: ReadonlyMap<string, number>, least: number): number => {
    let most = least;
    for (const value of values) most = Math.max(most, (counts.get(value) ?? 0) / index.count);
    return Math.min(1, most);
  };
  return (field, level, person) => {
    if (level === FIELD.absent) return 0;
    let stranger = STRANGERS[field]?.[level] ?? 1;
    if (level === FIELD.equal && stranger === 0) {
      const { titles, employers, areas } = index.frequency;
      if (field === CONTACT.title) stranger = shareOf(person.titles, titles, RAREST_SHARE.title);
      else if (field === CONTACT.employer) stranger = shareOf(person.employers, employers, RAREST_SHARE.employer);
      else stranger = shareOf(person.areas, areas, RAREST_SHARE.postcode);
    }
    return Math.min(MOST_BITS[field] ?? 0, Math.log2((parameters.contact[field]?.[level] ?? 1) / stranger));
  };
}
