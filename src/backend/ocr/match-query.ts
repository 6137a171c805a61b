import type { PersonId } from '#core/ids.ts';
import type { MatchQuery } from '#core/match/match.ts';
import type { FieldReading } from '#core/reading/reading.ts';
import type { ReadCard } from './reading-job.ts';

/**
 * A reading as a question to the matcher. A name read from a picture goes as how well each person's name explains it,
 * never as the one text the recogniser prefers; a digital card's name is its text.
 */
export function matchQueryOf({ reading, names }: ReadCard): MatchQuery {
  const { name, title, employer, address, phone, email } = reading.fields;
  const digital = reading.engine === 'text-layer';
  const read = { title, employer, address, phone, email };
  return {
    name: digital || names.length === 0 ? (name?.text ?? null) : null,
    title: title?.text ?? null,
    employer: employer?.text ?? null,
    address: address?.text ?? null,
    city: null,
    postcode: null,
    phone: phone?.text ?? null,
    email: email?.text ?? null,
    dateOfBirth: null,
    taxIdLast4: null,
    confidence: digital ? {} : confidences(read),
    nameLikelihood:
      digital || names.length === 0
        ? null
        : new Map(names.map(({ key, likelihood }) => [key as PersonId, Math.min(0, likelihood)])),
  };
}

function confidences(fields: Readonly<Record<string, FieldReading | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => (field === undefined ? [] : [[key, field.confidence]])),
  );
}
