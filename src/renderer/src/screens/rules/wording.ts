import type { Cancelled, RulesRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import { unreachable } from '#core/result.ts';
import { commonRefusalWords, type CommonRefusal } from '#renderer/api/refusal-words.ts';

export function rulesRefusalWords(refusal: RulesRefusal | Cancelled | CommonRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'invalid-rules':
      return `These rules cannot stand as they are. ${refusal.problems.map(({ path, message }) => `${path}: ${message}`).join(' ')}`;
    case 'already-frozen':
      return 'The rules are frozen. They change only by an amendment, as a new version.';
    case 'nothing-to-freeze':
      return 'Choose a template first.';
    case 'reason-required':
      return 'Write the reason.';
    case 'consent-required':
      return `Both parties’ consent is needed: ${refusal.why}`;
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

export const MARKS = {
  checked: { word: 'checked', means: 'Checked against the text itself.' },
  secondary: { word: 'second hand', means: 'Taken from a report about the text. Check it with the parties.' },
  memory: { word: 'from memory', means: 'From memory. Check it with the parties before you rely on it.' },
} as const;
