import type { BoundaryRefusal } from '#contract/call.ts';
import type { CreateRefusal, OpenRefusal } from '#contract/refusals.ts';
import type { WordsByKind } from './by-kind.ts';
import { refusalsEn } from './refusals.en.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;

type FileExists = Extract<CreateRefusal, { readonly kind: 'file-exists' }>;

const fileExists = ({ fileName }: FileExists) => `${fileName} is already there and is never overwritten. Choose another name.`;

const openRefusals: WordsByKind<OpenRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'wrong-passphrase': 'The file did not open with this passphrase. Check capitals and spaces; nothing was changed.',
  'not-a-matter': ({ fileName }) => `${fileName} is not a Countersign matter.`,
  'sealed-record': ({ fileName }) => `${fileName} is a sealed record. Open it with “Open a sealed record”.`,
  'not-sealed': ({ fileName }) => `${fileName} is a matter, not a sealed record.`,
  'newer-version': ({ fileName, fileVersion, appVersion }) =>
    `${fileName} was written by a newer Countersign (file format ${fileVersion}; this app knows up to ${appVersion}). Install the newer app to open it.`,
  damaged: ({ fileName, detail }) =>
    `${fileName} is damaged: ${detail}. It was left as it is. Open your latest backup, or rescue what is readable.`,
  'in-use': ({ fileName }) => `${fileName} is open in another window or on another computer. Close it there first.`,
  missing: ({ fileName }) => `${fileName} is no longer where it was. Find it with “Open a file”.`,
};

const createRefusals: WordsByKind<CreateRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'weak-passphrase': ({ hint }) => hint,
  'file-exists': fileExists,
  'field-required': ({ field }) => `Please fill in: ${field}.`,
};

const front = {
  title: 'The desk of the neutral in a card check',
  lead: 'Take in the cards and the list, match them, rule on what is disputed with both things side by side, and sign a certification that anyone can verify and that names nobody. One encrypted file per matter, on this computer only.',
  newHere: 'New here?',
  practice:
    'The practice matter is invented: 60 people, 48 papers delivered, and the usual trouble. Nothing in it is secret and nothing you do in it matters.',
  openPractice: 'Open the practice matter',
  yourMatters: 'Your matters',
  openFile: 'Open a file …',
  newMatter: 'New matter …',
  recentMatters: 'recent matters',
  foot: 'No network. No account. No connection is ever made.',
};

const recent = {
  none: 'No matter was opened on this computer yet. Make one for your next card check, or open a file that you have.',
  place: (given: { readonly missing: boolean; readonly folder: string; readonly openedAt: string }) =>
    `${given.missing ? 'Not found any more in ' : ''}${given.folder} · last open ${given.openedAt}`,
  forget: 'Forget',
  forgetThis: (fileName: string) => `Forget ${fileName}`,
};

const create = {
  title: 'New matter',
  matterTitle: 'Title',
  titleHint: 'As it will stand on the certification: the union and the employer.',
  reference: 'Your reference',
  neutral: 'The neutral (you)',
  passphrase: 'Passphrase',
  again: 'Passphrase, once more',
  differ: 'The two do not agree.',
  nobodyCan:
    'Nobody can open the file without the passphrase, and nobody can send it to you. Print the recovery sheet after this step.',
  choosePlace: 'Choose where to keep it …',
  missing: {
    title: 'Write a title',
    neutral: 'Write your name',
    passphrase: 'Choose a passphrase',
    twice: 'Type the passphrase twice',
  },
};

const unlock = {
  title: (fileName: string) => `Unlock ${fileName}`,
  passphrase: 'Passphrase',
  hint: 'Or the code on the recovery sheet.',
  typeIt: 'Type the passphrase',
  open: 'Open the matter',
};

const rescue = {
  backupIsBetter:
    'A backup is better. Without one, what can still be read can go into a new file under the same passphrase. This file is left as it is.',
  rescue: 'Rescue what is readable …',
  whole: (fileName: string) => `Everything was readable. It is in ${fileName}.`,
  part: (fileName: string) => `What was readable is in ${fileName}.`,
  acts: (acts: number, missing: number) =>
    `${counted(acts, 'act', 'acts')} of the record${missing === 0 ? '' : `, ${missing} missing`}.`,
  lostRows: (tables: readonly string[]) => `Rows were lost of: ${tables.join(', ')}.`,
  lostFiles: (files: readonly string[]) => `Lost files: ${files.join(', ')}.`,
  dangling: (n: number) => `${counted(n, 'row', 'rows')} point to what was lost.`,
  lookThrough: 'Its record is whole, so it can be worked on. Look through it before you rely on it.',
  refusals: { ...openRefusals, 'file-exists': fileExists } satisfies WordsByKind<OpenRefusal | BoundaryRefusal | FileExists>,
};

export const welcomeEn = { front, recent, create, unlock, rescue, openRefusals, createRefusals };

export type WelcomeWording = typeof welcomeEn;
