/** The days after a certification in which it can be challenged, and what must not be lost meanwhile. */
import type { LocalDate } from '#core/dates.ts';
import type { DisposedMaterial, DisposalKind } from '#core/audit/event.ts';
import { prepared } from '#backend/db/connection.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { runningDeadlines } from './matter-deadlines.ts';

export type ChallengePeriod = { readonly until: LocalDate | null; readonly inTime: 0 | 1 | null };

/** `inTime` null where the ground rules set no period, or nothing was certified yet. */
export function challengePeriod(desk: Desk): ChallengePeriod {
  const deadline = runningDeadlines(desk).find(({ kind }) => kind === 'challenge-window');
  if (deadline?.until?.kind !== 'day') return { until: null, inTime: null };
  return { until: deadline.until.day, inTime: deadline.state === 'running' ? 1 : 0 };
}

/** Whether what stands now of the certifications was sealed: after the last of them, and after the last allegation against one. */
export function isSealed(desk: Desk): boolean {
  const last = prepared<[], { kind: string }>(
    desk.db,
    `select kind from event where kind in ('record.sealed', 'certification.issued', 'certification.reopened')
     order by seq desc limit 1`,
  ).get();
  return last?.kind === 'record.sealed';
}

export type PeriodRuns = { readonly kind: 'challenge-period-runs'; readonly until: LocalDate };

/** A certification that can still be challenged keeps its record: nothing is destroyed, and the file not given away, before it is sealed. */
export function refusedWhileItRuns(
  desk: Desk,
  entries: readonly { readonly what: DisposedMaterial; readonly how: DisposalKind }[],
): PeriodRuns | null {
  const { until, inTime } = challengePeriod(desk);
  if (until === null || inTime !== 1 || isSealed(desk)) return null;
  return entries.some(({ what, how }) => how === 'destroyed' || what === 'file')
    ? { kind: 'challenge-period-runs', until }
    : null;
}
