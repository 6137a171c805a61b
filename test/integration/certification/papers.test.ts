import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import type { PaperDocument } from '#core/certification/document.ts';
import { composeReceipt, composeRulesReceipt, type ReceiptInput } from '#core/certification/papers/receipts.ts';
import { composeRecoverySheet } from '#core/certification/papers/recovery-sheet.ts';
import { composeExemplarRequest } from '#core/certification/papers/exemplar-request.ts';
import { composeDisposal } from '#core/certification/papers/disposal.ts';
import { composeWorksheet, type WorksheetInput } from '#core/certification/papers/worksheet.ts';
import { renderPaper, type PaperOptions } from '#backend/pdf/paper-pdf.ts';
import { certificationInput, certifiedRules, day, digest, moment } from '#test/builders/certification.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-papers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { matter, signer } = certificationInput();
const context = {
  matter,
  neutral: signer,
  madeAt: moment('2025-10-06T15:00:00Z'),
  paper: 'letter',
  practice: false,
  software: 'Countersign',
} as const;

const receipt: ReceiptInput = {
  ...context,
  what: 'cards',
  addressee: 'Screen Accountants Guild, Local 417',
  deliveredBy: 'K. Osei',
  receivedOn: day('2025-10-06'),
  form: 'mixed',
  stated: 48,
  found: 47,
  originals: [digest('a1'), digest('b2')],
  head: digest('d4'),
};

const worksheet: WorksheetInput = {
  ...context,
  rows: [
    { cardId: 'C-0001', person: 'Zoë Ó Súilleabháin', signedOn: '2025-09-14', state: 'counted', codes: [], ruling: null },
    { cardId: 'C-0002', person: '山田 Tarō', signedOn: null, state: 'questioned', codes: ['C02'], ruling: 'undated' },
  ],
  persons: [{ person: 'Marker Person', state: 'eligible', codes: ['P04'], ruling: 'no authority to hire' }],
  head: digest('d4'),
};

function has(tool: string): boolean {
  const found = spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
  if (!found) process.stderr.write(`SKIPPED: ${tool} is not installed, so it judged nothing.\n`);
  return found;
}

async function textOf(document: PaperDocument, options: PaperOptions = {}): Promise<string> {
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, await renderPaper(document, options));
  const passphrase = options.passphrase === undefined ? [] : ['-upw', options.passphrase];
  return spawnSync('pdftotext', [...passphrase, path, '-'], { encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
}

test.skipIf(!has('pdftotext'))(
  'a receipt says who delivered what, when and how many, and carries the head of the record',
  async () => {
    const text = await textOf(composeReceipt(receipt));
    for (const part of [
      'Screen Accountants Guild, Local 417',
      'K. Osei',
      'October 6, 2025',
      '48 were stated and 47 found',
      'd4d4d4d4d4d4d4d4',
    ])
      expect(text).toContain(part);
  },
);

test('evidence is acknowledged in the same words, whatever there is in the matter', () => {
  const evidence = { ...receipt, what: 'evidence', form: null, stated: null, found: null, originals: [] } as const;
  const words = JSON.stringify(composeReceipt(evidence).sections);
  expect(words).toContain('I received evidence from Screen Accountants Guild, Local 417 on October 6, 2025.');
  expect(words).not.toMatch(/card/i);
});

test.skipIf(!has('pdftotext'))('the receipt for the ground rules states their hash and every settled term', async () => {
  const document = composeRulesReceipt({
    ...context,
    addressee: 'Larkspur Pictures, LLC',
    rules: certifiedRules(),
    rulesHash: digest('a1'),
    settledOn: day('2025-10-01'),
    how: 'agreed',
    head: digest('d4'),
  });
  const text = await textOf(document);
  for (const part of [
    'a1a1a1a1a1a1a1a1',
    'More than one-half of the eligible persons',
    'Signed within 12 months before the receipt of the cards',
  ])
    expect(text).toContain(part);
});

test.skipIf(!has('pdftotext'))('the recovery sheet prints every group of the key in order', async () => {
  const groups = Array.from({ length: 17 }, (_, index) => (0x1a2b + index * 997).toString(16).toUpperCase().padStart(4, '0'));
  const text = await textOf(
    composeRecoverySheet({ ...context, fileName: 'larkspur.countersign', code: groups.join('-'), madeOn: day('2025-10-01') }),
  );
  expect(text).toContain(groups.join(' '));
});

test('without its passphrase the worksheet gives away no name, not even inflated', async () => {
  const bytes = Buffer.from(await renderPaper(composeWorksheet(worksheet), { passphrase: 'the passphrase' }));
  const plain = Buffer.from(await renderPaper(composeWorksheet(worksheet)));
  expect(inflated(plain)).toContain('Worksheet'.toLowerCase());
  expect(inflated(bytes)).not.toContain('worksheet');
  expect(bytes.toString('latin1')).toContain('/AESV3');
});

test.skipIf(!has('pdftotext'))(
  'with its passphrase the worksheet opens, rows, persons and originals, in any script',
  async () => {
    const image = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#446688' } })
      .png()
      .toBuffer();
    const text = await textOf(composeWorksheet(worksheet), {
      passphrase: 'the passphrase',
      cellSize: 8.2,
      appended: [{ caption: 'C-0001, page 1', image }],
    });
    for (const part of ['C-0001', 'Zoë Ó Súilleabháin', '山田 Tarō', 'no authority to hire', 'C-0001, page 1'])
      expect(text).toContain(part);
  },
);

test.skipIf(!has('qpdf'))('qpdf finds no error in any paper', async () => {
  const disposal = composeDisposal({
    ...context,
    entries: [{ what: 'Cards', how: 'returned', to: 'the union', on: day('2025-11-07') }],
    kept: ['the record'],
    witness: 'W. Witness',
    head: digest('d4'),
  });
  const request = composeExemplarRequest({
    ...context,
    addressee: 'Larkspur Pictures, LLC',
    list: { version: 1, receivedOn: day('2025-10-02'), people: 110 },
    kinds: [],
    drawn: [{ rows: [2, 3], employeeId: 'E-1003' }],
    drawDigest: digest('aa'),
    head: digest('d4'),
  });
  for (const [document, passphrase] of [
    [composeReceipt(receipt), null],
    [disposal, null],
    [request, null],
    [composeWorksheet(worksheet), 'geheim'],
  ] as const) {
    const path = join(folder, 'checked.pdf');
    writeFileSync(path, await renderPaper(document, passphrase === null ? {} : { passphrase }));
    const { stdout } = spawnSync('qpdf', [...(passphrase === null ? [] : [`--password=${passphrase}`]), '--check', path], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('No syntax or stream encoding errors found');
  }
});

/** Every stream that inflates, and everything outside of them, in lower case. */
function inflated(file: Buffer): string {
  const text = file.toString('latin1');
  const parts = [text];
  for (const { index } of text.matchAll(/stream\n/g)) {
    try {
      parts.push(inflateSync(file.subarray(index + 7), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // Encrypted, or no stream at all.
    }
  }
  return parts.join('\n').toLowerCase();
}
