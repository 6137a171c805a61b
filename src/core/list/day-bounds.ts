/**
 * How many calendar dates of a window were worked, at least and at most, where rows say how many days but not which.
 * Dates are united across rows: a date worked on two jobs is one day. Both bounds are exact.
 */
import { dayNumber, type LocalDate } from '../dates.ts';
import type { Bounds, Span } from './working.ts';

/** Day numbers, both ends included; `least` and `most` are the days that the whole row may have had. */
export type WorkedSpan = { readonly first: number; readonly last: number; readonly least: number; readonly most: number };

/** A row without a first day may reach back this far: beyond every window. */
const A_CENTURY = 36_525;

export function daysOfWindow(window: Span): { readonly first: number; readonly last: number } {
  const last = dayNumber(window.to);
  return { first: window.from === null ? last - 2 * A_CENTURY : dayNumber(window.from), last };
}

/** A row without a last day is taken to run to the end of the window: the list was made then. */
export function spanOfRow(from: LocalDate | null, to: LocalDate | null, windowLast: number): { first: number; last: number } {
  const last = to === null ? Math.max(from === null ? windowLast : dayNumber(from), windowLast) : dayNumber(to);
  return { first: from === null ? last - A_CENTURY : dayNumber(from), last };
}

export function unitedDays(spans: readonly WorkedSpan[], window: { readonly first: number; readonly last: number }): Bounds {
  return { least: leastDays(spans, window), most: mostDays(spans, window) };
}

/**
 * Least: each row puts as many of its days as it can outside the window; what is forced inside is laid on shared dates.
 * Taking rows by their last date and filling from the right is optimal (stabbing intervals with the fewest points).
 */
function leastDays(spans: readonly WorkedSpan[], window: { readonly first: number; readonly last: number }): number {
  const forced = spans
    .map((span) => {
      const inside = clip(span, window);
      const outside = span.last - span.first + 1 - inside.days;
      return { ...inside, days: Math.min(inside.days, Math.max(0, span.least - outside)) };
    })
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => a.last - b.last);
  const chosen = new Set<number>();
  for (const { first, last, days } of forced) {
    let missing = days;
    for (let day = first; day <= last && missing > 0; day++) if (chosen.has(day)) missing--;
    for (let day = last; day >= first && missing > 0; day--) {
      if (chosen.has(day)) continue;
      chosen.add(day);
      missing--;
    }
  }
  return chosen.size;
}

/** Most: each date goes to the open row that ends first and has days left (scheduling unit jobs by deadline). */
function mostDays(spans: readonly WorkedSpan[], window: { readonly first: number; readonly last: number }): number {
  const open = spans.map((span) => ({ ...clip(span, window), left: span.most })).filter(({ days, left }) => days > 0 && left > 0);
  open.sort((a, b) => a.last - b.last);
  const from = Math.min(...open.map(({ first }) => first));
  const to = Math.max(...open.map(({ last }) => last));
  let dates = 0;
  for (let day = from; day <= to; day++) {
    const taker = open.find((span) => span.first <= day && day <= span.last && span.left > 0);
    if (taker === undefined) continue;
    taker.left--;
    dates++;
  }
  return dates;
}

function clip(
  span: { readonly first: number; readonly last: number },
  window: { readonly first: number; readonly last: number },
) {
  const first = Math.max(span.first, window.first);
  const last = Math.min(span.last, window.last);
  return { first, last, days: Math.max(0, last - first + 1) };
}
