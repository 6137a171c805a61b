/**
 * CAdES signatures as PAdES baseline B-B wants them (ETSI EN 319 142-1): CMS SignedData, detached, with the three signed
 * attributes content type, message digest and signing certificate. No signing-time attribute: the PDF's /M carries it.
 * One way of writing only: so a verifier can write the same again and refuse every other byte sequence.
 */
import { createHash } from 'node:crypto';
import { context, integer, node, nothing, octetString, oid, sequence, setOf, TAG } from '#backend/keys/der.ts';
import type { KeyType, Signer } from '#backend/keys/signer.ts';
import { issuerAndSerial } from '#backend/keys/x509.ts';

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  rsaEncryption: '1.2.840.113549.1.1.1',
} as const;

/** `digest` is the SHA-256 of the signed bytes of the PDF. */
export async function signCades(digest: Uint8Array, signer: Signer): Promise<Buffer> {
  const { certificates, keyType } = signer;
  const signature = await signer.sign(signedAttributes(digest, certificates[0]));
  return assembleCades({ digest, certificates, keyType, signature });
}

export type CadesParts = {
  readonly digest: Uint8Array;
  /** The signer's first. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  readonly keyType: KeyType;
  readonly signature: Uint8Array;
};

export function assembleCades({ digest, certificates, keyType, signature }: CadesParts): Buffer {
  const own = issuerAndSerial(certificates[0]);
  const digestAlgorithm = sequence(oid(OID.sha256));
  const signatureAlgorithm = keyType === 'ec' ? sequence(oid(OID.ecdsaWithSha256)) : sequence(oid(OID.rsaEncryption), nothing());
  const signerInfo = sequence(
    integer(1),
    sequence(own.issuer, own.serial),
    digestAlgorithm,
    retagged(0xa0, signedAttributes(digest, certificates[0])),
    signatureAlgorithm,
    octetString(signature),
  );
  const signedData = sequence(
    integer(1),
    node(TAG.set, digestAlgorithm),
    sequence(oid(OID.data)),
    retagged(0xa0, setOf(...certificates)),
    node(TAG.set, signerInfo),
  );
  return sequence(oid(OID.signedData), context(0, signedData));
}

/** What is signed: the attributes as an explicit SET (RFC 5652 5.4), though they are carried under tag [0]. */
export function signedAttributes(digest: Uint8Array, certificate: Uint8Array): Buffer {
  return setOf(
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octetString(digest)),
    attribute(OID.signingCertificateV2, signingCertificate(certificate)),
  );
}

/** RFC 5035: which certificate signs, so that it cannot be exchanged for another one with the same key. */
function signingCertificate(certificate: Uint8Array): Buffer {
  const { issuer, serial } = issuerAndSerial(certificate);
  const hash = createHash('sha256').update(certificate).digest();
  const issuerSerial = sequence(sequence(context(4, issuer)), serial);
  return sequence(sequence(sequence(octetString(hash), issuerSerial)));
}

function attribute(type: string, value: Uint8Array): Buffer {
  return sequence(oid(type), node(TAG.set, value));
}

function retagged(tag: number, der: Uint8Array): Buffer {
  return Buffer.concat([Uint8Array.of(tag), der.subarray(1)]);
}
