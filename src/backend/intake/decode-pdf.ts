import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium';
import { PDFCheckBox, PDFDocument, PDFDropdown, PDFOptionList, PDFRadioGroup, PDFSignature, PDFTextField } from 'pdf-lib';
import sharp from 'sharp';
import { type DecodedPage, type DecodeRefusal, type OpenedSource, refused } from './decode-job.ts';
import { messageOf } from './decode-picture.ts';
import type { FormField } from './page-outcome.ts';

const require = createRequire(import.meta.url);

const POINTS_PER_INCH = 72;
/** A poster page is drawn smaller instead of refused. */
const MOST_PIXELS = 30_000_000;
/** Fewer letters than this are a page number or a scanner's mark, not a digital card. */
const LEAST_LETTERS = 24;
/** A picture of this many pixels each way is a scanned page, whatever text lies over it. */
const SCAN_SIDE = 450;

/** More than any delivery: a file that claims a million would be a million refusals. */
const MOST_PAGES = 20_000;
/** However well packed, a page takes this much of a file. */
const LEAST_PAGE_BYTES = 8;

let library: Promise<PDFiumLibrary> | null = null;

export async function openPdf(bytes: Uint8Array, password: string | null): Promise<OpenedSource | DecodeRefusal> {
  library ??= startLibrary();
  const pdfium = await library;
  try {
    const document = await pdfium.loadDocument(bytes, password ?? '');
    const pages = document.getPageCount();
    if (pages === 0) return refused('no-pages', 'the document lists no page');
    if (pages > MOST_PAGES || pages * LEAST_PAGE_BYTES > bytes.length) {
      document.destroy();
      const why = pages > MOST_PAGES ? `the most is ${MOST_PAGES.toLocaleString('en-US')}` : 'it could not hold so many';
      return refused('too-large', `${pages.toLocaleString('en-US')} pages claimed; ${why}`);
    }
    return { pages, page: (page, dpi) => decodedPage(document, page, dpi), close: () => document.destroy() };
  } catch (fault) {
    const message = messageOf(fault);
    if (/password/i.test(message)) return refused(password === null ? 'password-needed' : 'wrong-password', message);
    return refused('damaged', message);
  }
}

async function startLibrary(): Promise<PDFiumLibrary> {
  const packed = join(dirname(require.resolve('@hyzyla/pdfium')), 'pdfium.wasm');
  const wasm = await readFile(packed.replace(/app\.asar(?!\.unpacked)/, 'app.asar.unpacked'));
  return PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
}

async function decodedPage(document: PDFiumDocument, number: number, dpi: number): Promise<DecodedPage> {
  // Text first: after drawing, the library has closed the page.
  const page = document.getPage(number - 1);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!(originalWidth > 0 && originalHeight > 0)) return refused('damaged', 'the page has no size');
  const text = ownText(page);
  const wanted = dpi / POINTS_PER_INCH;
  const most = Math.sqrt(MOST_PIXELS / (originalWidth * originalHeight));
  const drawn = await drawPage(page, Math.min(wanted, most));
  const { data, info } = await sharp(drawn.data, { raw: { width: drawn.width, height: drawn.height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  return { ok: true, image: data, format: 'jpeg', width: info.width, height: info.height, text };
}

async function drawPage(page: PDFiumPage, scale: number): Promise<{ data: Uint8Array; width: number; height: number }> {
  return page.render({ scale, render: 'bitmap', renderFormFields: true });
}

/** Null where the page is a picture of paper, also one that a scanner has laid hidden text over. */
function ownText(page: PDFiumPage): string | null {
  const text = page.getText().replaceAll('\r\n', '\n').trim();
  if (text.replaceAll(/[^\p{L}]/gu, '').length < LEAST_LETTERS) return null;
  for (const object of page.objects()) {
    if (object.type !== 'image') continue;
    const { width, height } = pictureSize(page, object);
    if (width >= SCAN_SIDE && height >= SCAN_SIDE) return null;
  }
  return text;
}

/** The library tells a picture's size only together with its bytes; asked directly it is two numbers. */
function pictureSize(page: PDFiumPage, object: unknown): { readonly width: number; readonly height: number } {
  const { module } = page as unknown as { readonly module: PictureSizeModule };
  const { objectIdx } = object as { readonly objectIdx: number };
  const at = module.wasmExports.malloc(8);
  try {
    if (!module._FPDFImageObj_GetImagePixelSize(objectIdx, at, at + 4)) return { width: 0, height: 0 };
    const view = new DataView(module.HEAPU8.buffer);
    return { width: view.getUint32(at, true), height: view.getUint32(at + 4, true) };
  } finally {
    module.wasmExports.free(at);
  }
}

type PictureSizeModule = {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { readonly malloc: (size: number) => number; readonly free: (at: number) => void };
  readonly _FPDFImageObj_GetImagePixelSize: (object: number, width: number, height: number) => number;
};

/** A larger file is a scan of many pages: it is taken apart for its form only where it says in plain bytes that it has one. */
const LARGEST_FORM = 64_000_000;

/** The filled fields of a form, none where there is no form or it is encrypted. */
export async function formFields(bytes: Uint8Array): Promise<FormField[]> {
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > LARGEST_FORM && !plain.includes('/AcroForm')) return [];
  const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: false });
  if (document.isEncrypted) return [];
  return document
    .getForm()
    .getFields()
    .flatMap((field) => {
      const value = valueOf(field);
      return value === '' ? [] : [{ name: field.getName(), value }];
    });
}

function valueOf(field: unknown): string {
  if (field instanceof PDFTextField) return field.getText()?.trim() ?? '';
  if (field instanceof PDFCheckBox) return field.isChecked() ? 'yes' : '';
  if (field instanceof PDFRadioGroup) return field.getSelected() ?? '';
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) return field.getSelected().join('; ');
  if (field instanceof PDFSignature)
    return field.acroField.dict.entries().some(([key]) => key.asString() === '/V') ? 'signed' : '';
  return '';
}
