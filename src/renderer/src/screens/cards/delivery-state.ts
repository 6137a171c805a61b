import type { Arrangement, Delivery } from '#contract/intake-views.ts';
import type { Instant } from '#core/dates.ts';
import { instantOfLocalInput } from '#renderer/ui/written.ts';

export type DeliveryDraft = {
  readonly deliveredBy: string;
  /** As a `datetime-local` field holds it. */
  readonly receivedAt: string;
  readonly stated: string;
  readonly form: Delivery['form'];
  /** Of e-cards: whether the submitter's declaration came with them; null until it was said. */
  readonly declaration: boolean | null;
  readonly sides: Arrangement['sides'];
  /** As its field holds it. */
  readonly cardsPerSheet: string;
  readonly separators: boolean;
};

export const MOST_CARDS_ON_A_SHEET = 12;

/** What keeps the delivery from being taken in, by field; none = it may be. */
export function problemsOf(draft: DeliveryDraft): Readonly<Partial<Record<keyof DeliveryDraft, string>>> {
  return {
    ...(draft.deliveredBy.trim() === '' ? { deliveredBy: 'Who handed them over?' } : {}),
    ...(instantOfLocalInput(draft.receivedAt) === null ? { receivedAt: 'When were they received?' } : {}),
    ...(/^[1-9]\d*$/.test(draft.stated.trim()) ? {} : { stated: 'How many cards did they say there are?' }),
    ...(draft.form === 'electronic' && draft.declaration === null ? { declaration: 'Did it come with them?' } : {}),
    ...(cardsOnSheet(draft) === null ? { cardsPerSheet: `1 to ${MOST_CARDS_ON_A_SHEET}` } : {}),
  };
}

function cardsOnSheet({ cardsPerSheet }: DeliveryDraft): number | null {
  const number = Number(cardsPerSheet.trim());
  return Number.isInteger(number) && number >= 1 && number <= MOST_CARDS_ON_A_SHEET ? number : null;
}

export function deliveryOf(draft: DeliveryDraft): Delivery | null {
  const receivedAt = instantOfLocalInput(draft.receivedAt);
  const cardsPerSheet = cardsOnSheet(draft);
  if (Object.keys(problemsOf(draft)).length > 0 || receivedAt === null || cardsPerSheet === null) return null;
  return {
    deliveredBy: draft.deliveredBy.trim(),
    receivedAt: receivedAt as Instant,
    stated: Number(draft.stated),
    form: draft.form,
    ...(draft.form === 'electronic' ? { declaration: draft.declaration === true } : {}),
    arrangement: { sides: draft.sides, cardsPerSheet, separators: draft.separators },
  };
}
