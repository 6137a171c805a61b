import type { ListRefusal, SaveRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { ListQuestionView, ListVersionView } from '#contract/list-views.ts';
import type { ListQuestion } from '#core/list/employee-list.ts';
import { unreachable } from '#core/result.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';

export function listRefusalWords(refusal: ListRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'unreadable-list':
      return `The list could not be taken in. ${refusal.problems.map(problemWords).join(' ')}`;
    case 'preview-expired':
      return 'The preview is no longer held. Choose the file again.';
    case 'rules-not-frozen':
      return 'Freeze the ground rules first: eligibility is worked from them.';
    case 'unit-required':
      return `Say to which unit it belongs: ${refusal.units.join(', ')}.`;
    case 'no-such-question':
      return 'This question is no longer asked: another answer has settled it.';
    case 'answer-does-not-fit':
      return 'Choose two people or more for this answer.';
    case 'reason-required':
      return 'Write the reason.';
    case 'cancelled':
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

export function requestRefusalWords(
  refusal: SaveRefusal | BoundaryRefusal | { readonly kind: 'names-signers' | 'nobody-needed' | 'nobody-listed' },
): string | null {
  switch (refusal.kind) {
    case 'names-signers':
      return 'A request for signers only would tell the employer who signed. Ask for everybody, or draw others by lot.';
    case 'nobody-needed':
      return 'No signature has to be compared yet, so there is nobody to hide among others. Ask for everybody.';
    case 'nobody-listed':
      return 'There is nobody on the list in force.';
    case 'not-writable':
      return `${refusal.fileName} cannot be written there.`;
    case 'cancelled':
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

function problemWords(problem: {
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}): string {
  const where = [problem.row === null ? '' : `row ${problem.row}`, problem.column === null ? '' : `column ${problem.column}`]
    .filter(Boolean)
    .join(', ');
  return where === '' ? problem.message : `${where}: ${problem.message}`;
}

export const QUESTIONS: Readonly<Record<ListQuestion['kind'], string>> = {
  'possibly-one-person': 'Possibly one person',
  'one-id-two-names': 'One id, two names',
  'perhaps-listed-before': 'Perhaps listed before',
  'blank-name': 'No name',
  'odd-date': 'Odd date',
  'name-order': 'Order of names',
};

export const ANSWERS: Readonly<Record<NonNullable<ListQuestionView['answered']>['answer'], string>> = {
  'one-person': 'One person',
  'different-people': 'Different people',
  'some-one-person': 'Some are one person',
  noted: 'Looked at, left as it is',
};

export const BASES: Readonly<Record<ListVersionView['basis'], string>> = {
  first: 'First list',
  joint: 'By both parties',
  ruling: 'By a ruling',
  unilateral: 'By one party alone',
};

export const LIST_STATES: Readonly<Record<ListVersionView['state'], string>> = {
  'in-force': 'In force',
  superseded: 'Superseded',
  ignored: 'Ignored: nobody had authority (S03)',
};

/** What a column may mean: `formats.md` 1. */
export const COLUMN_MEANINGS: readonly string[] = [
  'employee_id',
  'name',
  'given_name',
  'middle_name',
  'family_name',
  'suffix',
  'other_names',
  'title',
  'department',
  'employer',
  'job',
  'started_on',
  'ended_on',
  'days_worked',
  'hours_worked',
  'address',
  'city',
  'region',
  'postcode',
  'phone',
  'email',
  'date_of_birth',
  'tax_id_last4',
  'status',
  'status_reason',
  'raised_by',
];
