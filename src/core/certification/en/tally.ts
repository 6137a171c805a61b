/** The figures, their picture, and the reasons why documents did not count. */
import type { ReasonCode } from '../../card/reason-codes.ts';
import type { PrintedAgreement, Withholding } from '../facts.ts';
import { count, figure, sentence, SMALL_NUMBERS } from './numbers.ts';

export const tally = {
  summary: 'Figures of the tally, in persons',
  column: ['In persons', 'Number'] as const,
  people: 'Persons on the employee list',
  excluded: 'Excluded from the unit',
  challenged: 'Challenged, unresolved',
  eligible: 'Eligible persons',
  required: 'Required to reach the threshold',
  counted: 'Eligible persons with a valid card',
  questioned: 'Eligible persons whose only card is questioned',
  fewerThan: (limit: number) => `fewer than ${String(limit)}`,
  documents: 'In documents',
  documentsSummary: 'Documents delivered and not counted, by reason',
  delivered: 'Documents delivered',
  notCounted: 'Not counted, by reason',
  revocations: (value: number) => sentence(`${count(value, 'revocation was', 'revocations were')} received in time`),
  reasonsNote: (limit: number) =>
    `Each document has one reason. A reason that concerns fewer than ${String(limit)} documents is not shown alone.`,
  deliveredWithheld:
    'The number of documents delivered is not stated: beside the other figures it could tell how a person acted.',
} as const;

const kappa = (hundredths: number): string => `${hundredths < 0 ? '−' : ''}${(Math.abs(hundredths) / 100).toFixed(2)}`;

export const agreement = {
  of: ({ of, cards, agreed, kappaHundredths }: PrintedAgreement): string => {
    const who =
      of === 'second-reviewer'
        ? `A second reviewer looked at ${count(cards, 'document', 'documents')} without seeing what the neutral had determined`
        : `The neutral looked a second time at ${count(cards, 'document', 'documents')} drawn by lot, without seeing what she had determined`;
    const measured = kappaHundredths === null ? '' : ` (Cohen’s kappa ${kappa(kappaHundredths)})`;
    return sentence(
      `${who}; the two agreed on ${agreed === cards ? 'every one' : (SMALL_NUMBERS[agreed] ?? figure(agreed))}${measured}`,
    );
  },
  none: 'No document was looked at a second time.',
  withheld: 'How far second looks agreed is not stated: beside the other figures it could tell how a person acted.',
} as const;

export const withheld: Readonly<Record<Withholding, string>> = {
  rules: 'Under the ground rules the result is stated without figures.',
  protection:
    'The figures are not stated: under the ground rules they fall away where they, or their difference from other reports, could tell how single persons acted.',
  'no-result': 'No figures are stated where no result is certified.',
};

export const margin = {
  counted: (value: number) => `${figure(value)} counted`,
  list: (value: number) => `${figure(value)} eligible`,
  required: (value: number) => `required: ${figure(value)}`,
  alternative: (counted: number, list: number, required: number) =>
    `Bar of ${figure(list)} eligible persons, of whom ${figure(counted)} have a valid card. A line marks the ${figure(required)} required; the bar ${
      counted >= required ? 'reaches' : 'does not reach'
    } it.`,
} as const;

export const reasons: Readonly<Partial<Record<ReasonCode | 'other', string>>> = {
  C01: 'No signature',
  C02: 'No date',
  C03: 'Date ambiguous or illegible',
  C04: 'Dated before the agreed window',
  C05: 'Dated or received too late',
  C06: 'Wrong or incomplete union name',
  C07: 'No words of designation',
  C08: 'Ambiguous or dual-purpose words',
  C09: 'Altered',
  C10: 'Statements added',
  C11: 'Name illegible',
  C12: 'Signature not consistent with the exemplar',
  C13: 'Comparison of signatures inconclusive',
  C14: 'Signed by another person',
  C15: 'Signer denies signing',
  C16: 'Second card of a person already counted',
  C17: 'Card for another union as well',
  C18: 'Sheet with several signatures',
  C19: 'Copy where the original was required',
  C20: 'Electronic signature incomplete',
  C21: 'Declaration on electronic signatures missing',
  C22: 'Coercion found',
  C23: 'Misrepresentation found',
  C24: 'Supervisor’s involvement found',
  C25: 'Not the agreed form',
  C26: 'Image unreadable',
  P01: 'Person not on the list',
  R01: 'Revoked in time',
  S01: 'Delivered after the deadline',
  other: 'Other reasons together',
};
