import type { Arrangement, Delivery } from '#contract/intake-views.ts';
import type { Instant } from '#core/dates.ts';
import type { CardsWording } from '#renderer/wording/cards.en.ts';
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

type Faulty = 'deliveredBy' | 'receivedAt' | 'stated' | 'declaration' | 'cardsPerSheet';

/** The fields that keep the delivery from being taken in; none = it may be. */
export function faultsOf(draft: DeliveryDraft): readonly Faulty[] {
  const fine: Readonly<Record<Faulty, boolean>> = {
    deliveredBy: draft.deliveredBy.trim() !== '',
    receivedAt: instantOfLocalInput(draft.receivedAt) !== null,
    stated: /^[1-9]\d*$/.test(draft.stated.trim()),
    declaration: draft.form !== 'electronic' || draft.declaration !== null,
    cardsPerSheet: cardsOnSheet(draft) !== null,
  };
  return (Object.keys(fine) as Faulty[]).filter((field) => !fine[field]);
}

type Words = CardsWording['delivery']['problems'];

/** What is asked for at each of these fields. */
export function problemsOf(draft: DeliveryDraft, say: Words): Readonly<Partial<Record<Faulty, string>>> {
  const words = { ...say, cardsPerSheet: say.cardsPerSheet(MOST_CARDS_ON_A_SHEET) };
  return Object.fromEntries(faultsOf(draft).map((field) => [field, words[field]]));
}

/** Whether the cards are said to lie on their pages otherwise than one front on each. */
export function liesOtherwise({ sides, cardsPerSheet, separators }: DeliveryDraft): boolean {
  return sides !== 'one' || cardsPerSheet.trim() !== '1' || separators;
}

function cardsOnSheet({ cardsPerSheet }: DeliveryDraft): number | null {
  const number = Number(cardsPerSheet.trim());
  return Number.isInteger(number) && number >= 1 && number <= MOST_CARDS_ON_A_SHEET ? number : null;
}

export function deliveryOf(draft: DeliveryDraft): Delivery | null {
  const receivedAt = instantOfLocalInput(draft.receivedAt);
  const cardsPerSheet = cardsOnSheet(draft);
  if (faultsOf(draft).length > 0 || receivedAt === null || cardsPerSheet === null) return null;
  return {
    deliveredBy: draft.deliveredBy.trim(),
    receivedAt: receivedAt as Instant,
    stated: Number(draft.stated),
    form: draft.form,
    ...(draft.form === 'electronic' ? { declaration: draft.declaration === true } : {}),
    arrangement: { sides: draft.sides, cardsPerSheet, separators: draft.separators },
  };
}
