/** The certification as a product: its words and its pages, reviewed as such when they change. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { certifiedJson, composeCertification } from '#core/certification/compose.ts';
import type { CertificationInput } from '#core/certification/input.ts';
import type { Block } from '#core/certification/document.ts';
import { renderCertification } from '#backend/pdf/certification-pdf.ts';
import { certificationInput, certifiedRules, certifiedTally } from '#test/builders/certification.ts';

const GOLDEN = join(import.meta.dirname, '../../golden/certification');
const folder = mkdtempSync(join(tmpdir(), 'countersign-golden-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const majorityOnly = certifiedRules({
  report: { detail: 'majority-only', suppressBelow: 3, recipients: ['union', 'employer'], agreement: false },
});
const determinative = certifiedTally({ outcome: 'determinative' });
const SHAPES: readonly (readonly [string, CertificationInput])[] = [
  ['totals-with-reasons', certificationInput()],
  ['majority-only', certificationInput({ rules: majorityOnly, paper: 'a4' })],
  [
    'no-result',
    certificationInput({
      tally: determinative,
      outcome: { kind: 'no-result', reason: 'determinative', explanation: null },
      practice: true,
    }),
  ],
];

test.each(SHAPES)('the words and the data of a certification: %s', async (name, input) => {
  const document = composeCertification(input);
  const { title, subtitle, sections } = document.written;
  const text = [
    title,
    subtitle,
    ...sections.flatMap(({ heading, blocks }) => ['', `## ${heading}`, ...blocks.map((block) => lineOf(block))]),
  ].join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot(join(GOLDEN, `${name}.txt`));
  await expect(`${JSON.stringify(JSON.parse(certifiedJson(document)), null, 1)}\n`).toMatchFileSnapshot(
    join(GOLDEN, `${name}.json`),
  );
});

const drawable = spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).error === undefined;
if (!drawable) process.stderr.write('SKIPPED: pdftoppm is not installed, so no page was compared with its picture.\n');

/** A picture that is missing is made; to renew one, delete it. Another poppler shades edges otherwise: hence the tolerance. */
test.skipIf(!drawable).each(SHAPES)('the pages of a certification: %s', async (name, input) => {
  const pdf = await renderCertification(composeCertification(input));
  if (!pdf.ok) throw new Error(pdf.error.kind);
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, pdf.value.bytes);
  execFileSync('pdftoppm', ['-r', '50', '-gray', '-png', file, join(folder, name)], { stdio: 'ignore' });
  const pages = readdirSync(folder).filter((entry) => entry.startsWith(`${name}-`) && entry.endsWith('.png'));
  expect(pages).toHaveLength(pdf.value.pages);
  for (const page of pages) {
    const picture = join(GOLDEN, page);
    const drawn = await sharp(join(folder, page)).grayscale().raw().toBuffer();
    if (!existsSync(picture)) await sharp(join(folder, page)).grayscale().png({ palette: true, colours: 16 }).toFile(picture);
    const kept = await sharp(picture).grayscale().raw().toBuffer();
    expect(differenceOf(drawn, kept)).toBeLessThan(2);
  }
});

/** Mean difference of the grey of a pixel, of 255. */
function differenceOf(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return 255;
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;
}

function lineOf(block: Block): string {
  const lines: { readonly [K in Block['kind']]: (block: Extract<Block, { readonly kind: K }>) => string } = {
    paragraph: ({ text }) => text,
    numbered: ({ entries }) => entries.map((entry, index) => `${String(index + 1)}. ${entry}`).join('\n'),
    facts: ({ rows }) => rows.map(([term, value]) => `${term}: ${value}`).join('\n'),
    digests: ({ rows }) => rows.map(([term, value]) => `${term}: ${value}`).join('\n'),
    table: ({ columns, rows }) =>
      [columns.map(({ head }) => head), ...rows.map(({ cells }) => cells)].map((cells) => cells.join(' | ')).join('\n'),
    margin: ({ alternative }) => `[${alternative}]`,
    code: ({ alternative }) => `[${alternative}]`,
    key: ({ groups }) => groups.join(' '),
    signature: () => '[signature]',
  };
  return (lines[block.kind] as (block: Block) => string)(block);
}
