/**
 * A signing identity that the neutral already has, as a PKCS#12 file (.p12, .pfx) of PBES2 encryption. Neither the file nor its
 * passphrase is kept. Files encrypted with RC2 or 3DES are refused by name: they can be
 * converted with `openssl pkcs12`.
 */
import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { fromBER } from 'asn1js';
import { PFX, type SafeBag, type SafeContents } from 'pkijs';
import { err, ok, type Result } from '#core/result.ts';
import { weakness } from '#backend/pdf/verify/read-cades.ts';
import { oid } from './der.ts';
import { keyWords } from './identity.ts';
import { signerOf, type Signer } from './signer.ts';
import { signatureAlgorithmOf } from './x509.ts';

export type Pkcs12Refusal = {
  readonly kind: 'identity-file';
  readonly why:
    | 'not-pkcs12'
    | 'wrong-passphrase'
    /** RC2 or 3DES. */
    | 'outdated-encryption'
    | 'no-key'
    | 'no-certificate'
    | 'key-does-not-match'
    | 'no-name'
    | 'unsupported-key'
    | 'weak-key'
    | 'weak-signature'
    | 'issues-certificates'
    | 'expired'
    | 'not-yet-valid';
  /** What it is about, such as the key or the day; blank where `why` says all. */
  readonly detail: string;
};

/** The key and the certificates out of a file, not yet sealed; `certificates` has the signer's own first, then its issuers. */
export type Pkcs12Identity = {
  readonly name: string;
  /** The X.520 title of the certificate; blank for none. */
  readonly capacity: string;
  readonly privateKey: KeyObject;
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
};

/** A file with a long chain has some 10 KB. */
export const LARGEST_IDENTITY = 1024 ** 2;

const BAG = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
};

/** `now`, in milliseconds since 1970, is when a signature would be made. */
export async function readPkcs12(
  bytes: Uint8Array,
  passphrase: string,
  now: number,
): Promise<Result<Pkcs12Identity, Pkcs12Refusal>> {
  if (bytes.length > LARGEST_IDENTITY) return refused('not-pkcs12');
  const parsed = fromBER(Uint8Array.from(bytes).buffer);
  if (parsed.offset < 0) return refused('not-pkcs12');
  const bags = await readBags(parsed.result, passphrase);
  if (!bags.ok) return bags;
  const { keys, certificates } = bags.value;
  if (keys.length === 0) return refused('no-key');
  if (certificates.length === 0) return refused('no-certificate');
  for (const privateKey of keys) {
    const [own, ...issuers] = chainOf(privateKey, certificates);
    if (own === undefined) continue;
    const unfit = unfitness(own, now);
    if (unfit !== null) return unfit;
    const name = field(own, 'CN');
    if (name === null) return refused('no-name');
    const carried = carriedIssuers(issuers, now).map(({ raw }) => raw);
    return ok({ name, capacity: field(own, 'title') ?? '', privateKey, certificates: [own.raw, ...carried] });
  }
  return refused('key-does-not-match');
}

/** The same, as what signs. */
export async function openPkcs12(bytes: Uint8Array, passphrase: string, now: number): Promise<Result<Signer, Pkcs12Refusal>> {
  const read = await readPkcs12(bytes, passphrase, now);
  return read.ok ? ok(signerOf(read.value.privateKey, read.value)) : read;
}

type Bags = { readonly keys: readonly KeyObject[]; readonly certificates: readonly X509Certificate[] };
type Schema = ConstructorParameters<typeof PFX>[0] extends infer P ? (P extends { schema?: infer S } ? S : never) : never;

async function readBags(schema: Schema, passphrase: string): Promise<Result<Bags, Pkcs12Refusal>> {
  const password = new TextEncoder().encode(passphrase).buffer;
  let pfx: PFX;
  try {
    pfx = new PFX({ schema });
  } catch {
    return refused('not-pkcs12');
  }
  try {
    await pfx.parseInternalValues({ password, checkIntegrity: pfx.macData !== undefined });
    const safe = pfx.parsedValue?.authenticatedSafe;
    if (safe === undefined) return refused('not-pkcs12');
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
    // pkijs types what it parsed loosely.
    const contents = (safe.parsedValue as { safeContents: { value: SafeContents }[] }).safeContents;
    return ok(
      await sortBags(
        contents.flatMap(({ value }) => value.safeBags),
        password,
      ),
    );
  } catch (error) {
    return refusalOf(error);
  }
}

async function sortBags(bags: readonly SafeBag[], password: ArrayBuffer): Promise<Bags> {
  const keys: KeyObject[] = [];
  const certificates: X509Certificate[] = [];
  for (const { bagId, bagValue } of bags) {
    if (bagId === BAG.key) keys.push(privateKey(bagValue));
    if (bagId === BAG.shroudedKey) keys.push(privateKey(await unshrouded(bagValue, password)));
    if (bagId === BAG.certificate)
      certificates.push(new X509Certificate(der((bagValue as { parsedValue: Encodable }).parsedValue)));
  }
  return { keys, certificates };
}

type Encodable = { readonly toSchema: () => { readonly toBER: (sizeOnly: boolean) => ArrayBuffer } };
type Shrouded = {
  readonly parseInternalValues: (options: { password: ArrayBuffer }) => Promise<void>;
  readonly parsedValue?: unknown;
};

async function unshrouded(bag: unknown, password: ArrayBuffer): Promise<unknown> {
  const shrouded = bag as Shrouded;
  await shrouded.parseInternalValues({ password });
  return shrouded.parsedValue;
}

function privateKey(info: unknown): KeyObject {
  return createPrivateKey({ key: der(info as Encodable), format: 'der', type: 'pkcs8' });
}

function der(value: Encodable): Buffer {
  return Buffer.from(value.toSchema().toBER(false));
}

function refusalOf(error: unknown): ReturnType<typeof refused> {
  const message = error instanceof Error ? error.message : String(error);
  // It was decrypted, and yet is no key that the library knows, such as one on secp256k1.
  if (message.includes('PrivateKeyInfo')) return refused('unsupported-key', 'of an unknown kind');
  if (/algorithm|PBES2|OID/i.test(message)) return refused('outdated-encryption');
  return refused(/integrity|decrypt|operation|MAC|password/i.test(message) ? 'wrong-passphrase' : 'not-pkcs12');
}

function refused(why: Pkcs12Refusal['why'], detail = ''): { readonly ok: false; readonly error: Pkcs12Refusal } {
  return err({ kind: 'identity-file', why, detail });
}

/** The certificate of the key first, then its issuers as far as they are in the file. */
function chainOf(key: KeyObject, certificates: readonly X509Certificate[]): readonly X509Certificate[] {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const own = certificates.find(({ publicKey }) => publicKey.export({ type: 'spki', format: 'der' }).equals(spki));
  const chain: X509Certificate[] = [];
  for (let next = own; next !== undefined && !chain.includes(next);) {
    chain.push(next);
    const current = next;
    next = certificates.find(
      (candidate) => candidate !== current && current.checkIssued(candidate) && current.verify(candidate.publicKey),
    );
  }
  return chain;
}

/** Null, or why the certificate cannot sign what the verifier passes. */
function unfitness(certificate: X509Certificate, now: number): ReturnType<typeof refused> | null {
  const { publicKey } = certificate;
  const words = keyWords(publicKey);
  if (publicKey.asymmetricKeyType !== 'rsa' && publicKey.asymmetricKeyType !== 'ec') return refused('unsupported-key', words);
  const isElliptic = publicKey.asymmetricKeyType === 'ec';
  if (isElliptic && !SIGNING_CURVES.has(publicKey.asymmetricKeyDetails?.namedCurve ?? ''))
    return refused('unsupported-key', words);
  if (weakness(publicKey) !== null) return refused('weak-key', words);
  if (certificate.ca) return refused('issues-certificates');
  if (!isSoundlySigned(certificate)) return refused('weak-signature');
  if (certificate.validToDate.getTime() < now) return refused('expired', dayOf(certificate.validToDate));
  if (certificate.validFromDate.getTime() > now) return refused('not-yet-valid', dayOf(certificate.validFromDate));
  return null;
}

/** A chain may end below its root (verifier check V10): from the first issuer on that V08, V10 or V11 would fail, none is carried. */
function carriedIssuers(issuers: readonly X509Certificate[], now: number): readonly X509Certificate[] {
  const end = issuers.findIndex(
    (issuer) =>
      weakness(issuer.publicKey) !== null ||
      !issuer.ca ||
      issuer.validToDate.getTime() < now ||
      issuer.validFromDate.getTime() > now,
  );
  return end === -1 ? issuers : issuers.slice(0, end);
}

const isSoundlySigned = ({ raw }: X509Certificate): boolean => {
  const algorithm = signatureAlgorithmOf(raw);
  return SOUND_SIGNATURES.some((sound) => sound.equals(algorithm));
};

/** RSA and ECDSA with SHA-256, SHA-384 and SHA-512: no MD5, no SHA-1, and nothing that the verifier page cannot check. */
const SOUND_SIGNATURES = [
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
].map((id) => oid(id));

/** Those that a browser can check too: the verifier page knows no Brainpool. */
const SIGNING_CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Of several attributes of one name the first; read as the certificate spells it, without escapes. */
function field(certificate: X509Certificate, name: 'CN' | 'title'): string | null {
  const subject: Readonly<Record<string, unknown>> = { ...certificate.toLegacyObject().subject };
  const value: unknown = [subject[name]].flat()[0];
  return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
}
