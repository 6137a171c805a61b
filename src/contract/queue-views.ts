/** The review's queue: which cards, in which order, and by what they may be sifted. */
import type { CardState } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { BatchId, CardId } from '#core/ids.ts';

/** What a card asks for before it is decided. `act`: it may be an act of a person, which changes what her cards come to. */
export type Need = 'act' | 'unreadable' | 'unread' | 'weak' | 'review' | 'clear' | 'none';

/** How the card came: an entry of a register, one page lying or standing, or several faces. */
export type Layout = 'entry' | 'lying' | 'standing' | 'several-faces';

export type QueueFilter = {
  /** `again`: decided, and touched since by a later list, rule or act. `put-off`: left undecided with a note. */
  readonly show: 'left' | 'again' | 'put-off' | 'joint-session' | 'all' | 'questioned' | 'not-counted' | 'counted';
  readonly batchId: BatchId | null;
  /** Of an undecided card what it asks for, of a decided one any of its codes. */
  readonly reason: Need | ReasonCode | null;
  readonly layout: Layout | null;
};

export type QueuedCard = { readonly cardId: CardId; readonly state: CardState; readonly need: Need };

/** `near`: the stretch that is given lies around the first of these that is in the queue; else it is the beginning. */
export type QueueAsked = QueueFilter & { readonly near: readonly CardId[] };

/** The queue around one of its cards: thousands of them after every act would be most of what an act costs the window. */
export type QueueView = {
  readonly total: number;
  readonly left: number;
  /** Its first card; null when nothing is in it. */
  readonly head: CardId | null;
  /** A stretch of it, and how many come before and after. */
  readonly cards: readonly QueuedCard[];
  readonly before: number;
  readonly after: number;
  /** What there is to sift by, among the cards of this state; with how many of each. */
  readonly batches: readonly { readonly batchId: BatchId; readonly number: number; readonly cards: number }[];
  readonly reasons: readonly { readonly reason: Need | ReasonCode; readonly cards: number }[];
  readonly layouts: readonly { readonly layout: Layout; readonly cards: number }[];
};
