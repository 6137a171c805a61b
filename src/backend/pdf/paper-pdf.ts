/** Papers that are printed or kept, drawn with the same tools as the certification: receipts, sheets, worksheets. */
import type { PaperDocument } from '#core/certification/document.ts';
import { Flow } from './flow.ts';
import { drawCaption, drawFurniture, drawLetterhead, drawTitle } from './letterhead.ts';
import { withLatinFor } from './latin-letters.ts';
import { breakLines, drawCentred, drawLines } from './lines.ts';
import { PdfCanvas } from './pdf-canvas.ts';
import { sectionPieces } from './section-pieces.ts';
import { COLOUR, pageMeasures, STYLE, type PageMeasures, type TextStyle } from './style.ts';

/** A picture on a page of its own, such as a page of an original. PNG or JPEG. */
export type AppendedPage = { readonly caption: string; readonly image: Uint8Array };

export type PaperOptions = {
  /** Encrypts the file with AES-256; without it nobody opens it. */
  readonly passphrase?: string;
  readonly appended?: readonly AppendedPage[];
  /** Heading under which appended pages stand in the outline. */
  readonly appendedHeading?: string;
  /** Type size of tables, where they have many columns. */
  readonly cellSize?: number;
};

/** Characters that our faces lack are written in Latin letters. */
export async function renderPaper(original: PaperDocument, options: PaperOptions = {}): Promise<Uint8Array> {
  const page = pageMeasures(original.paper);
  const { passphrase } = options;
  const canvas = new PdfCanvas({
    width: page.width,
    height: page.height,
    info: {
      title: `${original.title} · ${original.furniture.footer}`,
      author: original.author,
      subject: original.metadata.subject,
      keywords: original.metadata.keywords,
      language: original.metadata.language,
      producer: original.software,
      createdAt: new Date(original.madeAt),
    },
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(original.watermark === null ? {} : { underlay: (on: PdfCanvas) => drawWatermark(on, page, original.watermark ?? '') }),
  });
  const document = withLatinFor(canvas, original);
  canvas.addPage();
  const flow = new Flow(canvas, page, drawHead(canvas, page, document));
  const sectionOptions = {
    seal: null,
    leadsStay: true,
    ...(options.cellSize === undefined ? {} : { cellSize: options.cellSize }),
  };
  for (const section of document.sections) flow.place(sectionPieces(canvas, page, section, sectionOptions));
  appendPages(canvas, page, options);
  drawFurniture(canvas, page, { ...document.furniture, issuer: document.author });
  const { bytes } = await canvas.finish();
  return Uint8Array.from(bytes);
}

function drawHead(canvas: PdfCanvas, page: PageMeasures, document: PaperDocument): number {
  const { letterhead, caption, title } = document;
  const top = letterhead === null ? page.firstTop : drawLetterhead(canvas, canvas.root, page, letterhead, { wraps: true });
  if (caption !== null) return drawTitle(canvas, page, drawCaption(canvas, canvas.root, page, top, caption), title);
  const lines = breakLines(canvas, title, STYLE.title, page.right - page.left);
  canvas.bookmark(title);
  canvas.tag(canvas.root, 'H1').draw(() => drawLines(canvas, lines, page.left, top - 14, STYLE.title));
  return top - 14 + lines.length * STYLE.title.leading;
}

const WATERMARK: TextStyle = { face: 'sansStrong', size: 150, leading: 180, colour: COLOUR.watermark };

/** One word across the page, beneath the text: on a copy of any single page it is seen that this is a draft. */
function drawWatermark(canvas: PdfCanvas, page: PageMeasures, word: string): void {
  canvas.artifact('Pagination', () =>
    canvas.turned(-52, [page.width / 2, page.height / 2], () =>
      drawCentred(canvas, word, page.width / 2, page.height / 2 - WATERMARK.leading / 2, WATERMARK),
    ),
  );
}

function appendPages(canvas: PdfCanvas, page: PageMeasures, { appended: given = [], appendedHeading }: PaperOptions): void {
  const appended = withLatinFor(canvas, given);
  for (const [index, { caption, image }] of appended.entries()) {
    canvas.addPage();
    const parent = canvas.tag(canvas.root, 'Sect');
    if (index === 0 && appendedHeading !== undefined) canvas.bookmark(appendedHeading);
    canvas.tag(parent, 'H2').draw(() => canvas.line(caption, page.left, page.top - 14, STYLE.term));
    const rect = { x: page.left, y: page.top + 6, width: page.right - page.left, height: page.bottom - page.top - 6 };
    canvas.tag(parent, 'Figure', { alt: caption, boundingBox: rect }).draw(() => canvas.image(image, rect));
  }
}
