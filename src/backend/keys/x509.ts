/** X.509 v3 certificates (RFC 5280) of the two kinds an identity consists of. */
import { createHash, sign, type KeyObject } from 'node:crypto';
import { sha256Of } from '#backend/sha256.ts';
import type { Sha256 } from '#core/ids.ts';
import {
  bitString,
  childrenOf,
  context,
  DerError,
  integer,
  node,
  nothing,
  octetString,
  oid,
  readDer,
  sequence,
  setOf,
  TAG,
  time,
  truth,
  utf8String,
} from './der.ts';
import { withLowS } from './low-s.ts';

export type Subject = {
  readonly name: string;
  /** Printed as the X.520 title, such as `Labor arbitrator`; blank for none. */
  readonly capacity: string;
};

export type CertificateRequest = {
  readonly kind: 'root' | 'signer';
  readonly subject: Subject;
  readonly issuer: Subject;
  readonly publicKey: KeyObject;
  readonly issuerPublicKey: KeyObject;
  readonly issuerKey: KeyObject;
  /** 16 random bytes; RFC 5280 4.1.2.2 wants it positive and unpredictable. */
  readonly serial: Uint8Array;
  /** Seconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
};

const ID = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  commonName: '2.5.4.3',
  title: '2.5.4.12',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  documentSigning: '1.3.6.1.5.5.7.3.36',
  emailProtection: '1.3.6.1.5.5.7.3.4',
} as const;

/** Bits of the KeyUsage bit string, most significant first (RFC 5280 4.2.1.3). */
const KEY_CERT_SIGN = { bits: 0x04, unused: 2 };
const SIGNATURE_AND_NON_REPUDIATION = { bits: 0xc0, unused: 6 };

export function issueCertificate(request: CertificateRequest): Buffer {
  const { issuerKey } = request;
  const isElliptic = issuerKey.asymmetricKeyType === 'ec';
  const algorithm = isElliptic ? sequence(oid(ID.ecdsaWithSha256)) : sequence(oid(ID.rsaWithSha256), nothing());
  const body = sequence(
    context(0, integer(2)),
    integer(Buffer.concat([Uint8Array.of(0x40), request.serial])),
    algorithm,
    distinguishedName(request.issuer),
    sequence(time(request.notBefore), time(request.notAfter)),
    distinguishedName(request.subject),
    request.publicKey.export({ type: 'spki', format: 'der' }),
    context(3, sequence(...extensions(request))),
  );
  const signature = sign('sha256', body, issuerKey);
  return sequence(body, algorithm, bitString(isElliptic ? withLowS(signature, issuerKey) : signature));
}

/** What CMS names a certificate by: the DER of its issuer and of its serial number. */
export function issuerAndSerial(certificate: Uint8Array): { readonly issuer: Uint8Array; readonly serial: Uint8Array } {
  const [body] = childrenOf(readDer(certificate));
  if (body === undefined) throw new DerError('a certificate without a body');
  const fields = childrenOf(body);
  const start = fields[0]?.tag === 0xa0 ? 1 : 0;
  const [serial, , issuer] = fields.slice(start);
  if (serial === undefined || issuer === undefined) throw new DerError('a certificate without issuer or serial');
  return { issuer: issuer.raw, serial: serial.raw };
}

/** The DER of the object identifier by which the issuer says how it signed the certificate. */
export function signatureAlgorithmOf(certificate: Uint8Array): Uint8Array {
  const [, algorithm] = childrenOf(readDer(certificate));
  const id = algorithm === undefined ? undefined : childrenOf(algorithm)[0];
  if (id === undefined) throw new DerError('a certificate without a signature algorithm');
  return id.raw;
}

/** SHA-256 over the DER certificate, lower-case hexadecimal: how a signer is known outside the file. */
export function fingerprintOf(certificate: Uint8Array): Sha256 {
  return sha256Of(certificate);
}

export function toPem(certificate: Uint8Array): string {
  const lines =
    Buffer.from(certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function extensions(request: CertificateRequest): readonly Buffer[] {
  const own = keyIdentifier(request.publicKey);
  const subjectKey = extension(ID.subjectKeyIdentifier, octetString(own));
  const authorityKey = extension(ID.authorityKeyIdentifier, sequence(node(0x80, keyIdentifier(request.issuerPublicKey))));
  if (request.kind === 'root') {
    return [
      criticalExtension(ID.basicConstraints, sequence(truth(), integer(0))),
      criticalExtension(ID.keyUsage, bitString(Uint8Array.of(KEY_CERT_SIGN.bits), KEY_CERT_SIGN.unused)),
      subjectKey,
    ];
  }
  const { bits, unused } = SIGNATURE_AND_NON_REPUDIATION;
  return [
    criticalExtension(ID.basicConstraints, sequence()),
    criticalExtension(ID.keyUsage, bitString(Uint8Array.of(bits), unused)),
    // documentSigning alone makes openssl and poppler refuse the certificate's purpose; with emailProtection both accept it.
    extension(ID.extendedKeyUsage, sequence(oid(ID.documentSigning), oid(ID.emailProtection))),
    subjectKey,
    authorityKey,
  ];
}

const extension = (id: string, value: Uint8Array): Buffer => sequence(oid(id), octetString(value));
const criticalExtension = (id: string, value: Uint8Array): Buffer => sequence(oid(id), truth(), octetString(value));

function distinguishedName(subject: Subject): Buffer {
  const attribute = (id: string, text: string): Buffer => setOf(sequence(oid(id), utf8String(text)));
  const names = [attribute(ID.commonName, subject.name)];
  if (subject.capacity !== '') names.push(attribute(ID.title, subject.capacity));
  return sequence(...names);
}

/** RFC 5280 4.2.1.2 method 1: SHA-1 of the public key's bits, as an identifier only. */
function keyIdentifier(publicKey: KeyObject): Buffer {
  const [, bits] = childrenOf(readDer(publicKey.export({ type: 'spki', format: 'der' })));
  if (bits === undefined || bits.tag !== TAG.bitString) throw new Error('A public key without bits');
  return createHash('sha1').update(bits.content.subarray(1)).digest();
}
