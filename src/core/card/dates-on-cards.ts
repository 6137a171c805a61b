/**
 * Dates as people write them. A date that can be read in two ways is a question, never a guess: 10/09/2023 is October to
 * some and September to others (British Columbia asks for "10 SEPT"; `card-check-practice.md` D9, parameter 28).
 */
import { localDate, type LocalDate } from '../dates.ts';

/** `ask`: no agreed order, so both readings stand; `mdy` and `dmy` are the parties' word. */
export type DateOrder = 'ask' | 'mdy' | 'dmy';

export type WrittenDate =
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'ambiguous'; readonly couldBe: readonly LocalDate[] }
  /** Numbers of a date that no calendar has. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'illegible' };

export function readWrittenDate(text: string, order: DateOrder): WrittenDate {
  const plain = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso) return only([localDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))]);
  const numeric = /^(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(plain);
  if (numeric) return readNumeric(numeric, order);
  return readWithMonthName(plain);
}

/** True for text that has the shape of an ISO date, so that a wrong one is a slip of keying and not a card's own doubt. */
export function looksIso(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(T|$)/.test(text.trim());
}

function readNumeric(found: RegExpExecArray, order: DateOrder): WrittenDate {
  const [first, second, last] = [Number(found[1]), Number(found[3]), found[4] ?? ''];
  const year = fullYear(last);
  const monthFirst = localDate(year, first, second);
  const dayFirst = localDate(year, second, first);
  if (order === 'mdy') return only([monthFirst]);
  if (order === 'dmy') return only([dayFirst]);
  // 24-03-15 may be a year first; with slashes nobody writes it so.
  const yearFirst = last.length === 2 && found[2] === '-' ? localDate(2000 + first, second, Number(last)) : null;
  return only([monthFirst, dayFirst, yearFirst]);
}

function only(readings: readonly (LocalDate | null)[]): WrittenDate {
  const possible = [...new Set(readings.filter((reading) => reading !== null))];
  const [date] = possible;
  if (date === undefined) return { kind: 'impossible' };
  return possible.length === 1 ? { kind: 'date', date } : { kind: 'ambiguous', couldBe: possible };
}

/** "Sept" and "de septiembre" alike: the first letters decide, once accents are off. English, French, Spanish. */
const MONTH_STARTS: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou', 'ago'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
];

function readWithMonthName(text: string): WrittenDate {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th|er|o)\b/g, '$1')
    .replace(/\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/g, ' ');
  const month = monthNamed(plain);
  const numbers = plain.match(/\d+/g) ?? [];
  if (month === null || numbers.length !== 2) return { kind: 'illegible' };
  const [first = '', second = ''] = numbers;
  if (first.length === 4) return only([localDate(Number(first), month, Number(second))]);
  if (first.length > 2 || (second.length !== 4 && second.length !== 2)) return { kind: 'illegible' };
  return only([localDate(fullYear(second), month, Number(first))]);
}

function monthNamed(plain: string): number | null {
  const named = (plain.match(/[a-z]{3,}/g) ?? []).flatMap((word) => {
    const starts = MONTH_STARTS.findIndex((all) => all.some((start) => word.startsWith(start)));
    return starts === -1 ? [] : [starts + 1];
  });
  const [month] = named;
  return named.length === 1 && month !== undefined ? month : null;
}

/** Two digits mean this century: no card of a running campaign is older. */
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
