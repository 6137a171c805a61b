/** The electronic signatures in a received PDF, judged where received bytes are opened. Null where it bears none. */
import type { Instant } from '#core/dates.ts';
import type { Seal, SealedSigner } from '#core/card/seal.ts';
import type { ForeignSignature } from '#backend/pdf/verify/foreign/foreign-report.ts';
import { verifyForeignPdf } from '#backend/pdf/verify/foreign/verify-foreign-pdf.ts';

export function judgeSeal(bytes: Uint8Array, now: Instant): Seal | null {
  if (!mayBeSigned(bytes)) return null;
  const { verdict, words, result, signatures } = verifyForeignPdf(bytes, { now });
  return verdict === 'not-signed' ? null : { verdict, words, result, signers: signatures.map(signerOf) };
}

/** A scan of a thousand pages is not parsed for a signature that it cannot hold. */
function mayBeSigned(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange');
}

function signerOf({ signer, time, result, coversWholeFile, checks }: ForeignSignature): SealedSigner {
  return {
    name: signer?.name ?? null,
    fingerprint: signer?.fingerprint ?? null,
    issuer: signer?.issuer ?? null,
    at: time?.at ?? null,
    timeBy: time?.by ?? null,
    result,
    coversWholeFile,
    remarks: checks.flatMap((check) =>
      check.result === 'failed' || check.result === 'indeterminate' ? [`${check.title}: ${check.detail}`] : [],
    ),
  };
}
