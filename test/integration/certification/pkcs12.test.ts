import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPkcs12 } from '#backend/keys/pkcs12.ts';
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
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.name).toBe('Rosa Lopez');
    const verification = await verified(await sealed(opened.value, { issuedAt: instant }), [opened.value.fingerprint], instant);
    expect(failuresOf(verification)).toEqual([]);
    expect(verification).toMatchObject({ result: 'passed' });
  }
});

test.skipIf(!present)('a wrong passphrase, junk, and outdated encryption are told apart', async () => {
  const refusal = async (bytes: Uint8Array, passphrase: string) => {
    const opened = await openPkcs12(bytes, passphrase, now);
    return opened.ok ? null : opened.error.kind;
  };
  expect(await refusal(aFile('good'), 'wrong')).toBe('wrong-passphrase');
  expect(await refusal(Buffer.from('junk'), 'geheim')).toBe('not-pkcs12');
  const legacy = aFile('old', { pack: ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'] });
  expect(await refusal(legacy, 'geheim')).toBe('outdated-encryption');
});

test.skipIf(!present)('a certificate that issues others, a weak key, and one out of date are unfit', async () => {
  const reason = async (bytes: Uint8Array, at = now) => {
    const opened = await openPkcs12(bytes, 'geheim', at);
    return opened.ok || opened.error.kind !== 'unfit' ? null : opened.error.reason;
  };
  expect(await reason(aFile('ca', { ca: true }))).toBe('issues-certificates');
  expect(await reason(aFile('weak', { key: ['-newkey', 'rsa:2048'] }))).toBe('weak-key');
  expect(await reason(aFile('late'), Date.parse('2090-01-01'))).toBe('expired');
  expect(await reason(aFile('early'), Date.parse('2020-01-01'))).toBe('not-yet-valid');
});
