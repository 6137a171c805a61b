/** A time-stamp kept beside a file: an authority's answer (`.tsr`) or the token out of it, over the whole file. */
import type { X509Certificate } from 'node:crypto';
import { childrenOf, DerError, readDer, TAG } from '#backend/keys/der.ts';
import { fingerprintOf } from '#backend/keys/x509.ts';
import { readTimeStamp } from './foreign/time-stamp.ts';
import { sentenceOf } from './foreign/refusal.ts';
import type { JudgedTimeStamp, VerifyOptions } from './options.ts';

/** Null where the bytes are neither an answer nor a token. */
export function judgeTimeStamp(
  bytes: Uint8Array,
  { file, pinned, trusted }: { readonly file: Uint8Array } & Pick<VerifyOptions, 'pinned' | 'trusted'>,
): JudgedTimeStamp | null {
  const token = tokenIn(bytes);
  if (token === null) return null;
  try {
    const { at, authority } = readTimeStamp(token, file);
    return {
      holds: true,
      at,
      authority: authority.subject.replaceAll('\n', ', '),
      known: isKnown(authority, { pinned, trusted }),
    };
  } catch (error) {
    return { holds: false, why: sentenceOf(error) };
  }
}

function isKnown(authority: X509Certificate, { pinned, trusted }: Pick<VerifyOptions, 'pinned' | 'trusted'>): boolean {
  if (pinned.includes(fingerprintOf(authority.raw))) return true;
  return trusted.some(
    (certificate) =>
      certificate.raw.equals(authority.raw) ||
      (certificate.ca && authority.checkIssued(certificate) && authority.verify(certificate.publicKey)),
  );
}

/** TSTInfo, as the content type within a token (RFC 3161, 2.4.2). */
const TST_INFO = Buffer.from('060b2a864886f70d0109100104', 'hex');

/** An answer is a status and, where it was granted, the token; a token by itself begins with what it is. */
function tokenIn(bytes: Uint8Array): Uint8Array | null {
  if (!Buffer.from(bytes).includes(TST_INFO)) return null;
  try {
    const [first, second] = childrenOf(readDer(bytes));
    if (first?.tag === TAG.oid) return bytes;
    return second === undefined ? null : second.raw;
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}
