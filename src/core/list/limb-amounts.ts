/** Days and hours of a window, at least and at most. Integers only: days in fractions of `perUnit`, hours in hundredths. */
import type { EngagementRow } from './employee-list.ts';
import { daysOfWindow, spanOfRow, unitedDays, type WorkedSpan } from './day-bounds.ts';
import type { LimbRow } from './limb-jobs.ts';
import type { Bounds, Span } from './working.ts';

type Days = { readonly first: number; readonly last: number };
/** `perUnit` fractions make one day: 1 where all days are whole, else hundredths of hours. */
export type FractionBounds = Bounds & { readonly perUnit: number };

const HOURS_OF_A_DAY = 24 * 100;

export function daysWithin(rows: readonly LimbRow[], window: Span, hoursPerDay: number | null): FractionBounds {
  const perUnit = hoursPerDay === null ? 1 : Math.round(hoursPerDay * 100);
  const span = daysOfWindow(window);
  const read = rows.map(({ row, employer }) => ({
    certain: employer !== null,
    ...amountOf(row, span, perUnit, hoursPerDay !== null),
  }));
  const alone = read.filter((one) => !read.some((other) => other !== one && overlaps(one, other, span)));
  const shared = read.filter((one) => !alone.includes(one));
  const united = unitedDays(
    shared.map((one) => wholeDays(one, perUnit)),
    span,
  );
  const certain = unitedDays(
    shared.filter((one) => one.certain).map((one) => wholeDays(one, perUnit)),
    span,
  );
  return {
    least: sum(alone.filter((one) => one.certain).map((one) => inside(one, span, perUnit).least)) + certain.least * perUnit,
    most: sum(alone.map((one) => inside(one, span, perUnit).most)) + united.most * perUnit,
    perUnit,
  };
}

/**
 * Hours stated stay hours; only a row that states days alone is converted, by the agreed hours of a day. On a straddling
 * row no more than 24 hours can lie on each date.
 */
export function hoursWithin(rows: readonly LimbRow[], window: Span, hoursPerDay: number | null): Bounds {
  const span = daysOfWindow(window);
  const stated = rows.filter(({ row }) => row.hoursWorkedHundredths !== null);
  const byDays = rows.filter(({ row }) => row.hoursWorkedHundredths === null);
  const perDay = hoursPerDay === null ? null : Math.round(hoursPerDay * 100);
  const days = daysWithin(byDays, window, null);
  const converted = { least: days.least * (perDay ?? 0), most: days.most * (perDay ?? HOURS_OF_A_DAY) };
  const own = stated.map(({ row, employer }) => {
    const bounds = statedHours(row, span);
    return { least: employer === null ? 0 : bounds.least, most: bounds.most };
  });
  return {
    least: converted.least + sum(own.map(({ least }) => least)),
    most: converted.most + sum(own.map(({ most }) => most)),
  };
}

/** One row's days in the window for the printed working, in days. */
export function scaledDays(args: {
  readonly row: EngagementRow;
  readonly window: Span;
  readonly hoursPerDay: number | null;
}): Bounds {
  const { row, window, hoursPerDay } = args;
  const perUnit = hoursPerDay === null ? 1 : Math.round(hoursPerDay * 100);
  const span = daysOfWindow(window);
  const bounds = inside(amountOf(row, span, perUnit, hoursPerDay !== null), span, perUnit);
  return { least: bounds.least / perUnit, most: bounds.most / perUnit };
}

/** A row's whole amount in fractions; a row that states nothing had at least one day and at most all of its dates. */
type Amount = Days & Bounds;

function amountOf(row: EngagementRow, span: Days, perUnit: number, converts: boolean): Amount {
  const dates = spanOfRow(row.startedOn, row.endedOn, span.last);
  const all = (dates.last - dates.first + 1) * perUnit;
  const { daysWorked, hoursWorkedHundredths } = row;
  if (daysWorked !== null) return { ...dates, ...exactly(Math.min(all, daysWorked * perUnit)) };
  if (hoursWorkedHundredths !== null && converts) return { ...dates, ...exactly(Math.min(all, hoursWorkedHundredths)) };
  return { ...dates, least: perUnit, most: all };
}

/** `formats.md` 4: at most min(days, dates inside), at least max(0, days minus dates outside). */
function inside(amount: Amount, span: Days, perUnit: number): Bounds {
  const datesInside = Math.max(0, Math.min(amount.last, span.last) - Math.max(amount.first, span.first) + 1);
  const datesOutside = amount.last - amount.first + 1 - datesInside;
  return {
    least: Math.min(datesInside * perUnit, Math.max(0, amount.least - datesOutside * perUnit)),
    most: Math.min(amount.most, datesInside * perUnit),
  };
}

function statedHours(row: EngagementRow, span: Days): Bounds {
  const hours = row.hoursWorkedHundredths ?? 0;
  const days = inside(amountOf(row, span, 1, false), span, 1);
  const dates = spanOfRow(row.startedOn, row.endedOn, span.last);
  const elsewhere = row.daysWorked === null ? dates.last - dates.first + 1 - datesIn(dates, span) : row.daysWorked - days.least;
  return {
    least: days.most === 0 ? 0 : Math.max(0, hours - elsewhere * HOURS_OF_A_DAY),
    most: Math.min(hours, days.most * HOURS_OF_A_DAY),
  };
}

function datesIn(dates: Days, span: Days): number {
  return Math.max(0, Math.min(dates.last, span.last) - Math.max(dates.first, span.first) + 1);
}

/** Where dates may be shared they are laid out one by one: part days then need a whole date at most, and none at least. */
function wholeDays(amount: Amount, perUnit: number): WorkedSpan {
  return {
    first: amount.first,
    last: amount.last,
    least: Math.floor(amount.least / perUnit),
    most: Math.ceil(amount.most / perUnit),
  };
}

function overlaps(a: Days, b: Days, span: Days): boolean {
  return Math.max(a.first, b.first, span.first) <= Math.min(a.last, b.last, span.last);
}

function exactly(amount: number): Bounds {
  return { least: amount, most: amount };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
