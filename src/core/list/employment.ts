/** Employment on a date or in a payroll period, and who came or went after the list was frozen: `formats.md` 3, `list`. */
import type { LocalDate } from '../dates.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import { unreachable } from '../result.ts';
import { clockOf } from '../rules/moments.ts';
import type { EngagementRow } from './employee-list.ts';
import type { PersonFinding } from './working.ts';

export type Employment = { readonly findings: readonly PersonFinding[]; readonly rows: readonly EngagementRow[] };

/** `horizon`: `horizonOf` the same rules. `rows`: those that speak of the date or period; all of them where none does. */
export function judgeEmployment(rules: GroundRules, rows: readonly EngagementRow[], horizon: LocalDate | null): Employment {
  const { list } = rules;
  const period = periodOf(rules);
  const frozenOn = list.base === 'payroll-period' ? (list.payrollPeriod?.to ?? null) : list.eligibilityDate;
  const within = period === null ? rows : rows.filter((row) => covers(row, period));
  if (within.length > 0 && !(period === null && isHireAfter(rows, frozenOn))) {
    return { findings: departures(rules, rows, frozenOn, horizon), rows: within };
  }
  if (frozenOn !== null && rows.some(({ startedOn }) => startedOn !== null && startedOn > frozenOn)) {
    const hired = hires(rules, rows, { frozenOn, horizon });
    const stays = hired.some(({ effect }) => effect === 'excluded') ? [] : departures(rules, rows, frozenOn, horizon);
    return { findings: [...hired, ...stays], rows };
  }
  const when = period === null ? '' : period.from === period.to ? `on ${period.to}` : `between ${period.from} and ${period.to}`;
  return { findings: [{ code: 'P06', effect: 'excluded', why: `Not employed ${when}.` }], rows };
}

type Period = { readonly from: LocalDate; readonly to: LocalDate };

function periodOf({ list }: GroundRules): Period | null {
  if (list.base === 'payroll-period') return list.payrollPeriod;
  if (list.base !== 'employed-on-date' || list.eligibilityDate === null) return null;
  return { from: list.eligibilityDate, to: list.eligibilityDate };
}

/** A blank first day: employed since before; a blank last day: employed still. Both ends are days of employment. */
function covers({ startedOn, endedOn }: EngagementRow, { from, to }: Period): boolean {
  return (startedOn === null || startedOn <= to) && (endedOn === null || endedOn >= from);
}

/** Who comes or goes after the count has no place in it. */
export function horizonOf({ dates, timeZone }: GroundRules): LocalDate | null {
  const at = dates.count ?? dates.cardsReceived;
  return at === null ? null : (clockOf(timeZone)(at)?.day ?? null);
}

function isHireAfter(rows: readonly EngagementRow[], frozenOn: LocalDate | null): boolean {
  return frozenOn !== null && rows.every(({ startedOn }) => startedOn !== null && startedOn > frozenOn);
}

function hires(
  rules: GroundRules,
  rows: readonly EngagementRow[],
  { frozenOn, horizon }: { readonly frozenOn: LocalDate; readonly horizon: LocalDate | null },
): readonly PersonFinding[] {
  const first = earliest(rows.map(({ startedOn }) => startedOn).filter((day) => day !== null && day > frozenOn)) ?? frozenOn;
  const why = `Hired on ${first}, after the list was frozen on ${frozenOn}`;
  if (horizon !== null && first > horizon) return [{ code: 'P06', effect: 'excluded', why: `${why}, and after the count.` }];
  switch (rules.list.hiresAfter) {
    case 'add':
      return [{ code: null, effect: 'noted', why: `${why}; the rules add such hires.` }];
    case 'ignore':
      return [{ code: 'P06', effect: 'excluded', why: `${why}; the rules ignore such hires.` }];
    case null:
      return [{ code: 'P06', effect: 'challenged', why: `${why}; the rules are silent on hires.`, silent: 'list.hiresAfter' }];
    default:
      return unreachable(rules.list.hiresAfter);
  }
}

/** NJ D.R. 2015-9 and 2017-1, Maine 23-UDA-04: who leaves after the freeze stays on the list unless the rules say else. */
function departures(
  rules: GroundRules,
  rows: readonly EngagementRow[],
  frozenOn: LocalDate | null,
  horizon: LocalDate | null,
): readonly PersonFinding[] {
  const ends = rows.map(({ endedOn }) => endedOn);
  const last = ends
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  if (frozenOn === null || last === undefined || ends.includes(null)) return [];
  if (last < frozenOn || (horizon !== null && last >= horizon)) return [];
  const why = `Left on ${last}, after the list was frozen on ${frozenOn}`;
  switch (rules.list.departuresAfter) {
    case 'keep':
      return [{ code: 'P07', effect: 'noted', why: `${why}; the rules keep such people.` }];
    case 'remove':
      return [{ code: 'P07', effect: 'excluded', why: `${why}; the rules remove such people.` }];
    case null:
      return [
        { code: 'P07', effect: 'challenged', why: `${why}; the rules are silent on departures.`, silent: 'list.departuresAfter' },
      ];
    default:
      return unreachable(rules.list.departuresAfter);
  }
}

function earliest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}
