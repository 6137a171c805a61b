import type { DisputeRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { DisputeRowView, DisputeState, DisputeSubject, DocketOverview, Ruling } from '#contract/docket-views.ts';
import { unreachable } from '#core/result.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';
import type { ChipTone } from '#renderer/ui/chip.tsx';
import { signed } from '#renderer/ui/written.ts';
import { PARTIES } from '#renderer/words/states.ts';

export function disputeRefusalWords(refusal: DisputeRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'no-such-dispute':
      return 'This dispute is not in the matter.';
    case 'no-such-subject':
      return 'There is no such card or person in this matter. Check the number.';
    case 'already-open':
      return 'A dispute about the same thing is open already. Add the position there.';
    case 'party-may-not':
      return `The ${PARTIES[refusal.party].toLowerCase()} may not raise this: ${refusal.rule}`;
    case 'grounds-required':
      return 'Write the grounds: a ruling without grounds cannot stand.';
    case 'ruling-does-not-fit':
      return 'This ruling does not answer this kind of dispute.';
    case 'comparison-not-provided':
      return 'The ground rules provide for no comparison of signatures (signatureComparison.mode: none).';
    case 'withdrawn':
      return 'This dispute was withdrawn. Open a new one if the question has come back.';
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

export const DISPUTE_STATES: Readonly<Record<DisputeState, { readonly word: string; readonly tone: ChipTone }>> = {
  open: { word: 'Open', tone: 'question' },
  heard: { word: 'Heard', tone: 'challenged' },
  ruled: { word: 'Ruled', tone: 'counted' },
  withdrawn: { word: 'Withdrawn', tone: 'plain' },
};

export const RULINGS: Readonly<Record<Ruling, { readonly word: string; readonly act: string }>> = {
  counted: { word: 'Counted', act: 'Rule: count the card' },
  'not-counted': { word: 'Not counted', act: 'Rule: do not count' },
  eligible: { word: 'Eligible', act: 'Rule: eligible' },
  excluded: { word: 'Excluded', act: 'Rule: excluded' },
  sustained: { word: 'Sustained', act: 'Rule: sustain' },
  overruled: { word: 'Overruled', act: 'Rule: overrule' },
};

/** Which rulings answer which kind of dispute. */
export function rulingsFor(subject: DisputeSubject): readonly [Ruling, Ruling] {
  switch (subject.kind) {
    case 'card':
      return ['counted', 'not-counted'];
    case 'person':
      return ['eligible', 'excluded'];
    case 'process':
      return ['sustained', 'overruled'];
    default:
      return unreachable(subject);
  }
}

/** Person challenges move the denominator, card questions the numerator; an objection moves nothing by itself. */
export const SUBJECTS = { card: 'Card questioned', person: 'Person challenged', process: 'Objection to the process' } as const;

export function swingInWords({ swing, determinative, state }: Pick<DisputeRowView, 'swing' | 'determinative' | 'state'>): string {
  if (state === 'ruled' || state === 'withdrawn') return 'Settled';
  if (swing === null) return 'Moves no figure';
  return `Moves the margin by ${signed(swing)}, ${determinative ? 'determinative' : 'not determinative'}`;
}

/** Open is what the stations and the tally count too: in the docket or not. */
export function docketLead(listed: number, { open, determinative }: Pick<DocketOverview, 'open' | 'determinative'>): string {
  if (open === 0) {
    if (listed === 0) return 'No dispute has been raised.';
    return listed === 1 ? 'The one dispute is settled.' : `All ${listed} are settled.`;
  }
  const decides =
    determinative === 0
      ? 'None of them can change the result as it stands.'
      : `${determinative} can still change the result: rule ${determinative === 1 ? 'it' : 'them'} first.`;
  return `${open} open. ${decides}`;
}
