/** What a deadline says: what it is for, when it ends, and how it stands. */
import type { Deadline, DeadlineKind, DeadlineState } from '#core/dispute/deadlines.ts';
import type { ChipTone } from '#renderer/ui/chip.tsx';
import { counted, readableDate, readableInstant } from '#renderer/ui/written.ts';

export const DEADLINES: Readonly<Record<DeadlineKind, string>> = {
  list: 'Employee list due',
  challenges: 'Challenges to persons',
  'challenge-window': 'Objections after the count',
  retention: 'Cards and list are kept',
};

const FROM: Readonly<Record<Deadline['from'], string>> = {
  demand: 'after the demand',
  count: 'before the count',
  certification: 'after the certification',
};

const STATES: Readonly<Record<DeadlineState, { readonly word: string; readonly tone: ChipTone }>> = {
  waiting: { word: 'Not running yet', tone: 'plain' },
  running: { word: 'Running', tone: 'open' },
  met: { word: 'Met', tone: 'counted' },
  missed: { word: 'Missed', tone: 'question' },
  over: { word: 'Over', tone: 'plain' },
};

export function deadlineState({ state }: Deadline): { readonly word: string; readonly tone: ChipTone } {
  return STATES[state];
}

export function deadlineEnds({ until, from, state }: Deadline): string {
  if (until === null) return state === 'met' ? 'came' : WAITS_FOR[from];
  return until.kind === 'day' ? `until ${readableDate(until.day)}` : `until ${readableInstant(until.at)}`;
}

const WAITS_FOR: Readonly<Record<Deadline['from'], string>> = {
  demand: 'no date of the demand is agreed',
  count: 'no date of the count is agreed',
  certification: 'begins when you certify',
};

export function deadlineTerm({ length, unit, from }: Deadline): string {
  return `${counted(length, unit === 'days' ? 'day' : 'hour')} ${FROM[from]}`;
}
