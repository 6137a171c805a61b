/** What is wrong with ground rules, in English, without the place: that is the file and path, or the control beside it. */
import { unreachable } from '../result.ts';
import type { Clash } from './contradictions.ts';
import type { RulesProblem } from './parse-rules.ts';

export function problemInWords(problem: RulesProblem): string {
  switch (problem.kind) {
    case 'not-an-object':
      return 'ground rules are one JSON object';
    case 'unknown-key':
      return `there is no such term.${mayStand(problem.allowed)}`;
    case 'missing':
      return `missing. Allowed: ${problem.expected}`;
    case 'not-allowed':
      return `${quoted(problem.value)} is not one of the values.${mayStand(problem.allowed)}`;
    case 'wrong-value':
      return `${quoted(problem.value)} is not allowed. Allowed: ${problem.expected}`;
    case 'contradiction':
      return clashInWords(problem.clash);
    default:
      return unreachable(problem);
  }
}

/** The terms that a problem is about: two where they cannot stand together, none where it is no set of terms at all. */
export function termsOfProblem(problem: RulesProblem): readonly string[] {
  if (problem.kind === 'contradiction') return problem.paths;
  return problem.kind === 'not-an-object' ? [] : [problem.path];
}

/** Nothing is wrong yet: a term that every set of rules needs is only not written. */
export function isUnwritten(problem: RulesProblem): boolean {
  return problem.kind === 'missing' || (problem.kind === 'wrong-value' && problem.value.trim() === '');
}

function clashInWords(clash: Clash): string {
  switch (clash.kind) {
    case 'more-than-everybody':
      return `${clash.numerator}/${clash.denominator} is more than everybody`;
    case 'strictly-more-than-everybody':
      return 'nobody can be more than everybody: ask for the share itself, not for more than it';
    case 'title-in-and-out':
      return `${quoted(clash.title)} is both included and excluded`;
    case 'no-unit':
      return 'one of the two must say what the unit is';
    case 'unit-beside-units':
      return 'titles stand in one of the two, not in both';
    case 'unit-twice':
      return `two units are called ${quoted(clash.id)}`;
    case 'base-needs':
      return `the base ${clash.base} needs ${clash.path}`;
    case 'period-backwards':
      return 'it ends before it begins';
    case 'limb-without-minimum':
      return 'a limb needs a minimum: jobs, days, hours or average hours per week';
    case 'average-without-weeks':
      return 'an average needs both the hours and the weeks';
    case 'window-without-its-date':
      return 'the window hangs on a date that is not given';
    case 'window-backwards':
      return `the window would end before it begins on ${clash.first}`;
    case 'late-cards-without-count':
      return 'late cards count until a date that is not given';
    case 'deadline-without-its-date':
      return 'the deadline is a date that is not given';
    case 'sample-without-size':
      return 'a sample needs its size and seed';
    case 'employer-twice':
      return `${quoted(clash.employer)} stands there twice`;
    default:
      return unreachable(clash);
  }
}

function quoted(value: string): string {
  return value === '' ? 'blank' : `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
}

function mayStand(allowed: readonly string[]): string {
  return allowed.length === 0 ? '' : ` Allowed: ${allowed.join(' · ')}`;
}
