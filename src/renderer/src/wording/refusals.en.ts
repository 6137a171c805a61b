/** What any call may answer; each station adds its own beside it. */
import type { BoundaryRefusal, DiskTrouble } from '#contract/call.ts';
import type { Cancelled, DeskRefusal, SaveRefusal } from '#contract/refusals.ts';
import type { WordsByKind } from './by-kind.ts';

export type CommonRefusal = BoundaryRefusal | DeskRefusal | Cancelled | Extract<SaveRefusal, { kind: 'not-writable' }>;

const disk: Readonly<Record<DiskTrouble, string>> = {
  full: 'The disk is full. Nothing was changed. Make room on it, then do it again.',
  'read-only': 'The disk can only be read now. Nothing was changed. Make it writable, then do it again.',
  gone: 'The matter’s file was moved, replaced or removed while it was open, or its disk was taken out. This act was not kept. Put it back, close the matter and open it again.',
  failing:
    'The disk does not answer as it must. This act was not kept. Close the matter, copy its file to another disk, and open it there.',
  damaged:
    'The matter’s file is damaged here. Nothing was changed. Close the matter and open your latest backup, or rescue what is readable.',
};

export const refusalsEn: WordsByKind<CommonRefusal> = {
  cancelled: null,
  unexpected: ({ disk: trouble, reference }) =>
    trouble === undefined
      ? `Something went wrong in the app itself. Nothing was changed. Reference for the diagnostics: ${reference}.`
      : disk[trouble],
  'ill-formed': ({ detail }) => `The desk could not read what was entered: ${detail}. Nothing was changed.`,
  'no-matter-open': 'No matter is open any more. Open it again to go on.',
  'read-only': ({ why }) => `This matter cannot be changed: ${why}`,
  'not-writable': ({ fileName }) => `${fileName} could not be written there. Choose another folder.`,
};
