/** Bits of evidence in the fields besides the name. */
import type { Column } from './contact-columns.ts';
import { CONTACT, CONTACT_FIELDS } from './contacts.ts';
import { FIELD } from './levels.ts';
import type { ListIndex } from './list-index.ts';
import { MOST_BITS, type Parameters, STRANGERS } from './parameters.ts';

/** An equal title says as much as the title is rare on the list; nothing on a list is rarer than this. */
const RAREST_SHARE = { title: 0.02, employer: 0.02, postcode: 0.002 } as const;
const LEVELS = 4;

export type ContactWeights = (field: number, level: number, person: number) => number;

export function createContactWeights(index: ListIndex, parameters: Parameters): ContactWeights {
  const weigh = (field: number, level: number, stranger: number): number =>
    Math.min(MOST_BITS[field] ?? 0, Math.log2((parameters.contact[field]?.[level] ?? 1) / stranger));
  /** By field and level where a person's own values make no difference; not a number where they are counted on the list. */
  const fixed = Float64Array.from({ length: CONTACT_FIELDS.length * LEVELS }, (_, at) => {
    const [field, level] = [Math.floor(at / LEVELS), at % LEVELS];
    const stranger = STRANGERS[field]?.[level] ?? 1;
    if (level === FIELD.absent) return 0;
    return level === FIELD.equal && stranger === 0 ? Number.NaN : weigh(field, level, stranger);
  });
  const counted = (field: number, { people }: Column<string>, least: number): Float64Array =>
    Float64Array.from(people, (count) => weigh(field, FIELD.equal, Math.min(1, Math.max(least, count / index.count))));
  const { titles, employers, areas } = index.contacts;
  const ofTitle = counted(CONTACT.title, titles, RAREST_SHARE.title);
  const ofEmployer = counted(CONTACT.employer, employers, RAREST_SHARE.employer);
  const ofArea = counted(CONTACT.postcode, areas, RAREST_SHARE.postcode);
  return (field, level, person) => {
    const known = fixed[field * LEVELS + level] ?? 0;
    if (!Number.isNaN(known)) return known;
    if (field === CONTACT.title) return least(titles, ofTitle, person);
    return field === CONTACT.employer ? least(employers, ofEmployer, person) : least(areas, ofArea, person);
  };
}

/** Of several values the most frequent says least, and counts. */
function least({ start, ids }: Column<string>, weights: Float64Array, person: number): number {
  let weight = Number.POSITIVE_INFINITY;
  for (let at = start[person] ?? 0; at < (start[person + 1] ?? 0); at++) weight = Math.min(weight, weights[ids[at] ?? 0] ?? 0);
  return weight;
}
