/** Bits of evidence in the fields besides the name. */
import { CONTACT, CONTACT_FIELDS, type Contacts } from './contacts.ts';
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
  const weigh = (field: number, level: number, stranger: number): number =>
    Math.min(MOST_BITS[field] ?? 0, Math.log2((parameters.contact[field]?.[level] ?? 1) / stranger));
  /** By field and level where a person's own values make no difference; null where they are counted on the list. */
  const fixed = CONTACT_FIELDS.map((_, field) =>
    (STRANGERS[field] ?? []).map((stranger, level) =>
      level === FIELD.absent ? 0 : level === FIELD.equal && stranger === 0 ? null : weigh(field, level, stranger),
    ),
  );
  const { titles, employers, areas } = index.frequency;
  return (field, level, person) => {
    const known = fixed[field]?.[level] ?? null;
    if (known !== null) return known;
    if (field === CONTACT.title) return weigh(field, level, shareOf(person.titles, titles, RAREST_SHARE.title));
    if (field === CONTACT.employer) return weigh(field, level, shareOf(person.employers, employers, RAREST_SHARE.employer));
    return weigh(field, level, shareOf(person.areas, areas, RAREST_SHARE.postcode));
  };
}
