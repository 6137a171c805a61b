import type { CardState } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { LocalDate } from '#core/dates.ts';
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
  /** What there was to see on the paper; blank where nothing speaks against the card. */
  readonly lookFor: string;
};

export type RehearsalFinding = {
  readonly state: CardState;
  readonly personId: PersonId | null;
  readonly personName: string | null;
  readonly codes: readonly ReasonCode[];
};

/** What came by post in the practice matter: what a neutral must know that stands on no card and in no list. No answers. */
export type PracticeLetters = {
  /** The day of the letter of agreement. */
  readonly agreedOn: LocalDate;
  readonly list: { readonly from: string; readonly receivedOn: LocalDate; readonly file: string; readonly exemplars: string };
  readonly deliveries: readonly PracticeDelivery[];
  readonly submissions: readonly PracticeSubmission[];
};

export type PracticeDelivery = {
  readonly from: string;
  readonly carrier: string;
  /** As on the letter, without a zone: `2025-10-06T10:15`. */
  readonly receivedAt: string;
  readonly stated: number;
  /** The folder that holds these files and no others. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly declaration: string | null;
};

/** What the parties wrote about one person or one card. */
export type PracticeSubmission = {
  readonly about:
    | { readonly kind: 'person'; readonly personId: PersonId; readonly name: string | null }
    | { readonly kind: 'card'; readonly cardId: CardId | null; readonly origin: string };
  readonly raisedBy: 'union' | 'employer' | 'neutral';
  readonly clause: string;
  readonly ground: string;
  readonly union: string;
  readonly employer: string;
};
