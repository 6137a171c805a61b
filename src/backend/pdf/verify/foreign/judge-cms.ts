/** Whether a signature container of anybody's making holds over given content, and with what strength. */
import { constants, createHash, verify, type KeyObject, type X509Certificate } from 'node:crypto';
import { Integer, type BaseBlock } from 'asn1js';
import { algorithmOf, childrenOf, CmsRefused, isContext, octets, oidOf, type Algorithm, type Cms } from './read-cms.ts';

export type CmsJudgement = {
  readonly contentUnchanged: boolean;
  readonly signatureHolds: boolean;
  /** What is too weak to be relied on, in words. */
  readonly weak: readonly string[];
  /** Whether the signed part names the certificate (ESS): else it could be exchanged for another with the same key. */
  readonly namesCertificate: 'yes' | 'no' | 'another';
};

const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const WEAK_HASHES = new Set(['md5', 'sha1']);

/** Signature algorithms by kind of key, with the hash each fixes; null where the container's digest algorithm says it. */
const RSA: Readonly<Record<string, string | null>> = {
  '1.2.840.113549.1.1.1': null,
  '1.2.840.113549.1.1.4': 'md5',
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
};
const ELLIPTIC: Readonly<Record<string, string | null>> = {
  '1.2.840.10045.2.1': null,
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
const RSA_PSS = '1.2.840.113549.1.1.10';

const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/** Throws `CmsRefused` where an algorithm is unknown: an unknown one is never taken for another. */
export function judgeCms(cms: Cms, content: Uint8Array): CmsJudgement {
  const { signer } = cms;
  const digestName = hashNamed(signer.digest.id);
  const key = signer.certificate.publicKey;
  const method = methodOf(signer.signatureAlgorithm, key, digestName);
  const signed = signer.signedBytes ?? content;
  return {
    contentUnchanged: signer.attributes === null || statesDigest(cms, digest(digestName, content)),
    signatureHolds: verify(method.hash, signed, { key, ...method.padding }, signer.signature),
    weak: [...new Set([digestName, method.hash])].filter((name) => WEAK_HASHES.has(name)).concat(weakKey(key)),
    namesCertificate: namedCertificate(signer.attributes, signer.certificate),
  };
}

function digest(name: string, bytes: Uint8Array): Buffer {
  return createHash(name).update(bytes).digest();
}

export function hashNamed(id: string): string {
  const name = HASHES[id];
  if (name === undefined) throw new CmsRefused(`a digest of an unknown kind (${id})`);
  return name;
}

type Method = {
  readonly hash: string;
  readonly padding: { readonly padding?: number; readonly saltLength?: number };
};

function methodOf({ id, parameters }: Algorithm, key: KeyObject, digestName: string): Method {
  const kind = key.asymmetricKeyType;
  if (id === RSA_PSS && (kind === 'rsa' || kind === 'rsa-pss')) return pssOf(parameters);
  const known = kind === 'rsa' ? RSA : kind === 'ec' ? ELLIPTIC : {};
  const fixed = known[id];
  if (fixed === undefined) throw new CmsRefused(`a signature of an unknown kind (${id}) for a key of the kind ${String(kind)}`);
  if (fixed !== null && fixed !== digestName) throw new CmsRefused('a signature whose two digests differ');
  return { hash: fixed ?? digestName, padding: {} };
}

/** RFC 4055 3.1: what is left out means SHA-1 and 20. */
function pssOf(parameters: BaseBlock | null): Method {
  let hash = 'sha1';
  let saltLength = 20;
  for (const part of parameters === null ? [] : childrenOf(parameters)) {
    if (isContext(part, 0)) hash = hashNamed(algorithmOf(childrenOf(part)[0]).id);
    const [value] = childrenOf(part);
    if (isContext(part, 2) && value instanceof Integer) saltLength = value.valueBlock.valueDec;
  }
  return { hash, padding: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength } };
}

function statesDigest({ signer, contentType }: Cms, actual: Buffer): boolean {
  const stated = signer.attributes?.get(ATTRIBUTE.messageDigest);
  const type = signer.attributes?.get(ATTRIBUTE.contentType);
  if (type !== undefined && oidOf(type) !== contentType) throw new CmsRefused('a container that states two kinds of content');
  return stated !== undefined && actual.equals(octets(stated));
}

const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1', 'brainpoolP256r1', 'brainpoolP384r1', 'brainpoolP512r1']);

function weakKey(key: KeyObject): readonly string[] {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec') return CURVES.has(namedCurve) ? [] : [`the curve ${namedCurve}`];
  return modulusLength >= 2048 ? [] : [`an RSA key of ${String(modulusLength)} bits`];
}

/** RFC 5035 and RFC 2634: the hash of the certificate, the first of its list. */
function namedCertificate(
  attributes: ReadonlyMap<string, BaseBlock> | null,
  certificate: X509Certificate,
): 'yes' | 'no' | 'another' {
  const newer = attributes?.get(ATTRIBUTE.signingCertificateV2);
  const older = attributes?.get(ATTRIBUTE.signingCertificate);
  const stated = newer ?? older;
  if (stated === undefined) return 'no';
  const [identifier] = childrenOf(childrenOf(stated)[0]);
  const parts = childrenOf(identifier);
  const [first, second] = parts;
  const isAlgorithm = first !== undefined && first.idBlock.tagClass === 1 && first.idBlock.tagNumber === 16;
  const name = newer === undefined ? 'sha1' : isAlgorithm ? hashNamed(algorithmOf(first).id) : 'sha256';
  return digest(name, certificate.raw).equals(octets(isAlgorithm ? second : first)) ? 'yes' : 'another';
}
