/** Which rulings answer what, and how a dispute stands to the result. */
import type { DisputeRowView, DisputeState, DisputeSubject, Ruling } from '#contract/docket-views.ts';
import { unreachable } from '#core/result.ts';
import type { ChipTone } from '#renderer/ui/chip.tsx';
import { signed } from '#renderer/ui/written.ts';
import type { DisputesWording } from '#renderer/wording/disputes.en.ts';

export const DISPUTE_TONES: Readonly<Record<DisputeState, ChipTone>> = {
  open: 'question',
  heard: 'challenged',
  ruled: 'counted',
  withdrawn: 'plain',
};

/** A ruling against is never drawn in the colour of what counts. */
export const RULING_TONES: Readonly<Record<Ruling, ChipTone>> = {
  counted: 'counted',
  'not-counted': 'refused',
  eligible: 'counted',
  excluded: 'refused',
  sustained: 'counted',
  overruled: 'refused',
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

type Standing = Pick<DisputeRowView, 'swing' | 'determinative' | 'state'>;

export function swingInWords({ swing, determinative, state }: Standing, say: DisputesWording['board']): string {
  if (state === 'ruled' || state === 'withdrawn') return say.settled;
  return swing === null ? say.movesNothing : say.moves(signed(swing), determinative);
}
