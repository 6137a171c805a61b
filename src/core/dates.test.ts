import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayInZone,
  dayNumber,
  daysBetween,
  epochSeconds,
  isTimeZone,
  parseInstant,
  parseLocalDate,
} from './dates.ts';
import type { LocalDate } from './dates.ts';

const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (parsed === null) throw new Error(`not a date: ${text}`);
  return parsed;
};
const instant = (text: string) => {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(`not an instant: ${text}`);
  return parsed;
};
const anyDate = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9899-12-31'), noInvalidDate: true })
  .map((day) => date(day.toISOString().slice(0, 10)));

test.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '2023-1-1', '20230101', '2023-01-01T00:00', ''])(
  '%s is no calendar date',
  (text) => {
    expect(parseLocalDate(text)).toBeNull();
  },
);

test('the 29th of February exists in leap years only, and 1900 was none', () => {
  expect(parseLocalDate('2024-02-29')).not.toBeNull();
  expect(parseLocalDate('2000-02-29')).not.toBeNull();
  expect(parseLocalDate('1900-02-29')).toBeNull();
});

test('day numbers agree with the platform calendar over ten thousand years', () => {
  fc.assert(fc.property(anyDate, (day) => dayNumber(day) === Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)));
});

test('adding days and counting them back is the identity', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -30_000, max: 30_000 }), (day, days) => daysBetween(day, addDays(day, days)) === days),
  );
});

test('180 days back from 15 March 2024 is 17 September 2023', () => {
  expect(addDays(date('2024-03-15'), -180)).toBe('2023-09-17');
});

test('a month is a calendar month, its day clamped to the end of the month', () => {
  expect(addMonths(date('2024-05-31'), -3)).toBe('2024-02-29');
  expect(addMonths(date('2023-05-31'), -3)).toBe('2023-02-28');
  expect(addMonths(date('2023-06-30'), -12)).toBe('2022-06-30');
  expect(addMonths(date('2023-01-15'), -1)).toBe('2022-12-15');
  expect(addMonths(date('2023-11-30'), 3)).toBe('2024-02-29');
});

test('instants of different offsets are ordered by the moment that they mean', () => {
  expect(epochSeconds(instant('2024-04-05T17:00:00-04:00'))).toBe(epochSeconds(instant('2024-04-05T21:00:00Z')));
  expect(epochSeconds(instant('2024-04-05T23:30:00+05:30'))).toBe(Date.parse('2024-04-05T18:00:00Z') / 1000);
});

test('the day of an instant is the day at the place of employment', () => {
  expect(dayInZone(instant('2024-04-06T03:30:00Z'), 'America/New_York')).toBe('2024-04-05');
  expect(dayInZone(instant('2024-04-06T04:30:00Z'), 'America/New_York')).toBe('2024-04-06');
});

test('an impossible hour, a missing offset and an impossible day are no instant', () => {
  for (const text of ['2024-04-05T24:00:00Z', '2024-04-05T12:00:00', '2024-02-30T12:00:00Z', '2024-04-05'])
    expect(parseInstant(text)).toBeNull();
});

test('a made-up time zone is refused', () => {
  expect(isTimeZone('America/New_York')).toBe(true);
  expect(isTimeZone('America/Nowhere')).toBe(false);
});
