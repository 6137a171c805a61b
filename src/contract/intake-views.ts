/** What crosses of the station of the cards: how a delivery lies on its pages, and what was done with pages by hand. */
import type { CardId, Sha256 } from '#core/ids.ts';

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
