/** What a person is told when a PKCS#12 file or a certificate is refused, and what she can do about it. */
import type { MemberCertificateRefusal } from './member-certificate.ts';
import type { Pkcs12Refusal } from './pkcs12.ts';

export function pkcs12Words({ why, detail }: Pkcs12Refusal): string {
  return WORDS[why](detail);
}

export function certificateWords({ why, detail }: MemberCertificateRefusal): string {
  return why === 'no-certificate' ? 'This file holds no certificate that can be read (PEM or DER).' : WORDS[why](detail);
}

const WORDS: Readonly<Record<Pkcs12Refusal['why'], (detail: string) => string>> = {
  'not-pkcs12': () => 'This is no PKCS#12 file (.p12 or .pfx), or it is damaged.',
  'wrong-passphrase': () => 'That is not the passphrase of this file.',
  'outdated-encryption': () =>
    'This file is encrypted in a way that is no longer in use. Convert it, then import the new file: ' +
    'openssl pkcs12 -legacy -in old.p12 -out identity.pem, then openssl pkcs12 -export -in identity.pem -out new.p12, ' +
    'then delete identity.pem.',
  'no-key': () => 'There is no private key in this file. Export the certificate together with its private key.',
  'no-certificate': () => 'There is no certificate in this file. Export the private key together with its certificate.',
  'key-does-not-match': () =>
    'The private key in this file belongs to none of its certificates. Export the two that go together.',
  'no-name': () => 'The certificate names nobody (it has no common name), so a certification could not say who signed it.',
  'unsupported-key': (key) =>
    `Countersign cannot sign with this key (${key}). It signs with ECDSA on P-256, P-384 or P-521, or with RSA.`,
  'weak-key': (key) => `This key is too short (${key}). The verifier accepts RSA of 3072 bits and more.`,
  'weak-signature': () =>
    'The certificate was signed by its issuer with SHA-1 or in another way that is not accepted. Ask for one signed with SHA-256.',
  'issues-certificates': () => 'This certificate is for issuing others (a CA certificate), not for signing documents.',
  expired: (day) => `This certificate expired on ${day}. Ask its issuer for a new one.`,
  'not-yet-valid': (day) =>
    `This certificate is valid only from ${day}. If that day has passed, put this computer’s clock right.`,
};
