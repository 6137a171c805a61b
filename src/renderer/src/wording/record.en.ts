import type { ReactNode } from 'react';
import { readableNumber } from '#renderer/ui/written.ts';
import { phrase, strong } from './phrase.ts';
import { refusalsEn } from './refusals.en.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;
const acts = (n: number) => counted(n, 'act', 'acts');
const documents = (n: number) => counted(n, 'document', 'documents');

const screen = {
  theRecord: 'the record',
  title: 'Record',
  lead: 'Every act, in order, each chained to the one before. A chain proves nothing against its own keeper unless its head lies elsewhere: hand both parties a receipt with the head.',
  verify: 'Verify the chain',
  saveLines: 'Save as lines …',
  saved: (fileName: string) => `Saved as ${fileName}.`,
  none: 'No acts yet',
  noneWhy: 'Whatever you decide from now on stands here, in the same moment in which it takes effect.',
  show: 'Show',
  everyKind: 'every kind of act',
  acts,
  newest: 'These are the newest',
  oldest: 'These are the oldest',
  newer: 'Newer',
  older: 'Older',
  /** In another language: why the acts are in English. Null where they are in the reader's. */
  actsLanguage: null as string | null,
};

const table = { number: 'No.', when: 'When', by: 'By', what: 'What', hash: 'Hash', beforeIt: 'Before it' };

const chain = {
  whole: (checked: number, head: ReactNode) =>
    phrase`${strong('The chain is whole.')} ${acts(checked)} checked. Head ${head}. Compare it with the receipts that the parties hold.`,
  broken: (at: number | null, checked: number) =>
    phrase`${strong(`The chain is broken${at === null ? '' : ` at act ${readableNumber(at)}`}.`)} ${acts(checked)} checked. Nothing can be certified from this file. Keep it as it is, and open your latest backup.`,
};

const heads = {
  title: 'Receipts and their heads',
  check: 'Check a head that a party holds',
  head: 'Head on the receipt',
  headHint: '64 figures, with or without spaces, or the text of its QR code.',
  typeIt: 'Type or paste a head',
  checkIt: 'Check it',
  choose: 'Choose a receipt …',
  closeDay: 'Close the day',
  closeDaySay: 'A receipt with the head as it stands now and nothing else. Hand one to each party when you put the matter away.',
  forUnion: 'For the union …',
  forEmployer: 'For the employer …',
  thisHead: 'This head',
  inRecord: (given: { readonly of: string; readonly seq: number; readonly at: string; readonly since: number }) =>
    phrase`${strong(`${given.of} is in this record.`)} It is the head of act ${given.seq}, ${given.at}. Everything up to there is as it was; ${acts(given.since)} followed.`,
  notInRecord: (of: string, hash: ReactNode) =>
    phrase`${strong(`${of} is not in this record.`)} ${hash} was typed wrongly, is of another matter, or the record was written anew since that receipt. Compare it figure by figure before you go on.`,
  brokenBefore: (of: string, brokenAt: number, seq: number) =>
    phrase`${strong(`The record is broken at act ${brokenAt}.`)} ${of} belongs to act ${seq}, at or after that: it vouches for nothing.`,
  otherMatter: (of: string, reference: string) => phrase`${strong(`${of} is of another matter:`)} ${reference}.`,
  noHead: (of: string) => `${of} holds no head of 64 figures that can be read. Type it from the paper.`,
};

const rehearsal = {
  title: 'Rehearsal',
  nothing: (n: number) =>
    `Nothing is determined yet. When it is, you can compare it here with what a careful neutral finds in the ${documents(n)}.`,
  determined: (determined: number, n: number, same: number) =>
    `You have determined ${determined} of ${documents(n)}; ${same} as a careful neutral does before any ruling.`,
  alone: 'This is for you alone: it is written nowhere.',
  show: (n: number) => `Show ${counted(n, 'difference', 'differences')}`,
  hide: (n: number) => `Hide ${counted(n, 'difference', 'differences')}`,
  card: 'Card',
  you: 'You',
  careful: 'A careful neutral',
  lookFor: 'What to look for',
  plain: 'Nothing speaks against this card: signed, dated in time, by somebody on the list.',
};

export const recordEn = { screen, table, chain, heads, rehearsal, refusals: refusalsEn };

export type RecordWording = typeof recordEn;
