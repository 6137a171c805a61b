/** The station of the cards: deliveries, how they lie on their pages, and what was done with pages by hand. */
import type { CardState } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { Instant } from '#core/dates.ts';
import type { BatchId, CardId, Sha256 } from '#core/ids.ts';
import type { Head, ImageRef, IntakeProblem } from './views.ts';

/** How the cards of a delivery lie on its pages, as whoever delivered says. */
export type Arrangement = {
  /** `both`: every second page is the back of the one before. */
  readonly sides: 'one' | 'both';
  /** 1 to 12. */
  readonly cardsPerSheet: number;
  /** Sheets with a patch code or a QR code lie between the cards. */
  readonly separators: boolean;
};

/** Why a page is no document. */
export type SetAside = 'blank' | 'not-a-card' | 'separator';

/** In shares of the picture, 0 to 1. */
export type PicturePart = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** `back`: behind the front; `rescan`: the same paper once more, shown first from now on. */
export type JoinedAs = 'back' | 'rescan';

/** What the electronic signatures of a delivered file cover, and whether they hold. */
export type SealView = {
  readonly result: 'passed' | 'failed' | 'indeterminate';
  readonly words: string;
  readonly signers: readonly {
    readonly name: string | null;
    readonly issuer: string | null;
    readonly fingerprint: Sha256 | null;
    readonly at: string | null;
    readonly timeBy: 'time-stamp' | 'signer' | null;
    readonly coversWholeFile: boolean;
    readonly remarks: readonly string[];
  }[];
};

export type UnlockRefusal = { readonly kind: 'no-such-file' } | { readonly kind: 'job-running' };

export type ArrangeRefusal =
  | { readonly kind: 'no-such-card' }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'card-in-dispute'; readonly cardId: CardId }
  /** Nothing to lay together or apart: an entry of a register, a card with one face, a card and itself. */
  | { readonly kind: 'not-possible'; readonly why: 'no-picture' | 'one-face' | 'same-card' | 'no-part' };

export type OriginalView = {
  readonly name: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly pages: number;
  readonly cards: number;
  readonly problems: readonly IntakeProblem[];
  /** The same bytes came before, in that batch. */
  readonly sameAsBatch: number | null;
  readonly originalId: string;
  /** Locked, and its password is not known yet. */
  readonly locked: boolean;
  /** Its electronic signatures as judged on arrival; null where it bears none. */
  readonly seal: SealView | null;
};

export type BatchView = {
  readonly batchId: BatchId;
  readonly number: number;
  readonly deliveredBy: string;
  readonly receivedAt: Instant;
  readonly form: 'paper' | 'scan' | 'electronic';
  /** Whether the submitter's declaration came with an electronic delivery; null for others and where nobody said. */
  readonly declaration: boolean | null;
  readonly arrangement: Arrangement;
  readonly stated: number;
  readonly found: number;
  readonly blanks: number;
  /** Pages that seem to be sheets between cards. */
  readonly separators: number;
  /** Pages that the neutral laid aside as no document. */
  readonly setAside: number;
  /** Nearly empty pages that nobody has read: whether they are blank is not known yet. */
  readonly unsettled: number;
  /** Pages that seem to be the blank backs of those before them; 0 where nothing is offered. */
  readonly backsOffered: number;
  /** The control numbers given to it. */
  readonly numbers: { readonly first: CardId; readonly last: CardId } | null;
  readonly explanation: string | null;
  readonly originals: readonly OriginalView[];
  readonly receiptHead: Head;
};

export type CardRowView = {
  readonly cardId: CardId;
  readonly batch: number;
  readonly origin: string;
  readonly state: CardState;
  readonly codes: readonly ReasonCode[];
  readonly image: ImageRef | null;
  /** How many faces it has: front, back. */
  readonly faces: number;
  /** Pages of the original that they stand on. */
  readonly pages: readonly number[];
  readonly blank: boolean;
  /** What its page says as a sheet between cards, where it seems to be one. */
  readonly separator: string | null;
  /** Why the neutral laid the page aside as no document. */
  readonly setAside: SetAside | null;
  readonly read: boolean;
  readonly nameRead: string | null;
  /** How far its page lies turned clockwise, as read; 0 before. */
  readonly turned: 0 | 90 | 180 | 270;
  readonly disputed: boolean;
};

export type Delivery = {
  readonly deliveredBy: string;
  readonly receivedAt: Instant;
  readonly stated: number;
  readonly form: 'paper' | 'scan' | 'electronic';
  /** Only of an electronic delivery. */
  readonly declaration?: boolean;
  readonly arrangement: Arrangement;
};

/** Why nothing can be found of a delivery's declaration. */
export type DeclarationProblem =
  /** Paper and scans come without one. */
  | { readonly kind: 'not-electronic' }
  | { readonly kind: 'declaration-there' }
  | { readonly kind: 'when-required' }
  | { readonly kind: 'reason-required' };
