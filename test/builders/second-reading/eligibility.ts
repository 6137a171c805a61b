/** Who is on the list: `formats.md` 1 and 4 (Employers, Titles, Windows, straddling rows), read a second time. */
import { daysBefore, daysFromTo, monthsBefore } from './days.ts';
import type { ListRow, Matter, Terms } from './matter.ts';

export type PersonState = 'eligible' | 'excluded' | 'challenged';

export function personStates({ terms, list, rulings }: Matter): ReadonlyMap<string, PersonState> {
  const rows = Map.groupBy(list, ({ employee_id }) => employee_id);
  const ruled = new Map(rulings.map(({ of, ruling }) => [of, ruling]));
  return new Map(
    [...rows].map(([id, own]) => {
      const ruling = ruled.get(id);
      if (ruling === 'eligible' || ruling === 'excluded') return [id, ruling];
      return [id, worst([statusOf(own), titleOf(own, terms), baseOf(own, terms)])];
    }),
  );
}

/** What puts a person out stands before what leaves her open. */
function worst(states: readonly PersonState[]): PersonState {
  if (states.includes('excluded')) return 'excluded';
  return states.includes('challenged') ? 'challenged' : 'eligible';
}

function statusOf(rows: readonly ListRow[]): PersonState {
  const said = rows.map(({ status }) => status);
  if (said.includes('excluded')) return 'excluded';
  return said.includes('challenged') ? 'challenged' : 'eligible';
}

function titleOf(rows: readonly ListRow[], { included, excluded }: Terms): PersonState {
  const title = folded(rows[0]?.title ?? '');
  if (excluded.map(folded).includes(title)) return 'excluded';
  return included.length === 0 || included.map(folded).includes(title) ? 'eligible' : 'challenged';
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function baseOf(rows: readonly ListRow[], terms: Terms): PersonState {
  const own = rows.filter(({ employer }) => terms.employers.map(folded).includes(folded(employer)));
  if (own.length === 0) return 'excluded';
  return terms.base === 'formula' ? formulaOf(own, terms) : employedOf(own, terms);
}

/** On the list at the freeze, or hired since and added; and not gone since, where the rules remove who goes before the count. */
function employedOf(rows: readonly ListRow[], terms: Terms): PersonState {
  const { base, eligibilityDate: freeze, count } = terms;
  const hired = rows.filter((row) => row.started_on > freeze);
  const there =
    base === 'listed' ? hired.length < rows.length : rows.some((row) => row.started_on <= freeze && row.ended_on >= freeze);
  const added = terms.hiresAfter === 'add' && hired.some((row) => row.started_on <= count);
  if (!there && !added) return 'excluded';
  const last =
    rows
      .map((row) => row.ended_on)
      .toSorted()
      .at(-1) ?? '';
  const gone = last >= freeze && last < count;
  return gone && terms.departuresAfter === 'remove' ? 'excluded' : 'eligible';
}

function formulaOf(rows: readonly ListRow[], terms: Terms): PersonState {
  const groups = terms.scope === 'all-signatories' ? [rows] : [...Map.groupBy(rows, ({ employer }) => folded(employer)).values()];
  const held = groups.map((group) => limbOf(group, terms));
  if (held.includes('yes')) return 'eligible';
  return held.includes('open') ? 'challenged' : 'excluded';
}

function limbOf(rows: readonly ListRow[], terms: Terms): 'yes' | 'open' | 'no' {
  const { jobs, days, months } = terms.limb;
  const to = terms.eligibilityDate;
  const from = daysBefore(monthsBefore(to, months), -1);
  const inside = (day: string): boolean => day >= from && day <= to;
  const counted = rows.filter((row) => {
    if (terms.inWindow === 'start') return inside(row.started_on);
    if (terms.inWindow === 'end') return inside(row.ended_on);
    return row.started_on <= to && row.ended_on >= from;
  });
  const distinct = new Set(counted.map((row) => `${folded(row.employer)} ${folded(row.job)}`)).size;
  if (jobs !== null && distinct < jobs) return 'no';
  if (days === null) return 'yes';
  const { least, most } = daysInside(rows, inside);
  if (least >= days) return 'yes';
  return most >= days ? 'open' : 'no';
}

/**
 * Bounds of the days worked inside, dates united: rows are drawn so that two rows of one person never share a date, which
 * makes the union a sum.
 */
function daysInside(
  rows: readonly ListRow[],
  inside: (day: string) => boolean,
): { readonly least: number; readonly most: number } {
  let [least, most] = [0, 0];
  for (const row of rows) {
    const dates = daysFromTo(row.started_on, row.ended_on);
    const within = dates.filter(inside).length;
    const worked = Number(row.days_worked);
    most += Math.min(worked, within);
    least += Math.max(0, worked - (dates.length - within));
  }
  return { least, most };
}
