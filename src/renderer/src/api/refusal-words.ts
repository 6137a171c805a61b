/** Words for what any call may answer; each screen adds its own beside it. `null` = nothing happened and nothing need be said. */
import type { Cancelled, DeskRefusal, SaveRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal, DiskTrouble } from '#contract/call.ts';
import { unreachable } from '#core/result.ts';

export type CommonRefusal = BoundaryRefusal | DeskRefusal | Cancelled | Extract<SaveRefusal, { kind: 'not-writable' }>;

const DISK: Readonly<Record<DiskTrouble, string>> = {
  full: 'The disk is full. Nothing was changed. Make room on it, then do it again.',
  'read-only': 'The disk can only be read now. Nothing was changed. Make it writable, then do it again.',
  gone: 'The matter’s file was moved, replaced or removed while it was open, or its disk was taken out. This act was not kept. Put it back, close the matter and open it again.',
  failing:
    'The disk does not answer as it must. This act was not kept. Close the matter, copy its file to another disk, and open it there.',
  damaged:
    'The matter’s file is damaged here. Nothing was changed. Close the matter and open your latest backup, or rescue what is readable.',
};

export function commonRefusalWords(refusal: CommonRefusal): string | null {
  switch (refusal.kind) {
    case 'cancelled':
      return null;
    case 'unexpected':
      return refusal.disk === undefined
        ? `Something went wrong in the app itself. Nothing was changed. Reference for the diagnostics: ${refusal.reference}.`
        : DISK[refusal.disk];
    case 'ill-formed':
      return `The desk could not read what was entered: ${refusal.detail}. Nothing was changed.`;
    case 'no-matter-open':
      return 'No matter is open any more. Open it again to go on.';
    case 'read-only':
      return `This matter cannot be changed: ${refusal.why}`;
    case 'not-writable':
      return `${refusal.fileName} could not be written there. Choose another folder.`;
    default:
      return unreachable(refusal);
  }
}
