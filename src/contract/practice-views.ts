import type { CardState } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { CardId, PersonId } from '#core/ids.ts';

/** How the neutral's own determinations of the practice matter compare with a careful neutral's. Hers alone: kept nowhere. */
export type RehearsalView = {
  /** Documents of the matter that have been determined, and how many of these as a careful neutral did. */
  readonly determined: number;
  readonly same: number;
  readonly documents: number;
  readonly differences: readonly RehearsalDifference[];
};

export type RehearsalDifference = {
  readonly cardId: CardId;
  readonly hers: RehearsalFinding;
  readonly careful: RehearsalFinding;
  /** What there was to see on the paper. */
  readonly lookFor: string;
};

export type RehearsalFinding = {
  readonly state: CardState;
  readonly personId: PersonId | null;
  readonly personName: string | null;
  readonly codes: readonly ReasonCode[];
};
