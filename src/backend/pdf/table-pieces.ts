/** Tables as pieces, one for each row; the head is repeated on a new page, as an ornament only. */
import { invariant } from '#core/result.ts';
import type { Piece } from './flow.ts';
import { breakLines, drawLines, drawRight } from './lines.ts';
import type { PdfCanvas, Tag } from './pdf-canvas.ts';
import { COLOUR, STYLE, type TextStyle } from './style.ts';
import { lazily, type Column } from './text-pieces.ts';

export type TableColumn = { readonly head: string; readonly align: 'left' | 'right'; readonly share: number };
export type TableRow = { readonly cells: readonly string[]; readonly strong: boolean };
export type TableOptions = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly summary: string;
  readonly size?: number;
  /** Keep all rows on one page where a page can hold them. */
  readonly together?: boolean;
};

const PAD = 5;

type Cell = { readonly lines: readonly string[]; readonly x: number; readonly width: number; readonly align: 'left' | 'right' };

export function tablePieces(canvas: PdfCanvas, parent: Tag, column: Column, options: TableOptions): readonly Piece[] {
  const shares = options.columns.reduce((sum, { share }) => sum + share, 0);
  invariant(Math.abs(shares - 1) < 0.001, 'the columns of a table share its width, no more and no less');
  const scale = (style: TextStyle): TextStyle => scaled(style, options.size);
  const table = lazily(() => canvas.tag(parent, 'Table', { summary: options.summary }));
  const body = lazily(() => canvas.tag(table(), 'TBody'));
  const head = headPieces(canvas, table, column, options, scale(STYLE.cellHead));
  const rows = options.rows.map((row, index): Piece => {
    const cells = cellsOf(canvas, row.cells, options.columns, column, row.strong ? scale(STYLE.cellStrong) : scale(STYLE.cell));
    const height = rowHeight(cells, scale(STYLE.cell));
    const last = index === options.rows.length - 1;
    return {
      height,
      gap: 0,
      keepWithNext: (options.together ?? false) && !last,
      continuation: { height: head.height, draw: head.repeat },
      draw: (y) => drawRow(canvas, body(), { cells, row, y, height, column, scale, last }),
    };
  });
  return [{ height: head.height, gap: 14, keepWithNext: true, draw: head.draw }, ...rows];
}

function headPieces(canvas: PdfCanvas, table: () => Tag, column: Column, options: TableOptions, style: TextStyle) {
  const texts = options.columns.map(({ head }) => head);
  const cells = cellsOf(canvas, texts, options.columns, column, style);
  const height = rowHeight(cells, style);
  const lines = (y: number): void =>
    canvas.artifact('Layout', () => {
      canvas.rule([column.x, y], [column.x + column.width, y], { colour: COLOUR.accent, width: 1 });
      canvas.rule([column.x, y + height], [column.x + column.width, y + height], { colour: COLOUR.accent, width: 0.5 });
    });
  return {
    height,
    draw: (y: number) => {
      lines(y);
      const row = canvas.tag(canvas.tag(table(), 'THead'), 'TR');
      for (const cell of cells) canvas.tag(row, 'TH', { scope: 'Column' }).draw(() => drawCell(canvas, cell, y, style));
    },
    repeat: (y: number) => {
      lines(y);
      canvas.artifact('Pagination', () => {
        for (const cell of cells) drawCell(canvas, cell, y, style);
      });
    },
  };
}

type DrawnRow = {
  readonly cells: readonly Cell[];
  readonly row: TableRow;
  readonly y: number;
  readonly height: number;
  readonly column: Column;
  readonly scale: (style: TextStyle) => TextStyle;
  readonly last: boolean;
};

function drawRow(canvas: PdfCanvas, body: Tag, { cells, row, y, height, column, scale, last }: DrawnRow): void {
  const style = scale(row.strong ? STYLE.cellStrong : STYLE.cell);
  canvas.artifact('Layout', () => {
    if (row.strong) canvas.box({ x: column.x, y, width: column.width, height }, { fill: COLOUR.tint });
    const colour = last ? COLOUR.accent : COLOUR.rule;
    canvas.rule([column.x, y + height], [column.x + column.width, y + height], { colour, width: last ? 0.7 : 0.4 });
  });
  const tag = canvas.tag(body, 'TR');
  for (const [index, cell] of cells.entries()) {
    const element = index === 0 ? canvas.tag(tag, 'TH', { scope: 'Row' }) : canvas.tag(tag, 'TD');
    element.draw(() => drawCell(canvas, cell, y, style));
  }
}

function drawCell(canvas: PdfCanvas, cell: Cell, y: number, style: TextStyle): void {
  if (cell.align === 'left') {
    drawLines(canvas, cell.lines, cell.x + PAD, y + PAD * 0.8, style);
    return;
  }
  for (const [index, line] of cell.lines.entries()) {
    drawRight(canvas, line, cell.x + cell.width - PAD, y + PAD * 0.8 + index * style.leading, { ...style, tabular: true });
  }
}

function cellsOf(
  canvas: PdfCanvas,
  texts: readonly string[],
  columns: readonly TableColumn[],
  { x, width }: Column,
  style: TextStyle,
): readonly Cell[] {
  let left = x;
  return columns.map(({ share, align }, index) => {
    const cellWidth = share * width;
    const cell = { lines: breakLines(canvas, texts[index] ?? '', style, cellWidth - 2 * PAD), x: left, width: cellWidth, align };
    left += cellWidth;
    return cell;
  });
}

function rowHeight(cells: readonly Cell[], style: TextStyle): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length)) * style.leading + 2 * PAD * 0.8;
}

function scaled(style: TextStyle, size: number | undefined): TextStyle {
  return size === undefined ? style : { ...style, size, leading: size * 1.32 };
}
