import { crc32 } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, expect, test, vi } from 'vitest';
import { nodeWorkerHost, type WorkerHost } from '#backend/ocr/worker-host.ts';
import { aHeicPhotograph } from '#test/builders/heic-picture.ts';
import { aCardPdf, aLockedPdf, aSheet } from '#test/builders/pictures.ts';
import { createDecoder, type Original } from './decoder.ts';
import type { PageOutcome } from './page-outcome.ts';

// A process starts for the first one.
vi.setConfig({ testTimeout: 60_000 });

const decoder = createDecoder({ host: nodeWorkerHost() });
afterAll(decoder.close);

const CARD = { name: 'Anna Reed', date: '9/16/2025', employer: 'Harbor Lines', signed: true };

async function pagesOf(original: Original): Promise<PageOutcome[]> {
  const pages: PageOutcome[] = [];
  for await (const page of decoder.open(original)) pages.push(page);
  return pages;
}

async function onlyPage(bytes: Uint8Array) {
  const [page, ...rest] = await pagesOf({ bytes, fileName: 'card' });
  expect(rest).toEqual([]);
  if (!page?.ok) throw new Error(`refused: ${JSON.stringify(page)}`);
  return page.value;
}

async function refusalOf(bytes: Uint8Array, password: string | null = null) {
  const [page] = await pagesOf({ bytes, fileName: 'card.pdf', password });
  if (page === undefined || page.ok) throw new Error('it was opened');
  return page.error;
}

test('a PDF page becomes a picture at 200 dots to the inch, with its own text', async () => {
  const page = await onlyPage(await aCardPdf(CARD));
  expect(page).toMatchObject({ page: 1, pages: 1, width: 1700, height: 1100 });
  expect(page.text).toContain('Anna Reed');
});

test('a PDF page that bears many small cards is drawn finer, so that each is read at its own size', async () => {
  const lookFor = { cardsPerSheet: 4, separators: false };
  const [page] = await pagesOf({ bytes: await aCardPdf(CARD), fileName: 'four-up.pdf', lookFor });
  expect(page).toMatchObject({ ok: true, value: { width: 2550, height: 1650, look: { cut: { cards: { length: 4 } } } } });
});

test('a file larger than one part on its way arrives whole, also where it is read part by part', async () => {
  const sheet = await aSheet().jpeg().toBuffer();
  const large = Buffer.concat([sheet, Buffer.alloc(17_000_000)]);
  expect(await onlyPage(large)).toMatchObject({ width: 60, height: 40 });
  const parts: number[] = [];
  const kept = {
    length: large.length,
    subarray: (from: number, to: number) => {
      parts.push(Math.min(to, large.length) - from);
      return large.subarray(from, to);
    },
  };
  expect(await pagesOf({ bytes: kept, fileName: 'card' })).toMatchObject([{ ok: true, value: { width: 60 } }]);
  expect(Math.max(...parts)).toBeLessThan(large.length / 2);
  expect(parts.filter((part) => part > 100_000).reduce((sum, part) => sum + part, 0)).toBe(large.length);
});

test('a locked PDF asks for its password and opens with it', async () => {
  const bytes = await aLockedPdf('harbor');
  expect(await refusalOf(bytes)).toMatchObject({ kind: 'password-needed', file: 'card.pdf', page: null });
  expect(await refusalOf(bytes, 'wrong')).toMatchObject({ kind: 'wrong-password' });
  expect(await pagesOf({ bytes, fileName: 'card.pdf', password: 'harbor' })).toMatchObject([{ ok: true }]);
});

test('the filled fields of a form come with its first page', async () => {
  const document = await PDFDocument.create();
  const field = document.getForm().createTextField('Print_Name');
  field.setText('Anna Reed');
  field.addToPage(document.addPage([300, 200]), { x: 20, y: 100, width: 200, height: 20 });
  const page = await onlyPage(await document.save());
  expect(page.form).toEqual([{ name: 'Print_Name', value: 'Anna Reed' }]);
});

test('the camera’s turn mark is applied', async () => {
  const lying = await aSheet().jpeg().withMetadata({ orientation: 6 }).toBuffer();
  expect(await onlyPage(lying)).toMatchObject({ width: 40, height: 60 });
});

test('every page of a TIFF is a page', async () => {
  const sheet = await aSheet(60, 40).raw().toBuffer();
  const twice = Buffer.concat([sheet, sheet]);
  const tiff = await sharp(twice, { raw: { width: 60, height: 80, channels: 3, pageHeight: 40 } })
    .tiff()
    .toBuffer();
  const pages = await pagesOf({ bytes: tiff, fileName: 'fax.tif' });
  expect(pages).toMatchObject([
    { ok: true, value: { page: 1, pages: 2 } },
    { ok: true, value: { page: 2, pages: 2 } },
  ]);
});

test('PNG and WebP open, transparency becomes paper', async () => {
  const clear = sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
  for (const bytes of [await clear.clone().png().toBuffer(), await clear.clone().webp().toBuffer()]) {
    const page = await onlyPage(bytes);
    const { channels } = await sharp(page.image).stats();
    expect(channels[0]?.min).toBeGreaterThan(250);
  }
});

test('an iPhone’s photograph opens in its colours, cut off it is refused', async () => {
  const photograph = aHeicPhotograph();
  const page = await onlyPage(photograph);
  expect(page).toMatchObject({ format: 'jpeg', width: 320, height: 200, look: { ink: 'written' } });
  const { data } = await sharp(page.image).raw().toBuffer({ resolveWithObject: true });
  const colourAt = (x: number, y: number) => [...data.subarray((y * 320 + x) * 3, (y * 320 + x) * 3 + 3)];
  expect(colourAt(80, 50)).toEqual([expect.closeTo(0xc0, -1), expect.closeTo(0x30, -1), expect.closeTo(0x30, -1)]);
  expect(colourAt(270, 170)).toEqual([expect.closeTo(0xf6, -1), expect.closeTo(0xf4, -1), expect.closeTo(0xec, -1)]);
  expect(await refusalOf(photograph.subarray(0, 600))).toMatchObject({ kind: 'damaged' });
});

test('a cut-off picture is refused by name, with its reason and what to do', async () => {
  const whole = await aSheet(800, 600).jpeg().toBuffer();
  expect(await refusalOf(whole.subarray(0, whole.length / 2))).toMatchObject({
    kind: 'damaged',
    file: 'card.pdf',
    whatToDo: 'Ask for this file again, or scan the paper again.',
  });
});

test('a picture that unpacks to more pixels than any sheet is refused, not unpacked', async () => {
  const bomb = pngHeader(60_000, 60_000);
  expect(await refusalOf(bomb)).toMatchObject({ kind: 'too-many-pixels' });
});

test('an empty file and a file of another kind are refused for what they are', async () => {
  expect(await refusalOf(new Uint8Array())).toMatchObject({ kind: 'empty-file' });
  expect(await refusalOf(Buffer.from('GIF89a'))).toMatchObject({
    kind: 'unsupported-kind',
    reason: expect.stringContaining('GIF'),
  });
});

test('a PDF that claims a million pages, or more than it could hold, is one refusal that says so', async () => {
  const claiming = (pages: number, padding: number) =>
    Buffer.from(
      `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count ${pages}>>endobj\n` +
        `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\n%${' '.repeat(padding)}\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n`,
    );
  for (const [bytes, said] of [
    [claiming(1_000_000, 0), '1,000,000 pages claimed; the most is 20,000'],
    [claiming(1_000_000, 9_000_000), '1,000,000 pages claimed; the most is 20,000'],
    [claiming(19_000, 0), '19,000 pages claimed; it could not hold so many'],
  ] as const) {
    const outcomes = await pagesOf({ bytes, fileName: 'card.pdf' });
    expect(outcomes).toMatchObject([
      { ok: false, error: { kind: 'too-large', page: null, reason: expect.stringContaining(said) } },
    ]);
  }
});

test('a document with macros is refused for the archive that it is, whatever its name', async () => {
  const archive = Buffer.from('PK\u0003\u0004word/vbaProject.bin', 'latin1');
  for (const fileName of ['card.pdf', 'card.png', 'letter.docm'])
    expect(await pagesOf({ bytes: archive, fileName })).toMatchObject([{ ok: false, error: { kind: 'unsupported-kind' } }]);
});

test('after a file that breaks, the next one opens', async () => {
  await refusalOf(Buffer.from('%PDF-1.7\nnothing of a document'));
  await onlyPage(await aSheet().png().toBuffer());
});

/** The beginning of a PNG that claims a size. */
function pngHeader(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(17);
  header.write('IHDR', 0, 'latin1');
  header.writeUInt32BE(width, 4);
  header.writeUInt32BE(height, 8);
  header.set([8, 2, 0, 0, 0], 12);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(header));
  const length = Buffer.from([0, 0, 0, 13]);
  const end = Buffer.from('0000000049454e44ae426082', 'hex');
  const noPixels = Buffer.from('00000000494441543 5af061e'.replace(' ', ''), 'hex');
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), length, header, check, noPixels, end]);
}

test('two files asked for at once are each read whole', async () => {
  const document = await PDFDocument.create();
  for (const width of [300, 310, 320]) document.addPage([width, 200]);
  const [long, short] = [await document.save(), await aCardPdf(CARD)];
  const [first, second] = await Promise.all([
    pagesOf({ bytes: long, fileName: 'long.pdf' }),
    pagesOf({ bytes: short, fileName: 'short.pdf' }),
  ]);
  expect(first.map((page) => page.ok)).toEqual([true, true, true]);
  expect(second.map((page) => page.ok)).toEqual([true]);
});

test('a file that was left in the middle does not hold up the next', async () => {
  const document = await PDFDocument.create();
  for (const width of [300, 310]) document.addPage([width, 200]);
  for await (const page of decoder.open({ bytes: await document.save(), fileName: 'left.pdf' })) {
    expect(page.ok).toBe(true);
    break;
  }
  expect(await pagesOf({ bytes: await aCardPdf(CARD), fileName: 'next.pdf' })).toMatchObject([{ ok: true }]);
});

test('a file that breaks the opening page after page is left after the third, with how many pages it had left', async () => {
  let started = 0;
  const breaking: WorkerHost = {
    fork: () => {
      started += 1;
      let [tell, end]: [(message: unknown) => void, (code: number | null) => void] = [() => undefined, () => undefined];
      return {
        onMessage: (listener) => {
          tell = listener;
          queueMicrotask(() => tell({ kind: 'ready' }));
        },
        onExit: (listener) => {
          end = listener;
        },
        kill: () => undefined,
        send: (message) => {
          const { kind, id } = message as { kind: string; id: number };
          const result = kind === 'open' ? { ok: true, pages: 2000 } : { fields: [], seal: null };
          queueMicrotask(() => (kind === 'page' ? end(1) : tell({ kind: 'done', id, result })));
        },
      };
    },
  };
  const pages: PageOutcome[] = [];
  const broken = createDecoder({ host: breaking });
  for await (const page of broken.open({ bytes: await aCardPdf(CARD), fileName: 'bomb.pdf' })) pages.push(page);
  expect(pages.map((page) => (page.ok ? 'opened' : [page.error.kind, page.error.page]))).toEqual([
    ['damaged', 1],
    ['damaged', 2],
    ['damaged', 3],
    ['rest-left', null],
  ]);
  expect(pages[3]).toMatchObject({ error: { reason: expect.stringContaining('(1997 of 2000 pages)') } });
  expect(started).toBe(3);
});
