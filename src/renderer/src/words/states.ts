import type { CardState } from '#core/card/card.ts';
import type { ChipTone } from '#renderer/ui/chip.tsx';

type StateWords = { readonly word: string; readonly tone: ChipTone };

export const CARD_STATES: Readonly<Record<CardState, StateWords>> = {
  counted: { word: 'Counted', tone: 'counted' },
  'not-counted': { word: 'Not counted', tone: 'refused' },
  questioned: { word: 'Questioned', tone: 'question' },
  superseded: { word: 'Superseded', tone: 'plain' },
  unmatched: { word: 'Not on the list', tone: 'refused' },
  act: { word: 'Act', tone: 'challenged' },
  undetermined: { word: 'To decide', tone: 'open' },
};

export const PERSON_STATES: Readonly<Record<'eligible' | 'excluded' | 'challenged', StateWords>> = {
  eligible: { word: 'Eligible', tone: 'counted' },
  excluded: { word: 'Excluded', tone: 'refused' },
  challenged: { word: 'Challenged', tone: 'challenged' },
};

export const PARTIES = { employer: 'Employer', union: 'Union', neutral: 'Neutral' } as const;
