/** Signed files of anybody's making: what the foreign-document profile says of them. */
import { X509Certificate } from 'node:crypto';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { verifyForeignPdf, type ForeignOptions } from '#backend/pdf/verify/foreign/verify-foreign-pdf.ts';
import type { ForeignVerification } from '#backend/pdf/verify/foreign/foreign-report.ts';
import { attackCorpus } from './attacks.ts';
import { aForeignFile } from './foreign-file.ts';
import { findObject, incremented, objectsOf } from './forgery.ts';
import { aSigner, NOW, sealed } from './sealed.ts';

const signer = aSigner();
const look = (bytes: Uint8Array, options: Partial<ForeignOptions> = {}): ForeignVerification =>
  verifyForeignPdf(bytes, { now: NOW, ...options });
const knowing = { pinned: [signer.fingerprint] };

test('a signature that holds is indeterminate until its signer is known from elsewhere', async () => {
  const file = await aForeignFile(signer);
  expect(look(file)).toMatchObject({ result: 'indeterminate', verdict: 'intact-signer-unknown' });
  expect(look(file, knowing)).toMatchObject({ result: 'passed', verdict: 'intact' });
  const root = new X509Certificate(signer.certificates[1] ?? signer.certificates[0]);
  expect(look(file, { trusted: [root] })).toMatchObject({ result: 'passed', verdict: 'intact' });
  expect(look(file, { pinned: ['ab'.repeat(32)] })).toMatchObject({ result: 'indeterminate' });
});

test('it says who signed, when by whose word, and whether the whole file is covered', async () => {
  const [signature] = look(await aForeignFile(signer)).signatures;
  expect(signature).toMatchObject({
    field: 'Signature1',
    kind: 'signature',
    signer: { name: signer.name, fingerprint: signer.fingerprint },
    claimed: { name: 'Dana Marker', reason: 'I authorize the union' },
    time: { at: '2025-10-02T15:00:00Z', by: 'signer' },
    coversWholeFile: true,
  });
});

test('a file with cross-reference and object streams is read; without a signature it is said to have none', async () => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([300, 300]).drawText('A card', { x: 20, y: 200, font });
  expect(look(await document.save())).toMatchObject({ result: 'indeterminate', verdict: 'not-signed' });
});

test('what is no PDF, cut off or built in circles cannot be verified, and nothing is thrown', async () => {
  const file = await aForeignFile(signer);
  for (const bytes of [Buffer.from('no PDF'), Buffer.alloc(0), file.subarray(0, 300), file.subarray(0, file.length - 40)])
    expect(look(bytes, knowing).result).not.toBe('passed');
  const circle = Buffer.from(
    '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n',
  );
  expect(look(circle)).toMatchObject({ verdict: 'cannot-verify' });
});

const tail = (file: Buffer, ...entries: readonly (readonly [number, string])[]): Buffer => incremented(file, new Map(entries));

test('a page exchanged after signing is told as changed after signing', async () => {
  const file = await aForeignFile(signer);
  const objects = objectsOf(file);
  const page = findObject(objects, '/Type /Page\n');
  const next = objects.size + 1;
  const shown = '<<\n/Length 34\n>>\nstream\nBT /F1 30 Tf 50 100 Td (NO) Tj ET \nendstream';
  const exchanged = (objects.get(page) ?? '').replace(/\/Contents \d+ 0 R/, `/Contents ${String(next)} 0 R`);
  const said = look(tail(file, [next, shown], [page, exchanged]), knowing);
  expect(said).toMatchObject({ result: 'failed', verdict: 'changed-after-signing' });
  expect(said.signatures[0]?.coversWholeFile).toBe(false);
  expect(said.signatures[0]?.checks.find(({ id }) => id === 'F09')?.detail).toContain('page 1 shows something else');
});

test('a note laid over the page after an ordinary signature is for a person to look at, and fails a certified file', async () => {
  const over = (file: Buffer): Buffer => {
    const objects = objectsOf(file);
    const page = findObject(objects, '/Type /Page\n');
    const next = objects.size + 1;
    const note = '<<\n/Type /Annot\n/Subtype /FreeText\n/Rect [50 50 250 90]\n/Contents (not me)\n/DA (/F1 20 Tf 0 g)\n>>';
    const noted = (objects.get(page) ?? '').replace(/\/Annots \[([^\]]*)\]/, `/Annots [$1 ${String(next)} 0 R]`);
    return tail(file, [next, note], [page, noted]);
  };
  expect(look(over(await aForeignFile(signer)), knowing)).toMatchObject({ result: 'indeterminate', verdict: 'cannot-verify' });
  expect(look(over(await aForeignFile(signer, { certifies: 1 })), knowing)).toMatchObject({ result: 'failed' });
});

test('an update that changes nothing shown leaves the signature standing, and says that it came later', async () => {
  const file = await aForeignFile(signer);
  const said = look(tail(file, [objectsOf(file).size + 1, '<<\n/Foo /Bar\n>>']), knowing);
  expect(said).toMatchObject({ result: 'passed' });
  expect(said.signatures[0]?.checks.find(({ id }) => id === 'F09')?.detail).toContain('shows nothing else');
});

test('a signature taken out by an update is told as removed', async () => {
  const file = await aForeignFile(signer);
  const objects = objectsOf(file);
  const catalog = findObject(objects, '/Type /Catalog');
  const without = (objects.get(catalog) ?? '').replace(/\/AcroForm \d+ 0 R/, '');
  expect(look(tail(file, [catalog, without]), knowing)).toMatchObject({ result: 'failed', verdict: 'signature-removed' });
});

test('a changed byte, a weak key, an expired certificate and a time to come are refused', async () => {
  const file = await aForeignFile(signer);
  const flipped = Buffer.from(file);
  flipped[file.indexOf('(A card)') + 3]! ^= 1;
  expect(look(flipped, knowing)).toMatchObject({ result: 'failed', verdict: 'changed-after-signing' });
  const failures = ({ signatures }: ForeignVerification): readonly string[] =>
    (signatures[0]?.checks ?? []).filter(({ result }) => result === 'failed').map(({ id }) => id);
  const expired = aSigner({ notBefore: '2020-01-01T00:00:00Z', years: 1 });
  expect(failures(look(await aForeignFile(expired)))).toEqual(['F07']);
  expect(failures(look(await aForeignFile(signer, { signedAt: '20260301120000' })))).toEqual(['F08']);
});

/** Of the attack corpus, what a file of anybody's making may lawfully be. */
const LAWFUL = new Set([
  'an update that shows nothing',
  'a line break appended',
  'a digit of the signature in upper case',
  'the second value of the same signature',
  'bytes of the root certificate changed',
  'the container written in another way',
  'an unused object planted before signing',
  'a script planted before signing',
  'a link planted before signing',
  // A signature that certifies nothing, or says so twice, is a signature like any other where nothing came after it.
  'a certification that permits by another object than its signature',
  'a second reference in the signature',
  'pages that say something else than certified.json',
  'certified.json that says something else than the pages',
  'certified.json with a key more',
  'certified.json written in another way',
  'certified.json that names another certificate',
  'a title in the metadata that the page has not',
  'an RSA key of 2048 bits',
  // Here the signer's own certificate is what is known, whoever issued it.
  'a certificate that its issuer did not issue',
]);

const corpus = await attackCorpus();
test.each(corpus.filter(({ name }) => !LAWFUL.has(name)).map((attack) => [attack.name, attack] as const))(
  'not passed as a foreign file either: %s',
  (_, { bytes, pinned }) => {
    expect(look(bytes, { pinned: [pinned] }).result).not.toBe('passed');
  },
);

test('a certification of our own holds as a foreign file too', async () => {
  expect(look(await sealed(signer), knowing)).toMatchObject({ result: 'passed', verdict: 'intact' });
});
