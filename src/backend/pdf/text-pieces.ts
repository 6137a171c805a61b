/** Headings and paragraphs as pieces. */
import type { Piece } from './flow.ts';
import { breakLines, drawLines } from './lines.ts';
import type { PdfCanvas, Tag } from './pdf-canvas.ts';
import { COLOUR, STYLE, type TextStyle } from './style.ts';

export type Column = { readonly x: number; readonly width: number };

export function headingPiece(canvas: PdfCanvas, parent: Tag, text: string, column: Column, level: 1 | 2): Piece {
  const style = level === 1 ? STYLE.title : STYLE.heading;
  const lines = breakLines(canvas, text, style, column.width);
  return {
    height: lines.length * style.leading + (level === 1 ? 2 : 3),
    gap: level === 1 ? 0 : 15,
    keepWithNext: true,
    draw: (y) => {
      canvas.bookmark(text);
      canvas.tag(parent, level === 1 ? 'H1' : 'H2').draw(() => drawLines(canvas, lines, column.x, y, style));
    },
  };
}

type ParagraphOptions = {
  readonly style: TextStyle;
  readonly gap?: number;
  readonly tag?: string;
  readonly bar?: boolean;
  readonly indent?: number;
};

/** At least two lines stay together at the foot of a page and at the head of the next. */
export function paragraphPieces(
  canvas: PdfCanvas,
  parent: Tag,
  text: string,
  column: Column,
  options: ParagraphOptions,
): readonly Piece[] {
  const { style, bar = false } = options;
  const indent = options.indent ?? (bar ? 14 : 0);
  const lines = breakLines(canvas, text, style, column.width - indent);
  const groups = bar ? [lines] : groupLines(lines);
  const tag = lazily(() => canvas.tag(parent, options.tag ?? 'P'));
  return groups.map((group, index) => ({
    height: group.length * style.leading,
    gap: index === 0 ? (options.gap ?? 6) : 0,
    keepWithNext: false,
    draw: (y) => {
      if (bar) {
        const height = group.length * style.leading;
        canvas.artifact('Layout', () =>
          canvas.box({ x: column.x, y: y + 1, width: 3, height: height - 2 }, { fill: COLOUR.accent }),
        );
      }
      const last = index === groups.length - 1;
      // The space keeps the last word of this group and the first of the next apart for a reader aloud.
      const texts = last ? group : [...group.slice(0, -1), `${group.at(-1) ?? ''} `];
      tag().draw(() => drawLines(canvas, texts, column.x + indent, y, style));
    },
  }));
}

export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function groupLines(lines: readonly string[]): readonly (readonly string[])[] {
  if (lines.length <= 3) return [lines];
  const middle = lines.slice(2, -2).map((line) => [line]);
  return [lines.slice(0, 2), ...middle, lines.slice(-2)];
}
