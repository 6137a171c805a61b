/** X.509 certificates (RFC 5280) with as much of Node's class as the verifier asks of it, and stricter where they differ. */
import { childrenOf, oid, readDer, TAG, type DerNode } from '#backend/keys/der.ts';
import { digestOf } from './digest.ts';
import { readPublicKey, type PublicKey } from './public-key.ts';

const ID = {
  commonName: oid('2.5.4.3'),
  basicConstraints: oid('2.5.29.19'),
  keyUsage: oid('2.5.29.15'),
  subjectKey: oid('2.5.29.14'),
  authorityKey: oid('2.5.29.35'),
};

/** The hash of each signature algorithm that a certificate may be signed with here. */
const SIGNATURE_HASHES: readonly (readonly [Buffer, 'ec' | 'rsa', string])[] = [
  [oid('1.2.840.10045.4.3.2'), 'ec', 'sha256'],
  [oid('1.2.840.10045.4.3.3'), 'ec', 'sha384'],
  [oid('1.2.840.10045.4.3.4'), 'ec', 'sha512'],
  [oid('1.2.840.113549.1.1.11'), 'rsa', 'sha256'],
  [oid('1.2.840.113549.1.1.12'), 'rsa', 'sha384'],
  [oid('1.2.840.113549.1.1.13'), 'rsa', 'sha512'],
];

const KEY_CERT_SIGN = 0x04;

export class X509Certificate {
  readonly raw: Buffer;
  /** `CN=…` alone: nothing else is asked of it. */
  readonly subject: string;
  readonly ca: boolean;
  readonly validFromDate: Date;
  readonly validToDate: Date;
  readonly publicKey: PublicKey;
  readonly #body: Uint8Array;
  readonly #signature: Uint8Array;
  readonly #algorithm: Uint8Array;
  readonly #names: { readonly subject: Buffer; readonly issuer: Buffer };
  readonly #maySign: boolean;
  readonly #subjectKey: Uint8Array | null;
  readonly #authorityKey: Uint8Array | null;

  constructor(bytes: Uint8Array) {
    const outer = readDer(bytes);
    const [body, algorithm, signature] = childrenOf(outer);
    if (outer.tag !== TAG.sequence || body === undefined || algorithm === undefined || signature?.tag !== TAG.bitString)
      throw new Error('No certificate');
    this.raw = Buffer.from(outer.raw);
    this.#body = body.raw;
    this.#signature = signature.content.subarray(1);
    const fields = childrenOf(body).filter(({ tag }) => tag !== 0xa0);
    const [, innerAlgorithm, issuer, validity, subject, key] = fields;
    if (
      innerAlgorithm === undefined ||
      issuer === undefined ||
      validity === undefined ||
      subject === undefined ||
      key === undefined
    )
      throw new Error('A certificate with parts missing');
    // Said twice, and only one of them is signed.
    if (!Buffer.from(innerAlgorithm.raw).equals(algorithm.raw)) throw new Error('A certificate that names two algorithms');
    this.#algorithm = childrenOf(algorithm)[0]?.raw ?? new Uint8Array();
    this.#names = { subject: Buffer.from(subject.raw), issuer: Buffer.from(issuer.raw) };
    this.subject = `CN=${commonName(subject)}`;
    const [from, to] = childrenOf(validity).map(timeOf);
    if (from === undefined || to === undefined) throw new Error('A certificate without times');
    this.validFromDate = from;
    this.validToDate = to;
    this.publicKey = readPublicKey(key);
    const extensions = extensionsIn(fields.find(({ tag }) => tag === 0xa3));
    const usage = extensions.get(ID.keyUsage.toString('hex'));
    this.#maySign = usage === undefined || ((readDer(usage).content[1] ?? 0) & KEY_CERT_SIGN) !== 0;
    this.ca = this.#maySign && isAuthority(extensions.get(ID.basicConstraints.toString('hex')));
    const own = extensions.get(ID.subjectKey.toString('hex'));
    this.#subjectKey = own === undefined ? null : readDer(own).content;
    this.#authorityKey = authorityKey(extensions.get(ID.authorityKey.toString('hex')));
  }

  /** Whether `issuer`, by its name, key and usage, could have issued this one. */
  checkIssued(issuer: X509Certificate): boolean {
    if (!issuer.#names.subject.equals(this.#names.issuer) || !issuer.#maySign) return false;
    const [wanted, has] = [this.#authorityKey, issuer.#subjectKey];
    return wanted === null || has === null || Buffer.from(wanted).equals(has);
  }

  verify(key: PublicKey): boolean {
    const known = SIGNATURE_HASHES.find(([id, kind]) => id.equals(this.#algorithm) && kind === key.asymmetricKeyType);
    if (known === undefined) return false;
    const [, , name] = known;
    return key.holds({ name, digest: digestOf(name, this.#body) }, this.#signature);
  }
}

function commonName(name: DerNode): string {
  for (const attribute of childrenOf(name).flatMap(childrenOf)) {
    const [type, value] = childrenOf(attribute);
    if (type === undefined || value === undefined || !ID.commonName.equals(type.raw)) continue;
    const bytes = Buffer.from(value.content);
    if (value.tag === 0x1e) return Buffer.from(bytes).swap16().toString('utf16le');
    return bytes.toString(value.tag === TAG.utf8String ? 'utf8' : 'latin1');
  }
  return '';
}

function timeOf({ tag, content }: DerNode): Date {
  const text = Buffer.from(content).toString('latin1');
  const digits = /^\d+Z$/.test(text) ? text.slice(0, -1) : '';
  const full = tag === TAG.utcTime ? `${Number(digits.slice(0, 2)) < 50 ? '20' : '19'}${digits}` : digits;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(full);
  if (match === null) throw new Error('A certificate with times that cannot be read');
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0));
}

function extensionsIn(node: DerNode | undefined): ReadonlyMap<string, Uint8Array> {
  const [list] = node === undefined ? [] : childrenOf(node);
  const found = new Map<string, Uint8Array>();
  for (const extension of list === undefined ? [] : childrenOf(list)) {
    const parts = childrenOf(extension);
    const [id] = parts;
    const value = parts.at(-1);
    if (id === undefined || value?.tag !== TAG.octetString) throw new Error('An extension that cannot be read');
    const key = Buffer.from(id.raw).toString('hex');
    if (found.has(key)) throw new Error('An extension twice');
    found.set(key, value.content);
  }
  return found;
}

function isAuthority(constraints: Uint8Array | undefined): boolean {
  if (constraints === undefined) return false;
  const [first] = childrenOf(readDer(constraints));
  return first?.tag === TAG.boolean && first.content[0] !== 0;
}

function authorityKey(value: Uint8Array | undefined): Uint8Array | null {
  if (value === undefined) return null;
  return childrenOf(readDer(value)).find(({ tag }) => tag === 0x80)?.content ?? null;
}
