/** What is wrong with a list file, a line each: row, column, and words that say what may stand there. */
import type { CellProblem, CellProblemKind } from '#core/list/table.ts';
import type { TableProblem } from '#backend/tables/read-table.ts';
import { LIMIT_WORDS } from '#backend/tables/table-limits.ts';

export type ListProblemLine = { readonly row: number | null; readonly column: string | null; readonly message: string };

const CELL_WORDS: Readonly<Record<CellProblemKind, string>> = {
  'unknown-column': 'This column means nothing known; say what it is or leave it out',
  'repeated-column': 'Another column already means the same',
  'missing-column': 'This column is missing',
  'cell-without-column': 'This value stands under no header',
  'missing-value': 'A value is missing',
  'impossible-date': 'No calendar has this date',
  'unclear-date': 'Day and month of this date cannot be told apart',
  'not-a-number': 'This is not a number that can stand here',
  'not-allowed': 'This value cannot stand here',
  'repeated-id': 'This id came before',
  'not-on-the-list': 'This id is not on the list',
  'ends-before-it-starts': 'This engagement ends before it starts',
};

export function cellProblemLine({ kind, row, column, value, allowed }: CellProblem): ListProblemLine {
  const what = value === '' ? '' : ` (“${value}”)`;
  const may = allowed.length === 0 ? '' : `: ${allowed.join(' · ')}`;
  return { row, column, message: `${CELL_WORDS[kind]}${what}${may}.` };
}

export function tableProblemLine(problem: TableProblem): ListProblemLine {
  switch (problem.kind) {
    case 'empty':
      return { row: null, column: null, message: 'The file is empty.' };
    case 'not-a-table':
      return { row: null, column: null, message: problem.why };
    case 'too-large':
      return {
        row: null,
        column: null,
        message: `Too large: more than ${problem.limit.toLocaleString('en-US')} ${LIMIT_WORDS[problem.what]}.`,
      };
    case 'broken-row':
      return { row: problem.row, column: null, message: problem.why };
    case 'formula-without-value':
      return {
        row: problem.row,
        column: problem.column,
        message: 'A formula without its value: save the file once in its own program.',
      };
    default:
      return problem satisfies never;
  }
}
