import { PDFDocument, rgb } from 'pdf-lib';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { createDecoder } from './decoder.ts';

// A process starts for the first one.
vi.setConfig({ testTimeout: 60_000 });

const decoder = createDecoder({ host: nodeWorkerHost() });
afterAll(decoder.close);

const lookFor = { cardsPerSheet: 1, separators: true } as const;

/** What each page is taken for, and what is written on it. */
async function saidOf(bytes: Uint8Array, fileName = 'delivery.pdf') {
  const said = [];
  for await (const page of decoder.open({ bytes, fileName, lookFor })) {
    if (!page.ok) throw new Error(page.error.reason);
    said.push({ separator: page.value.look.separator, ink: page.value.look.ink });
  }
  return said;
}

const LETTER = [612, 792] as const;

type Sheet = ReturnType<PDFDocument['addPage']>;

function drawCode(page: Sheet, text: string, at: { readonly x: number; readonly y: number; readonly side: number }): void {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const module = at.side / size;
  data.forEach((dark, index) => {
    if (dark === 0) return;
    const [x, y] = [at.x + (index % size) * module, at.y + at.side - (Math.floor(index / size) + 1) * module];
    page.drawRectangle({ x, y, width: module, height: module, color: rgb(0, 0, 0) });
  });
}

/** The patch of type T as scanning shops print it: four bars along the top, two of them broad. */
function drawPatch(page: Sheet): void {
  for (const [fromTop, height] of [
    [40, 14],
    [68, 6],
    [88, 14],
    [116, 6],
  ] as const) {
    page.drawRectangle({ x: 60, y: 792 - fromTop - height, width: 490, height, color: rgb(0, 0, 0) });
  }
  page.drawText('PATCH T', { x: 260, y: 640, size: 20 });
}

function drawCard(page: Sheet): void {
  page.drawText('AUTHORIZATION FOR REPRESENTATION', { x: 60, y: 720, size: 16 });
  for (let line = 0; line < 18; line++) {
    page.drawText('I authorize Harbor Workers Union, Local 12, to represent me in bargaining.', {
      x: 60,
      y: 680 - line * 18,
      size: 12,
    });
  }
  for (let rule = 0; rule < 4; rule++)
    page.drawRectangle({ x: 60, y: 300 - rule * 40, width: 480, height: 1, color: rgb(0, 0, 0) });
}

/** As a page comes out of a feeder: turned a little, soft, grey, compressed. */
async function scanned(pdf: Uint8Array, degrees: number): Promise<Uint8Array> {
  for await (const page of decoder.open({ bytes: pdf, fileName: 'printed.pdf' })) {
    if (!page.ok) throw new Error(page.error.reason);
    return sharp(page.value.image)
      .rotate(degrees, { background: '#f4f4f2' })
      .greyscale()
      .blur(0.8)
      .jpeg({ quality: 60 })
      .toBuffer();
  }
  throw new Error('No page');
}

async function onePage(draw: (page: Sheet) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  draw(document.addPage([...LETTER]));
  return document.save();
}

describe('a sheet between documents', () => {
  test('is known in a real PDF by its QR code, which is said, and by its patch; the cards around it are none', async () => {
    const document = await PDFDocument.create();
    drawCard(document.addPage([...LETTER]));
    drawCode(document.addPage([...LETTER]), 'BATCH 7 / LOCAL 161', { x: 216, y: 400, side: 180 });
    drawCard(document.addPage([...LETTER]));
    drawPatch(document.addPage([...LETTER]));
    expect(await saidOf(await document.save())).toEqual([
      { separator: null, ink: 'written' },
      { separator: 'QR code: BATCH 7 / LOCAL 161', ink: 'written' },
      { separator: null, ink: 'written' },
      { separator: 'patch code', ink: 'written' },
    ]);
  });

  test.each([-2, 1.5, 90, 181])('is known from a scan turned by %s degrees', async (degrees) => {
    const code = await onePage((page) => drawCode(page, 'DOC-SEP', { x: 216, y: 400, side: 150 }));
    const patch = await onePage(drawPatch);
    expect(await saidOf(await scanned(code, degrees), 'code.jpg')).toMatchObject([{ separator: 'QR code: DOC-SEP' }]);
    expect(await saidOf(await scanned(patch, degrees), 'patch.jpg')).toMatchObject([{ separator: 'patch code' }]);
  });

  test('is not a card that bears a code in its corner', async () => {
    const card = await onePage((page) => {
      drawCard(page);
      drawCode(page, 'https://union.example/card', { x: 470, y: 60, side: 90 });
    });
    expect(await saidOf(card)).toEqual([{ separator: null, ink: 'written' }]);
  });

  test('says no more of its code than fits a line', async () => {
    const long = await onePage((page) => drawCode(page, 'A'.repeat(400), { x: 100, y: 250, side: 400 }));
    const [page] = await saidOf(long);
    expect(page?.separator).toBe(`QR code: ${'A'.repeat(120)}`);
  });
});
