/** A card as it is reviewed: what came, what was read, who is proposed, what the rules say, what was determined. */
import type { PutOff } from '#core/audit/event.ts';
import type { CardFacts, CardState } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { Instant } from '#core/dates.ts';
import type { BatchId, CardId, DisputeId, PersonId } from '#core/ids.ts';
import type { CardReading } from '#core/reading/reading.ts';
import type { SetAside } from './intake-views.ts';
import type { ImageRef } from './views.ts';
import type { MatchView } from './match-views.ts';

/** An act that the rules forbid for this card, and the rule that forbids it. */
export type Forbidden = { readonly act: 'count' | 'question' | 'not-counted'; readonly rule: string };

export type OfferView = {
  readonly codes: readonly { readonly code: ReasonCode; readonly label: string; readonly why: string; readonly effect: string }[];
  readonly primary: ReasonCode | null;
  readonly suggestedState: CardState;
  readonly forbidden: readonly Forbidden[];
};

export type DeterminationView = {
  readonly state: CardState;
  readonly personId: PersonId | null;
  readonly personName: string | null;
  readonly codes: readonly ReasonCode[];
  readonly primary: ReasonCode | null;
  readonly reason: string | null;
  /** Why the page is no document; null for a document. */
  readonly setAside: SetAside | null;
  readonly by: string;
  readonly at: Instant;
  /** Determined with others, on a confirmation sheet or with the blank pages of its batch. */
  readonly onSheet: boolean;
};

export type ReviewCardView = {
  readonly cardId: CardId;
  /** Null for an act that the neutral entered by hand. */
  readonly batchId: BatchId | null;
  readonly batch: number;
  /** Left undecided with a note; null where it was not, or is decided since. */
  readonly putOff: { readonly until: PutOff; readonly note: string; readonly at: Instant } | null;
  readonly origin: string;
  /** Front first. Empty for an entry of a register. */
  readonly images: readonly ImageRef[];
  readonly reading: CardReading | null;
  /** As read, then as keyed or determined by the neutral. */
  readonly facts: CardFacts;
  readonly match: MatchView;
  readonly offer: OfferView;
  readonly determination: DeterminationView | null;
  readonly history: readonly DeterminationView[];
  readonly disputes: readonly DisputeId[];
  readonly previous: CardId | null;
  readonly next: CardId | null;
};

export type PersonHit = {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly title: string | null;
  readonly employer: string | null;
  readonly rows: readonly number[];
  readonly state: 'eligible' | 'excluded' | 'challenged';
};

/** What the neutral decides of a card. */
export type DeterminationInput =
  | { readonly state: 'counted'; readonly personId: PersonId }
  | { readonly state: 'not-counted'; readonly personId: PersonId | null; readonly codes: readonly ReasonCode[] }
  | { readonly state: 'questioned'; readonly personId: PersonId | null; readonly codes: readonly ReasonCode[] }
  | { readonly state: 'superseded'; readonly personId: PersonId }
  | { readonly state: 'unmatched' }
  /** A page that is no document at all. */
  | { readonly state: 'no-document'; readonly what: SetAside }
  /** A revocation, rival card or portal entry: kept as an act of that person. */
  | { readonly state: 'act'; readonly personId: PersonId; readonly codes: readonly ReasonCode[] };
