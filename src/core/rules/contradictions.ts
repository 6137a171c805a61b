/** Terms that read alone but cannot stand together. Found before a matter starts, so that no count trips over them. */
import { addDays, addMonths } from '../dates.ts';
import { fold } from './fold.ts';
import type { GroundRules } from './ground-rules.ts';
import { clockOf } from './moments.ts';
import type { RulesProblem } from './parse-rules.ts';

type Contradiction = RulesProblem & { readonly kind: 'contradiction' };

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

const against = (paths: readonly string[], why: string): Contradiction => ({ kind: 'contradiction', paths, why });

function thresholdProblems({ threshold }: GroundRules): readonly Contradiction[] {
  const { numerator, denominator, strict } = threshold;
  const path = ['threshold'];
  if (numerator > denominator) return [against(path, `${numerator}/${denominator} is more than everybody`)];
  if (strict && numerator === denominator) return [against(path, 'nobody can be more than everybody: say "strict": false')];
  return [];
}

function unitProblems({ unit, units }: GroundRules, json: object): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const clash = (path: string, included: readonly string[], excluded: readonly string[]): void => {
    const out = new Set(excluded.map(fold));
    for (const title of included) {
      if (out.has(fold(title))) found.push(against([`${path}.included`, `${path}.excluded`], `"${title}" is in both`));
    }
  };
  clash('unit', unit.included, unit.excluded);
  if (units === null) {
    if (!('unit' in json)) found.push(against(['unit', 'units'], 'one of the two must say what the unit is'));
    return found;
  }
  if (unit.included.length > 0 || unit.excluded.length > 0) {
    found.push(against(['unit', 'units'], 'titles stand in one of the two, not in both'));
  }
  const seen = new Set<string>();
  units.forEach((each, index) => {
    clash(`units.${index + 1}`, each.included, each.excluded);
    if (seen.has(each.id)) found.push(against([`units.${index + 1}.id`], `two units are called "${each.id}"`));
    seen.add(each.id);
  });
  return found;
}

function listProblems({ list, formula }: GroundRules): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const needs = (path: string): void => {
    found.push(against(['list.base', path], `the base ${list.base} needs ${path}`));
  };
  if (list.base === 'formula' && formula === null) needs('formula');
  if ((list.base === 'formula' || list.base === 'employed-on-date') && list.eligibilityDate === null)
    needs('list.eligibilityDate');
  if (list.base === 'payroll-period' && list.payrollPeriod === null) needs('list.payrollPeriod');
  const period = list.payrollPeriod;
  if (period !== null && period.from > period.to) found.push(against(['list.payrollPeriod'], 'it ends before it begins'));
  return found;
}

function limbProblems({ formula }: GroundRules): readonly Contradiction[] {
  return (formula?.limbs ?? []).flatMap((limb, index) => {
    const path = `formula.limbs.${index + 1}`;
    const found: Contradiction[] = [];
    const { jobs, days, hours, averageHoursPerWeek, weeks } = limb;
    if (jobs === null && days === null && hours === null && averageHoursPerWeek === null) {
      found.push(against([path], 'a limb needs a minimum: jobs, days, hours or averageHoursPerWeek'));
    }
    if ((averageHoursPerWeek === null) !== (weeks === null)) {
      found.push(against([`${path}.averageHoursPerWeek`, `${path}.weeks`], 'an average needs both'));
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
      found.push(against(['cardWindow.anchor', `dates.${window.anchor}`], 'the window hangs on a date that is not given'));
    } else if (window.latest !== null) {
      const clock = clockOf(rules.timeZone);
      const [from, to] = [clock(anchor), clock(window.latest)];
      const first = from === null ? null : startOf(from.day, window);
      if (first !== null && to !== null && to.day < first) {
        found.push(against(['cardWindow.latest', 'cardWindow.length'], `the window would end before it begins on ${first}`));
      }
    }
    if (window.lateCards === 'until-count' && rules.dates.count === null) {
      found.push(against(['cardWindow.lateCards', 'dates.count'], 'late cards count until a date that is not given'));
    }
  }
  const { revocation, dates } = rules;
  if (revocation?.allowed === true && revocation.deadline === 'filing' && dates.filing === null) {
    found.push(against(['revocation.deadline', 'dates.filing'], 'the deadline is a date that is not given'));
  }
  return found;
}

function startOf(anchor: Parameters<typeof addDays>[0], window: NonNullable<GroundRules['cardWindow']>) {
  return window.unit === 'days' ? addDays(anchor, -window.length) : addMonths(anchor, -window.length);
}

function cardProblems({ signatureComparison, parties }: GroundRules): readonly Contradiction[] {
  const found: Contradiction[] = [];
  if (signatureComparison.mode === 'sample' && signatureComparison.sample === null) {
    found.push(against(['signatureComparison.mode', 'signatureComparison.sample'], 'a sample needs its size and seed'));
  }
  const employers = new Set<string>();
  for (const employer of parties.employers) {
    if (employers.has(fold(employer))) found.push(against(['parties.employers'], `"${employer}" stands there twice`));
    employers.add(fold(employer));
  }
  return found;
}
