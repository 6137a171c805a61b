/** What the caller knows beside the file. */
import type { X509Certificate } from 'node:crypto';
import type { Instant } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';

export type VerifyOptions = {
  /** SHA-256 fingerprints, lower-case hexadecimal, of signers or their roots, known from elsewhere than the file. */
  readonly pinned: readonly string[];
  /** Certificates known from elsewhere: the signer's, or one that issued it. */
  readonly trusted: readonly X509Certificate[];
  readonly now: Instant;
  /** What the matter's own record says of this certification; null where none is at hand. */
  readonly matter: MatterRecord | null;
  /** What is kept beside the file; nothing unless given. */
  readonly beside?: Beside;
};

export type Beside = {
  /** The signatures of other members of a panel, each a file of its own. */
  readonly signatures: readonly Uint8Array[];
  /** Already judged over this very file: the page in the browser cannot, and gives none. */
  readonly timeStamps?: readonly JudgedTimeStamp[];
};

export type JudgedTimeStamp =
  | {
      readonly holds: true;
      readonly at: Date;
      readonly authority: string;
      /** Whether the caller named the authority, or one that issued its certificate. */
      readonly known: boolean;
    }
  | { readonly holds: false; readonly why: string };

export type MatterRecord = {
  /** SHA-256 of the certifications that the record says were issued. */
  readonly issued: readonly Sha256[];
  /** Every hash the record's chain has or had as its head. */
  readonly heads: readonly Sha256[];
  readonly chainHolds: boolean;
};
