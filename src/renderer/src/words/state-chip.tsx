import type { CardState } from '#core/card/card.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARD_TONES, PERSON_TONES } from './states.ts';

export function CardStateChip({ state }: { readonly state: CardState }) {
  const { cardStates } = useWording(FIELD);
  return <Chip tone={CARD_TONES[state]}>{cardStates[state]}</Chip>;
}

export function PersonStateChip({ state }: { readonly state: keyof typeof PERSON_TONES }) {
  const { personStates } = useWording(FIELD);
  return <Chip tone={PERSON_TONES[state]}>{personStates[state]}</Chip>;
}
