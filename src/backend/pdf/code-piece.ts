/** A QR code as vectors, and a key in large type: what is taken back from paper into a computer. */
import QRCode from 'qrcode';
import type { Piece } from './flow.ts';
import { drawCentred } from './lines.ts';
import type { PdfCanvas, Tag } from './pdf-canvas.ts';
import { COLOUR, STYLE, type TextStyle } from './style.ts';
import type { Column } from './text-pieces.ts';

const SIDE = 104;

export function codePiece(
  canvas: PdfCanvas,
  parent: Tag,
  column: Column,
  code: { readonly text: string; readonly caption: readonly string[]; readonly alternative: string },
): Piece {
  const { size, data } = QRCode.create(code.text, { errorCorrectionLevel: 'M' }).modules;
  const module = SIDE / size;
  const boundingBox = (y: number) => ({ x: column.x, y, width: SIDE, height: SIDE });
  return {
    height: SIDE + 4,
    gap: 12,
    keepWithNext: false,
    draw: (y) => {
      canvas.tag(parent, 'Figure', { alt: code.alternative, boundingBox: boundingBox(y) }).draw(() => {
        for (let row = 0; row < size; row++) {
          for (const { start, length } of darkRuns(data, row * size, size)) {
            canvas.box(
              { x: column.x + start * module, y: y + row * module, width: length * module, height: module },
              { fill: COLOUR.ink },
            );
          }
        }
      });
      for (const [index, text] of code.caption.entries()) {
        canvas
          .tag(parent, 'P')
          .draw(() => canvas.line(text, column.x + SIDE + 16, y + 4 + index * STYLE.note.leading, STYLE.note));
      }
    },
  };
}

function darkRuns(
  data: Uint8Array,
  offset: number,
  size: number,
): readonly { readonly start: number; readonly length: number }[] {
  const runs: { start: number; length: number }[] = [];
  for (let at = 0; at < size; at++) {
    if (data[offset + at] === 0) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.length === at) last.length += 1;
    else runs.push({ start: at, length: 1 });
  }
  return runs;
}

const GROUPS_IN_ROW = 6;
const KEY: TextStyle = { face: 'mono', size: 15, leading: 26, colour: COLOUR.ink };

/** Each group in its own field, row after row, so that the eye does not lose its place. */
export function keyPiece(canvas: PdfCanvas, parent: Tag, column: Column, groups: readonly string[]): Piece {
  const rows = Math.ceil(groups.length / GROUPS_IN_ROW);
  const width = column.width / GROUPS_IN_ROW;
  return {
    height: rows * (KEY.leading + 6) + 6,
    gap: 8,
    keepWithNext: true,
    draw: (y) => {
      const place = (index: number) => ({
        x: column.x + (index % GROUPS_IN_ROW) * width,
        y: y + 6 + Math.floor(index / GROUPS_IN_ROW) * (KEY.leading + 6),
      });
      canvas.artifact('Layout', () => {
        for (const index of groups.keys()) {
          const { x, y: top } = place(index);
          canvas.box({ x: x + 2, y: top, width: width - 4, height: KEY.leading }, { fill: COLOUR.tint, radius: 3 });
        }
      });
      canvas.tag(parent, 'P').draw(() => {
        for (const [index, group] of groups.entries()) {
          const { x, y: top } = place(index);
          drawCentred(canvas, `${group} `, x + width / 2, top, KEY);
        }
      });
    },
  };
}
