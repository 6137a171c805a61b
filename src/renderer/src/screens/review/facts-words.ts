/** The facts of a card as they are written for a reader. */
import { parseLocalDate } from '#core/dates.ts';
import type { RawName } from '#core/list/employee-list.ts';
import { useWording } from '#renderer/wording/language.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { WRITTEN, type Written } from '#renderer/wording/written.ts';

/** Null where no part of a name was read. */
export function nameOn(name: RawName): string | null {
  if (name.full !== null) return name.full;
  const parts = [name.given, name.middle, name.family, name.suffix].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join(' ');
}

/** What the rules say, with each day in it spelled out: no figure can be read as another day. */
export function withDaysInWords(sentence: string, written: Written): string {
  return sentence.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => {
    const date = parseLocalDate(day);
    return date === null ? day : written.date(date);
  });
}

/** A day is spelled out; what is not a day stays as it was written. */
function signedInWords(signedOn: string | null, say: ReviewWording['facts'], written: Written): string {
  if (signedOn === null) return say.noDate;
  const date = parseLocalDate(signedOn.slice(0, 10));
  return date === null ? say.quoted(signedOn) : written.date(date);
}

/** In the language of the window. */
export function useFactsWords() {
  const { facts } = useWording(REVIEW);
  const written = useWording(WRITTEN);
  return {
    name: (name: RawName) => nameOn(name) ?? facts.noName,
    signed: (signedOn: string | null) => signedInWords(signedOn, facts, written),
    withDays: (sentence: string) => withDaysInWords(sentence, written),
  };
}
