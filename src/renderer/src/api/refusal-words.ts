/** Words for what any call may answer; each screen adds its own beside it. `null` = nothing happened and nothing need be said. */
import type { Cancelled, DeskRefusal, SaveRefusal } from '#contract/api.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import { unreachable } from '#core/result.ts';

export type CommonRefusal = BoundaryRefusal | DeskRefusal | Cancelled | Extract<SaveRefusal, { kind: 'not-writable' }>;

export function commonRefusalWords(refusal: CommonRefusal): string | null {
  switch (refusal.kind) {
    case 'cancelled':
      return null;
    case 'unexpected':
      return `Something went wrong in the app itself. Nothing was changed. Reference for the diagnostics: ${refusal.reference}.`;
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
