/** What is determined, and what remains open. */
import type { LocalDate } from '../../dates.ts';
import type { NoResultReason, PrintedCount, PrintedThreshold } from '../facts.ts';
import { count, date, listed, sentence, share, SMALL_NUMBERS } from './numbers.ts';

type Finding = {
  readonly asOf: LocalDate;
  readonly union: string;
  readonly threshold: PrintedThreshold;
  readonly majority: boolean;
  readonly reached: boolean;
  /** In a draft: nothing is found yet. */
  readonly proposed: boolean;
};

export function finding({ asOf, union, threshold, majority, reached, proposed }: Finding): string {
  const who = majority ? `a majority (${share(threshold)}) of the employees` : `${share(threshold)} of the employees`;
  const purpose = 'as their representative for collective bargaining';
  const verb = proposed ? 'I propose to find' : 'I find and certify';
  return reached
    ? `${verb} that, as of ${date(asOf)}, ${who} in the unit described below had signed valid authorization cards designating ${union} ${purpose}.`
    : `${verb} that, as of ${date(asOf)}, valid authorization cards designating ${union} ${purpose} had not been signed by ${who} in the unit described below.`;
}

export const showing = {
  met: 'The agreed showing was met. This is no finding of a majority.',
  notMet: 'The agreed showing was not met. This is no finding on a majority.',
} as const;

const ONE_PERSON = 'challenged person';

const MANY_PERSONS = 'challenged persons';

const ONE_CARD = 'questioned card';

const MANY_CARDS = 'questioned cards';

export const unresolved = {
  none: 'No dispute on any card or on any person’s place in the unit remains unresolved.',
  some: 'Some disputes remain unresolved. They are not sufficient in number to affect the result.',
  counted: (questioned: PrintedCount, challenged: number): string => {
    const parts: string[] = [];
    if (questioned.kind === 'fewer-than')
      parts.push(`fewer than ${SMALL_NUMBERS[questioned.limit] ?? String(questioned.limit)} ${MANY_CARDS}`);
    else if (questioned.value > 0) parts.push(count(questioned.value, ONE_CARD, MANY_CARDS));
    if (challenged > 0) parts.push(count(challenged, ONE_PERSON, MANY_PERSONS));
    if (parts.length === 0) return unresolved.some;
    const single = challenged + (questioned.kind === 'exact' ? questioned.value : 2) === 1;
    return `${sentence(`${listed(parts)} ${single ? 'remains' : 'remain'} unresolved`)} ${
      single ? 'It is' : 'They are'
    } not sufficient in number to affect the result.`;
  },
} as const;

export const noResult: Readonly<Record<NoResultReason, string>> = {
  determinative:
    'Disputes that remain unresolved are sufficient in number to affect the result. Until they are ruled on or settled, I certify neither that the agreed threshold was reached nor that it was not.',
  undetermined: 'Not every document delivered to me has been determined. Until that is done, no result can be certified.',
  'open-disputes':
    'Disputes remain open, and under the ground rules no result is certified before all of them are ruled on or settled.',
  'custody-gap':
    'The number of documents delivered and the number found do not agree, and the difference is not explained. Until it is, no result can be certified.',
  'doubtful-many':
    'Under the ground rules, no result is certified where as many cards are in doubt as here. I make no finding on the support for the union.',
  withdrawal: 'The union has withdrawn its demand. No result is certified.',
  'list-empty': 'The employee list names nobody in the unit. There is nothing to count, and no result is certified.',
  'silent-term':
    'The ground rules do not settle a question on which the result depends. Until the parties agree on it or I rule, no result can be certified.',
  other: 'No result can be certified, for the following reason.',
};

export const noResultLead = 'I certify no result in this matter.';

export const noResultProposed = 'I propose to certify no result in this matter.';
export const noResultEffect = 'This report is no finding for or against any party, and discloses no count.';
