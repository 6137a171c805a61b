import { expect, test } from 'vitest';
import { FAMILY_NAMES, mutations } from './mutations.ts';
import { subjectOf } from './mutations/subject.ts';
import { aSigner, sealed, verified } from './sealed.ts';

const signer = aSigner();
const file = await sealed(signer);
const subject = subjectOf(file, await sealed(signer, { place: 'Albany, New York' }));

type Altered = Iterable<{ readonly bytes: Buffer; readonly what: string }>;

async function accepted(altered: Altered): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const { bytes, what } of altered) {
    const verification = await verified(bytes, [signer.fingerprint]);
    if (verification !== 'unusable' && verification.result !== 'failed') taken.push(what);
  }
  return taken;
}

test.each(FAMILY_NAMES)('two hundred and fifty files altered by chance, none accepted: %s', async (family) => {
  expect(await accepted(mutations(subject, { number: 250, seed: 7, families: [family] }))).toEqual([]);
});

test('what is edited with its table and container set right is refused by what was signed, not by its form', async () => {
  const refusing = new Set<string>();
  for (const { bytes } of mutations(subject, {
    number: 100,
    seed: 3,
    families: ['objects edited, table and byte range set right', 'content edited and the container restated'],
  })) {
    const verification = await verified(bytes, [signer.fingerprint]);
    if (verification === 'unusable') continue;
    const first = verification.checks.find(({ result }) => result === 'failed');
    if (first !== undefined) refusing.add(first.id);
  }
  expect([...refusing]).toEqual(expect.arrayContaining(['V06', 'V09']));
});

test('every digit of the signature container, changed once: none is accepted', async () => {
  const { hole, used } = subject;
  const each = Array.from({ length: used + 8 }, (_, index) => {
    const bytes = Buffer.from(file);
    const at = hole.start + index;
    bytes[at] = bytes[at] === 0x30 ? 0x31 : 0x30;
    return { bytes, what: `byte ${String(at)}` };
  });
  expect(await accepted(each)).toEqual([]);
});
