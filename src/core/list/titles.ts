/** Whether a title is in the unit: `formats.md` 4, Titles. */
import { fold } from '../rules/fold.ts';
import type { EngagementRow } from './employee-list.ts';

/** The neutral's word on one distinct title, given once; `null` is the blank title. */
export type TitleMapping = {
  readonly title: string | null;
  readonly as: 'included' | 'excluded';
  /** Where the rules define several units: the one that the title belongs to; a title `excluded` is in none of them. */
  readonly unit?: string | null;
};
export type TitleStanding = 'in' | 'out' | 'open';

type Definition = { readonly included: readonly string[]; readonly excluded: readonly string[] };

export type TitleTest = (title: string | null) => TitleStanding;

/** With `included: []` there is no test, except that a title which the parties excluded by name stays out. */
export function titleTest(unit: Definition, mappings: readonly TitleMapping[]): TitleTest {
  const included = new Set(unit.included.map(fold));
  const excluded = new Set(unit.excluded.map(fold));
  const mapped = new Map(mappings.map(({ title, as }) => [fold(title ?? ''), as]));
  return (title) => {
    const key = fold(title ?? '');
    if (key !== '' && excluded.has(key)) return 'out';
    if (included.size === 0 || (key !== '' && included.has(key))) return 'in';
    const word = mapped.get(key);
    return word === undefined ? 'open' : word === 'included' ? 'in' : 'out';
  };
}

/**
 * One word for several rows. A blank title beside a stated one says nothing. Rows that disagree leave the person open:
 * which title governs is for the neutral.
 */
export function titleStanding(rows: readonly EngagementRow[], test: TitleTest): TitleStanding {
  const stated = rows.filter(({ title }) => title !== null);
  const found = new Set((stated.length > 0 ? stated : rows).map(({ title }) => test(title)));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : 'open';
}
