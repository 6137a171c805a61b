/**
 * A signing identity that the neutral already has, as a PKCS#12 file (.p12, .pfx) of PBES2 encryption. It is opened for one
 * signature and neither the file nor its passphrase is kept. Files encrypted with RC2 or 3DES are refused by name: they can be
 * converted with `openssl pkcs12`.
 */
import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { fromBER } from 'asn1js';
import { PFX, type SafeBag, type SafeContents } from 'pkijs';
import { err, ok, type Result } from '#core/result.ts';
import { signerOf, type Signer } from './signer.ts';

export type Pkcs12Refusal =
  | { readonly kind: 'not-pkcs12' }
  | { readonly kind: 'wrong-passphrase' }
  /** RC2 or 3DES. */
  | { readonly kind: 'outdated-encryption' }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'no-certificate' }
  | {
      readonly kind: 'unfit';
      readonly reason: 'issues-certificates' | 'weak-key' | 'expired' | 'not-yet-valid';
      readonly detail: string;
    };

const BAG = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
};

/** `now`, in milliseconds since 1970, is when the signature will be made. */
export async function openPkcs12(bytes: Uint8Array, passphrase: string, now: number): Promise<Result<Signer, Pkcs12Refusal>> {
  const parsed = fromBER(Uint8Array.from(bytes).buffer);
  if (parsed.offset < 0) return err({ kind: 'not-pkcs12' });
  const bags = await readBags(parsed.result, passphrase);
  if (!bags.ok) return bags;
  const [key] = bags.value.keys;
  if (key === undefined) return err({ kind: 'no-key' });
  const chain = chainOf(key, bags.value.certificates);
  const [own] = chain;
  if (own === undefined) return err({ kind: 'no-certificate' });
  const unfit = unfitness(own, now);
  if (unfit !== null) return err(unfit);
  const [first, ...rest] = chain.map(({ raw }) => raw);
  if (first === undefined) return err({ kind: 'no-certificate' });
  return ok(
    signerOf(key, { name: field(own, 'CN') ?? own.subject, capacity: field(own, 'title') ?? '', certificates: [first, ...rest] }),
  );
}

type Bags = { readonly keys: readonly KeyObject[]; readonly certificates: readonly X509Certificate[] };
type Schema = ConstructorParameters<typeof PFX>[0] extends infer P ? (P extends { schema?: infer S } ? S : never) : never;

async function readBags(schema: Schema, passphrase: string): Promise<Result<Bags, Pkcs12Refusal>> {
  const password = new TextEncoder().encode(passphrase).buffer;
  let pfx: PFX;
  try {
    pfx = new PFX({ schema });
  } catch {
    return err({ kind: 'not-pkcs12' });
  }
  try {
    await pfx.parseInternalValues({ password, checkIntegrity: pfx.macData !== undefined });
    const safe = pfx.parsedValue?.authenticatedSafe;
    if (safe === undefined) return err({ kind: 'not-pkcs12' });
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
    return err(refusalOf(error));
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

function refusalOf(error: unknown): Pkcs12Refusal {
  const message = error instanceof Error ? error.message : String(error);
  if (/algorithm|PBES2|OID/i.test(message)) return { kind: 'outdated-encryption' };
  return /integrity|decrypt|operation|MAC|password/i.test(message) ? { kind: 'wrong-passphrase' } : { kind: 'not-pkcs12' };
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

function unfitness(certificate: X509Certificate, now: number): Extract<Pkcs12Refusal, { readonly kind: 'unfit' }> | null {
  const { publicKey } = certificate;
  const { modulusLength = 0, namedCurve = '' } = publicKey.asymmetricKeyDetails ?? {};
  const isStrong =
    publicKey.asymmetricKeyType === 'rsa' ? modulusLength >= 3072 : ['prime256v1', 'secp384r1', 'secp521r1'].includes(namedCurve);
  if (!isStrong)
    return { kind: 'unfit', reason: 'weak-key', detail: namedCurve === '' ? `${String(modulusLength)} bits` : namedCurve };
  if (certificate.ca) return { kind: 'unfit', reason: 'issues-certificates', detail: certificate.subject };
  if (certificate.validToDate.getTime() < now) return { kind: 'unfit', reason: 'expired', detail: certificate.validTo };
  if (certificate.validFromDate.getTime() > now) return { kind: 'unfit', reason: 'not-yet-valid', detail: certificate.validFrom };
  return null;
}

function field(certificate: X509Certificate, name: string): string | null {
  return new RegExp(`^${name}=(.*)$`, 'm').exec(certificate.subject)?.[1] ?? null;
}
