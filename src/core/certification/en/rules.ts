/** How ground rules read when they are printed. */
import type { LocalDate } from '../../dates.ts';
import type { PrintedThreshold, RuleTerm } from '../facts.ts';
import { date, listed, sentence, share } from './numbers.ts';

export const rulesLead: Readonly<Record<'agreed' | 'ruled' | 'agreed-and-ruled', (on: string) => string>> = {
  agreed: (on) => `The parties agreed these ground rules; they were settled on ${on}, before the first card was opened.`,
  ruled: (on) =>
    `I ruled on these ground rules after hearing the parties; they were settled on ${on}, before the first card was opened.`,
  'agreed-and-ruled': (on) =>
    `The parties agreed these ground rules, and I ruled where they did not; they were settled on ${on}, before the first card was opened.`,
};

export const ruleTerms: Readonly<Record<RuleTerm, string>> = {
  threshold: 'Threshold',
  list: 'Who is on the list',
  formula: 'Eligibility formula',
  'card-window': 'Date of cards',
  'union-names': 'Union named on the card',
  'required-elements': 'A card must show',
  undated: 'Undated cards',
  electronic: 'Electronic signatures',
  comparison: 'Comparison of signatures',
  duplicates: 'Several cards of one person',
  'dual-cards': 'Card for another union as well',
  revocation: 'Revocation',
  channels: 'Ways of showing support',
  undetermined: 'Unresolved disputes',
  report: 'What is reported',
};

/** How ground rules read when they are printed: one short value per term. */
export const ruleValues = {
  threshold: (threshold: PrintedThreshold) => sentence(`${share(threshold)} of the eligible persons on the list`),
  list: {
    'employed-on-date': (day: LocalDate | null) =>
      day === null ? 'Employed on the eligibility date.' : `Employed on ${date(day)}.`,
    'payroll-period': (from: LocalDate | null, to: LocalDate | null) =>
      from === null || to === null
        ? 'Employed in the agreed payroll period.'
        : `Employed in the payroll period ${date(from)} to ${date(to)}.`,
    formula: (day: LocalDate | null) =>
      day === null ? 'Those whom the formula makes eligible.' : `Those whom the formula makes eligible as of ${date(day)}.`,
    listed: 'Those on the list as agreed.',
  },
  departures: { keep: 'Later departures do not change it.', remove: 'Persons who left later are taken off.' },
  hires: { ignore: 'Later hires are not added.', add: 'Later hires are added.' },
  formula: (limbs: readonly string[]) => sentence(limbs.join('; or ')),
  window: (length: number, unitOfTime: 'days' | 'months', anchor: string) =>
    `Signed within ${String(length)} ${length === 1 ? unitOfTime.slice(0, -1) : unitOfTime} before ${anchor}.`,
  anchors: { demand: 'the demand', filing: 'the filing', cardsReceived: 'the receipt of the cards', count: 'the count' },
  unionNames: (names: readonly string[]) => `Only: ${listed(names)}.`,
  elements: (names: readonly string[]) => sentence(listed(names)),
  elementNames: {
    name: 'name',
    signature: 'signature',
    date: 'date',
    designation: 'words of designation',
    'union-name': 'name of the union',
    'employer-name': 'name of the employer',
    'understanding-no-election': 'understanding that no election need follow',
  },
  treatment: { count: 'Counted.', question: 'Questioned.', 'not-counted': 'Not counted.' },
  electronic: (allowed: boolean, declaredToo: boolean) =>
    allowed ? (declaredToo ? 'Allowed, with the submitter’s declaration.' : 'Allowed.') : 'Not allowed.',
  comparison: {
    none: 'None.',
    all: 'Every card against an exemplar.',
    sample: 'A random sample of cards against exemplars.',
    'when-questioned': 'Where a signature is questioned.',
  },
  duplicates: { earliest: 'The earliest valid one counts, once.' },
  dualCards: {
    neither: 'Counts for neither union.',
    both: 'Counts for both unions.',
    latest: 'The latest one counts.',
    ask: 'Ruled on case by case.',
  },
  revocation: {
    no: 'Not allowed.',
    'signed-individual': 'By the person’s own signed writing',
    'any-writing': 'By any writing of the person',
    before: { filing: 'before the filing', count: 'before the count' },
    beforeDate: (day: string) => `by ${day}`,
  },
  channels: { card: 'card', portal: 'portal' },
  undetermined: {
    'certify-if-not-determinative': 'Left unresolved where they cannot affect the result.',
    hold: 'All are resolved before a result is certified.',
  },
  agreementTold: 'How far second looks agreed is told with the figures.',
  report: {
    'majority-only': 'The result without figures.',
    totals: 'The result with totals.',
    'totals-with-reasons': 'The result with totals and reasons.',
  },
} as const;
