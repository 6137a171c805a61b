/** Second looks and the neutral's own conduct. What is blind carries nothing of what was decided before. */
import type { CardFacts } from '#core/card/card.ts';
import type { Instant } from '#core/dates.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import type { CardReading } from '#core/reading/reading.ts';
import type { Agreement, LookState } from '#core/second-look/agreement.ts';
import type { HastyRun } from '#core/second-look/haste.ts';
import type { Seat } from './seat-views.ts';
import type { ImageRef } from './views.ts';
import type { PersonHit } from './review-views.ts';

/** Why a second look, its answer or its end is refused. */
export type SecondLookProblem =
  | { readonly kind: 'name-required' }
  /** Nobody looks over her own work. */
  | { readonly kind: 'own-work' }
  | { readonly kind: 'reviewer-named'; readonly name: string }
  | { readonly kind: 'no-reviewer' }
  | { readonly kind: 'no-such-card' }
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'looked-at' }
  | { readonly kind: 'no-disagreement' }
  | { readonly kind: 'disagreements-open'; readonly cards: number }
  | { readonly kind: 'reason-required' };

/** A card as it came and as the machine read it: no determination, no correction, no dispute, no other card. */
export type BlindCardView = {
  readonly cardId: CardId;
  readonly images: readonly ImageRef[];
  readonly reading: CardReading | null;
  readonly facts: CardFacts;
  readonly candidates: readonly PersonHit[];
};

export type BlindDeskView = {
  readonly seat: Seat;
  readonly name: string;
  /** Null: nothing is left to look at. */
  readonly card: BlindCardView | null;
  readonly done: number;
  readonly total: number;
};

export type LookView = { readonly state: LookState; readonly personName: string | null };

export type DisagreementView = {
  readonly cardId: CardId;
  readonly first: LookView;
  readonly second: LookView;
  readonly note: string;
  readonly at: Instant;
  /** `open`: the neutral has neither decided anew nor said why hers stands. */
  readonly outcome: 'open' | 'decided-anew' | 'stands';
  readonly reason: string | null;
};

export type SecondReviewView = {
  readonly reviewer: { readonly name: string; readonly namedAt: Instant } | null;
  readonly done: number;
  readonly total: number;
  readonly agreement: Agreement | null;
  readonly disagreements: readonly DisagreementView[];
};

export type ConductView = {
  /** Null: off. */
  readonly since: Instant | null;
  readonly cards: number;
  readonly medianMs: number;
  readonly medianLooks: number;
  readonly runs: readonly (HastyRun & { readonly first: CardId; readonly last: CardId })[];
  readonly sample: { readonly done: number; readonly total: number; readonly agreement: Agreement };
};

export type LookInput = {
  readonly cardId: CardId;
  readonly state: LookState;
  readonly personId: PersonId | null;
  readonly note: string;
};
