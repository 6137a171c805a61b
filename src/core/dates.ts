/**
 * Calendar dates and instants without `Date`: `core` knows no clock and no machine time zone.
 * Day arithmetic is on the proleptic Gregorian calendar (ISO 8601).
 */
import type { Brand } from './ids.ts';

/** `YYYY-MM-DD`, a day that exists. */
export type LocalDate = Brand<string, 'LocalDate'>;
/** ISO 8601 with offset or `Z`, to the second or finer, such as `2024-04-05T17:00:00-04:00`. */
export type Instant = Brand<string, 'Instant'>;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

export function parseLocalDate(text: string): LocalDate | null {
  const found = LOCAL_DATE.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return dayExists(year, month, day) ? (text as LocalDate) : null;
}

export function parseInstant(text: string): Instant | null {
  const found = INSTANT.exec(text);
  if (!found || parseLocalDate(found[1] ?? '') === null) return null;
  const within = Number(found[2]) < 24 && Number(found[3]) < 60 && Number(found[4] ?? '0') < 60;
  return within ? (text as Instant) : null;
}

export function localDate(year: number, month: number, day: number): LocalDate | null {
  if (!dayExists(year, month, day)) return null;
  return format({ year, month, day });
}

export function dayExists(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return format(partsOfDayNumber(dayNumber(date) + days));
}

/** Calendar months; the day is clamped to the end of the month (31 May minus 3 months is 28 or 29 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = parts(date);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  return format({ year: targetYear, month: targetMonth, day: Math.min(day, daysInMonth(targetYear, targetMonth)) });
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1970-01-01. */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = parts(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Seconds since 1970-01-01T00:00Z, for ordering instants of different offsets. */
export function epochSeconds(instant: Instant): number {
  const found = INSTANT.exec(instant);
  if (!found) throw new Error(`Not an instant: ${instant}`);
  const [, date, hour, minute, second, fraction, zone] = found;
  const offset = zone === 'Z' || zone === undefined ? 0 : offsetMinutes(zone);
  const days = dayNumber(date as LocalDate);
  return days * 86400 + Number(hour) * 3600 + (Number(minute) - offset) * 60 + Number(second ?? '0') + Number(fraction ?? '0');
}

/** The calendar day on which an instant falls in an IANA time zone. */
export function dayInZone(instant: Instant, timeZone: string): LocalDate {
  const formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const text = formatter.format(epochSeconds(instant) * 1000);
  const date = parseLocalDate(text);
  if (date === null) throw new Error(`No calendar day for ${instant} in ${timeZone}`);
  return date;
}

export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function parts(date: LocalDate): Parts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function partsOfDayNumber(days: number): Parts {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

function format({ year, month, day }: Parts): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate;
}

function offsetMinutes(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}
