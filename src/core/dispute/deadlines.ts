/**
 * The deadlines that the ground rules set around the count, and how each stands at a moment. A deadline whose beginning is not
 * known yet does not run, and one that is an hour on a day without an hour is never put at an invented one.
 */
import { addDays, dayInZone, epochSeconds, parseInstant, parseLocalDate, type Instant, type LocalDate } from '../dates.ts';
import type { GroundRules } from '../rules/ground-rules.ts';

export type DeadlineKind = 'list' | 'challenges' | 'challenge-window' | 'retention';
/**
 * `waiting`: what it counts from has not happened. `running`: not over yet. `met`: what it demands came in time.
 * `missed`: it came late, or is overdue. `over`: nothing was demanded, and its time is over.
 */
export type DeadlineState = 'waiting' | 'running' | 'met' | 'missed' | 'over';

export type Deadline = {
  readonly kind: DeadlineKind;
  /** The term of the ground rules, as a path. */
  readonly term: string;
  readonly length: number;
  readonly unit: 'days' | 'hours';
  readonly from: 'demand' | 'count' | 'certification';
  /** The day on whose end, or the instant at which, it ends; null while that cannot be said. */
  readonly until: { readonly kind: 'day'; readonly day: LocalDate } | { readonly kind: 'instant'; readonly at: Instant } | null;
  readonly state: DeadlineState;
};

export type DeadlineFacts = {
  readonly rules: GroundRules;
  readonly now: Instant;
  /** When the first list was received; null before. */
  readonly listReceivedOn: LocalDate | null;
  /** When the certification in force was issued; null before. */
  readonly certifiedAt: Instant | null;
};

/** Only those that the parties agreed: a term without a number sets no deadline. */
export function deadlines(facts: DeadlineFacts): readonly Deadline[] {
  return [listDue(facts), challengesDue(facts), ...afterCertification(facts)].filter((deadline) => deadline !== null);
}

function listDue({ rules, now, listReceivedOn }: DeadlineFacts): Deadline | null {
  const { dueDays } = rules.list;
  if (dueDays === null) return null;
  const { demand } = rules.dates;
  const about = { kind: 'list', term: 'list.dueDays', length: dueDays, unit: 'days', from: 'demand' } as const;
  if (demand === null) return { ...about, until: null, state: listReceivedOn === null ? 'waiting' : 'met' };
  const day = addDays(demand, dueDays);
  const until = { kind: 'day', day } as const;
  if (listReceivedOn !== null) return { ...about, until, state: listReceivedOn <= day ? 'met' : 'missed' };
  return { ...about, until, state: dayInZone(now, rules.timeZone) <= day ? 'running' : 'missed' };
}

/** So many hours before the count. Agreed on a day only, it ends at no known hour: the day is all that is said. */
function challengesDue({ rules, now }: DeadlineFacts): Deadline | null {
  const { challengeHours } = rules.disputes;
  if (challengeHours === null) return null;
  const { count } = rules.dates;
  const about = {
    kind: 'challenges',
    term: 'disputes.challengeHours',
    length: challengeHours,
    unit: 'hours',
    from: 'count',
  } as const;
  const at = count === null ? null : parseInstant(count);
  if (at !== null) {
    const ends = instantOf(epochSeconds(at) - challengeHours * 3600);
    return {
      ...about,
      until: { kind: 'instant', at: ends },
      state: epochSeconds(now) <= epochSeconds(ends) ? 'running' : 'over',
    };
  }
  const day = count === null ? null : parseLocalDate(count);
  if (day === null) return { ...about, until: null, state: 'waiting' };
  const last = addDays(day, -Math.floor(challengeHours / 24));
  return { ...about, until: { kind: 'day', day: last }, state: dayInZone(now, rules.timeZone) <= last ? 'running' : 'over' };
}

function afterCertification(facts: DeadlineFacts): readonly (Deadline | null)[] {
  const { challengeDays, retentionDays } = facts.rules.afterCount;
  return [
    daysAfter(facts, { kind: 'challenge-window', term: 'afterCount.challengeDays', length: challengeDays }),
    daysAfter(facts, { kind: 'retention', term: 'afterCount.retentionDays', length: retentionDays }),
  ];
}

function daysAfter(
  { rules, now, certifiedAt }: DeadlineFacts,
  { kind, term, length }: { readonly kind: DeadlineKind; readonly term: string; readonly length: number | null },
): Deadline | null {
  if (length === null) return null;
  const about = { kind, term, length, unit: 'days', from: 'certification' } as const;
  if (certifiedAt === null) return { ...about, until: null, state: 'waiting' };
  const day = addDays(dayInZone(certifiedAt, rules.timeZone), length);
  return { ...about, until: { kind: 'day', day }, state: dayInZone(now, rules.timeZone) <= day ? 'running' : 'over' };
}

/** Whether something raised at that instant came after the deadline for challenges; null where that cannot be told. */
export function raisedLate(deadline: Deadline | null, raisedAt: Instant, timeZone: string): boolean | null {
  if (deadline === null || deadline.until === null) return null;
  const { until } = deadline;
  if (until.kind === 'instant') return epochSeconds(raisedAt) > epochSeconds(until.at);
  return dayInZone(raisedAt, timeZone) > until.day;
}

function instantOf(seconds: number): Instant {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const day = addDays('1970-01-01' as LocalDate, days);
  return `${day}T${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}Z` as Instant;
}
