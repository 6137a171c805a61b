import { expect, test } from 'vitest';
import { holeOf } from './forgery.ts';
import { mutations } from './mutations.ts';
import { aSigner, sealed, verified } from './sealed.ts';

const signer = aSigner();
const file = await sealed(signer);

async function accepted(mutated: Iterable<{ readonly bytes: Buffer; readonly what: string }>): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const { bytes, what } of mutated) {
    const verification = await verified(bytes, [signer.fingerprint]);
    if (verification !== 'unusable' && verification.result !== 'failed') taken.push(what);
  }
  return taken;
}

test('two thousand altered files: none is accepted', async () => {
  expect(await accepted(mutations(file, { number: 1000, seed: 7 }))).toEqual([]);
  const { start, end } = holeOf(file);
  const used = Buffer.from(file.subarray(start, end)).toString('latin1').replace(/0*>$/, '').length;
  expect(await accepted(mutations(file, { number: 1000, seed: 11, from: start, to: start + used + 40 }))).toEqual([]);
});

test('every byte of the signature container, changed once: none is accepted', async () => {
  const { start, end } = holeOf(file);
  const used = Buffer.from(file.subarray(start, end)).toString('latin1').replace(/0*>$/, '').length;
  const each = Array.from({ length: used + 8 }, (_, index) => {
    const bytes = Buffer.from(file);
    const at = start + index;
    bytes[at] = bytes[at] === 0x30 ? 0x31 : 0x30;
    return { bytes, what: `byte ${String(at)}` };
  });
  expect(await accepted(each)).toEqual([]);
});
