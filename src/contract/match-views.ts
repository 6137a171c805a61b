/** What the matching engine proposes, as the window shows it. Proposals and questions: nothing here decides. */
import type { CardState } from '#core/card/card.ts';
import type { CardId, PersonId, Sha256 } from '#core/ids.ts';
import type { DoubleKind } from '#core/match/doubles.ts';
import type { MatchOutcome, MatchReason } from '#core/match/match.ts';

export type CandidateView = {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly rows: readonly number[];
  readonly title: string | null;
  readonly employer: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly state: 'eligible' | 'excluded' | 'challenged';
  readonly probability: number;
  readonly reasons: readonly MatchReason[];
  readonly otherCards: readonly { readonly cardId: CardId; readonly state: CardState }[];
};

export type MatchView = {
  readonly outcome: MatchOutcome;
  readonly why: readonly string[];
  readonly candidates: readonly CandidateView[];
  /** By which engine, with which numbers, against which list; null where there was nothing to rank. */
  readonly basis: { readonly engine: string; readonly parametersSha256: Sha256; readonly listVersion: number } | null;
  /** What a newer list changed in the proposal; null where nothing. */
  readonly change: MatchChangeView | null;
};

/** Names as the list has them; null where it has the person no more. */
export type MatchChangeView =
  | { readonly kind: 'determined-person-gone'; readonly fromVersion: number }
  | {
      readonly kind: 'another-first';
      readonly fromVersion: number;
      readonly decided: boolean;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly kind: 'another-outcome';
      readonly fromVersion: number;
      readonly before: MatchOutcome;
      readonly after: MatchOutcome;
    };

/** Cards that may be one card, one signer, or one image used twice: a question for a person. */
export type DoubleView = {
  readonly kind: DoubleKind;
  readonly cards: readonly { readonly cardId: CardId; readonly state: CardState; readonly name: string | null }[];
  /** Whom they suggest, where the question is about a person. */
  readonly personName: string | null;
};
