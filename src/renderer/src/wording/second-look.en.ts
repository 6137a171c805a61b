/** The words of the second look: the reviewer's blind desk, what the neutral sees of it, and her own conduct. */
import type { ReactNode } from 'react';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { SecondLookRefusal } from '#contract/refusals.ts';
import type { Agreement, LookState } from '#core/second-look/agreement.ts';
import type { WordsByKind } from './by-kind.ts';
import { phrase, strong } from './phrase.ts';
import { refusalsEn } from './refusals.en.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;
const cards = (n: number) => counted(n, 'card', 'cards');

const looks: Readonly<Record<LookState, string>> = {
  counted: 'counted',
  'not-counted': 'not counted',
  questioned: 'questioned',
  superseded: 'second card of the person',
  unmatched: 'not on the list',
  act: 'revocation or another act',
  'no-document': 'no card at all',
};

/** `kappa` is written already: of two decimals, with a true minus sign. */
const agreement = ({ cards: of, agreed }: Agreement, kappa: string | null): string =>
  of === 0
    ? 'No card has been looked at twice yet.'
    : `Agreed on ${agreed} of ${cards(of)}${kappa === null ? '' : `; Cohen’s kappa ${kappa}`}.`;

const blind = {
  nextCard: 'the next card',
  answers: {
    counted: 'Counts for this person',
    questioned: 'Questionable',
    'not-counted': 'Does not count',
    superseded: 'Second card of this person',
    act: 'Revocation or another act',
    unmatched: 'Not on the list',
    'no-document': 'No card at all',
  } satisfies Record<LookState, string>,
  search: 'Search the list',
  person: (n: number) => `Person ${n}`,
  whose: 'Whose is it?',
  found: (name: ReactNode) => phrase`Found: ${name}`,
  yourAnswer: 'Your answer',
  personFirst: 'Choose the person first',
  note: 'Note (optional)',
  noImage: 'An entry of a register: there is no image, only what it says.',
  theCard: 'The card',
  ways: 'Ways of looking',
  asRead: 'As the machine read it',
  name: 'Name',
  signed: 'Signed',
  union: 'Union',
  notRead: 'not read',
  signature: 'Signature',
  giveBack: 'Give the desk back',
  giveBackLocked: 'Give the desk back, and lock it',
  stop: 'Stop here',
  nothingLeft: 'Nothing is left to look at',
  whatOfCard: 'What do you make of this card?',
  who: (reviewer: string | null, done: number, total: number) =>
    `${reviewer === null ? 'A second look of your own.' : `${reviewer}, second reviewer.`} ${done} of ${cards(total)} looked at. What was decided before is not shown, and nothing you say changes a card.`,
  noneDecided: 'No card is decided yet: there is nothing to set a second look against.',
  allLooked: 'Every card was looked at. The neutral sees where the two differ.',
};

const conduct = {
  title: 'Your own conduct',
  yourLog: 'your log',
  what: 'You can keep a private log in this matter: how long you looked at each card, and how much of it. It shows you runs of hasty decisions and draws five in a hundred cards for a second look of your own, blind.',
  noRecord:
    'It is no part of the record. No document is made of it, and you can delete it at any time. It lies in the matter file: whoever may read that file could read it.',
  keep: 'Keep the log',
  leaveOff: 'Leave it off',
  since: 'Kept since',
  decisions: 'Decisions',
  middle: 'In the middle',
  nothingYet: 'nothing yet',
  perCard: (time: string, looked: number) => `${time} and ${counted(looked, 'look', 'looks')} a card`,
  second: 'Second look',
  drawn: (done: number, total: number) => `${done} of ${cards(total)} drawn.`,
  cards,
  hasty: (decisions: number, first: string, last: string, each: string) =>
    `${counted(decisions, 'decision', 'decisions')} one after the other, from ${first} to ${last}, in about ${each} each. You may want to look at a few of them again.`,
  noHaste: 'No run of hasty decisions.',
  nothingDrawn: 'Nothing drawn is left to look at',
  lookAgain: 'Look a second time',
  deleteNow: 'Delete all of it now',
  turnOff: 'Turn it off and delete it …',
  close: 'Close',
};

const review = {
  secondReview: 'the second review',
  noneNamed: 'No second reviewer is named',
  what: (total: number) =>
    `A second person looks at the ${cards(total)} you decided, without seeing what you decided. Both answers and how far they agree stand in the record. No look changes a card: where the two differ, you decide.`,
  name: 'Name of the second reviewer',
  writeName: 'Write the name',
  nameIt: 'Name the second reviewer',
  second: 'Second reviewer',
  end: 'End the second review',
  standing: (name: string, namedAt: string, done: number, total: number) =>
    phrase`${strong(name)}, named ${namedAt}. ${done} of ${counted(total, 'decided card', 'decided cards')} looked at. `,
  allLooked: 'Every decided card has been looked at',
  handOver: 'Hand the desk to the second reviewer',
  allSettled: 'Every disagreement is settled: decided anew, or yours stands with its reason.',
  outcomes: { open: 'For you to decide', 'decided-anew': 'Decided anew', stands: 'Yours stands' },
  differ: (cardId: string) => `Card ${cardId}: the two differ`,
  you: 'You',
  yoursStands: (reason: string) => `Yours stands: ${reason}`,
  why: 'Why yours stands, if it does',
  again: 'Look at the card again',
  writeReason: 'Write the reason',
  mineStands: 'Mine stands',
};

const refusals: WordsByKind<SecondLookRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'name-required': 'Write the name of the second reviewer.',
  'own-work': 'Nobody looks over her own work: the second reviewer must be another person.',
  'reviewer-named': ({ name }) => `${name} is the second reviewer already. End that review first.`,
  'no-reviewer': 'No second reviewer is named.',
  'no-such-card': 'This card is not to be looked at: it is not decided any more, or not drawn.',
  'no-such-person': 'This person is not on the list in force. Search again.',
  'looked-at': 'This card has been looked at already.',
  'no-disagreement': 'There is no open disagreement about this card.',
  'disagreements-open': ({ cards: open }) =>
    `${counted(open, 'disagreement', 'disagreements')} to settle first: decide the card anew, or say why yours stands.`,
  'reason-required': 'Write why your determination stands.',
};

export const secondLookEn = { looks, agreement, blind, conduct, review, refusals };

export type SecondLookWording = typeof secondLookEn;
