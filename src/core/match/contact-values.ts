/** Contact fields in one writing each, so that equal is equal: the list's and the card's go through the same functions. */
import { parseLocalDate } from '../dates.ts';
import { toAscii } from './name-words.ts';

export type Address = {
  readonly number: string;
  readonly street: string;
  /** The street's letters alone, for distances. */
  readonly letters: string;
  readonly words: readonly string[];
  /** A bit for every word longer than two letters: addresses without a bit in common have no such word in common. */
  readonly wordBits: number;
};

const STREET_KINDS = new Set(
  (
    'street st avenue ave av road rd drive dr lane ln court ct crt boulevard blvd way place pl close cl crescent cres ' +
    'circuit terrace tce ter parkway pkwy highway hwy circle cir square sq'
  ).split(' '),
);
const UNIT = /(?:#|\bapt\.?|\bunit|\bste\.?|\bsuite)\s*\w+/;
const COMPANY_FORM = /\b(?:llc|inc|incorporated|corp|corporation|co|company|ltd|limited|lp|llp|gmbh)\b\.?/g;
const LONGEST = 200;

export function normaliseDigits(text: string): string {
  return text.slice(0, LONGEST).replace(/\D/g, '');
}

/** The national number: a leading US country code is dropped. Fewer than 7 digits is no phone number. */
export function normalisePhone(text: string): string {
  const digits = normaliseDigits(text);
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  return national.length < 7 ? '' : national;
}

export function normaliseEmail(text: string): string {
  const trimmed = text.slice(0, LONGEST).trim().toLowerCase();
  return trimmed.includes('@') ? trimmed : '';
}

/** `YYYYMMDD`; other writings only where day and month cannot be confused. Empty where it is no date. */
export function normaliseBirthDate(text: string): string {
  const trimmed = text.trim();
  if (parseLocalDate(trimmed.slice(0, 10)) !== null) return trimmed.slice(0, 10).replaceAll('-', '');
  if (/^\d{8}$/.test(trimmed)) return trimmed;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (parts === null) return '';
  const [a, b] = [Number(parts[1]), Number(parts[2])];
  const [month, day] = a > 12 ? [b, a] : b > 12 || a === b ? [a, b] : [0, 0];
  return month === 0 ? '' : `${parts[3] ?? ''}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

export function normaliseAddress(text: string): Address | null {
  const line = toAscii(text.slice(0, LONGEST)).toLowerCase().replace(UNIT, ' ');
  const words = line.split(/[^a-z0-9]+/).filter((word) => word !== '' && !STREET_KINDS.has(word) && !/^[nsew]$/.test(word));
  const first = words.findIndex((word) => /^\d+[a-z]?$/.test(word));
  const number = first >= 0 && first <= 1 ? (words[first] ?? '') : '';
  const street = words.slice(first === 0 || first === 1 ? first + 1 : 0);
  const [firstPart = ''] = line.split(',');
  const named = firstPart.split(/[^a-z0-9]+/).filter((word) => street.includes(word));
  if (number === '' && street.length === 0) return null;
  const joined = (named.length > 0 ? named : street).join('');
  const letters = joined.replace(/[^a-z]/g, '').slice(0, 32);
  return { number, street: joined, letters, words: street, wordBits: bitsOf(street) };
}

/** Shorter words ("de", "la") say nothing of a street. */
const SHORTEST_WORD = 3;

function bitsOf(words: readonly string[]): number {
  let bits = 0;
  for (const word of words) {
    if (word.length < SHORTEST_WORD) continue;
    let mixed = word.length;
    for (let index = 0; index < word.length; index++) mixed = Math.imul(mixed, 31) + word.charCodeAt(index);
    bits |= 1 << (mixed & 31);
  }
  return bits;
}

export function normaliseArea(text: string): string {
  return toAscii(text.slice(0, LONGEST))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

export function normaliseTitle(text: string): string {
  return words(text);
}

export function normaliseEmployer(text: string): string {
  return words(text.toLowerCase().replace(COMPANY_FORM, ' '));
}

/** More characters than this that differ are not counted on. */
const MOST_APART = 3;

/** How many characters differ at the same place, up to three; 99 where the lengths differ. */
export function charactersApart(a: string, b: string): number {
  if (a.length !== b.length) return 99;
  let apart = 0;
  for (let index = 0; index < a.length && apart < MOST_APART; index++) {
    if (a.charCodeAt(index) !== b.charCodeAt(index)) apart++;
  }
  return apart;
}

function words(text: string): string {
  return toAscii(text.slice(0, LONGEST))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
