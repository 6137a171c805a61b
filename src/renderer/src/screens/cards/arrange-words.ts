import type { DeskRefusal, DetermineRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { ArrangeRefusal } from '#contract/intake-views.ts';
import { unreachable } from '#core/result.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';

const NOT_POSSIBLE: Readonly<Record<Extract<ArrangeRefusal, { kind: 'not-possible' }>['why'], string>> = {
  'no-picture': 'An entry of a register has no page to lay together or apart.',
  'one-face': 'This card has one face only.',
  'same-card': 'Choose another card besides this one.',
  'no-part': 'One of the parts lies outside the picture or is too small. Move the lines.',
};

export function arrangeRefusalWords(refusal: ArrangeRefusal | DetermineRefusal | DeskRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'no-such-card':
      return 'One of these control numbers is out of use. Choose the pages again.';
    case 'reason-required':
      return 'Write the reason: it is kept in the record.';
    case 'card-in-dispute':
      return 'cardId' in refusal
        ? `${refusal.cardId} is or was in dispute: what becomes of it is ruled there.`
        : 'One of these cards is in dispute: what becomes of it is ruled there.';
    case 'not-possible':
      return NOT_POSSIBLE[refusal.why];
    case 'forbidden':
      return refusal.rule;
    case 'no-such-person':
    case 'code-required':
    case 'already-counted':
      return 'This was refused, and nothing was changed.';
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}
