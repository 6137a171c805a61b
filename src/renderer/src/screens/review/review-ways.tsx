import { createContext, useContext, useState, type ReactNode } from 'react';
import type { QueueFilter } from '#contract/queue-views.ts';
import type { BatchId } from '#core/ids.ts';
import { EVERY_CARD } from './queue-filter.ts';

/** How she works through the cards of this matter, for as long as it is open: nothing of it is kept or recorded. */
export type ReviewWays = {
  readonly filter: QueueFilter;
  /** What the machine proposes, and in which order, is hidden until she has chosen a person herself. */
  readonly blind: boolean;
  /** Name and date are keyed from the image before the reading is shown. */
  readonly keyTwice: boolean;
  /** A received date that she corrected, offered for the next cards of the same batch. */
  readonly received: { readonly batchId: BatchId; readonly on: string } | null;
};

const FIRST: ReviewWays = { filter: EVERY_CARD, blind: false, keyTwice: false, received: null };
type Held = { readonly ways: ReviewWays; readonly change: (part: Partial<ReviewWays>) => void };
const WaysContext = createContext<Held>({ ways: FIRST, change: () => undefined });

export function ReviewWaysProvider({ children }: { readonly children: ReactNode }) {
  const [ways, setWays] = useState(FIRST);
  const [change] = useState(() => (part: Partial<ReviewWays>) => setWays((now) => ({ ...now, ...part })));
  return <WaysContext value={{ ways, change }}>{children}</WaysContext>;
}

export function useReviewWays(): Held {
  return useContext(WaysContext);
}
