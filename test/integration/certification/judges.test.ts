/** Independent judges, where the machine has them (poppler-utils, qpdf and openssl on Debian). */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toPem } from '#backend/keys/x509.ts';
import { holeOf } from './forgery.ts';
import { aSigner, sealed } from './sealed.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-judges-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);

const signer = aSigner();
const file = await sealed(signer);
writeFileSync(path('certification.pdf'), file);
writeFileSync(path('root.pem'), toPem(signer.certificates[1] ?? signer.certificates[0]));

function has(tool: string): boolean {
  const found = spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
  if (!found) process.stderr.write(`SKIPPED: ${tool} is not installed, so it judged nothing.\n`);
  return found;
}

function run(tool: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', cwd: folder });
  return `${stdout}${stderr}`;
}

test.skipIf(!has('pdfsig'))('pdfsig calls the signature valid and the whole document signed', () => {
  const said = run('pdfsig', ['-nocert', 'certification.pdf']);
  expect(said).toContain('Signature is Valid.');
  expect(said).toContain('Total document signed');
  expect(said).toContain('ETSI.CAdES.detached');
});

test.skipIf(!has('openssl'))('openssl verifies the container as CAdES, up to the root', () => {
  const { start, end } = holeOf(file);
  const hex = file.toString('latin1', start + 1, end - 1);
  writeFileSync(path('signature.der'), Buffer.from(hex.replace(/(00)+$/, ''), 'hex'));
  writeFileSync(path('content.bin'), Buffer.concat([file.subarray(0, start), file.subarray(end)]));
  const args = [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    'signature.der',
    '-content',
    'content.bin',
    '-CAfile',
    'root.pem',
    '-out',
    'out.bin',
  ];
  expect(run('openssl', args)).toContain('CAdES Verification successful');
});

test.skipIf(!has('qpdf'))('qpdf finds no syntax error', () => {
  expect(run('qpdf', ['--check', 'certification.pdf'])).toContain('No syntax or stream encoding errors found');
});

test.skipIf(!has('pdffonts'))('every font is embedded, as a subset, with its Unicode values', () => {
  const lines = run('pdffonts', ['certification.pdf']).trim().split('\n').slice(2);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
});

test.skipIf(!has('pdftotext'))('the text comes back exactly, names of many alphabets included', async () => {
  const names = [
    'Nguyễn Thị Hồng Nhung',
    'Łukasz Wiśniewski',
    'Αλέξης Παπαδόπουλος',
    'Дмитрий Ёлкин',
    'Kealiʻi Kahananui',
    'Şebnem Yıldız',
  ];
  writeFileSync(path('names.pdf'), await sealed(signer, { present: names.map((name) => ({ name, role: 'observer' })) }));
  const text = run('pdftotext', ['names.pdf', '-']).replaceAll(/\s+/g, ' ');
  for (const name of names) expect(text).toContain(name);
  expect(text).toContain(
    'a majority (more than one-half) of the employees in the unit described below had signed valid authorization cards',
  );
});

test.skipIf(!has('pdfinfo'))(
  'the structure is that of a document: headings, tables with heads, a figure that is described, a form',
  () => {
    const structure = run('pdfinfo', ['-struct', 'certification.pdf']);
    for (const tag of ['Document', 'H1', 'H2', 'Table', 'THead', 'TBody', 'TH', 'TD', 'Figure', 'Form'])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    expect(structure).toMatch(/Form\s+Object \d+ 0/);
    expect(run('pdfinfo', ['certification.pdf'])).toMatch(/Tagged:\s+yes/);
  },
);

test.skipIf(!has('pdfdetach'))('certified.json can be taken out by anybody', () => {
  execFileSync('pdfdetach', ['-saveall', '-o', folder, 'certification.pdf'], { cwd: folder });
  expect(run('cat', [path('certified.json')])).toContain('"schema":"countersign/certified@1"');
});
