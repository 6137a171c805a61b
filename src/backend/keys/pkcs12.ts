/**
 * A signing identity that the neutral already has, as a PKCS#12 file (.p12, .pfx), of PBES2 encryption or of the older one. Neither the
 * file nor its passphrase is kept.
 */
import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { fromBER } from 'asn1js';
import { PFX, type SafeBag, type SafeContents } from 'pkijs';
import { err, ok, type Result } from '#core/result.ts';
import { carriedIssuers, chainFrom } from './chain.ts';
import { nameOn, unfitness, type Unfitness } from './fitness.ts';
import { readLegacyBags } from './pkcs12-legacy.ts';
import { signerOf, type Signer } from './signer.ts';

export type Pkcs12Refusal = {
  readonly kind: 'identity-file';
  readonly why:
    | 'not-pkcs12'
    | 'wrong-passphrase'
    /** By a method that neither of the two libraries knows. */
    | 'outdated-encryption'
    | 'no-key'
    | 'no-certificate'
    | 'key-does-not-match'
    | Unfitness['why'];
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
  if (!bags.ok && bags.error.why !== 'outdated-encryption') return bags;
  const opened = bags.ok ? bags : legacyBags(bytes, passphrase);
  if (!opened.ok) return opened;
  const { keys, certificates } = opened.value;
  if (keys.length === 0) return refused('no-key');
  if (certificates.length === 0) return refused('no-certificate');
  for (const privateKey of keys) {
    const [own, ...issuers] = chainOf(privateKey, certificates);
    if (own === undefined) continue;
    const unfit = unfitness(own, now);
    if (unfit !== null) return refused(unfit.why, unfit.detail);
    const name = nameOn(own, 'CN') ?? '';
    const carried = carriedIssuers(issuers, now).map(({ raw }) => raw);
    return ok({ name, capacity: nameOn(own, 'title') ?? '', privateKey, certificates: [own.raw, ...carried] });
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

function legacyBags(bytes: Uint8Array, passphrase: string): Result<Bags, Pkcs12Refusal> {
  const read = readLegacyBags(bytes, passphrase);
  if (read.ok) return read;
  return refused(read.error === 'wrong-passphrase' ? 'wrong-passphrase' : 'outdated-encryption');
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
  return own === undefined ? [] : chainFrom(own, certificates);
}
