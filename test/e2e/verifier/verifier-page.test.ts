/** The one-file verifier: the same answers as the command, in a browser, with nobody asked. */
import { afterAll, expect, test } from 'vitest';
import { needsLargeFace } from '#backend/pdf/script-faces.ts';
import { coSign } from '#backend/pdf/co-signature.ts';
import { attackCorpus } from '../../integration/certification/attacks.ts';
import { aSigner, sealed, verified } from '../../integration/certification/sealed.ts';
import { certificationInput } from '#test/builders/certification.ts';
import { NAMES } from '#test/builders/names.ts';
import { aPrintedSeal } from '#test/builders/seal.ts';
import { openVerifierPage } from './open-page.ts';

const signer = aSigner();
const good = await sealed(signer);
const corpus = await attackCorpus();
const OTHERS = NAMES.filter((name) => !needsLargeFace(name)).map((name) => ({ name, role: 'for the union' }));
const opened = await openVerifierPage();
afterAll(() => opened.close());

const byNumber = async (bytes: Buffer, pinned: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const said = await verified(bytes, pinned);
  return said === 'unusable'
    ? {}
    : Object.fromEntries(said.checks.map(({ id, result }) => [id, result === 'not-run' ? 'not run' : result]));
};

test('an untouched certification passes with the fingerprint of its signer or of the root', async () => {
  for (const fingerprint of [signer.fingerprint, signer.issuerFingerprints[0]!.toUpperCase().match(/../g)!.join(':')]) {
    const answer = await opened.verify(good, fingerprint);
    expect(answer).toMatchObject({ verdict: 'PASSED', lights: ['green', 'green', 'amber'] });
    expect(answer.checks).toEqual(await byNumber(good, [signer.fingerprint]));
  }
});

test('a seal in the letterhead is drawn again in the browser', async () => {
  const printed = certificationInput().signer;
  const bearing = { signer: { ...printed, seal: await aPrintedSeal() } };
  const file = await sealed(signer, bearing);
  expect(await opened.verify(file, signer.fingerprint)).toMatchObject({ verdict: 'PASSED' });
});

test('names in other scripts are drawn again in the browser, from right to left too', async () => {
  const file = await sealed(signer, { present: OTHERS });
  expect(await opened.verify(file, signer.fingerprint)).toMatchObject({ verdict: 'PASSED', lights: ['green', 'green', 'amber'] });
});

test('Han and Hangul, which the page does not carry, leave it open; the page with all letters closes it', async () => {
  const file = await sealed(signer, {
    present: [
      { name: '山田太郎', role: 'for the union' },
      { name: '김민수', role: 'an observer' },
    ],
  });
  const without = await opened.verify(file, signer.fingerprint);
  expect(without).toMatchObject({ verdict: 'INDETERMINATE', lights: ['amber', 'green', 'amber'] });
  expect(without.checks['V16']).toBe('indeterminate');
  expect(without.words).toContain('letters that this page does not carry');
  const larger = await openVerifierPage({ allLetters: true });
  try {
    expect(await larger.verify(file, signer.fingerprint)).toMatchObject({
      verdict: 'PASSED',
      lights: ['green', 'green', 'amber'],
    });
    expect(larger.complaints).toEqual([]);
  } finally {
    await larger.close();
  }
});

test('without a fingerprint, or with another, it is indeterminate and says what to do', async () => {
  expect(await opened.verify(good, null)).toMatchObject({ verdict: 'INDETERMINATE', lights: ['green', 'amber', 'amber'] });
  const other = await opened.verify(good, 'ab'.repeat(32));
  expect(other.verdict).toBe('INDETERMINATE');
  expect(other.words).toContain('from elsewhere than this file');
});

test('a fingerprint that is none is refused in words', async () => {
  await opened.page.getByLabel(/Fingerprint of the neutral/).fill('12 34');
  await expect.poll(() => opened.page.locator('#fingerprint-fault').innerText()).toContain('64 hexadecimal digits');
});

test.each(corpus.map((attack) => [attack.name, attack] as const))(
  'refused in the browser as by the command: %s',
  async (_, attack) => {
    const answer = await opened.verify(attack.bytes, attack.pinned);
    const expected = await byNumber(attack.bytes, [attack.pinned]);
    expect(answer.verdict).toBe(attack.refusedBy === 'unknown' ? 'INDETERMINATE' : 'FAILED');
    expect(answer.checks).toEqual(expected);
  },
);

test('a panel: each signature is chosen beside the certification, and judged as by the command', async () => {
  const [ana, ben] = [aSigner({ name: 'Ana Ruiz' }), aSigner({ name: 'Ben Ode', key: 'rsa' })];
  const panel = [ana, ben].map(({ name, fingerprint }) => ({ name, capacity: '', fingerprint }));
  const file = await sealed(signer, { panel });
  const signatures = [await coSign(file, ana), await coSign(file, ben)];
  expect(await opened.verify(file, signer.fingerprint)).toMatchObject({
    verdict: 'INDETERMINATE',
    checks: { V18: 'indeterminate' },
  });
  expect(await opened.verifyWith(signatures)).toMatchObject({ verdict: 'PASSED', lights: ['green', 'green', 'amber'] });
  const missing = await opened.verifyWith(signatures.slice(1));
  expect(missing).toMatchObject({ verdict: 'INDETERMINATE', lights: ['green', 'amber', 'amber'] });
  expect(missing.words).toContain('not every member');
  const foreign = await coSign(file, aSigner({ name: 'Ana Ruiz' }));
  expect(await opened.verifyWith([foreign, signatures[1]!])).toMatchObject({ verdict: 'FAILED', checks: { V18: 'failed' } });
  // Those of the file before are not taken for those of the next.
  expect(await opened.verify(good, signer.fingerprint)).toMatchObject({ verdict: 'PASSED', checks: { V18: 'not run' } });
});

test('keys of every kind that we accept are checked: RSA, NIST and Brainpool curves', async () => {
  for (const kind of ['rsa', 'P-384', 'P-521', 'brainpoolP256r1', 'brainpoolP384r1', 'brainpoolP512r1'] as const) {
    const other = aSigner({ key: kind });
    expect({ kind, ...(await opened.verify(await sealed(other), other.fingerprint)) }).toMatchObject({ kind, verdict: 'PASSED' });
  }
});

test('nobody was asked for anything, and the page’s own policy was never offended', () => {
  expect(opened.complaints).toEqual([]);
});
