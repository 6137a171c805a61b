/**
 * The neutral's signing identity, made on her own machine or taken over from a file. A made one has two tiers: a root is made in memory, signs the
 * signer's certificate, and its private key is dropped at once; so nobody, not even the neutral, can issue a second
 * signer under it, and a reader that trusts the root trusts exactly one key.
 */
import { createPrivateKey, generateKeyPair, X509Certificate, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { epochSeconds, type Instant } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { openSecret, sealSecret, type SealedSecret, type SealRefusal } from './seal.ts';
import { signerOf, type Signer } from './signer.ts';
import { fingerprintOf, issueCertificate, toPem, type Subject } from './x509.ts';

/** What is kept: public certificates, and the private key under the passphrase. Plain JSON. */
export type SealedIdentity = {
  readonly format: 'countersign-identity';
  readonly version: 1;
  readonly name: string;
  readonly capacity: string;
  readonly createdAt: Instant;
  /** Base64 DER: the signer's, then its issuers up to the root. */
  readonly certificates: readonly [string, ...string[]];
  readonly key: SealedSecret;
};

export type IdentityMade = {
  readonly sealed: SealedIdentity;
  readonly signer: Signer;
  readonly card: IdentityCard;
};

/** What the neutral gives to the parties beforehand: by this they know her signature later. */
export type IdentityCard = {
  readonly name: string;
  readonly capacity: string;
  /** SHA-256, lower-case hexadecimal. */
  readonly signerFingerprint: string;
  /** Of its issuers, in order up to the root. */
  readonly issuerFingerprints: readonly Sha256[];
  /** All certificates, the signer's first. */
  readonly pem: string;
  /** Such as `ECDSA P-256` or `RSA 3072`. */
  readonly key: string;
  readonly validFrom: string;
  readonly validTo: string;
};

export type IdentityRefusal = SealRefusal;

/** What a made identity signs with. RSA is for readers that know nothing newer. */
export const OWN_KEYS = ['ecdsa-p256', 'rsa-3072'] as const;
export type OwnKey = (typeof OWN_KEYS)[number];

const YEARS = 10;
/** A clock that was put right after the identity was made must not turn its first signature invalid. */
const BACKDATED_SECONDS = 3600;

/** `now` is the moment of making, `random` gives unpredictable bytes (serial numbers, salts). */
export async function createIdentity(request: {
  readonly name: string;
  readonly capacity: string;
  /** ECDSA on P-256 unless said otherwise. */
  readonly key?: OwnKey;
  readonly passphrase: string;
  readonly now: Instant;
  readonly random: (size: number) => Uint8Array;
}): Promise<IdentityMade> {
  const name = request.name.normalize('NFC').trim();
  const capacity = request.capacity.normalize('NFC').trim();
  const { certificates, privateKey } = await makeKeys({ name, capacity }, request);
  return sealIdentity({ ...request, name, capacity, certificates, privateKey });
}

/** Seals a key and its certificates, whoever issued them, as `SealedIdentity` keeps them. */
export async function sealIdentity(request: {
  readonly name: string;
  readonly capacity: string;
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  readonly privateKey: KeyObject;
  readonly passphrase: string;
  readonly now: Instant;
  readonly random: (size: number) => Uint8Array;
}): Promise<IdentityMade> {
  const { name, capacity, certificates, privateKey } = request;
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
  const [own, ...issuers] = certificates;
  const unsealed = {
    format: 'countersign-identity',
    version: 1,
    name,
    capacity,
    createdAt: request.now,
    certificates: [base64(own), ...issuers.map(base64)],
  } as const satisfies Omit<SealedIdentity, 'key'>;
  const key = await sealSecret({
    secret,
    passphrase: request.passphrase,
    context: sealContext(unsealed),
    random: request.random,
  });
  secret.fill(0);
  const sealed: SealedIdentity = { ...unsealed, key };
  return { sealed, signer: signerOf(privateKey, { name, capacity, certificates }), card: identityCard(sealed) };
}

/** The passphrase is asked for every signature; the signer lives as long as the caller holds it. */
export async function openIdentity(sealed: SealedIdentity, passphrase: string): Promise<Result<Signer, IdentityRefusal>> {
  if (sealed.format !== 'countersign-identity' || sealed.version !== 1) {
    return err({ kind: 'unknown-format', detail: `identity version ${String(sealed.version)}` });
  }
  const opened = await openSecret({ sealed: sealed.key, passphrase, context: sealContext(sealed) });
  if (!opened.ok) return opened;
  const key = createPrivateKey({ key: opened.value, format: 'der', type: 'pkcs8' });
  opened.value.fill(0);
  return ok(signerOf(key, { name: sealed.name, capacity: sealed.capacity, certificates: certificatesOf(sealed) }));
}

export function identityCard(sealed: Pick<SealedIdentity, 'name' | 'capacity' | 'certificates'>): IdentityCard {
  const [signer, ...issuers] = certificatesOf(sealed);
  const parsed = new X509Certificate(signer);
  return {
    name: sealed.name,
    capacity: sealed.capacity,
    signerFingerprint: fingerprintOf(signer),
    issuerFingerprints: issuers.map((issuer) => fingerprintOf(issuer)),
    pem: [signer, ...issuers].map((certificate) => toPem(certificate)).join(''),
    key: keyWords(parsed.publicKey),
    validFrom: parsed.validFromDate.toISOString().slice(0, 10),
    validTo: parsed.validToDate.toISOString().slice(0, 10),
  };
}

/** Such as `ECDSA P-256` or `RSA 3072`. */
export function keyWords(key: KeyObject): string {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec') return `ECDSA ${CURVE_NAMES[namedCurve ?? ''] ?? String(namedCurve)}`;
  return `${String(key.asymmetricKeyType).toUpperCase()}${modulusLength === undefined ? '' : ` ${String(modulusLength)}`}`;
}

const CURVE_NAMES: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };

const keyPair = promisify(generateKeyPair);

function makePair(kind: OwnKey) {
  return kind === 'rsa-3072' ? keyPair('rsa', { modulusLength: 3072 }) : keyPair('ec', { namedCurve: 'P-256' });
}

async function makeKeys(
  subject: Subject,
  { key = 'ecdsa-p256', now, random }: Pick<Parameters<typeof createIdentity>[0], 'key' | 'now' | 'random'>,
) {
  const notBefore = Math.floor(epochSeconds(now)) - BACKDATED_SECONDS;
  const notAfter = notBefore + YEARS * 365.25 * 86400;
  const [root, own] = await Promise.all([makePair(key), makePair(key)]);
  const issuer: Subject = { name: `${subject.name} (identity root)`, capacity: '' };
  const common = { issuer, issuerPublicKey: root.publicKey, issuerKey: root.privateKey, notBefore, notAfter };
  const rootCertificate = issueCertificate({
    ...common,
    kind: 'root',
    subject: issuer,
    publicKey: root.publicKey,
    serial: random(15),
  });
  const certificate = issueCertificate({ ...common, kind: 'signer', subject, publicKey: own.publicKey, serial: random(15) });
  const certificates: readonly [Uint8Array, Uint8Array] = [certificate, rootCertificate];
  return { certificates, privateKey: own.privateKey };
}

/** Binds the public half to the sealed half: a certificate exchanged in the file makes the key unopenable. */
function sealContext(identity: Pick<SealedIdentity, 'name' | 'capacity' | 'certificates'>): string {
  return JSON.stringify(['countersign-identity', 1, identity.name, identity.capacity, ...identity.certificates]);
}

function certificatesOf(sealed: Pick<SealedIdentity, 'certificates'>): readonly [Buffer, ...Buffer[]] {
  const [own, ...issuers] = sealed.certificates;
  return [Buffer.from(own, 'base64'), ...issuers.map((text) => Buffer.from(text, 'base64'))];
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
