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
  /** The label of the token that holds the key and is asked by its PIN; null where the matter keeps it, under a passphrase. */
  readonly token: string | null;
};

/** A certificate on a token that is in. */
export type TokenCertificateView = {
  readonly name: string;
  readonly capacity: string;
  readonly fingerprint: Sha256;
  readonly key: string;
  readonly validUntil: LocalDate;
  /** Why it cannot sign a certification, in a sentence. */
  readonly unfit: string | null;
};

export type TokenView = {
  readonly label: string;
  readonly serial: string;
  readonly certificates: readonly TokenCertificateView[];
};

export type PanelMemberView = { readonly name: string; readonly capacity: string; readonly fingerprint: Sha256 };

/** A member that a certification names. */
export type MemberSignedView = {
  readonly name: string;
  readonly fingerprint: Sha256;
  /** When her signature came in; null while it is missing. */
  readonly signedAt: Instant | null;
};

/** What another neutral sealed, shown to a member of the panel before she signs it too. */
export type SealedFileView = {
  readonly sha256: Sha256;
  readonly title: string;
  readonly reference: string;
  readonly version: number;
  /** The determination, in its one sentence. */
  readonly says: string;
  readonly practice: boolean;
  readonly sealedBy: { readonly name: string; readonly fingerprint: Sha256; readonly at: Instant };
  readonly panel: readonly PanelMemberView[];
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
  /** The other members of the panel that it names; empty where the neutral decided alone. */
  readonly members: readonly MemberSignedView[];
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
  /** Whom the next certification names beside the neutral. */
  readonly panel: readonly PanelMemberView[];
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
