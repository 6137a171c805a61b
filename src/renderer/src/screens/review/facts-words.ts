import type { CardFacts } from '#core/card/card.ts';
import { parseLocalDate } from '#core/dates.ts';
import type { RawName } from '#core/list/employee-list.ts';
import { readableDate } from '#renderer/ui/written.ts';

export function nameInWords(name: RawName): string {
  if (name.full !== null) return name.full;
  const parts = [name.given, name.middle, name.family, name.suffix].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? 'no name' : parts.join(' ');
}

/** What the rules say, with each day in it spelled out: no figure can be read as another day. */
export function withDaysInWords(sentence: string): string {
  return sentence.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => {
    const date = parseLocalDate(day);
    return date === null ? day : readableDate(date);
  });
}

/** A day is spelled out; what is not a day stays as it was written. */
export function signedInWords(signedOn: string | null): string {
  if (signedOn === null) return 'no date';
  const date = parseLocalDate(signedOn.slice(0, 10));
  return date === null ? `“${signedOn}”` : readableDate(date);
}

export const SIGNATURES: Readonly<Record<CardFacts['signature'], string>> = {
  present: 'signed by hand',
  absent: 'not signed',
  drawn: 'drawn on a screen',
  typed: 'typed',
};

export const KINDS: Readonly<Record<CardFacts['kind'], string>> = {
  card: 'authorization card',
  revocation: 'revocation',
  'portal-yes': 'portal entry: yes',
  'portal-no': 'portal entry: no',
  'rival-card': 'card for another union',
};

export const WORDINGS: Readonly<Record<CardFacts['wording'], string>> = {
  designation: 'designates the union',
  'election-only': 'asks for an election only',
  'dual-purpose': 'representation or an election',
};
