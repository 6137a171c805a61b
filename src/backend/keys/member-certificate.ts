/** The certificate by which another member of a panel signs, as she hands it over: PEM (her own first) or DER. */
import { X509Certificate } from 'node:crypto';
import type { Sha256 } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { nameOn, unfitness, type Unfitness } from './fitness.ts';
import { fingerprintOf, toPem } from './x509.ts';

export type MemberCertificate = {
  readonly name: string;
  /** The X.520 title of the certificate; blank for none. */
  readonly capacity: string;
  readonly fingerprint: Sha256;
  /** Hers alone, without its issuers: those come with her signature. */
  readonly pem: string;
};

export type MemberCertificateRefusal = { readonly why: 'no-certificate'; readonly detail: '' } | Unfitness;

/** Larger files are no certificates. */
export const LARGEST_CERTIFICATE = 1024 ** 2;

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/;

export function readMemberCertificate(bytes: Uint8Array, now: number): Result<MemberCertificate, MemberCertificateRefusal> {
  const certificate = parsed(bytes);
  if (certificate === null) return err({ why: 'no-certificate', detail: '' });
  const unfit = unfitness(certificate, now);
  if (unfit !== null) return err(unfit);
  const name = nameOn(certificate, 'CN') ?? '';
  const capacity = nameOn(certificate, 'title') ?? '';
  return ok({ name, capacity, fingerprint: fingerprintOf(certificate.raw), pem: toPem(certificate.raw) });
}

function parsed(bytes: Uint8Array): X509Certificate | null {
  if (bytes.length > LARGEST_CERTIFICATE) return null;
  const text = Buffer.from(bytes).toString('latin1');
  try {
    return new X509Certificate(PEM.exec(text)?.[0] ?? bytes);
  } catch {
    return null;
  }
}
