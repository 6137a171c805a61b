import type { CardState } from '#core/card/card.ts';
import type { ChipTone } from '#renderer/ui/chip.tsx';
import type { FieldWording } from '#renderer/wording/field.en.ts';

type PersonState = keyof FieldWording['personStates'];

export const CARD_TONES: Readonly<Record<CardState, ChipTone>> = {
  counted: 'counted',
  'not-counted': 'refused',
  questioned: 'question',
  superseded: 'plain',
  unmatched: 'refused',
  act: 'challenged',
  undetermined: 'open',
};

export const PERSON_TONES: Readonly<Record<PersonState, ChipTone>> = {
  eligible: 'counted',
  excluded: 'refused',
  challenged: 'challenged',
};
