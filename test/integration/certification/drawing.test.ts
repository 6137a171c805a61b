import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { composeCertification, documentOf } from '#core/certification/compose.ts';
import { renderCertification } from '#backend/pdf/certification-pdf.ts';
import { signPdf } from '#backend/pdf/sign-pdf.ts';
import { certificationInput, certifiedRules, certifiedTally, day } from '#test/builders/certification.ts';
import { aPrintedSeal } from '#test/builders/seal.ts';
import { aSigner, failuresOf, inputFor, seal, sealed, sha256, unsigned, verified } from './sealed.ts';

async function drawn(overrides: Parameters<typeof certificationInput>[0] = {}): Promise<Buffer> {
  const pdf = await renderCertification(composeCertification(certificationInput(overrides)));
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  return pdf.value.bytes;
}

const DRAW = `
import { composeCertification } from '#core/certification/compose.ts';
import { renderCertification } from '#backend/pdf/certification-pdf.ts';
import { certificationInput } from '#test/builders/certification.ts';
import { createHash } from 'node:crypto';
const pdf = await renderCertification(composeCertification(certificationInput()));
process.stdout.write(createHash('sha256').update(pdf.value.bytes).digest('hex'));
`;

test('the same matter makes the same bytes: again, in another time zone and in another language', async () => {
  const here = sha256(await drawn());
  expect(sha256(await drawn())).toBe(here);
  for (const [TZ, LANG] of [
    ['Asia/Tokyo', 'de_DE.UTF-8'],
    ['America/Los_Angeles', 'tr_TR.UTF-8'],
  ] as const) {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', DRAW], {
      env: { ...process.env, TZ, LANG, LC_ALL: LANG },
      encoding: 'utf8',
    });
    expect(stdout).toBe(here);
  }
});

test('another seal than the one in certified.json is refused, and so is a seal that is no plain picture', async () => {
  const signer = aSigner();
  const input = inputFor(signer, { signer: { ...certificationInput().signer, seal: await aPrintedSeal() } });
  const { facts } = composeCertification(input);
  const { seal: printed, ...neutral } = facts.neutral;
  // The pages bear no seal, certified.json names one.
  const { written } = documentOf({ ...facts, neutral: { ...neutral, seal: null } });
  const two = await renderCertification({ facts, written });
  if (!two.ok || printed == null) throw new Error('Not drawn.');
  expect(failuresOf(await verified(await seal(two.value, signer), [signer.fingerprint]))).toEqual(['V16']);
  const odd = { ...printed, widthPx: printed.widthPx + 1 };
  const wrong = await renderCertification(documentOf({ ...facts, neutral: { ...neutral, seal: odd } }));
  if (!wrong.ok) throw new Error('Not drawn.');
  expect(failuresOf(await verified(await seal(wrong.value, signer), [signer.fingerprint]))).toEqual(['V14']);
});

test('another signer than the one whom the page names is refused', async () => {
  const pdf = await unsigned(aSigner());
  expect(await signPdf(pdf, aSigner())).toMatchObject({ ok: false, error: { kind: 'another-signer' } });
});

test('every shape of certification verifies: A4, majority only, no result, corrected, practice, and one of many pages', async () => {
  const signer = aSigner();
  const majorityOnly = certifiedRules({
    report: { detail: 'majority-only', suppressBelow: 3, recipients: ['union', 'employer'], agreement: false },
  });
  const ruling = certificationInput().rulings[0]!;
  const shapes: readonly Parameters<typeof certificationInput>[0][] = [
    { paper: 'a4' },
    { rules: majorityOnly },
    {
      tally: certifiedTally({ outcome: 'determinative' }),
      outcome: { kind: 'no-result', reason: 'determinative', explanation: 'Two rulings are pending' },
    },
    { version: 2, replaces: { version: 1, sha256: '99'.repeat(32) as never, reason: 'a ruling was reversed' } },
    { practice: true },
    { signer: { ...certificationInput().signer, seal: await aPrintedSeal() } },
    { rulings: Array.from({ length: 80 }, (_, index) => ({ ...ruling, number: index + 1 })) },
    { objections: [{ raisedBy: 'the employer', objection: 'late list', disposition: 'denied', on: day('2025-10-07') }] },
  ];
  for (const shape of shapes) {
    const verification = await verified(await sealed(signer, shape), [signer.fingerprint]);
    expect(failuresOf(verification)).toEqual([]);
    expect(verification).toMatchObject({ result: 'passed' });
  }
});

test('text of parties is data: markup and delimiters in it end up in the text and nowhere else', async () => {
  const rules = certifiedRules({
    parties: { ...certifiedRules().parties, employers: ['Smith & <Sons> "Ltd" (UK) \\ ]>> endobj'] },
  });
  const signer = aSigner();
  const file = await seal(await unsigned(signer, { rules }), signer);
  expect(await verified(file, [signer.fingerprint])).toMatchObject({ result: 'passed' });
  expect(file.toString('utf8')).toContain('Smith &amp; &lt;Sons&gt; &quot;Ltd&quot; (UK)');
});
