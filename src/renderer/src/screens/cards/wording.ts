import type { IntakeRefusal } from '#contract/api.ts';
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

export const FORMS = { paper: 'on paper, scanned here', scan: 'as scans', electronic: 'as e-cards' } as const;
