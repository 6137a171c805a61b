import { expect, test } from 'vitest';
import { attackCorpus } from './attacks.ts';
import { aSigner, failuresOf, sealed, verified } from './sealed.ts';

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
