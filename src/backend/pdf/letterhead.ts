/** What stands above the text of a first page, and on every page around it. */
import type { Written } from '#core/certification/document.ts';
import { breakLines, drawCentred, drawLines, drawRight } from './lines.ts';
import type { PdfCanvas, Tag } from './pdf-canvas.ts';
import { COLOUR, STYLE, type PageMeasures } from './style.ts';

const TOP = 44;

export function drawLetterhead(canvas: PdfCanvas, parent: Tag, page: PageMeasures, letterhead: Written['letterhead']): void {
  canvas.tag(parent, 'P').draw(() => canvas.line(letterhead.name, page.left, TOP, STYLE.letterName));
  if (letterhead.capacity !== '') {
    canvas.tag(parent, 'P').draw(() => canvas.line(letterhead.capacity, page.left, TOP + 20, STYLE.letterLine));
  }
  // Each line is a paragraph of its own: inside one, a reader aloud joins the end of a line with the next.
  for (const [index, text] of letterhead.addressLines.entries()) {
    canvas
      .tag(parent, 'P')
      .draw(() => drawRight(canvas, text, page.right, TOP + 4 + index * STYLE.letterLine.leading, STYLE.letterLine));
  }
  const y = Math.max(TOP + 38, TOP + 8 + letterhead.addressLines.length * STYLE.letterLine.leading);
  canvas.artifact('Layout', () => {
    canvas.rule([page.left, y], [page.right, y], { colour: COLOUR.accent, width: 1.6 });
    canvas.rule([page.left, y + 3], [page.right, y + 3], { colour: COLOUR.accent, width: 0.4 });
  });
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

function drawPageFurniture(canvas: PdfCanvas, page: PageMeasures, furniture: Furniture, index: number, total: number): void {
  const foot = page.height - 52;
  canvas.rule([page.left, foot], [page.right, foot], { colour: COLOUR.rule, width: 0.5 });
  canvas.line(furniture.footer, page.left, foot + 5, STYLE.small);
  drawRight(canvas, `Page ${String(index + 1)} of ${String(total)}`, page.right, foot + 5, { ...STYLE.small, tabular: true });
  if (furniture.banner !== null) drawCentred(canvas, furniture.banner, page.width / 2, 20, STYLE.banner);
  if (index === 0) return;
  canvas.line(furniture.running, page.left, 44, STYLE.small);
  drawRight(canvas, furniture.issuer, page.right, 44, STYLE.small);
  canvas.rule([page.left, 60], [page.right, 60], { colour: COLOUR.rule, width: 0.5 });
}
