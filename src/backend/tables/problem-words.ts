/** Bad input in words: the file, the row, the column, what stands there and what may. */
import type { RegisterJsonProblem } from '#core/card/register-json.ts';
import type { CellProblem } from '#core/list/table.ts';
import { unreachable } from '#core/result.ts';
import type { RulesProblem } from '#core/rules/parse-rules.ts';
import { problemInWords, termsOfProblem } from '#core/rules/problem-words.ts';
import type { RulingProblem } from '#core/rules/rulings.ts';
import { LIMIT_WORDS, type TableProblem } from './table-limits.ts';

const quoted = (value: string): string => (value === '' ? 'blank' : `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`);
const mayBe = (allowed: readonly string[]): string => (allowed.length === 0 ? '' : ` Allowed: ${allowed.join(' · ')}.`);

export function cellProblemInWords(problem: CellProblem): string {
  const { kind, file, row, column, value, allowed } = problem;
  const place = `${file}: row ${row}, column ${column}`;
  switch (kind) {
    case 'unknown-column':
      return `${place}: there is no such column.${mayBe(allowed)}`;
    case 'repeated-column':
      return `${place}: a second column for ${allowed.join(', ')}; it is not clear which one counts.`;
    case 'missing-column':
      return `${file}: row ${row} has no column ${column}.${mayBe(allowed)}`;
    case 'cell-without-column':
      return `${place}: ${quoted(value)} stands under no header. A comma in a value needs quotation marks.`;
    case 'missing-value':
      return `${place}: blank.${mayBe(allowed)}`;
    case 'impossible-date':
      return `${place}: ${quoted(value)} is no date.${mayBe(allowed)}`;
    case 'unclear-date':
      return `${place}: ${quoted(value)} can be read as two dates.${mayBe(allowed)}`;
    case 'not-a-number':
      return `${place}: ${quoted(value)} is no such number.${mayBe(allowed)}`;
    case 'not-allowed':
      return `${place}: ${quoted(value)} is not one of the values.${mayBe(allowed)}`;
    case 'repeated-id':
      return `${place}: ${quoted(value)} stands there twice.${mayBe(allowed)}`;
    case 'not-on-the-list':
      return `${place}: ${quoted(value)} is not on the list.${mayBe(allowed)}`;
    case 'ends-before-it-starts':
      return `${place}: ${quoted(value)} is before the first day.${mayBe(allowed)}`;
    default:
      return unreachable(kind);
  }
}

export function tableProblemInWords(problem: TableProblem): string {
  switch (problem.kind) {
    case 'empty':
      return `${problem.file}: it holds nothing, not even a header.`;
    case 'not-a-table':
      return `${problem.file}: ${problem.why}`;
    case 'too-large':
      return `${problem.file}: more than ${problem.limit.toLocaleString('en-US')} ${LIMIT_WORDS[problem.what]}.`;
    case 'broken-row':
      return `${problem.file}: row ${problem.row}: ${problem.why}`;
    case 'formula-without-value':
      return `${problem.file}: row ${problem.row}, column ${problem.column}: a formula without a saved value. Formulas are never evaluated; save the file with its values.`;
    default:
      return unreachable(problem);
  }
}

export function rulesProblemInWords(problem: RulesProblem, file: string): string {
  return `${[file, termsOfProblem(problem).join(' and '), problemInWords(problem)].filter((part) => part !== '').join(': ')}.`;
}

export function rulingProblemInWords(problem: RulingProblem, file: string): string {
  const place = `${file}: entry ${problem.entry}`;
  switch (problem.kind) {
    case 'not-a-list':
      return `${file}: rulings are a JSON list.`;
    case 'unknown-key':
      return `${place}, ${problem.key}: there is no such key.${mayBe(problem.allowed)}`;
    case 'one-of-two':
      return `${place}: a ruling is on an employee_id or on a card_id, on one of the two.`;
    case 'not-allowed':
      return `${place}, ${problem.key}: ${quoted(problem.value)} is not one of the values.${mayBe(problem.allowed)}`;
    case 'not-known':
      return `${place}, ${problem.key}: ${quoted(problem.value)} is not known.`;
    default:
      return unreachable(problem);
  }
}

export function registerJsonProblemInWords(problem: RegisterJsonProblem): string {
  switch (problem.kind) {
    case 'not-a-list-of-objects':
      return `${problem.file}: a register in JSON is a list of objects.`;
    case 'not-a-plain-value':
      return `${problem.file}: row ${problem.row}, column ${problem.column}: neither text nor number nor yes or no.`;
    default:
      return unreachable(problem);
  }
}
