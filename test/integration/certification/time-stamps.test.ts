/** Time-stamps beside a certification, by a local authority of files: nobody is asked over any network. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkTimeStamps } from '#backend/pdf/verify/time-stamps.ts';
import { timestamp } from '#cli/commands/timestamp.ts';
import { verify } from '#cli/commands/verify.ts';
import { moment } from '#test/builders/certification.ts';
import { hasTool } from '../../e2e/whole/names-in-files.ts';
import { aSigner, sealed } from './sealed.ts';

const present = hasTool('openssl');
const folder = mkdtempSync(join(tmpdir(), 'countersign-stamps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);
const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });

const CONFIGURATION = `[tsa]
default_tsa = own
[own]
serial = ${path('serial')}
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

const signer = aSigner({ notBefore: '2020-01-01T00:00:00Z', years: 40 });

async function run(
  command: typeof verify,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly said: string }> {
  let said = '';
  const code = await command.run({ args, out: (text) => void (said += text), note: (text) => void (said += text), env: {} });
  return { code, said };
}

/** An authority's answer to the request of `pdf`, as a file. */
async function stamped(pdf: string, by: string): Promise<string> {
  expect(await run(timestamp, path(pdf), '--out', path(`${pdf}.tsq`))).toMatchObject({ code: 0 });
  const out = `${pdf}.${by}.tsr`;
  openssl(
    'ts',
    '-reply',
    '-queryfile',
    `${pdf}.tsq`,
    '-inkey',
    `${by}.key`,
    '-signer',
    `${by}.crt`,
    '-config',
    'tsa.cnf',
    '-out',
    out,
  );
  return path(out);
}

function authority(name: string, usage: string): void {
  const extensions = ['-addext', `extendedKeyUsage=critical,${usage}`, '-addext', 'basicConstraints=critical,CA:FALSE'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.crt`];
  openssl('req', '-x509', ...key, '-subj', `/CN=Authority ${name}`, '-days', '300', ...extensions);
}

beforeAll(async () => {
  const earlier = moment(new Date(Date.now() - 3_600_000).toISOString());
  writeFileSync(path('own.pdf'), await sealed(signer, { issuedAt: earlier }));
  writeFileSync(path('other.pdf'), await sealed(signer, { issuedAt: earlier, place: 'Albany, New York' }));
  if (!present) return;
  writeFileSync(path('tsa.cnf'), CONFIGURATION);
  writeFileSync(path('serial'), '01');
  authority('known', 'timeStamping');
});

const check = (pdf: string, ...args: readonly string[]) => run(verify, path(pdf), '--fingerprint', signer.fingerprint, ...args);

test.skipIf(!present)('openssl reads the request, and its answer vouches for the time once the authority is named', async () => {
  const answer = await stamped('own.pdf', 'known');
  const read = execFileSync('openssl', ['ts', '-query', '-in', 'own.pdf.tsq', '-text'], { cwd: folder, encoding: 'utf8' });
  expect(read).toContain('Hash Algorithm: sha256');
  expect(read).toContain('Certificate required: yes');
  const unnamed = await check('own.pdf', '--beside', answer);
  expect(unnamed.code).toBe(0);
  expect(unnamed.said).toContain('Give the authority’s certificate');
  const named = await check('own.pdf', '--beside', answer, '--trust', path('known.crt'));
  expect(named.code).toBe(0);
  expect(named.said).toContain('A time-stamp authority that you know vouches');
  openssl('ts', '-verify', '-queryfile', 'own.pdf.tsq', '-in', answer, '-CAfile', 'known.crt', '-untrusted', 'known.crt');
});

test.skipIf(!present)('the token by itself is as good as the answer that it came in', async () => {
  const answer = await stamped('own.pdf', 'known');
  openssl('ts', '-reply', '-in', answer, '-token_out', '-out', 'token.tst');
  expect((await check('own.pdf', '--beside', path('token.tst'), '--trust', path('known.crt'))).said).toContain(
    'vouches for when',
  );
});

test.skipIf(!present)('a time-stamp of another file and an altered one are refused', async () => {
  const answer = await stamped('own.pdf', 'known');
  expect((await check('other.pdf', '--beside', answer)).code).toBe(1);
  const bytes = readFileSync(answer);
  bytes[bytes.length - 8] = (bytes[bytes.length - 8] ?? 0) ^ 1;
  writeFileSync(path('altered.tsr'), bytes);
  expect((await check('own.pdf', '--beside', path('altered.tsr'))).code).toBe(1);
});

test('a time-stamp from before the stated time contradicts it, whoever gave it', () => {
  const at = (text: string) => ({ holds: true, at: new Date(text), authority: 'CN=A', known: true }) as const;
  const sealedAt = '2025-10-08T12:00:00Z';
  expect(checkTimeStamps(sealedAt, [at('2025-10-08T11:00:00Z')])).toMatchObject({ result: 'failed' });
  expect(checkTimeStamps(sealedAt, [at('2025-10-08T13:00:00Z'), at('2025-10-08T11:00:00Z')])).toMatchObject({ result: 'failed' });
  expect(checkTimeStamps(sealedAt, [at('2025-10-08T11:58:00Z')])).toMatchObject({ result: 'passed' });
});

test('a request is not written where it cannot be, nor of a file that is not there', async () => {
  expect(await run(timestamp, path('own.pdf'), '--out', path('none/own.tsq'))).toMatchObject({ code: 3 });
  expect(await run(timestamp, path('none.pdf'), '--out', path('none.tsq'))).toMatchObject({ code: 3 });
  expect(await run(timestamp, path('own.pdf'))).toMatchObject({ code: 3 });
});
