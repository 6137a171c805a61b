/**
 * Points in time as ground rules and registers give them: a calendar day, or an instant. A day without a time cannot be
 * ordered against another moment of the same day; that doubt is a value here, never resolved.
 */
import { epochSeconds, parseInstant, parseLocalDate, type Instant, type LocalDate } from '../dates.ts';
import { invariant } from '../result.ts';

/** `second` is the epoch second of an instant; null for a calendar day. `day` is the day in the matter's time zone. */
export type Moment = { readonly day: LocalDate; readonly second: number | null };
export type Order = 'before' | 'same' | 'after' | 'unknown';
/** Reads an ISO date or instant; null if it is neither. */
export type Clock = (text: string) => Moment | null;

/** One formatter per clock: making one costs more than thousands of conversions. */
export function clockOf(timeZone: string): Clock {
  const formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (text) => {
    const date = parseLocalDate(text);
    if (date !== null) return { day: date, second: null };
    const instant = parseInstant(text);
    return instant === null ? null : { day: dayOf(instant, formatter), second: epochSeconds(instant) };
  };
}

/** How `a` lies to `b`. Two bare days are ordered by day; a bare day and an instant of it are `unknown`. */
export function order(a: Moment, b: Moment): Order {
  if (a.day !== b.day && (a.second === null || b.second === null)) return a.day < b.day ? 'before' : 'after';
  if (a.second !== null && b.second !== null) {
    return a.second === b.second ? 'same' : a.second < b.second ? 'before' : 'after';
  }
  return 'unknown';
}

/** A limit on time: `includes` says whether the moment itself (a bare day: the whole day) is still in time. */
export type Deadline = { readonly at: Moment; readonly includes: boolean };

export function isInTime(moment: Moment, deadline: Deadline): 'yes' | 'no' | 'unknown' {
  const { at, includes } = deadline;
  if (at.second === null) {
    if (moment.day === at.day) return includes ? 'yes' : 'no';
    return moment.day < at.day ? 'yes' : 'no';
  }
  const found = order(moment, at);
  if (found === 'same') return includes ? 'yes' : 'no';
  if (found === 'unknown') return 'unknown';
  return found === 'before' ? 'yes' : 'no';
}

export function laterDeadline(a: Deadline, b: Deadline): Deadline {
  if (a.at.second !== null && b.at.second !== null) return a.at.second >= b.at.second ? a : b;
  if (a.at.day !== b.at.day) return a.at.day > b.at.day ? a : b;
  // Of one day: the whole day ends last, an instant in it comes next, a day that is left out ends before either.
  const rank = ({ at, includes }: Deadline): number => (at.second !== null ? 1 : includes ? 2 : 0);
  return rank(a) >= rank(b) ? a : b;
}

function dayOf(instant: Instant, formatter: Intl.DateTimeFormat): LocalDate {
  const day = parseLocalDate(formatter.format(epochSeconds(instant) * 1000));
  invariant(day !== null, `a calendar day for ${instant}`);
  return day;
}
