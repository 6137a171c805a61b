/** What an RFC 3161 authority is asked to stamp: the digest of a whole file, and nothing else of it. The user carries it there. */
import { createHash } from 'node:crypto';
import { integer, nothing, octetString, oid, sequence, truth } from '#backend/keys/der.ts';
import { OID } from './cades.ts';

/** DER (RFC 3161, 2.4.1). `nonce` makes the answer one to this very request; the authority's certificate is asked for with it. */
export function timeStampRequest(file: Uint8Array, nonce: Uint8Array): Buffer {
  const digest = createHash('sha256').update(file).digest();
  const imprint = sequence(sequence(oid(OID.sha256), nothing()), octetString(digest));
  return sequence(integer(1), imprint, integer(nonce), truth());
}
