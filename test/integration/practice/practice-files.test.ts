import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { loadPractice } from '#backend/practice/load-practice.ts';
import { read, utils } from '@e965/xlsx';

const practice = loadPractice();
const { truth } = practice;

function bytesOf(relative: string): Buffer {
  return readFileSync(join(practice.folder, relative));
}

test('every file is the one that the manifest names, and there is no other', () => {
  const manifest = JSON.parse(bytesOf('MANIFEST.json').toString()) as Record<string, { bytes: number; sha256: string }>;
  const found = readdirSync(practice.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'MANIFEST.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(practice.folder.length + 1));
  expect(found.toSorted()).toEqual(Object.keys(manifest).toSorted());
  for (const [name, { sha256 }] of Object.entries(manifest)) {
    expect(createHash('sha256').update(bytesOf(name)).digest('hex'), name).toBe(sha256);
  }
});

test('the whole practice matter is small enough to ship', () => {
  const sizes = readdirSync(practice.folder, { recursive: true }).map(
    (name) => statSync(join(practice.folder, String(name))).size,
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(9_000_000);
});

test('forty-eight deliveries, each page, row and file of them told in the truth', async () => {
  expect(truth.documents).toHaveLength(48);
  expect(new Set(truth.documents.map((document) => document.ref)).size).toBe(48);
  const pagesOf = (file: string) => truth.documents.filter((document) => document.file === file).length;
  const pdf = await PDFDocument.load(bytesOf('deliveries/1-paper-cards/cards-october.pdf'));
  expect(pdf.getPageCount()).toBe(pagesOf('deliveries/1-paper-cards/cards-october.pdf'));
  const tiff = await sharp(bytesOf('deliveries/1-paper-cards/fax-october-3.tif')).metadata();
  expect(tiff.pages).toBe(pagesOf('deliveries/1-paper-cards/fax-october-3.tif'));
  expect(parse(bytesOf('deliveries/2-e-cards/e-cards.csv'), { columns: true })).toHaveLength(2);
  const delivered = truth.batches.flatMap((batch) => batch.files);
  expect(delivered.toSorted()).toEqual([...new Set(truth.documents.map((document) => document.file))].toSorted());
  expect(
    readdirSync(join(practice.folder, 'deliveries'), { recursive: true, withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name).slice(practice.folder.length + 1)] : []))
      .toSorted(),
  ).toEqual(delivered.toSorted());
});

test('the pictures decode at the turn that the truth tells, and the damaged one does not decode', async () => {
  for (const { file, kind, layout, turned } of truth.documents) {
    if (!/\.(jpg|png)$/.test(file)) continue;
    if (kind === 'unreadable') {
      await expect(sharp(bytesOf(file)).raw().toBuffer()).rejects.toThrow();
      continue;
    }
    const { info } = await sharp(bytesOf(file)).raw().toBuffer({ resolveWithObject: true });
    const upright = layout === 'boxed' || layout === 'letter';
    const lies = turned === 90 || turned === 270;
    expect(info.height > info.width, file).toBe(upright !== lies);
  }
});

test('the blank page is blank and the cards beside it are not', async () => {
  const pdf = await PDFDocument.load(bytesOf('deliveries/1-paper-cards/cards-october.pdf'));
  const sizes = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.getContentsSize()] : []));
  const images = sizes.filter((size) => size > 4000);
  expect(images).toHaveLength(14);
  expect(images.filter((size) => size < 40_000)).toHaveLength(1);
});

test('the spreadsheet and the CSV are the same list of sixty people', () => {
  const rows: string[][] = parse(bytesOf('employee-list.csv'));
  const book = read(bytesOf('employee-list.xlsx'));
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  const cells = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
  expect(cells.slice(1)).toEqual(rows.slice(1));
  expect(new Set(rows.slice(1).map((row) => row[0])).size).toBe(60);
  expect(rows).toHaveLength(truth.list.rows + 1);
});

test('everybody on the list has an exemplar, signer or not', async () => {
  const ids = (parse(bytesOf('employee-list.csv'), { columns: true }) as { employee_id: string }[]).map((row) => row.employee_id);
  expect(new Set(truth.exemplars.map((exemplar) => exemplar.employeeId))).toEqual(new Set(ids));
  const pdf = await PDFDocument.load(bytesOf('exemplars/direct-deposit-forms.pdf'));
  expect(pdf.getPageCount()).toBe(60);
});

test('no file name of a delivery says who signed', () => {
  const numbered =
    /^deliveries\/\d-[a-z-]+\/(cards-october\.pdf|fax-october-3\.tif|e-cards\.csv|letter-october-7\.jpg|(scan-|IMG_)\d{4}\.(jpg|png))$/;
  for (const batch of truth.batches) for (const file of batch.files) expect(file).toMatch(numbered);
});

test('each delivery is a folder of its own: whoever takes it in chooses all that lies there', () => {
  const folders = truth.batches.map(({ files }) => [...new Set(files.map((file) => dirname(file)))]);
  expect(folders.map((each) => each.length)).toEqual([1, 1, 1]);
  expect(new Set(folders.flat()).size).toBe(3);
});
