/**
 * A further signature over a whole sealed file, kept in a file of its own beside it: CAdES, detached, in the one form that the seal has
 * too. The sealed file stays as it was written, and `openssl cms -verify -cades -binary -content FILE.pdf` checks it alone.
 */
import { createHash } from 'node:crypto';
import type { Signer } from '#backend/keys/signer.ts';
import { signCades } from './cades.ts';

/**
 * DER. It states no time: the sealed file has its own, and the record knows when a signature came in. It carries no certificate but the
 * member's own: the sealed file names that one, and nothing signed would protect the bytes of another.
 */
export function coSign(file: Uint8Array, signer: Signer): Promise<Buffer> {
  const [own] = signer.certificates;
  return signCades(createHash('sha256').update(file).digest(), { ...signer, certificates: [own] });
}
