import { randomBytes, X509Certificate } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createIdentity, OWN_KEYS } from '#backend/keys/identity.ts';
import { openPkcs12 } from '#backend/keys/pkcs12.ts';
import { pkcs12Words } from '#backend/keys/pkcs12-words.ts';
import { moment } from '#test/builders/certification.ts';
import { failuresOf, sealed, verified } from './sealed.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-pkcs12-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const present = spawnSync('openssl', ['version'], { stdio: 'ignore' }).error === undefined;
if (!present) process.stderr.write('SKIPPED: openssl is not installed, so no PKCS#12 file was made.\n');

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
}

/** A self-signed identity in a file, as other programs make it. */
function aFile(
  name: string,
  options: { readonly key?: readonly string[]; readonly ca?: boolean; readonly pack?: readonly string[] } = {},
): Buffer {
  const basic = `basicConstraints=critical,CA:${options.ca === true ? 'TRUE' : 'FALSE'}`;
  const key = options.key ?? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.crt`,
    '-subj',
    '/CN=Rosa Lopez',
    '-days',
    '300',
    '-addext',
    basic,
  );
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    `${name}.key`,
    '-in',
    `${name}.crt`,
    '-out',
    `${name}.p12`,
    '-passout',
    'pass:geheim',
    ...(options.pack ?? []),
  );
  return readFileSync(join(folder, `${name}.p12`));
}

const now = Date.now() + 60_000;
const instant = moment(new Date(now).toISOString());

test.skipIf(!present)('an imported identity, elliptic or RSA, seals a certification that verifies', async () => {
  for (const [name, key] of [
    ['ec', undefined],
    ['rsa', ['-newkey', 'rsa:3072']],
  ] as const) {
    const opened = await openPkcs12(aFile(name, key === undefined ? {} : { key }), 'geheim', now);
    if (!opened.ok) throw new Error(opened.error.why);
    expect(opened.value.name).toBe('Rosa Lopez');
    const verification = await verified(await sealed(opened.value, { issuedAt: instant }), [opened.value.fingerprint], instant);
    expect(failuresOf(verification)).toEqual([]);
    expect(verification).toMatchObject({ result: 'passed' });
  }
});

test('an identity made here, elliptic or RSA, seals a certification that verifies', async () => {
  for (const key of OWN_KEYS) {
    const subject = { name: 'Rosa Lopez', capacity: 'Arbitrator', passphrase: 'tuesday pickle granite' };
    const { signer } = await createIdentity({ ...subject, key, now: instant, random: (size) => randomBytes(size) });
    const verification = await verified(await sealed(signer, { issuedAt: instant }), [signer.fingerprint], instant);
    expect(verification).toMatchObject({ result: 'passed' });
  }
});

const why = async (bytes: Uint8Array, { passphrase = 'geheim', at = now } = {}) => {
  const opened = await openPkcs12(bytes, passphrase, at);
  if (opened.ok) return null;
  expect(pkcs12Words(opened.error)).toMatch(/^[A-Z].*\.$/);
  return opened.error.why;
};

test.skipIf(!present)('a wrong passphrase, junk, and encryption that nobody uses any more are told apart', async () => {
  expect(await why(aFile('good'), { passphrase: 'wrong' })).toBe('wrong-passphrase');
  expect(await why(Buffer.from('junk'))).toBe('not-pkcs12');
  const rc4 = ['-legacy', '-keypbe', 'PBE-SHA1-RC4-128', '-certpbe', 'PBE-SHA1-RC4-128', '-macalg', 'sha1'];
  expect(await why(aFile('rc4', { pack: rc4 }))).toBe('outdated-encryption');
});

test.skipIf(!present)('a file of the older encryption, elliptic or RSA, seals a certification that verifies', async () => {
  const triple = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];
  // As Windows and macOS have long written it: the key by 3DES, the certificates by RC2 of 40 bits.
  const rc2 = ['-legacy', '-macalg', 'sha1'];
  for (const [name, options] of [
    ['ec-3des', { pack: triple }],
    ['rsa-3des', { pack: triple, key: ['-newkey', 'rsa:3072'] }],
    ['rsa-rc2', { pack: rc2, key: ['-newkey', 'rsa:3072'] }],
  ] as const) {
    const file = aFile(name, options);
    const opened = await openPkcs12(file, 'geheim', now);
    if (!opened.ok) throw new Error(`${name}: ${opened.error.why}`);
    const { raw } = new X509Certificate(readFileSync(join(folder, `${name}.crt`)));
    expect(raw.equals(opened.value.certificates[0])).toBe(true);
    const verification = await verified(await sealed(opened.value, { issuedAt: instant }), [opened.value.fingerprint], instant);
    expect(verification).toMatchObject({ result: 'passed' });
    expect(await why(file, { passphrase: 'wrong' })).toBe('wrong-passphrase');
  }
});

test.skipIf(!present)('a file of the older encryption with one byte changed is refused', async () => {
  const file = aFile('altered', { pack: ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'] });
  for (let at = 100; at < file.length - 80; at += 97) {
    const altered = Buffer.from(file);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    expect([at, await why(altered)]).not.toEqual([at, null]);
  }
});

test.skipIf(!present)('a certificate that issues others, a weak key, and one out of date are refused by name', async () => {
  expect(await why(aFile('ca', { ca: true }))).toBe('issues-certificates');
  expect(await why(aFile('weak', { key: ['-newkey', 'rsa:2048'] }))).toBe('weak-key');
  expect(await why(aFile('late'), { at: Date.parse('2090-01-01') })).toBe('expired');
  expect(await why(aFile('early'), { at: Date.parse('2020-01-01') })).toBe('not-yet-valid');
});

test.skipIf(!present)('a key that we cannot sign with and a certificate signed with SHA-1 are refused by name', async () => {
  expect(await why(aFile('edwards', { key: ['-newkey', 'ed25519'] }))).toBe('unsupported-key');
  expect(await why(aFile('koblitz', { key: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'] }))).toBe(
    'unsupported-key',
  );
  expect(await why(aFile('sha1', { key: ['-newkey', 'rsa:3072', '-sha1'] }))).toBe('weak-signature');
});

test.skipIf(!present)(
  'a file without a key, without a certificate, and with those of two people are refused by name',
  async () => {
    aFile('mine');
    aFile('hers');
    const packed = (...args: readonly string[]) => {
      openssl('pkcs12', '-export', ...args, '-out', 'odd.p12', '-passout', 'pass:geheim');
      return readFileSync(join(folder, 'odd.p12'));
    };
    expect(await why(packed('-nokeys', '-in', 'mine.crt'))).toBe('no-key');
    expect(await why(packed('-nocerts', '-inkey', 'mine.key', '-in', 'mine.key'))).toBe('no-certificate');
    expect(await why(mismatched())).toBe('key-does-not-match');
  },
);

/** openssl packs no key beside a stranger's certificate, so one is put in afterwards: unencrypted and without a MAC. */
function mismatched(): Uint8Array {
  // Edwards certificates of one serial are of one length.
  const options = { key: ['-newkey', 'ed25519', '-set_serial', '1'], pack: ['-keypbe', 'NONE', '-certpbe', 'NONE', '-nomac'] };
  const file = aFile('mine2', options);
  aFile('hers2', options);
  const derOf = (name: string) => new X509Certificate(readFileSync(join(folder, `${name}.crt`))).raw;
  expect(derOf('hers2')).toHaveLength(derOf('mine2').length);
  derOf('hers2').copy(file, file.indexOf(derOf('mine2')));
  return file;
}
