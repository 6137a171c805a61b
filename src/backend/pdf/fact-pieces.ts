/** Terms and their values, side by side: a table without rules, the terms its row heads. */
import type { Piece } from './flow.ts';
import { breakLines, drawLines } from './lines.ts';
import type { PdfCanvas, Tag } from './pdf-canvas.ts';
import { COLOUR, STYLE, type TextStyle } from './style.ts';
import { lazily, type Column } from './text-pieces.ts';

const TERM_SHARE = 0.31;
/** What a signature needs above its line. */
const HAND = 22;

type FactOptions = {
  readonly rows: readonly (readonly [string, string])[];
  readonly summary: string;
  readonly valueStyle?: TextStyle;
  readonly tall?: true;
};

export function factPieces(canvas: PdfCanvas, parent: Tag, column: Column, options: FactOptions): readonly Piece[] {
  const valueStyle = options.valueStyle ?? STYLE.cell;
  const table = lazily(() => canvas.tag(parent, 'Table', { summary: options.summary }));
  const termWidth = column.width * TERM_SHARE;
  return options.rows.map(([term, value], index) => {
    const terms = breakLines(canvas, term, STYLE.term, termWidth - 10);
    const values = breakLines(canvas, value, valueStyle, column.width - termWidth);
    const room = options.tall === true ? HAND : 0;
    const height = Math.max(terms.length * STYLE.term.leading, values.length * valueStyle.leading) + room + 5;
    return {
      height,
      gap: index === 0 ? 8 : 0,
      // A head row alone at the foot of a page, or the last alone on the next, reads badly.
      keepWithNext: index === 0 || index === options.rows.length - 2,
      draw: (y) => {
        canvas.artifact('Layout', () =>
          canvas.rule([column.x, y + height], [column.x + column.width, y + height], { colour: COLOUR.rule, width: 0.4 }),
        );
        const row = canvas.tag(table(), 'TR');
        canvas.tag(row, 'TH', { scope: 'Row' }).draw(() => drawLines(canvas, terms, column.x, y + room + 2.5, STYLE.term));
        const lift = (STYLE.term.leading - valueStyle.leading) / 2;
        canvas.tag(row, 'TD').draw(() => drawLines(canvas, values, column.x + termWidth, y + room + 2.5 + lift, valueStyle));
      },
    };
  });
}

/** `0123456789abcdef …`: in groups of sixteen, to be compared by eye. */
export function groupedHex(hex: string): string {
  return (hex.match(/.{1,16}/g) ?? []).join(' ');
}
