/** Whether a certificate can sign what the verifier passes, whosever it is. */
import type { X509Certificate } from 'node:crypto';
import { weakness } from '#backend/pdf/verify/read-cades.ts';
import { oid } from './der.ts';
import { keyWords } from './identity.ts';
import { signatureAlgorithmOf } from './x509.ts';

export type Unfitness = {
  readonly why:
    | 'no-name'
    | 'unsupported-key'
    | 'weak-key'
    | 'weak-signature'
    | 'issues-certificates'
    | 'expired'
    | 'not-yet-valid';
  /** The key or the day that it is about; blank where `why` says all. */
  readonly detail: string;
};

/** Null, or why not. `now` is in milliseconds since 1970. */
export function unfitness(certificate: X509Certificate, now: number): Unfitness | null {
  const { publicKey } = certificate;
  const words = keyWords(publicKey);
  if (publicKey.asymmetricKeyType !== 'rsa' && publicKey.asymmetricKeyType !== 'ec') return unfit('unsupported-key', words);
  const isElliptic = publicKey.asymmetricKeyType === 'ec';
  if (isElliptic && !SIGNING_CURVES.has(publicKey.asymmetricKeyDetails?.namedCurve ?? '')) return unfit('unsupported-key', words);
  if (weakness(publicKey) !== null) return unfit('weak-key', words);
  if (certificate.ca) return unfit('issues-certificates');
  if (!isSoundlySigned(certificate)) return unfit('weak-signature');
  if (certificate.validToDate.getTime() < now) return unfit('expired', dayOf(certificate.validToDate));
  if (certificate.validFromDate.getTime() > now) return unfit('not-yet-valid', dayOf(certificate.validFromDate));
  return nameOn(certificate, 'CN') === null ? unfit('no-name') : null;
}

const unfit = (why: Unfitness['why'], detail = ''): Unfitness => ({ why, detail });

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
export function nameOn(certificate: X509Certificate, name: 'CN' | 'title'): string | null {
  const subject: Readonly<Record<string, unknown>> = { ...certificate.toLegacyObject().subject };
  const value: unknown = [subject[name]].flat()[0];
  return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
}
