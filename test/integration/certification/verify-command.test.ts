import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commitTo } from '#core/certification/commitments.ts';
import type { HashBytes, Sha256 } from '#core/ids.ts';
import { toPem } from '#backend/keys/x509.ts';
import { verify } from '#cli/commands/verify.ts';
import { moment } from '#test/builders/certification.ts';
import { aForeignFile } from './foreign-file.ts';
import { aSigner, sealed } from './sealed.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);

const signer = aSigner();
const file = await sealed(signer, { issuedAt: moment('2025-10-08T12:00:00Z') });
writeFileSync(path('good.pdf'), file);
writeFileSync(path('root.pem'), toPem(signer.certificates[1]!));
writeFileSync(path('other.pem'), toPem(aSigner().certificates[1]!));
writeFileSync(path('signer.pem'), toPem(signer.certificates[0]));
const altered = Buffer.from(file);
altered[5000]! ^= 1;
writeFileSync(path('altered.pdf'), altered);
writeFileSync(path('note.txt'), 'no PDF');

async function run(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly note: string }> {
  let [out, note] = ['', ''];
  const code = await verify.run({ args, out: (text) => void (out += text), note: (text) => void (note += text), env: {} });
  return { code, out, note };
}

test('passed, with the fingerprint in any form, or with the certificate of the signer or of its root', async () => {
  const colons = signer.fingerprint.toUpperCase().match(/../g)!.join(':');
  const named: readonly (readonly string[])[] = [
    ['--fingerprint', signer.fingerprint],
    ['--fingerprint', colons],
    ['--fingerprint', signer.issuerFingerprints[0]!],
    ['--trust', path('root.pem')],
    ['--trust', path('signer.pem')],
  ];
  for (const args of named) {
    expect(await run(path('good.pdf'), ...args)).toMatchObject({ code: 0, note: '' });
  }
});

test('indeterminate, where the signer is not named or is another one', async () => {
  expect(await run(path('good.pdf'))).toMatchObject({ code: 2 });
  expect(await run(path('good.pdf'), '--fingerprint', 'ab'.repeat(32))).toMatchObject({ code: 2 });
  expect(await run(path('good.pdf'), '--trust', path('other.pem'))).toMatchObject({ code: 2 });
});

test('failed, where a byte was changed', async () => {
  expect(await run(path('altered.pdf'), '--trust', path('root.pem'))).toMatchObject({ code: 1 });
});

test('a file of another’s making is judged by the other profile, one line for each check of each signature', async () => {
  const path = join(folder, 'foreign.pdf');
  writeFileSync(path, await aForeignFile(signer));
  expect(await run(path, '--fingerprint', signer.fingerprint)).toMatchObject({ code: 1 });
  expect(await run(path, '--foreign')).toMatchObject({ code: 2 });
  const { code, out } = await run(path, '--foreign', '--fingerprint', signer.fingerprint, '--json');
  const said = JSON.parse(out) as { result: string; checks: readonly { id: string; signature: string }[] };
  expect(code).toBe(0);
  expect(said.result).toBe('passed');
  expect(said.checks.map(({ id }) => id)).toEqual(['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10']);
});

test('one person’s proof is answered with the certification it belongs to, and no better than that', async () => {
  const hash: HashBytes = (bytes) => createHash('sha256').update(bytes).digest('hex') as Sha256;
  const keyed = (text: string): Sha256 => createHmac('sha256', 'secret').update(text).digest('hex') as Sha256;
  const persons = ['a', 'b', 'c'].map((personId) => ({ personId, state: 'eligible', counted: personId === 'b' }) as const);
  const { commitment, proofFor } = commitTo(persons, { matter: 'm', keyed, sha256: hash });
  writeFileSync(path('committed.pdf'), await sealed(signer, { commitment, issuedAt: moment('2025-10-08T12:00:00Z') }));
  const proof = JSON.stringify(proofFor('b'));
  writeFileSync(path('proof.json'), proof);
  writeFileSync(path('bent.json'), proof.replace('"counted":true', '"counted":false'));
  const known = ['--fingerprint', signer.fingerprint];
  const passed = await run(path('committed.pdf'), ...known, '--proof', path('proof.json'));
  expect(passed).toMatchObject({ code: 0 });
  expect(passed.out).toContain('Proved: of b the certification counted');
  expect(await run(path('committed.pdf'), '--proof', path('proof.json'))).toMatchObject({ code: 2 });
  expect(await run(path('committed.pdf'), ...known, '--proof', path('bent.json'))).toMatchObject({ code: 1 });
  expect(await run(path('good.pdf'), ...known, '--proof', path('proof.json'))).toMatchObject({ code: 1 });
  expect(await run(path('committed.pdf'), ...known, '--proof', path('note.txt'))).toMatchObject({ code: 1 });
  expect(await run(path('committed.pdf'), ...known, '--proof', path('missing.json'))).toMatchObject({ code: 3 });
});

test('unusable: no file, no PDF, no certificate, a fingerprint that is none', async () => {
  expect(await run()).toMatchObject({ code: 3, out: '' });
  expect(await run(path('missing.pdf'))).toMatchObject({ code: 3, note: 'missing.pdf cannot be read (ENOENT).' });
  expect(await run(path('note.txt'))).toMatchObject({ code: 3, note: 'note.txt is no PDF.' });
  expect(await run(path('good.pdf'), '--trust', path('note.txt'))).toMatchObject({ code: 3 });
  expect(await run(path('good.pdf'), '--fingerprint', 'xyz')).toMatchObject({ code: 3 });
  expect(await run(path('good.pdf'), '--matter', path('none'))).toMatchObject({ code: 3 });
  expect(await run(path('good.pdf'), '--unknown')).toMatchObject({ code: 3 });
});

test('as JSON: the result, and every check with its number, title, result and detail', async () => {
  const { out } = await run(path('good.pdf'), '--json');
  const answer = JSON.parse(out) as { result: string; checks: { id: string; title: string; result: string; detail: string }[] };
  expect(answer.result).toBe('indeterminate');
  expect(answer.checks.map(({ id }) => id)).toEqual(
    Array.from({ length: 19 }, (_, index) => `V${String(index + 1).padStart(2, '0')}`),
  );
  for (const check of answer.checks)
    expect(Object.keys(check)).toEqual(expect.arrayContaining(['id', 'title', 'result', 'detail']));
});
