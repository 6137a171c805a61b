/** Small files of our own making, drawn when a test runs. */
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';
import { PDFDocument as LockingDocument } from 'pdfkit';
import sharp from 'sharp';

export type DrawnCard = {
  readonly name: string;
  readonly date: string;
  readonly employer: string;
  readonly signed: boolean;
};

const DECLARATION =
  'I authorize Harbor Workers Union, Local 12, to represent me for the purposes of collective bargaining with my employer.';

const WIDTH = 612;
const HEIGHT = 396;

/** A card with its labels under the lines, as a one-page PDF whose text is real text. */
export async function aCardPdf(card: DrawnCard): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([WIDTH, HEIGHT]);
  const [print, hand] = [await document.embedFont(StandardFonts.Helvetica), await document.embedFont(StandardFonts.Courier)];
  page.drawText('AUTHORIZATION FOR REPRESENTATION', { x: 40, y: HEIGHT - 42, size: 15, font: print });
  page.drawText(DECLARATION, { x: 40, y: HEIGHT - 70, size: 10, font: print, maxWidth: 520, lineHeight: 13 });
  const fonts = { print, hand };
  drawField(page, { label: 'Name (please print)', value: card.name, x: 40, y: HEIGHT - 140, ...fonts });
  drawField(page, { label: 'Employer', value: card.employer, x: 40, y: HEIGHT - 210, ...fonts });
  drawField(page, { label: 'Signature', value: '', x: 40, y: HEIGHT - 290, ...fonts });
  drawField(page, { label: 'Date', value: card.date, x: 380, y: HEIGHT - 290, ...fonts });
  if (card.signed) {
    page.drawSvgPath('M 0 0 C 30 -58 40 42 60 -16 C 80 -48 90 22 160 -10', { x: 60, y: HEIGHT - 278, borderWidth: 1.6 });
  }
  return document.save();
}

type DrawnField = {
  readonly label: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly print: PDFFont;
  readonly hand: PDFFont;
};

function drawField(page: PDFPage, { label, value, x, y, print, hand }: DrawnField): void {
  page.drawText(value, { x: x + 8, y: y + 5, size: 15, font: hand });
  page.drawLine({ start: { x, y }, end: { x: x + 190, y }, thickness: 0.8 });
  page.drawText(label, { x, y: y - 12, size: 9, font: print });
}

type Locking = new (options: { readonly userPassword: string }) => {
  readonly text: (text: string) => void;
  readonly on: (event: 'data' | 'end', listener: (chunk: Uint8Array) => void) => void;
  readonly end: () => void;
};

/** A one-page PDF that opens only with its password. */
export async function aLockedPdf(userPassword: string): Promise<Uint8Array> {
  const document = new (LockingDocument as unknown as Locking)({ userPassword });
  const chunks: Uint8Array[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  document.on('data', (chunk) => chunks.push(chunk));
  document.on('end', () => resolve());
  document.text('A card under lock');
  document.end();
  await promise;
  return Buffer.concat(chunks);
}

/** A white sheet with a black bar along its top edge, so that its turn can be seen. */
export function aSheet(width = 60, height = 40) {
  const bar = { create: { width, height: 8, channels: 3, background: '#000000' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).composite([{ input: bar, left: 0, top: 0 }]);
}
