/** What is wrong with ground rules, a line each, with the path of the term. */
import type { RulesProblem } from '#core/rules/parse-rules.ts';

export type RulesProblemLine = { readonly path: string; readonly message: string };

export function rulesProblemLine(problem: RulesProblem): RulesProblemLine {
  switch (problem.kind) {
    case 'not-an-object':
      return { path: '', message: 'Ground rules are one JSON object.' };
    case 'unknown-key':
      return { path: problem.path, message: `No such term. Here may stand: ${problem.allowed.join(' · ')}.` };
    case 'missing':
      return { path: problem.path, message: `Missing: ${problem.expected}.` };
    case 'not-allowed':
      return { path: problem.path, message: `“${problem.value}” cannot stand here: ${problem.allowed.join(' · ')}.` };
    case 'wrong-value':
      return { path: problem.path, message: `“${problem.value}” cannot stand here; expected: ${problem.expected}.` };
    case 'contradiction':
      return { path: problem.paths.join(', '), message: problem.why };
    default:
      return problem satisfies never;
  }
}
