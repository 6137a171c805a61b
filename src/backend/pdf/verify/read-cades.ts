/**
 * Takes a CAdES container apart and puts it together again from its parts: only if both are the same bytes was it written
 * as we write it. So nothing in it can be bent that the signature itself does not cover.
 */
import { X509Certificate, verify, type KeyObject } from 'node:crypto';
import { childrenOf, DerError, readDer, TAG, type DerNode } from '#backend/keys/der.ts';
import { hasLowS } from '#backend/keys/low-s.ts';
import { issuerAndSerial } from '#backend/keys/x509.ts';
import { assembleCades, signedAttributes } from '../cades.ts';

export type CadesRead = {
  readonly signer: X509Certificate;
  /** The signer's issuers, as many as there are in the container. */
  readonly issuers: readonly X509Certificate[];
  readonly signature: Uint8Array;
  /** The digest of the document as the container states it. */
  readonly statedDigest: Uint8Array;
  /** The container alone, without the zeros that fill its place. */
  readonly container: Uint8Array;
  readonly padding: Uint8Array;
};

export class CadesRefused extends Error {}

/** Throws `CadesRefused`. */
export function readCades(bytes: Uint8Array): CadesRead {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof DerError) throw new CadesRefused(`not DER: ${error.message}`);
    throw error;
  }
}

/** Throws `CadesRefused` unless every byte of the container is as we would write it for `digest`. */
export function checkCanonical(cades: CadesRead, digest: Uint8Array): void {
  if (cades.padding.some((byte) => byte !== 0)) throw new CadesRefused('bytes hidden behind the signature');
  const keyType = keyTypeOf(cades.signer.publicKey);
  const issuers = cades.issuers.map(({ raw }) => raw);
  const again = assembleCades({ digest, certificates: [cades.signer.raw, ...issuers], keyType, signature: cades.signature });
  if (!again.equals(cades.container)) throw new CadesRefused('a container written otherwise than this app writes it');
  if (keyType === 'ec' && !hasLowS(cades.signature, cades.signer.publicKey))
    throw new CadesRefused('a signature value in its second form');
}

/** Whether the signer's key made this signature over this digest. */
export function signatureHolds(cades: CadesRead, digest: Uint8Array): boolean {
  return verify('sha256', signedAttributes(digest, cades.signer.raw), cades.signer.publicKey, cades.signature);
}

/** Null if strong enough, else why not. NIST and Brainpool curves of 256 bits and more, RSA of 3072 and more. */
export function weakness(key: KeyObject): string | null {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec') return CURVES.has(namedCurve ?? '') ? null : `the curve ${String(namedCurve)}`;
  if (key.asymmetricKeyType === 'rsa') return (modulusLength ?? 0) >= 3072 ? null : `an RSA key of ${String(modulusLength)} bits`;
  return `a key of the kind ${String(key.asymmetricKeyType)}`;
}

const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1', 'brainpoolP256r1', 'brainpoolP384r1', 'brainpoolP512r1']);

function keyTypeOf(key: KeyObject): 'ec' | 'rsa' {
  if (key.asymmetricKeyType === 'ec') return 'ec';
  if (key.asymmetricKeyType === 'rsa') return 'rsa';
  throw new CadesRefused(`a key of the kind ${String(key.asymmetricKeyType)}`);
}

function read(bytes: Uint8Array): CadesRead {
  const outer = readDer(bytes);
  const [, wrapped] = members(outer, TAG.sequence, 2);
  const [signedData] = members(wrapped, 0xa0, 1);
  const [, , , certificateSet, signerInfos] = members(signedData, TAG.sequence, 5);
  const [signerInfo] = members(signerInfos, TAG.set, 1);
  const [, sid, , attributes, , signature] = members(signerInfo, TAG.sequence, 6);
  if (certificateSet?.tag !== 0xa0 || sid === undefined || attributes === undefined || signature?.tag !== TAG.octetString) {
    throw new CadesRefused('a container of another shape');
  }
  const { signer, issuers } = sortCertificates(childrenOf(certificateSet), sid);
  return {
    signer,
    issuers,
    signature: signature.content,
    statedDigest: statedDigest(attributes),
    container: outer.raw,
    padding: bytes.subarray(outer.raw.length),
  };
}

/** The signer is named by issuer and serial; the others follow as a chain from it. */
function sortCertificates(
  nodes: readonly DerNode[],
  sid: DerNode,
): { signer: X509Certificate; issuers: readonly X509Certificate[] } {
  const certificates = nodes.map(({ raw }) => parseCertificate(raw));
  const wanted = Buffer.from(sid.content);
  const signer = certificates.find(({ raw }) => {
    const { issuer, serial } = issuerAndSerial(raw);
    return wanted.equals(Buffer.concat([issuer, serial]));
  });
  if (signer === undefined) throw new CadesRefused('a container without the signer’s certificate');
  const rest = new Set(certificates.filter((certificate) => certificate !== signer));
  const issuers: X509Certificate[] = [];
  for (let current = signer; rest.size > 0;) {
    const issuer = [...rest].find((candidate) => current.checkIssued(candidate));
    if (issuer === undefined) throw new CadesRefused('a certificate that belongs to no chain of the signer’s');
    rest.delete(issuer);
    issuers.push(issuer);
    current = issuer;
  }
  return { signer, issuers };
}

function parseCertificate(raw: Uint8Array): X509Certificate {
  try {
    const certificate = new X509Certificate(raw);
    if (!certificate.raw.equals(raw)) throw new CadesRefused('a certificate with bytes left over');
    // Both are read only when asked for; a certificate that has neither is none.
    const times = [certificate.validFromDate.getTime(), certificate.validToDate.getTime()];
    if (times.some(Number.isNaN) || certificate.publicKey.type !== 'public')
      throw new CadesRefused('a certificate without times or key');
    return certificate;
  } catch (error) {
    if (error instanceof CadesRefused) throw error;
    throw new CadesRefused('a certificate that cannot be read');
  }
}

const MESSAGE_DIGEST = Buffer.from('06092a864886f70d010904', 'hex');

function statedDigest(attributes: DerNode): Uint8Array {
  for (const attribute of childrenOf(attributes)) {
    const [type, values] = childrenOf(attribute);
    if (type === undefined || values === undefined || !MESSAGE_DIGEST.equals(type.raw)) continue;
    const [value] = childrenOf(values);
    if (value?.tag === TAG.octetString) return value.content;
  }
  throw new CadesRefused('a container that states no digest');
}

function members(parent: DerNode | undefined, tag: number, number: number): readonly DerNode[] {
  if (parent === undefined || parent.tag !== tag) throw new CadesRefused('a container of another shape');
  const children = childrenOf(parent);
  if (children.length !== number) throw new CadesRefused('a container of another shape');
  return children;
}
