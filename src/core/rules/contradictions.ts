/** Terms that read alone but cannot stand together. Found before a matter starts, so that no count trips over them. */
import { addDays, addMonths, type LocalDate } from '../dates.ts';
import { fold } from './fold.ts';
import type { GroundRules } from './ground-rules.ts';
import { clockOf } from './moments.ts';

/** What does not go together, with what is needed to say it in any language. */
export type Clash =
  | { readonly kind: 'more-than-everybody'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'strictly-more-than-everybody' }
  | { readonly kind: 'title-in-and-out'; readonly title: string }
  | { readonly kind: 'no-unit' }
  | { readonly kind: 'unit-beside-units' }
  | { readonly kind: 'unit-twice'; readonly id: string }
  | { readonly kind: 'base-needs'; readonly base: GroundRules['list']['base']; readonly path: BaseTerm }
  | { readonly kind: 'period-backwards' }
  | { readonly kind: 'limb-without-minimum' }
  | { readonly kind: 'average-without-weeks' }
  | { readonly kind: 'window-without-its-date' }
  | { readonly kind: 'window-backwards'; readonly first: LocalDate }
  | { readonly kind: 'late-cards-without-count' }
  | { readonly kind: 'deadline-without-its-date' }
  | { readonly kind: 'sample-without-size' }
  | { readonly kind: 'employer-twice'; readonly employer: string };

type BaseTerm = 'formula' | 'list.eligibilityDate' | 'list.payrollPeriod';

export type Contradiction = { readonly kind: 'contradiction'; readonly paths: readonly string[]; readonly clash: Clash };

/** `json` is the file itself: only it shows whether `unit` was written beside `units`. */
export function contradictions(rules: GroundRules, json: object): readonly Contradiction[] {
  return [
    ...thresholdProblems(rules),
    ...unitProblems(rules, json),
    ...listProblems(rules),
    ...limbProblems(rules),
    ...windowProblems(rules),
    ...cardProblems(rules),
  ];
}

const against = (paths: readonly string[], clash: Clash): Contradiction => ({ kind: 'contradiction', paths, clash });

function thresholdProblems({ threshold }: GroundRules): readonly Contradiction[] {
  const { numerator, denominator, strict } = threshold;
  const path = ['threshold'];
  if (numerator > denominator) return [against(path, { kind: 'more-than-everybody', numerator, denominator })];
  if (strict && numerator === denominator) return [against(path, { kind: 'strictly-more-than-everybody' })];
  return [];
}

function unitProblems({ unit, units }: GroundRules, json: object): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const clash = (path: string, included: readonly string[], excluded: readonly string[]): void => {
    const out = new Set(excluded.map(fold));
    for (const title of included) {
      if (out.has(fold(title)))
        found.push(against([`${path}.included`, `${path}.excluded`], { kind: 'title-in-and-out', title }));
    }
  };
  clash('unit', unit.included, unit.excluded);
  if (units === null) {
    if (!('unit' in json)) found.push(against(['unit', 'units'], { kind: 'no-unit' }));
    return found;
  }
  if (unit.included.length > 0 || unit.excluded.length > 0) {
    found.push(against(['unit', 'units'], { kind: 'unit-beside-units' }));
  }
  const seen = new Set<string>();
  units.forEach((each, index) => {
    clash(`units.${index + 1}`, each.included, each.excluded);
    if (seen.has(each.id)) found.push(against([`units.${index + 1}.id`], { kind: 'unit-twice', id: each.id }));
    seen.add(each.id);
  });
  return found;
}

function listProblems({ list, formula }: GroundRules): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const needs = (path: BaseTerm): void => {
    found.push(against(['list.base', path], { kind: 'base-needs', base: list.base, path }));
  };
  if (list.base === 'formula' && formula === null) needs('formula');
  if ((list.base === 'formula' || list.base === 'employed-on-date') && list.eligibilityDate === null)
    needs('list.eligibilityDate');
  if (list.base === 'payroll-period' && list.payrollPeriod === null) needs('list.payrollPeriod');
  const period = list.payrollPeriod;
  if (period !== null && period.from > period.to) found.push(against(['list.payrollPeriod'], { kind: 'period-backwards' }));
  return found;
}

function limbProblems({ formula }: GroundRules): readonly Contradiction[] {
  return (formula?.limbs ?? []).flatMap((limb, index) => {
    const path = `formula.limbs.${index + 1}`;
    const found: Contradiction[] = [];
    const { jobs, days, hours, averageHoursPerWeek, weeks } = limb;
    if (jobs === null && days === null && hours === null && averageHoursPerWeek === null) {
      found.push(against([path], { kind: 'limb-without-minimum' }));
    }
    if ((averageHoursPerWeek === null) !== (weeks === null)) {
      found.push(against([`${path}.averageHoursPerWeek`, `${path}.weeks`], { kind: 'average-without-weeks' }));
    }
    return found;
  });
}

function windowProblems(rules: GroundRules): readonly Contradiction[] {
  const window = rules.cardWindow;
  const found: Contradiction[] = [];
  if (window !== null) {
    const anchor = rules.dates[window.anchor];
    if (anchor === null) {
      found.push(against(['cardWindow.anchor', `dates.${window.anchor}`], { kind: 'window-without-its-date' }));
    } else if (window.latest !== null) {
      const clock = clockOf(rules.timeZone);
      const [from, to] = [clock(anchor), clock(window.latest)];
      const first = from === null ? null : startOf(from.day, window);
      if (first !== null && to !== null && to.day < first) {
        found.push(against(['cardWindow.latest', 'cardWindow.length'], { kind: 'window-backwards', first }));
      }
    }
    if (window.lateCards === 'until-count' && rules.dates.count === null) {
      found.push(against(['cardWindow.lateCards', 'dates.count'], { kind: 'late-cards-without-count' }));
    }
  }
  const { revocation, dates } = rules;
  if (revocation?.allowed === true && revocation.deadline === 'filing' && dates.filing === null) {
    found.push(against(['revocation.deadline', 'dates.filing'], { kind: 'deadline-without-its-date' }));
  }
  return found;
}

function startOf(anchor: Parameters<typeof addDays>[0], window: NonNullable<GroundRules['cardWindow']>) {
  return window.unit === 'days' ? addDays(anchor, -window.length) : addMonths(anchor, -window.length);
}

function cardProblems({ signatureComparison, parties }: GroundRules): readonly Contradiction[] {
  const found: Contradiction[] = [];
  if (signatureComparison.mode === 'sample' && signatureComparison.sample === null) {
    found.push(against(['signatureComparison.mode', 'signatureComparison.sample'], { kind: 'sample-without-size' }));
  }
  const employers = new Set<string>();
  for (const employer of parties.employers) {
    if (employers.has(fold(employer))) found.push(against(['parties.employers'], { kind: 'employer-twice', employer }));
    employers.add(fold(employer));
  }
  return found;
}
