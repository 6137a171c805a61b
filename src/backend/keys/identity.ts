/**
 * The neutral's signing identity, made on her own machine. Two tiers: a root is made in memory, signs the
 * signer's certificate, and its private key is dropped at once; so nobody, not even the neutral, can issue a second
 * signer under it, and a reader that trusts the root trusts exactly one key.
 */
import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { epochSeconds, type Instant } from '#core/dates.ts';
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
  /** Base64 DER: signer, root. */
  readonly certificates: readonly [string, string];
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
  readonly rootFingerprint: string;
  readonly signerPem: string;
  readonly rootPem: string;
  readonly validFrom: string;
  readonly validTo: string;
};

export type IdentityRefusal = SealRefusal;

const YEARS = 10;
/** A clock that was put right after the identity was made must not turn its first signature invalid. */
const BACKDATED_SECONDS = 3600;

/** `now` is the moment of making, `random` gives unpredictable bytes (serial numbers, salts). ECDSA on P-256. */
export async function createIdentity(request: {
  readonly name: string;
  readonly capacity: string;
  readonly passphrase: string;
  readonly now: Instant;
  readonly random: (size: number) => Uint8Array;
}): Promise<IdentityMade> {
  const name = request.name.normalize('NFC').trim();
  const capacity = request.capacity.normalize('NFC').trim();
  const { certificates, privateKey } = makeKeys({ name, capacity }, request.now, request.random);
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
  const unsealed = {
    format: 'countersign-identity',
    version: 1,
    name,
    capacity,
    createdAt: request.now,
    certificates: [base64(certificates[0]), base64(certificates[1])],
  } as const;
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
  const certificates = [Buffer.from(sealed.certificates[0], 'base64'), Buffer.from(sealed.certificates[1], 'base64')] as const;
  return ok(signerOf(key, { name: sealed.name, capacity: sealed.capacity, certificates: [certificates[0], certificates[1]] }));
}

export function identityCard(sealed: Omit<SealedIdentity, 'key'>): IdentityCard {
  const [signer, root] = sealed.certificates.map((text) => Buffer.from(text, 'base64'));
  if (signer === undefined || root === undefined) throw new Error('An identity has two certificates');
  const parsed = new X509Certificate(signer);
  return {
    name: sealed.name,
    capacity: sealed.capacity,
    signerFingerprint: fingerprintOf(signer),
    rootFingerprint: fingerprintOf(root),
    signerPem: toPem(signer),
    rootPem: toPem(root),
    validFrom: parsed.validFromDate.toISOString().slice(0, 10),
    validTo: parsed.validToDate.toISOString().slice(0, 10),
  };
}

function makeKeys(subject: Subject, now: Instant, random: (size: number) => Uint8Array) {
  const notBefore = Math.floor(epochSeconds(now)) - BACKDATED_SECONDS;
  const notAfter = notBefore + YEARS * 365.25 * 86400;
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
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

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
