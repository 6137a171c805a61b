import type { Delivery } from '#contract/views.ts';
import type { Instant } from '#core/dates.ts';
import { instantOfLocalInput } from '#renderer/ui/written.ts';

export type DeliveryDraft = {
  readonly deliveredBy: string;
  /** As a `datetime-local` field holds it. */
  readonly receivedAt: string;
  readonly stated: string;
  readonly form: Delivery['form'];
};

/** What keeps the delivery from being taken in, by field; none = it may be. */
export function problemsOf(draft: DeliveryDraft): Readonly<Partial<Record<keyof DeliveryDraft, string>>> {
  return {
    ...(draft.deliveredBy.trim() === '' ? { deliveredBy: 'Who handed them over?' } : {}),
    ...(instantOfLocalInput(draft.receivedAt) === null ? { receivedAt: 'When were they received?' } : {}),
    ...(/^[1-9]\d*$/.test(draft.stated.trim()) ? {} : { stated: 'How many cards did they say there are?' }),
  };
}

export function deliveryOf(draft: DeliveryDraft): Delivery | null {
  const receivedAt = instantOfLocalInput(draft.receivedAt);
  if (Object.keys(problemsOf(draft)).length > 0 || receivedAt === null) return null;
  return {
    deliveredBy: draft.deliveredBy.trim(),
    receivedAt: receivedAt as Instant,
    stated: Number(draft.stated),
    form: draft.form,
  };
}
