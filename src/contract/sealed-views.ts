/** What the window hears of an open sealed record: figures, control numbers and hashes; there are no names in it. */
import type { AllegationFinding, StandingWithout, UnsealingReason } from '#core/audit/event.ts';
import type { CardState } from '#core/card/card.ts';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import type { TallyOutcome } from '#core/tally/tally.ts';
import type { Cancelled, OpenRefusal } from './refusals.ts';

export type SealedView = {
  readonly fileName: string;
  readonly matter: { readonly title: string; readonly reference: string; readonly neutral: string };
  readonly sealedAt: Instant;
  readonly keptUntil: LocalDate | null;
  /** Whether the challenge period runs; null where the ground rules set none. */
  readonly inTime: boolean | null;
  readonly cards: number;
  readonly certifications: readonly SealedCertificationView[];
  readonly allegations: readonly AllegationView[];
  /** What was done in this file, oldest first. */
  readonly acts: readonly { readonly seq: number; readonly at: Instant; readonly what: string }[];
  readonly record: { readonly events: number; readonly withheld: number; readonly head: Sha256 };
};

export type SealedCertificationView = {
  readonly version: number;
  readonly kind: 'certification' | 'no-result';
  readonly sha256: Sha256;
  readonly issuedAt: Instant;
  readonly unit: string | null;
  readonly inForce: boolean;
  readonly outcome: TallyOutcome;
  readonly eligible: number;
  readonly counted: number;
  readonly required: number;
  /** How many of its counted cards are alleged, or were found, not to be signed. */
  readonly denied: number;
  readonly standing: StandingWithout;
};

export type AllegationView = {
  readonly allegationId: string;
  readonly number: number;
  readonly receivedOn: LocalDate;
  readonly inTime: boolean | null;
  readonly cards: readonly { readonly number: number; readonly state: CardState; readonly pictures: readonly Sha256[] }[];
  readonly finding: AllegationFinding | null;
};

export type Unsealing = { readonly reason: UnsealingReason; readonly askedBy: string };

export type AllegationGiven = {
  /** Her id on the list, or her name: whatever she is asked for by. Digested, never kept. */
  readonly person: string;
  readonly receivedOn: LocalDate;
  readonly statement: string;
};

export type ComparedView = { readonly fileName: string; readonly sha256: Sha256; readonly cards: readonly number[] };

export type SealedRefusal =
  | OpenRefusal
  | Cancelled
  | { readonly kind: 'field-required'; readonly field: string }
  | { readonly kind: 'no-sealed-record-open' }
  | { readonly kind: 'no-such-allegation' }
  | { readonly kind: 'no-such-certification' }
  | { readonly kind: 'already-answered' }
  | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string };
