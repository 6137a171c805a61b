/** The terms of the field, said the same on every station (`docs/glossary.md`). */
import type { Party } from '#contract/docket-views.ts';
import type { FiguresView } from '#contract/rules-views.ts';
import { CODE_BOOK } from '#core/card/code-book.ts';
import type { CardState } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';

const cardStates: Readonly<Record<CardState, string>> = {
  counted: 'Counted',
  'not-counted': 'Not counted',
  questioned: 'Questioned',
  superseded: 'Superseded',
  unmatched: 'Not on the list',
  act: 'Act',
  undetermined: 'To decide',
};

const personStates = { eligible: 'Eligible', excluded: 'Excluded', challenged: 'Challenged' };

const parties: Readonly<Record<Party | 'neutral', string>> = { employer: 'Employer', union: 'Union', neutral: 'Neutral' };

/** Threshold, not majority: the word stands only where the rules make it one, and a column of figures has no room to say so. */
const outcomes: Readonly<Record<FiguresView['outcome'], string>> = {
  majority: 'Threshold reached',
  'no-majority': 'Threshold not reached',
  determinative: 'Open disputes decide',
  blocked: 'No result yet',
};

/** What each reason code means; its effect and sources stand in the code book. */
const codes: Readonly<Record<ReasonCode, { readonly label: string; readonly definition: string }>> = CODE_BOOK;

const figures = {
  figure: 'Figure',
  result: 'Result',
  people: 'People on the list',
  eligible: 'Eligible',
  challenged: 'Challenged',
  excluded: 'Excluded',
  needed: 'Needed',
  counted: 'Counted',
  questioned: 'Only a questioned card',
  worst: 'Margin, worst case',
  best: 'Margin, best case',
};

const blocks = {
  emptyList: 'The employee list is empty.',
  undetermined: 'Something is still undetermined: a card, a page, a revocation or a comparison that the rules require.',
  disputes: 'The ground rules hold the result while any dispute is open.',
  silent: (term: string) => `The ground rules are silent on ${term}, and it changes the result.`,
};

const touched = {
  title: 'Decided cards that this touches',
  card: 'Card',
  person: 'Person',
  decided: 'Decided',
  now: 'The rules say now',
  would: 'They would say',
  notListed: 'not on the list',
  byRuling: 'by its ruling, which stands',
};

export const fieldEn = { cardStates, personStates, parties, outcomes, codes, figures, blocks, touched };

export type FieldWording = typeof fieldEn;
