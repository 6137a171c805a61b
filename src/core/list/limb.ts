/** One limb of a formula against one person's rows, at one employer or at all. */
import { addDays, addMonths, type LocalDate } from '../dates.ts';
import type { GroundRules, Limb } from '../rules/ground-rules.ts';
import type { EngagementRow } from './employee-list.ts';
import { employerOf } from './employers.ts';
import { hoursWithin, daysWithin, scaledDays } from './limb-amounts.ts';
import { isInWindow, jobBounds, type LimbRow } from './limb-jobs.ts';
import type { Bounds, Holds, LimbWorking, Measure, RowIgnored, Span } from './working.ts';

type Formula = NonNullable<GroundRules['formula']>;

export type LimbTerms = {
  readonly scope: NonNullable<Formula['scope']>;
  readonly inWindow: NonNullable<Formula['inWindow']>;
  readonly hoursPerDay: number | null;
  readonly eligibilityDate: LocalDate;
  readonly signatories: readonly string[];
};

/**
 * Under `per-employer` the limb must hold at one employer alone; the working shown is that of the employer which comes
 * nearest. Rows whose employer is unclear may belong to any of them: they add to what is possible, not to what is certain.
 */
export function judgeLimb(limb: Limb, rows: readonly EngagementRow[], terms: LimbTerms): LimbWorking {
  const ignored: RowIgnored[] = [];
  const own = rows.flatMap((row): readonly LimbRow[] => {
    const employer = employerOf(row, terms.signatories);
    if (employer.kind === 'foreign') {
      ignored.push({ row: row.row, why: `${row.employer ?? ''} is no signatory`, code: 'P09' });
      return [];
    }
    return [{ row, employer: employer.kind === 'signatory' ? employer : null }];
  });
  if (terms.scope === 'all-signatories') return measure({ limb, rows: own, terms, employer: null, ignored });
  const keys = [...new Set(own.flatMap(({ employer }) => (employer === null ? [] : [employer.key])))];
  const unclear = own.filter(({ employer }) => employer === null);
  const each = [...keys, ...(unclear.length > 0 && keys.length === 0 ? [null] : [])].map((key) => {
    const at = own.filter(({ employer }) => employer === null || employer.key === key);
    const name = at.find(({ employer }) => employer?.key === key)?.employer?.name ?? null;
    return measure({ limb, rows: at, terms, employer: name, ignored });
  });
  const rank: Readonly<Record<Holds, number>> = { yes: 2, open: 1, no: 0 };
  return each.toSorted((a, b) => rank[b.holds] - rank[a.holds])[0] ?? measure({ limb, rows: [], terms, employer: null, ignored });
}

/** `m` months end on the eligibility date, inclusive, and start the day after that date minus `m` months. */
export function monthsWindow(eligibilityDate: LocalDate, months: number | null): Span {
  return { from: months === null ? null : addDays(addMonths(eligibilityDate, -months), 1), to: eligibilityDate };
}

function weeksWindow(eligibilityDate: LocalDate, weeks: number): Span {
  return { from: addDays(eligibilityDate, 1 - 7 * weeks), to: eligibilityDate };
}

function measure(args: {
  readonly limb: Limb;
  readonly rows: readonly LimbRow[];
  readonly terms: LimbTerms;
  readonly employer: string | null;
  readonly ignored: readonly RowIgnored[];
}): LimbWorking {
  const { limb, rows, terms, employer, ignored } = args;
  const averaged = limb.averageHoursPerWeek !== null && limb.weeks !== null;
  const onlyAverage = averaged && limb.jobs === null && limb.days === null && limb.hours === null;
  const window = onlyAverage ? weeksWindow(terms.eligibilityDate, limb.weeks) : monthsWindow(terms.eligibilityDate, limb.months);
  const worked = rows.filter(({ row }) => row.daysWorked !== 0);
  const measures: Measure[] = [];
  if (limb.jobs !== null)
    measures.push({ what: 'jobs', ...compared({ ...jobBounds(worked, window, terms.inWindow), perUnit: 1 }, limb.jobs) });
  if (limb.days !== null) measures.push({ what: 'days', ...compared(daysWithin(worked, window, terms.hoursPerDay), limb.days) });
  if (limb.hours !== null) {
    const bounds = hoursWithin(worked, window, terms.hoursPerDay);
    measures.push({ what: 'hours', ...compared({ ...bounds, perUnit: 100 }, limb.hours) });
  }
  if (averaged) {
    const bounds = hoursWithin(worked, weeksWindow(terms.eligibilityDate, limb.weeks), terms.hoursPerDay);
    measures.push({
      what: 'averageHoursPerWeek',
      ...compared({ ...bounds, perUnit: 100 * limb.weeks }, limb.averageHoursPerWeek),
    });
  }
  return {
    name: limb.name,
    window,
    employer,
    measures,
    holds: together(measures.map(({ holds }) => holds)),
    ...traced(rows, { limb, window, terms, ignored }),
  };
}

/**
 * Bounds come in whole fractions of a unit (`perUnit` to one), and the need is brought to the same fractions: no floating
 * point decides. The figures handed on are for reading, in the unit itself.
 */
function compared(bounds: Bounds & { readonly perUnit: number }, needed: number): Omit<Measure, 'what'> {
  const { least, most, perUnit } = bounds;
  const need = Math.round(needed * 100) * perUnit;
  const holds: Holds = least * 100 >= need ? 'yes' : most * 100 < need ? 'no' : 'open';
  return { least: least / perUnit, most: most / perUnit, needed, holds };
}

function together(all: readonly Holds[]): Holds {
  if (all.includes('no')) return 'no';
  return all.includes('open') ? 'open' : 'yes';
}

function traced(
  rows: readonly LimbRow[],
  context: { readonly limb: Limb; readonly window: Span; readonly terms: LimbTerms; readonly ignored: readonly RowIgnored[] },
): Pick<LimbWorking, 'rowsCounted' | 'rowsIgnored'> {
  const { limb, window, terms } = context;
  const ignored = [...context.ignored];
  const counted = rows.flatMap(({ row, employer }) => {
    const ignore = (why: string): [] => {
      ignored.push({ row: row.row, why, code: null });
      return [];
    };
    if (row.daysWorked === 0) return ignore('no day was worked');
    const days = scaledDays({ row, window, hoursPerDay: terms.hoursPerDay });
    if (days.most === 0) return ignore(`not one day lies in ${window.from ?? 'the past'} to ${window.to}`);
    const onlyJobs = limb.days === null && limb.hours === null;
    if (onlyJobs && isInWindow(row, window, terms.inWindow) === 'no') {
      return ignore(`its ${terms.inWindow} does not lie in ${window.from ?? 'the past'} to ${window.to}`);
    }
    return [{ row: row.row, employer: employer?.name ?? row.employer, job: row.job, days }];
  });
  return { rowsCounted: counted, rowsIgnored: ignored.toSorted((a, b) => a.row - b.row) };
}
