/** What the electronic signatures in a delivered file cover, and whether they hold. Whose key it was is never known from the file. */
import type { Sha256 } from '../ids.ts';

export type SealedSigner = {
  /** As the certificate says; anyone can make a certificate with any name on it. */
  readonly name: string | null;
  readonly fingerprint: Sha256 | null;
  readonly issuer: string | null;
  readonly at: string | null;
  /** Whose word the time is: another's stamp, or the signer's own clock. */
  readonly timeBy: 'time-stamp' | 'signer' | null;
  readonly result: 'passed' | 'failed' | 'indeterminate';
  readonly coversWholeFile: boolean;
  /** What failed or stayed open, in words. */
  readonly remarks: readonly string[];
};

export type Seal = {
  readonly verdict: string;
  readonly words: string;
  readonly result: 'passed' | 'failed' | 'indeterminate';
  readonly signers: readonly SealedSigner[];
};
