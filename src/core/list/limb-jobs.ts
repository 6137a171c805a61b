/** Jobs in a window. `employer` and `job` identify one: prep, shoot and wrap of one commercial are one job. */
import { unreachable } from '../result.ts';
import { fold } from '../rules/fold.ts';
import type { EngagementRow } from './employee-list.ts';
import type { Bounds, Holds, Span } from './working.ts';

/** `employer` null: it may be one of several signatories, or none. */
export type LimbRow = { readonly row: EngagementRow; readonly employer: { readonly key: string; readonly name: string } | null };

export function isInWindow(row: EngagementRow, window: Span, test: 'any-day' | 'start' | 'end'): Holds {
  const { startedOn, endedOn } = row;
  const from = window.from ?? '0000-00-00';
  const holds = (date: string): boolean => from <= date && date <= window.to;
  if (endedOn !== null && endedOn < from) return 'no';
  if (startedOn !== null && startedOn > window.to) return 'no';
  if (startedOn === null && endedOn === null) return 'open';
  switch (test) {
    case 'start':
      return startedOn === null ? 'open' : holds(startedOn) ? 'yes' : 'no';
    case 'end':
      return endedOn !== null && holds(endedOn) ? 'yes' : 'no';
    case 'any-day':
      return startedOn === null && endedOn !== null && endedOn > window.to ? 'open' : 'yes';
    default:
      return unreachable(test);
  }
}

/**
 * A row without a job number may be any job of its employer or one of its own: at least it adds nothing to the employer's
 * other jobs, at most it is one more.
 */
export function jobBounds(rows: readonly LimbRow[], window: Span, test: 'any-day' | 'start' | 'end'): Bounds {
  const certain = new Map<string, Set<string>>();
  const possible = new Set<string>();
  for (const { row, employer } of rows) {
    const lies = isInWindow(row, window, test);
    if (lies === 'no') continue;
    const job = row.job === null ? null : fold(row.job);
    possible.add(`${employer?.key ?? '?'} ${job ?? `#${row.row}`}`);
    if (lies === 'open' || employer === null) continue;
    const jobs = certain.get(employer.key) ?? new Set();
    certain.set(employer.key, job === null ? jobs : jobs.add(job));
  }
  const least = [...certain.values()].reduce((sum, jobs) => sum + Math.max(1, jobs.size), 0);
  return { least, most: possible.size };
}
