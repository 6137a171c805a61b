import type { SecondLookRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { LookView } from '#contract/second-look-views.ts';
import { unreachable } from '#core/result.ts';
import type { Agreement, LookState } from '#core/second-look/agreement.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';
import { counted } from '#renderer/ui/written.ts';

export function lookRefusalWords(refusal: SecondLookRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'name-required':
      return 'Write the name of the second reviewer.';
    case 'own-work':
      return 'Nobody looks over her own work: the second reviewer must be another person.';
    case 'reviewer-named':
      return `${refusal.name} is the second reviewer already. End that review first.`;
    case 'no-reviewer':
      return 'No second reviewer is named.';
    case 'no-such-card':
      return 'This card is not to be looked at: it is not decided any more, or not drawn.';
    case 'no-such-person':
      return 'This person is not on the list in force. Search again.';
    case 'looked-at':
      return 'This card has been looked at already.';
    case 'no-disagreement':
      return 'There is no open disagreement about this card.';
    case 'disagreements-open':
      return `${counted(refusal.cards, 'disagreement')} to settle first: decide the card anew, or say why yours stands.`;
    case 'reason-required':
      return 'Write why your determination stands.';
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

export const LOOKS: Readonly<Record<LookState, string>> = {
  counted: 'counted',
  'not-counted': 'not counted',
  questioned: 'questioned',
  superseded: 'second card of the person',
  unmatched: 'not on the list',
  act: 'revocation or another act',
  'no-document': 'no card at all',
};

export function agreementInWords({ cards, agreed, kappaHundredths }: Agreement): string {
  if (cards === 0) return 'No card has been looked at twice yet.';
  const kappa = kappaHundredths === null ? '' : `; Cohen’s kappa ${kappaInWords(kappaHundredths)}`;
  return `Agreed on ${agreed} of ${counted(cards, 'card')}${kappa}.`;
}

function kappaInWords(hundredths: number): string {
  return `${hundredths < 0 ? '−' : ''}${(Math.abs(hundredths) / 100).toFixed(2)}`;
}

/** `null` for the person: nobody is named. */
export function stateInWords({ state }: Pick<LookView, 'state'>): string {
  return LOOKS[state];
}

export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
