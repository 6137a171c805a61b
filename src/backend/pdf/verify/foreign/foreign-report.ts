/** What is said of a foreign file: numbered checks for each signature, and one verdict. */
import type { Sha256 } from '#core/ids.ts';

/** A number is never given to another check. */
export const FOREIGN_TITLES = {
  F01: 'The file is read without repair',
  F02: 'The signature covers everything up to the end of its revision',
  F03: 'What was signed is unchanged',
  F04: 'The signature was made with the key of the certificate',
  F05: 'The methods of signing are strong enough',
  F06: 'The signature names its certificate',
  F07: 'The certificate was valid when it signed',
  F08: 'The stated time is not in the future',
  F09: 'Nothing was changed after signing that the signature does not permit',
  F10: 'The signer is one you know',
} as const;

export type ForeignCheckId = keyof typeof FOREIGN_TITLES;
export type ForeignCheckResult = 'passed' | 'failed' | 'indeterminate' | 'not-run';
export type ForeignCheck = {
  readonly id: ForeignCheckId;
  readonly title: string;
  readonly result: ForeignCheckResult;
  readonly detail: string;
};

export type ForeignSignature = {
  readonly field: string;
  readonly kind: 'signature' | 'time-stamp';
  readonly result: 'passed' | 'failed' | 'indeterminate';
  readonly checks: readonly ForeignCheck[];
  readonly signer: { readonly name: string; readonly fingerprint: Sha256; readonly issuer: string } | null;
  readonly claimed: { readonly name: string | null; readonly reason: string | null; readonly location: string | null };
  /** ISO, UTC, to the second. `time-stamp` is another's word for it, `signer` the signer's own. */
  readonly time: { readonly at: string; readonly by: 'time-stamp' | 'signer' } | null;
  readonly coversWholeFile: boolean;
};

export type ForeignVerdict =
  | 'intact'
  | 'intact-signer-unknown'
  | 'changed-after-signing'
  | 'signature-removed'
  | 'invalid'
  | 'not-signed'
  | 'cannot-verify';

export type ForeignVerification = {
  /** `passed` only where every signature holds and is by one you know. */
  readonly result: 'passed' | 'failed' | 'indeterminate';
  readonly verdict: ForeignVerdict;
  readonly words: string;
  readonly signatures: readonly ForeignSignature[];
  readonly sha256: Sha256;
};

export const WORDS: Readonly<Record<ForeignVerdict, string>> = {
  intact: 'Every signature holds, and is by one you know.',
  'intact-signer-unknown':
    'Every signature holds. Whose keys they are is not known here: anyone can make a key with any name on it.',
  'changed-after-signing': 'What is shown was changed after it was signed.',
  'signature-removed': 'An earlier state of this file was signed; the signature was taken out later.',
  invalid: 'A signature does not hold.',
  'not-signed': 'The file bears no electronic signature.',
  'cannot-verify': 'The file, or a signature in it, cannot be judged here.',
};

export const RESULT_OF: Readonly<Record<ForeignVerdict, ForeignVerification['result']>> = {
  intact: 'passed',
  'intact-signer-unknown': 'indeterminate',
  'changed-after-signing': 'failed',
  'signature-removed': 'failed',
  invalid: 'failed',
  'not-signed': 'indeterminate',
  'cannot-verify': 'indeterminate',
};

export function verdictOf(signatures: readonly ForeignSignature[]): ForeignVerdict {
  const checks = signatures.flatMap((signature) => signature.checks);
  const failed = new Set(checks.filter(({ result }) => result === 'failed').map(({ id }) => id));
  if (failed.size > 0) return [...failed].every((id) => id === 'F03' || id === 'F09') ? 'changed-after-signing' : 'invalid';
  const open = new Set(checks.filter(({ result }) => result === 'indeterminate').map(({ id }) => id));
  if (open.size === 0) return 'intact';
  return [...open].every((id) => id === 'F10' || id === 'F06') ? 'intact-signer-unknown' : 'cannot-verify';
}
