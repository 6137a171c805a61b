/** Seals an unsigned PDF: fills in the byte range, signs everything outside the hole, and fills the hole. */
import { createHash } from 'node:crypto';
import type { Signer } from '#backend/keys/signer.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { signCades } from './cades.ts';
import type { UnsignedPdf } from './certification-pdf.ts';

export type SignRefusal =
  | { readonly kind: 'another-signer'; readonly expected: string; readonly actual: string }
  /** The signer's certificate chain is too long for the place kept free. */
  | { readonly kind: 'signature-too-large'; readonly bytes: number; readonly reserve: number };

export type ByteRange = { readonly holeStart: number; readonly holeEnd: number };

export async function signPdf(unsigned: UnsignedPdf, signer: Signer): Promise<Result<Uint8Array, SignRefusal>> {
  if (signer.fingerprint !== unsigned.fingerprint) {
    return err({ kind: 'another-signer', expected: unsigned.fingerprint, actual: signer.fingerprint });
  }
  const { bytes, holeStart, holeEnd } = withByteRange(unsigned);
  const digest = createHash('sha256').update(bytes.subarray(0, holeStart)).update(bytes.subarray(holeEnd)).digest();
  const signature = await signCades(digest, signer);
  const reserve = (holeEnd - holeStart - 2) / 2;
  if (signature.length > reserve) return err({ kind: 'signature-too-large', bytes: signature.length, reserve });
  bytes.write(signature.toString('hex'), holeStart + 1, 'latin1');
  return ok(Uint8Array.from(bytes));
}

/** A copy with its byte range filled in: everything but the hexadecimal string of /Contents, delimiters included. */
export function withByteRange(unsigned: Pick<UnsignedPdf, 'bytes' | 'signatureOffset'>): ByteRange & { readonly bytes: Buffer } {
  const bytes = Buffer.from(unsigned.bytes);
  const range = findToken(bytes, '/ByteRange ', unsigned.signatureOffset);
  const contents = findToken(bytes, '/Contents <', unsigned.signatureOffset);
  const holeStart = contents.end - 1;
  const holeEnd = bytes.indexOf('>', holeStart) + 1;
  const placeholderEnd = bytes.indexOf(']', range.end) + 1;
  const width = placeholderEnd - range.end;
  const text = `[0 ${String(holeStart)} ${String(holeEnd)} ${String(bytes.length - holeEnd)}]`.padEnd(width, ' ');
  invariant(text.length === width, 'a byte range fits its placeholder');
  bytes.write(text, range.end, 'latin1');
  return { bytes, holeStart, holeEnd };
}

function findToken(bytes: Buffer, token: string, from: number): { readonly end: number } {
  const at = bytes.indexOf(token, from, 'latin1');
  invariant(at >= 0, `the signature dictionary has ${token.trim()}`);
  return { end: at + token.length };
}
