/** Certifications of the invented matter, sealed by an invented neutral, for tests of the seal. */
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { CertificationInput } from '#core/certification/input.ts';
import { composeCertification } from '#core/certification/compose.ts';
import { issueCertificate, type Subject } from '#backend/keys/x509.ts';
import { signerOf, type Signer } from '#backend/keys/signer.ts';
import { renderCertification, type UnsignedPdf } from '#backend/pdf/certification-pdf.ts';
import { signPdf } from '#backend/pdf/sign-pdf.ts';
import { verifyPdf, type Verification } from '#backend/pdf/verify/verify-pdf.ts';
import { certificationInput, moment } from '#test/builders/certification.ts';

export const NOW = moment('2025-10-20T12:00:00Z');

/** Cheaper than an identity: no passphrase to derive a key from. */
export type SignerShape = {
  readonly name?: string;
  readonly notBefore?: string;
  readonly years?: number;
  /** `rsa` of 3072 bits, or a named curve. */
  readonly key?: string;
};

export function aSigner(options: SignerShape = {}): Signer {
  const subject: Subject = { name: options.name ?? 'Rosa M. García-López', capacity: '' };
  const issuer: Subject = { name: 'Test root', capacity: '' };
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own =
    options.key === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 3072 })
      : generateKeyPairSync('ec', { namedCurve: options.key ?? 'P-256' });
  const notBefore = Date.parse(options.notBefore ?? '2025-09-01T00:00:00Z') / 1000;
  const notAfter = notBefore + (options.years ?? 10) * 31_557_600;
  const common = { issuer, issuerPublicKey: root.publicKey, issuerKey: root.privateKey, notBefore, notAfter };
  const rootCertificate = issueCertificate({
    ...common,
    kind: 'root',
    subject: issuer,
    publicKey: root.publicKey,
    serial: randomBytes(15),
  });
  const certificate = issueCertificate({ ...common, kind: 'signer', subject, publicKey: own.publicKey, serial: randomBytes(15) });
  return signerOf(own.privateKey, { name: subject.name, capacity: '', certificates: [certificate, rootCertificate] });
}

export function inputFor(signer: Signer, overrides: Partial<CertificationInput> = {}): CertificationInput {
  const input = certificationInput(overrides);
  const { fingerprint, issuerFingerprints, name } = signer;
  return { ...input, signer: { ...input.signer, name, fingerprint, issuerFingerprints } };
}

export async function unsigned(signer: Signer, overrides: Partial<CertificationInput> = {}): Promise<UnsignedPdf> {
  const drawn = await renderCertification(composeCertification(inputFor(signer, overrides)));
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.error));
  return drawn.value;
}

export async function sealed(signer: Signer, overrides: Partial<CertificationInput> = {}): Promise<Buffer> {
  return seal(await unsigned(signer, overrides), signer);
}

export async function seal(pdf: UnsignedPdf, signer: Signer): Promise<Buffer> {
  const signed = await signPdf(pdf, signer);
  if (!signed.ok) throw new Error(JSON.stringify(signed.error));
  return Buffer.from(signed.value);
}

export async function verified(bytes: Uint8Array, pinned: readonly string[], now = NOW): Promise<Verification | 'unusable'> {
  const answer = await verifyPdf(bytes, { pinned, trusted: [], now, matter: null });
  return answer.ok ? answer.value : 'unusable';
}

export function failuresOf(verification: Verification | 'unusable'): readonly string[] {
  return verification === 'unusable' ? [] : verification.checks.filter(({ result }) => result === 'failed').map(({ id }) => id);
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
