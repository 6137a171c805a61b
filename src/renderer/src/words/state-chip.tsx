import type { CardState } from '#core/card/card.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { CARD_STATES, PERSON_STATES } from './states.ts';

export function CardStateChip({ state }: { readonly state: CardState }) {
  return <Chip tone={CARD_STATES[state].tone}>{CARD_STATES[state].word}</Chip>;
}

export function PersonStateChip({ state }: { readonly state: keyof typeof PERSON_STATES }) {
  return <Chip tone={PERSON_STATES[state].tone}>{PERSON_STATES[state].word}</Chip>;
}
