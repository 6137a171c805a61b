import type { DeskRefusal, SaveRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { FormRefusal } from '#contract/form-views.ts';
import { unreachable } from '#core/result.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';
import { formProblemWords } from './form-boxes.ts';

export function formRefusalWords(refusal: FormRefusal | DeskRefusal | SaveRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'no-such-card':
      return 'This control number is out of use, or has no picture. Choose another card.';
    case 'no-such-form':
      return 'This form is no longer used.';
    case 'name-required':
      return 'Give the form a name.';
    case 'name-taken':
      return 'Another form has this name already. Give it another, or take the other out of use first.';
    case 'unreadable-sample':
      return 'What is printed on this card could not be read. Choose a sharper scan, best a blank card.';
    case 'invalid-form':
      return refusal.problems.map(formProblemWords).join(' ');
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
