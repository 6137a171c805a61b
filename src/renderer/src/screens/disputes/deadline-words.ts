/** When a deadline ends, and how it stands. */
import type { Deadline, DeadlineState } from '#core/dispute/deadlines.ts';
import type { ChipTone } from '#renderer/ui/chip.tsx';
import type { DisputesWording } from '#renderer/wording/disputes.en.ts';
import type { Written } from '#renderer/wording/written.ts';

export const DEADLINE_TONES: Readonly<Record<DeadlineState, ChipTone>> = {
  waiting: 'plain',
  running: 'open',
  met: 'counted',
  missed: 'question',
  over: 'plain',
};

export function deadlineEnds({ until, from, state }: Deadline, say: DisputesWording['deadlines'], written: Written): string {
  if (until === null) return state === 'met' ? say.came : say.waitsFor[from];
  return say.until(until.kind === 'day' ? written.date(until.day) : written.instant(until.at));
}
