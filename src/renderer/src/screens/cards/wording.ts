import type { DeskRefusal, IntakeRefusal } from '#contract/refusals.ts';
import type { UnlockRefusal } from '#contract/intake-views.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import { unreachable } from '#core/result.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';

export function intakeRefusalWords(
  refusal: IntakeRefusal | BoundaryRefusal | { readonly kind: 'no-such-person' },
): string | null {
  switch (refusal.kind) {
    case 'rules-not-frozen':
      return 'Freeze the ground rules first: the rules are agreed before the first card is opened.';
    case 'nothing-chosen':
      return 'No file was chosen.';
    case 'job-running':
      return 'Cards are being taken in or read already. Wait until that is done, or stop it.';
    case 'reason-required':
      return 'Write the explanation.';
    case 'unreadable':
      return `${refusal.file} could not be read: ${refusal.detail}.`;
    case 'no-such-person':
      return 'This person is not on the list in force.';
    case 'cancelled':
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

export function tableRefusalWords(
  refusal: IntakeRefusal | BoundaryRefusal | { readonly kind: 'invalid-register' },
): string | null {
  return refusal.kind === 'invalid-register' ? 'Nothing of the list was taken. Correct these rows:' : intakeRefusalWords(refusal);
}

export function unlockRefusalWords(refusal: UnlockRefusal | DeskRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'no-such-file':
      return 'This file is open already, or no longer in this matter.';
    case 'job-running':
      return 'Cards are being taken in. Wait until that is done, then open this file.';
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

export const FORMS = { paper: 'on paper, scanned here', scan: 'as scans', electronic: 'as e-cards' } as const;
