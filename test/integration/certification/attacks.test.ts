import { expect, test } from 'vitest';
import { attackCorpus } from './attacks.ts';
import { composeCertification, documentOf } from '#core/certification/compose.ts';
import { renderCertification } from '#backend/pdf/certification-pdf.ts';
import { aSigner, failuresOf, inputFor, seal, sealed, verified } from './sealed.ts';

const corpus = await attackCorpus();

test('an untouched certification passes with its signer pinned, and is indeterminate without', async () => {
  const signer = aSigner();
  const file = await sealed(signer);
  const known = await verified(file, [signer.fingerprint]);
  const unknown = await verified(file, []);
  expect(failuresOf(known)).toEqual([]);
  expect(known).toMatchObject({ result: 'passed' });
  expect(unknown).toMatchObject({ result: 'indeterminate' });
});

test.each([1, 2] as const)(
  'what was laid out as %i still passes, and its layout cannot be exchanged for the new one',
  async (layout) => {
    const signer = aSigner();
    const { facts } = composeCertification(inputFor(signer));
    const { seal: printed, ...neutral } = facts.neutral;
    expect(printed).toBeNull();
    const drawn = await renderCertification(documentOf({ ...facts, layout, neutral }));
    if (!drawn.ok) throw new Error(drawn.error.kind);
    const old = await seal(drawn.value, signer);
    expect(await verified(old, [signer.fingerprint])).toMatchObject({ result: 'passed', facts: { layout } });
    expect(old.equals(await sealed(signer))).toBe(false);
  },
);

test.each(corpus.map((attack) => [attack.name, attack] as const))('refused: %s', async (_, attack) => {
  const verification = await verified(attack.bytes, [attack.pinned]);
  if (attack.refusedBy === 'unusable') {
    expect(verification).toBe('unusable');
  } else if (attack.refusedBy === 'unknown') {
    expect(verification).toMatchObject({ result: 'indeterminate' });
  } else {
    expect(verification).toMatchObject({ result: 'failed' });
    expect(failuresOf(verification)).toContain(attack.refusedBy);
  }
});
