/** What is settled before a certification, and what was issued. */
import type { StandingWithout } from '#core/audit/event.ts';
import type { Station } from './views.ts';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { NoResultReason } from '#core/certification/facts.ts';
import type { Particulars } from '#core/certification/particulars.ts';
import type { Sha256 } from '#core/ids.ts';
import type { ImageRef } from './views.ts';

export type IdentityView = {
  readonly name: string;
  readonly capacity: string;
  readonly fingerprint: Sha256;
  readonly validUntil: LocalDate;
  /** What it signs with, such as `ECDSA P-256`. */
  readonly key: string;
};

export type CertificationView = {
  /** Of several units the one that it is about. */
  readonly unit: string | null;
  readonly version: number;
  readonly kind: 'certification' | 'no-result';
  readonly issuedAt: Instant;
  readonly sha256: Sha256;
  readonly pages: number;
  readonly replaces: number | null;
  readonly reason: string | null;
  /** A signer's denial came since: whether the result is certain without what was denied; null where none came. */
  readonly reopened: StandingWithout | null;
};

export type ParticularsView = Particulars & {
  readonly seal: ImageRef | null;
  /** Once something is issued, every later issue bears the same letterhead. */
  readonly letterheadIssued: boolean;
};

/** A draft that the parties have. */
export type DraftView = {
  readonly draft: number;
  readonly kind: 'certification' | 'no-result';
  readonly unit: string | null;
  readonly drawnAt: Instant;
};

export type CertifyView = {
  readonly particulars: ParticularsView;
  readonly drafts: readonly DraftView[];
  readonly unmet: readonly UnmetView[];
  readonly identity: IdentityView | null;
  readonly issued: readonly CertificationView[];
  readonly detail: 'majority-only' | 'totals' | 'totals-with-reasons' | null;
  /** Where the rules define several units: each is certified by itself, under its own conditions. */
  readonly units: readonly {
    readonly id: string;
    readonly unmet: readonly UnmetView[];
    readonly grounds: readonly NoResultReason[];
  }[];
  /** What stands against a result by itself, the gravest first: a report may state one of these, or a ground of the neutral's own. */
  readonly grounds: readonly NoResultReason[];
};

export type PreviewView = { readonly pages: readonly ImageRef[]; readonly kind: 'certification' | 'no-result' };

export type VerificationView = {
  readonly result: 'passed' | 'failed' | 'indeterminate';
  readonly checks: readonly { readonly id: string; readonly title: string; readonly result: string; readonly detail: string }[];
};

export type UnmetView = { readonly kind: string; readonly message: string; readonly station: Station };
