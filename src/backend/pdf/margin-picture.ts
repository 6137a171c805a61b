/** The margin as a picture: the whole list as a bar, the counted part filled, a line where the threshold lies. */
import type { MarginPicture } from '#core/certification/document.ts';
import type { Piece } from './flow.ts';
import { drawCentred } from './lines.ts';
import type { PdfCanvas, Tag } from './pdf-canvas.ts';
import { COLOUR, STYLE, type TextStyle } from './style.ts';
import type { Column } from './text-pieces.ts';

const BAR = { top: 20, height: 24 } as const;
const HEIGHT = 66;
const NUMBER: TextStyle = { ...STYLE.cellStrong, size: 10.5, leading: 14 };

export function marginPiece(canvas: PdfCanvas, parent: Tag, column: Column, picture: MarginPicture): Piece {
  return {
    height: HEIGHT,
    gap: 8,
    keepWithNext: false,
    draw: (y) => {
      const boundingBox = { x: column.x, y, width: column.width, height: HEIGHT };
      const figure = canvas.tag(parent, 'Figure', { alt: picture.alternative, boundingBox });
      figure.draw(() => drawPicture(canvas, column, y, picture));
    },
  };
}

function drawPicture(canvas: PdfCanvas, { x, width }: Column, y: number, picture: MarginPicture): void {
  const at = (persons: number): number => x + (width * Math.min(persons, picture.list)) / Math.max(1, picture.list);
  const bar = { x, y: y + BAR.top, width, height: BAR.height };
  const end = at(picture.counted);
  canvas.box(bar, { fill: COLOUR.strongTint });
  if (end > x) canvas.box({ ...bar, width: end - x }, { fill: picture.reached ? COLOUR.reached : COLOUR.notReached });
  drawCountedLabel(canvas, { x, end, right: x + width }, bar.y, picture);
  const required = at(picture.required);
  canvas.rule([required, bar.y - 5], [required, bar.y + BAR.height + 5], { colour: COLOUR.ink, width: 1.3 });
  canvas.rule([required, bar.y - 5], [required, bar.y - 5.01], { colour: COLOUR.ink, width: 4 });
  const half = canvas.widthOf(picture.requiredLabel, STYLE.small) / 2;
  const middle = Math.min(Math.max(required, x + half), x + width - half);
  drawCentred(canvas, picture.requiredLabel, middle, bar.y + BAR.height + 7, { ...STYLE.small, colour: COLOUR.ink });
  const listWidth = canvas.widthOf(picture.listLabel, STYLE.small);
  canvas.line(picture.listLabel, x + width - listWidth, y + BAR.top - 15, STYLE.small);
}

type Span = { readonly x: number; readonly end: number; readonly right: number };

/** Inside the filled part where it is wide enough, else beside it. */
function drawCountedLabel(canvas: PdfCanvas, { x, end }: Span, barTop: number, picture: MarginPicture): void {
  const labelWidth = canvas.widthOf(picture.countedLabel, NUMBER);
  const y = barTop + (BAR.height - NUMBER.leading) / 2;
  if (end - x >= labelWidth + 20) canvas.line(picture.countedLabel, x + 10, y, { ...NUMBER, colour: COLOUR.paper });
  else canvas.line(picture.countedLabel, end + 8, y, NUMBER);
}
