/** What stands above the text of a first page, and on every page around it. */
import type { Written } from '#core/certification/document.ts';
import { breakLines, drawCentred, drawLines, drawRight } from './lines.ts';
import type { PdfCanvas, Tag } from './pdf-canvas.ts';
import { COLOUR, STYLE, type PageMeasures, type Rect } from './style.ts';

const TOP = 44;
const SEAL_SIDE = 46;
const SEAL_GAP = 12;
const ROOM_BENEATH = 24;

/** Layouts 1 and 2 let a long name run into the address; `wraps` breaks it. Returns where the page begins beneath it. */
export function drawLetterhead(
  canvas: PdfCanvas,
  parent: Tag,
  page: PageMeasures,
  letterhead: Written['letterhead'],
  { wraps }: { readonly wraps: boolean },
): number {
  const { name, capacity, addressLines, seal } = letterhead;
  const left = seal === null ? page.left : page.left + SEAL_SIDE + SEAL_GAP;
  if (seal !== null) drawSeal(canvas, parent, { x: page.left, y: TOP - 6, width: SEAL_SIDE, height: SEAL_SIDE }, seal);
  const address = Math.max(0, ...addressLines.map((text) => canvas.widthOf(text, STYLE.letterLine)));
  const room = page.right - left - (address === 0 ? 0 : address + SEAL_GAP);
  const names = wraps ? breakLines(canvas, name, STYLE.letterName, room) : [name];
  canvas.tag(parent, 'P').draw(() => drawLines(canvas, names, left, TOP, STYLE.letterName));
  const under = TOP + 20 + (names.length - 1) * STYLE.letterName.leading;
  const capacities = wraps ? breakLines(canvas, capacity, STYLE.letterLine, room) : [capacity];
  if (capacity !== '') canvas.tag(parent, 'P').draw(() => drawLines(canvas, capacities, left, under, STYLE.letterLine));
  // Each line is a paragraph of its own: inside one, a reader aloud joins the end of a line with the next.
  for (const [index, text] of addressLines.entries()) {
    canvas
      .tag(parent, 'P')
      .draw(() => drawRight(canvas, text, page.right, TOP + 4 + index * STYLE.letterLine.leading, STYLE.letterLine));
  }
  const own = under + (capacity === '' ? 0 : capacities.length * STYLE.letterLine.leading) + 6;
  const y = Math.max(
    TOP + 38,
    TOP + 8 + addressLines.length * STYLE.letterLine.leading,
    wraps ? own : 0,
    seal === null ? 0 : TOP + 47,
  );
  canvas.artifact('Layout', () => {
    canvas.rule([page.left, y], [page.right, y], { colour: COLOUR.accent, width: 1.6 });
    canvas.rule([page.left, y + 3], [page.right, y + 3], { colour: COLOUR.accent, width: 0.4 });
  });
  return wraps ? Math.max(page.firstTop, y + 3 + ROOM_BENEATH) : page.firstTop;
}

function drawSeal(
  canvas: PdfCanvas,
  parent: Tag,
  boundingBox: Rect,
  { image, alternative }: NonNullable<Written['letterhead']['seal']>,
): void {
  const bytes = Uint8Array.from(Buffer.from(image.png, 'base64'));
  canvas.tag(parent, 'Figure', { alt: alternative, boundingBox }).draw(() => canvas.image(bytes, boundingBox));
}

/** Title of the first page, centred under the caption; returns where the text begins. */
export function drawTitle(canvas: PdfCanvas, page: PageMeasures, captionFoot: number, title: string): number {
  const middle = (page.left + page.right) / 2;
  let y = captionFoot + 22;
  canvas.bookmark(title);
  canvas.tag(canvas.root, 'H1').draw(() => {
    for (const line of breakLines(canvas, title, STYLE.title, page.right - page.left)) {
      drawCentred(canvas, line, middle, y, STYLE.title);
      y += STYLE.title.leading;
    }
  });
  return y;
}

/** The caption of an award: the parties on the left, the matter on the right, a rule between them. Returns its foot. */
export function drawCaption(canvas: PdfCanvas, parent: Tag, page: PageMeasures, y: number, caption: Written['caption']): number {
  const middle = page.left + (page.right - page.left) * 0.58;
  const left = drawCaptionParties(canvas, parent, { x: page.left, width: middle - page.left - 18 }, y, caption.left);
  const right = drawCaptionFacts(canvas, parent, { x: middle + 16, width: page.right - middle - 16 }, y, caption.right);
  const foot = Math.max(left, right) + 6;
  canvas.artifact('Layout', () => {
    canvas.rule([middle, y + 1], [middle, foot], { colour: COLOUR.accent, width: 0.7 });
    canvas.rule([page.left, foot], [middle, foot], { colour: COLOUR.accent, width: 0.7 });
  });
  return foot;
}

type Column = { readonly x: number; readonly width: number };

/** Lines of the caption alternate: words that join, and parties, which stand out. */
function drawCaptionParties(
  canvas: PdfCanvas,
  parent: Tag,
  column: Column,
  top: number,
  lines: Written['caption']['left'],
): number {
  let y = top;
  for (const { text, party } of lines) {
    const style = party ? STYLE.captionParty : STYLE.captionLine;
    const broken = breakLines(canvas, text, style, column.width);
    canvas.tag(parent, 'P').draw(() => drawLines(canvas, broken, column.x, y, style));
    y += broken.length * style.leading + (party ? 0 : 3);
  }
  return y;
}

function drawCaptionFacts(
  canvas: PdfCanvas,
  parent: Tag,
  column: Column,
  top: number,
  rows: Written['caption']['right'],
): number {
  const terms = Math.max(...rows.map(([term]) => canvas.widthOf(term, STYLE.captionTerm))) + 12;
  let y = top;
  for (const [term, value] of rows) {
    const lines = breakLines(canvas, value, STYLE.captionLine, column.width - terms);
    const entry = canvas.tag(parent, 'P');
    entry.draw(() => canvas.line(`${term} `, column.x, y, STYLE.captionTerm));
    entry.draw(() => drawLines(canvas, lines, column.x + terms, y, STYLE.captionLine));
    y += lines.length * STYLE.captionLine.leading + 3;
  }
  return y;
}

export type Furniture = Written['furniture'] & { readonly issuer: string };

/** Running heads and feet, once the number of pages is known. */
export function drawFurniture(canvas: PdfCanvas, page: PageMeasures, furniture: Furniture): void {
  const total = canvas.pageCount;
  for (let index = 0; index < total; index++) {
    canvas.onPage(index, () => canvas.artifact('Pagination', () => drawPageFurniture(canvas, page, furniture, index, total)));
  }
}

function pageOf(words: string, page: number, pages: number): string {
  return words.replace('{page}', String(page)).replace('{pages}', String(pages));
}

function drawPageFurniture(canvas: PdfCanvas, page: PageMeasures, furniture: Furniture, index: number, total: number): void {
  const foot = page.height - 52;
  canvas.rule([page.left, foot], [page.right, foot], { colour: COLOUR.rule, width: 0.5 });
  canvas.line(furniture.footer, page.left, foot + 5, STYLE.small);
  drawRight(canvas, pageOf(furniture.pageOf, index + 1, total), page.right, foot + 5, { ...STYLE.small, tabular: true });
  if (furniture.banner !== null) drawCentred(canvas, furniture.banner, page.width / 2, 20, STYLE.banner);
  if (index === 0) return;
  canvas.line(furniture.running, page.left, 44, STYLE.small);
  drawRight(canvas, furniture.issuer, page.right, 44, STYLE.small);
  canvas.rule([page.left, 60], [page.right, 60], { colour: COLOUR.rule, width: 0.5 });
}
