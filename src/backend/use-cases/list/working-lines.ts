/** The working of one person's eligibility, a line each, so that a lawyer can check it by hand. */
import type { Bounds, LimbWorking, Measure, PersonJudgement } from '#core/list/working.ts';

export function workingLines({ working, limb }: PersonJudgement): readonly string[] {
  return [
    ...rowsCounted(working.rowsCounted),
    ...working.rowsIgnored.map(({ row, why, code }) => `Row ${row} ignored: ${why}${code === null ? '' : ` (${code})`}.`),
    ...working.limbs.flatMap(limbLines),
    ...(limb === null ? [] : [`Limb that holds: ${limb}.`]),
    ...working.notes,
  ];
}

/** Of one row alone “rows counted: 4” reads as four rows. */
function rowsCounted(rows: readonly number[]): readonly string[] {
  if (rows.length === 0) return [];
  return [rows.length === 1 ? `Row ${rows.join()} counts.` : `Rows ${rows.join(', ')} count.`];
}

function limbLines({ name, window, employer, measures, holds, rowsIgnored }: LimbWorking): readonly string[] {
  const at = employer === null ? '' : ` at ${employer}`;
  return [
    `${name}${at}, ${window.from ?? 'the beginning'} to ${window.to}: ${HOLDS[holds]}.`,
    ...measures.map(measureLine),
    ...rowsIgnored.map(({ row, why }) => `  Row ${row} not in this limb: ${why}.`),
  ];
}

const HOLDS = { yes: 'holds', no: 'does not hold', open: 'open' } as const;
const WHAT = { jobs: 'jobs', days: 'days', hours: 'hours', averageHoursPerWeek: 'hours a week on average' } as const;

function measureLine({ what, needed, holds, ...bounds }: Measure): string {
  return `  ${between(bounds)} of ${needed} ${WHAT[what]}: ${HOLDS[holds]}.`;
}

function between({ least, most }: Bounds): string {
  return least === most ? String(least) : `${least} to ${most}`;
}
