/** Cards of our own making: each is valid under the builder's rules unless a test says otherwise. */
import type { CardFacts } from '#core/card/card.ts';
import { parseRegister } from '#core/card/parse-register.ts';
import type { RegisterField } from '#core/card/register-columns.ts';
import { tableOf } from './table.ts';

export type CardDraft = Readonly<Partial<Record<RegisterField, string>>>;

export function cardDraft(number: number, draft: CardDraft = {}): CardDraft {
  return {
    card_id: `c${number}`,
    employee_id: `e${number}`,
    name: `Person Number${number}`,
    signed_on: '2024-02-01',
    received_on: '2024-03-15',
    union_name: 'Local 161',
    ...draft,
  };
}

/** Valid cards of `e1` to `eN`. */
export function cardDrafts(count: number, draft: CardDraft = {}): readonly CardDraft[] {
  return Array.from({ length: count }, (_, index) => cardDraft(index + 1, draft));
}

export function someCards(drafts: readonly CardDraft[]): readonly CardFacts[] {
  const cards = parseRegister(tableOf(drafts.length === 0 ? [{ card_id: '' }] : drafts, 'cards.csv'));
  if (!cards.ok) throw new Error(`The builder's cards do not stand: ${JSON.stringify(cards.error)}`);
  return cards.value;
}

export function aCard(draft: CardDraft = {}): CardFacts {
  const [card] = someCards([cardDraft(1, draft)]);
  if (card === undefined) throw new Error('The builder made no card');
  return card;
}
