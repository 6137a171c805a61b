import { createHash, randomBytes, verify, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseInstant, type Instant } from '#core/dates.ts';
import { createIdentity, openIdentity, type SealedIdentity } from './identity.ts';

const now = parseInstant('2025-10-08T12:00:00Z') as Instant;
const made = await createIdentity({
  name: 'Rosa M. García-López',
  capacity: 'Arbitrator',
  passphrase: 'correct horse battery',
  now,
  random: (size) => randomBytes(size),
});
const [leaf, root] = made.signer.certificates.map((der) => new X509Certificate(der)) as [X509Certificate, X509Certificate];

test('the root signs the signer, and both are what they say they are', () => {
  expect(leaf.checkIssued(root)).toBe(true);
  expect(leaf.verify(root.publicKey)).toBe(true);
  expect(root.verify(root.publicKey)).toBe(true);
  expect(root.ca).toBe(true);
  expect(leaf.ca).toBe(false);
  expect(leaf.subject).toContain('CN=Rosa M. García-López');
  expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']);
});

test('the certificate is valid from an hour before it was made, for ten years', () => {
  expect(leaf.validFromDate.toISOString()).toBe('2025-10-08T11:00:00.000Z');
  expect(leaf.validToDate.toISOString().slice(0, 4)).toBe('2035');
});

test('the fingerprint is the SHA-256 of the certificate', () => {
  expect(made.signer.fingerprint).toBe(createHash('sha256').update(leaf.raw).digest('hex'));
  expect(made.card.signerFingerprint).toBe(made.signer.fingerprint);
});

test('the identity opens with its passphrase, and what it signs verifies', async () => {
  const opened = await openIdentity(JSON.parse(JSON.stringify(made.sealed)) as SealedIdentity, 'correct horse battery');
  if (!opened.ok) throw new Error(opened.error.kind);
  const bytes = Buffer.from('an award');
  expect(verify('sha256', bytes, leaf.publicKey, await opened.value.sign(bytes))).toBe(true);
});

test('an RSA identity of 3072 bits is issued, opened and signs, as the elliptic one does', async () => {
  const rsa = await createIdentity({
    name: 'Rosa M. García-López',
    capacity: '',
    key: 'rsa-3072',
    passphrase: 'correct horse battery',
    now,
    random: (size) => randomBytes(size),
  });
  const [own, issuer] = rsa.signer.certificates.map((der) => new X509Certificate(der)) as [X509Certificate, X509Certificate];
  expect(own.verify(issuer.publicKey) && issuer.verify(issuer.publicKey)).toBe(true);
  expect([made.card.key, rsa.card.key]).toEqual(['ECDSA P-256', 'RSA 3072']);
  const opened = await openIdentity(rsa.sealed, 'correct horse battery');
  if (!opened.ok) throw new Error(opened.error.kind);
  const bytes = Buffer.from('an award');
  expect(verify('sha256', bytes, own.publicKey, await opened.value.sign(bytes))).toBe(true);
});

test('a wrong passphrase, an exchanged name and a foreign file are refused by name', async () => {
  expect(await openIdentity(made.sealed, 'Correct horse battery')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
  const renamed = { ...made.sealed, name: 'Someone Else' };
  expect(await openIdentity(renamed, 'correct horse battery')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
  const foreign = { ...made.sealed, key: { ...made.sealed.key, cost: 2 ** 30 } };
  const answer = await openIdentity(foreign, 'correct horse battery');
  expect(answer.ok ? null : answer.error.kind).toBe('unknown-format');
});

test('the sealed identity does not hold the private key in the clear', () => {
  expect(JSON.stringify(made.sealed)).not.toContain('PRIVATE');
  expect(made.sealed.key.cost).toBe(2 ** 17);
});
