/** Names in other scripts and directions, through the whole document and back out of it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { composeCertification } from '#core/certification/compose.ts';
import { renderCertification } from '#backend/pdf/certification-pdf.ts';
import { certificationInput, certifiedRules, day } from '#test/builders/certification.ts';
import { NAMES } from '#test/builders/names.ts';
import { aSigner, failuresOf, seal, sha256, unsigned, verified } from './sealed.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-names-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { parties } = certifiedRules();
const rules = certifiedRules({ parties: { ...parties, employers: ['世界日報 (Chinese Daily News)', 'مخبز الشام Bakery LLC'] } });
const present = NAMES.map((name) => ({ name, role: 'for the union' }));
const objections = NAMES.map((name) => ({
  raisedBy: name,
  objection: `The list leaves out ${name}`,
  disposition: 'denied',
  on: day('2025-10-07'),
}));
const NAMED = { rules, present, objections, place: 'ירושלים' };

const signer = aSigner({ name: 'דוד Cohen' });
const file = await seal(await unsigned(signer, NAMED), signer);
const path = join(folder, 'names.pdf');
writeFileSync(path, file);

function has(tool: string): boolean {
  const found = spawnSync(tool, ['-v'], { stdio: 'ignore' }).error === undefined;
  if (!found) process.stderr.write(`SKIPPED: ${tool} is not installed, so it judged no names.\n`);
  return found;
}

test('a certification that names people in nineteen scripts verifies, its pages drawn again', async () => {
  const verification = await verified(file, [signer.fingerprint]);
  expect(failuresOf(verification)).toEqual([]);
  expect(verification).toMatchObject({ result: 'passed' });
});

test.skipIf(!has('pdftotext'))(
  'each name comes back out of the file as it was written, and so do the neutral and the place',
  () => {
    const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
    // pdftotext brackets what runs from right to left, and lines end within names.
    const plain = text.replaceAll(/[\u200e\u200f\u202a-\u202e]/g, '').replaceAll(/\s+/g, ' ');
    for (const name of [...NAMES, '世界日報 (Chinese Daily News)', 'مخبز الشام', 'דוד', 'ירושלים']) {
      expect(plain).toContain(name);
    }
  },
);

test.skipIf(!has('pdffonts'))('every face is embedded, in part, and says which characters its glyphs are', () => {
  const [, , ...faces] = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trimEnd().split('\n');
  expect(faces.length).toBeGreaterThan(20);
  for (const face of faces) expect(face).toMatch(/CID TrueType +Identity-H +yes yes yes/);
});

test('no glyph of the file is the box of a missing one', () => {
  const glyphs = textsOf(file).flatMap((text) =>
    [...text.matchAll(/<([0-9a-f]+)>(?= Tj|[^<>]*\] TJ)/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []),
  );
  expect(glyphs.length).toBeGreaterThan(2_000);
  expect(glyphs).not.toContain('0000');
});

/** What stands between `BT` and `ET` in the streams of a file. */
function textsOf(pdf: Buffer): readonly string[] {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, packed = '']) => {
    try {
      return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')];
    } catch {
      return [packed];
    }
  });
  return streams.flatMap((stream) => [...stream.matchAll(/\bBT\b([\s\S]*?)\bET\b/g)].map(([, text = '']) => text));
}

const DRAW = `
import { composeCertification } from '#core/certification/compose.ts';
import { renderCertification } from '#backend/pdf/certification-pdf.ts';
import { certificationInput } from '#test/builders/certification.ts';
import { NAMES } from '#test/builders/names.ts';
import { createHash } from 'node:crypto';
const pdf = await renderCertification(composeCertification(certificationInput({ present: NAMES.map((name) => ({ name, role: 'x' })) })));
process.stdout.write(createHash('sha256').update(pdf.value.bytes).digest('hex'));
`;

test('names in other scripts make the same bytes in another time zone and language', async () => {
  const pdf = await renderCertification(
    composeCertification(certificationInput({ present: NAMES.map((name) => ({ name, role: 'x' })) })),
  );
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', DRAW], {
    env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    encoding: 'utf8',
  });
  expect(pdf.ok && sha256(pdf.value.bytes)).toBe(stdout);
});

test.each([
  ['Kannada, whose shaping is not good enough', 'ಲಕ್ಷ್ಮಿ', 'ಲ'],
  ['Burmese, likewise', 'အောင်', 'အ'],
  ['a picture', 'Smiley 🙂', '🙂'],
  ['what turns a line round unseen', 'Cohen\u202eneutral', '\u202e'],
])('refused by name, never printed as boxes: %s', async (_what, name, character) => {
  const refused = await renderCertification(composeCertification(certificationInput({ present: [{ name, role: 'observer' }] })));
  expect(refused).toMatchObject({ ok: false, error: { kind: 'missing-glyphs', text: expect.stringContaining(name) as string } });
  expect(refused.ok ? [] : refused.error.characters).toContain(character);
});
