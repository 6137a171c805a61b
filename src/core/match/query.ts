/** What the engine is asked about a card: from a keyed register, or from what the machine read. */
import type { CardFacts } from '../card/card.ts';
import type { PersonId } from '../ids.ts';
import { displayName } from '../list/names.ts';
import type { CardReading } from '../reading/reading.ts';
import type { MatchQuery } from './match.ts';

/** The card's own facts; a determination (`employeeId`) is no evidence and is left out. */
export function queryOfCard(card: CardFacts): MatchQuery {
  const name = displayName(card.name).trim();
  return {
    name: name === '' ? null : name,
    title: card.title,
    employer: card.employer,
    address: card.address,
    city: card.city,
    postcode: card.postcode,
    phone: card.phone,
    email: card.email,
    dateOfBirth: card.dateOfBirth,
    taxIdLast4: card.taxIdLast4,
    confidence: {},
    nameLikelihood: null,
  };
}

/**
 * With `nameLikelihood` (natural log, by person) the picture of the name is the evidence and the read text is not used:
 * counting both would count one stroke of ink twice.
 */
export function queryOfReading(reading: CardReading, nameLikelihood: ReadonlyMap<PersonId, number> | null): MatchQuery {
  const { fields } = reading;
  const confidence: Partial<Record<string, number>> = {};
  for (const field of ['name', 'title', 'employer', 'address', 'phone', 'email'] as const) {
    const read = fields[field];
    if (read !== undefined) confidence[field] = read.confidence;
  }
  return {
    name: nameLikelihood === null ? (fields.name?.text ?? null) : null,
    title: fields.title?.text ?? null,
    employer: fields.employer?.text ?? null,
    address: fields.address?.text ?? null,
    city: null,
    postcode: null,
    phone: fields.phone?.text ?? null,
    email: fields.email?.text ?? null,
    dateOfBirth: null,
    taxIdLast4: null,
    confidence: nameLikelihood === null ? confidence : { ...confidence, name: 1 },
    nameLikelihood,
  };
}

const ASKED = [
  'name',
  'title',
  'employer',
  'address',
  'city',
  'postcode',
  'phone',
  'email',
  'dateOfBirth',
  'taxIdLast4',
] as const satisfies readonly (keyof MatchQuery)[];

/**
 * What is asked after a person has corrected the card's facts: her word stands in the place of what was read and has no doubt,
 * and a name she wrote is a name in words, whatever the picture looked like. What she left as it was read keeps its doubt.
 */
export function withCorrections(asked: MatchQuery, read: CardFacts, corrected: CardFacts): MatchQuery {
  const [before, after] = [queryOfCard(read), queryOfCard(corrected)];
  const changed = ASKED.filter((field) => before[field] !== after[field]);
  const sure = new Set<string>(changed);
  return {
    ...asked,
    ...Object.fromEntries(changed.map((field) => [field, after[field]])),
    confidence: Object.fromEntries(Object.entries(asked.confidence).filter(([field]) => !sure.has(field))),
    nameLikelihood: sure.has('name') ? null : asked.nameLikelihood,
  };
}
