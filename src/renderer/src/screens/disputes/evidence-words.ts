import type { FilingRefusal, PapersRefusal, SaveRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import { unreachable } from '#core/result.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';

export function papersRefusalWords(refusal: PapersRefusal | SaveRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'no-such-dispute':
    case 'no-such-subject':
      return 'What this paper belongs to is not in the matter any more.';
    case 'cancelled':
    case 'ill-formed':
    case 'no-matter-open':
    case 'not-writable':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

export function filingRefusalWords(refusal: FilingRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'no-such-person':
      return 'This person is not on the list in force. Search again; an omission is raised as a dispute.';
    case 'grounds-required':
      return 'Write what the evidence is.';
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}
