/** The words of a proposal, and of what it asks. */
import type { DoubleView, MatchChangeView } from '#contract/match-views.ts';
import { unreachable } from '#core/result.ts';

/** Never a certainty: a namesake who is not on the list cannot be excluded. */
export function likelyInWords(probability: number): string {
  if (probability >= 0.999) return 'very likely';
  if (probability >= 0.95) return 'likely';
  if (probability >= 0.5) return 'more likely than not';
  return probability >= 0.05 ? 'possible' : 'unlikely';
}

/** A share of people, as it was used: "one in 1,240 people". */
export function oneInWords(share: number): string {
  return `one in ${Math.max(1, Math.round(1 / share)).toLocaleString('en-US')} people`;
}

export function doubleInWords({ kind, personName }: DoubleView): string {
  switch (kind) {
    case 'same-file':
      return 'The same file came twice. Is it one card?';
    case 'same-picture':
      return 'The same picture came twice. Is it one card?';
    case 'one-person':
      return `These cards suggest one person${personName === null ? '' : `, ${personName}`}. Did she sign twice?`;
    case 'claim-conflict':
      return `These cards suggest one person${personName === null ? '' : `, ${personName}`}, but they disagree. Is one of them somebody else’s?`;
    case 'one-stranger':
      return 'These cards carry one name and one identifier, and fit nobody on the list. Are they one signer?';
    case 'alike-signatures':
      return 'The signatures of these cards look very alike. Is it one card, copied?';
    case 'one-signature-two-names':
      return 'The signatures of these cards look like one image, under two names. Compare them by eye.';
    default:
      return unreachable(kind);
  }
}

export function changeInWords(change: MatchChangeView): string {
  const since = `since list ${change.fromVersion}`;
  switch (change.kind) {
    case 'determined-person-gone':
      return `The list has changed ${since}: the person you decided on is not on it any more. Your decision stands until you change it.`;
    case 'another-first': {
      const [before, after] = [change.before ?? 'nobody', change.after ?? 'nobody'];
      return change.decided
        ? `You decided on ${before}. ${sentence(since)} the proposal would be ${after}. Your decision stands until you change it.`
        : `${sentence(since)} the proposal is ${after}; before it was ${before}.`;
    }
    case 'another-outcome':
      return `${sentence(since)} the proposal is ${OUTCOMES[change.after]}; before it was ${OUTCOMES[change.before]}.`;
    default:
      return unreachable(change);
  }
}

const OUTCOMES = { clear: 'clear', review: 'a question', none: 'nobody' } as const;

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
