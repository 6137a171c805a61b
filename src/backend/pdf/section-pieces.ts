/** Sections of any document of ours as pieces. */
import type { Block, Section } from '#core/certification/document.ts';
import { invariant, unreachable } from '#core/result.ts';
import { codePiece, keyPiece } from './code-piece.ts';
import { factPieces, groupedHex } from './fact-pieces.ts';
import { kept, type Piece } from './flow.ts';
import { marginPiece } from './margin-picture.ts';
import type { PdfCanvas, Tag } from './pdf-canvas.ts';
import { signaturePiece, type Seal } from './signature-piece.ts';
import { STYLE, type PageMeasures } from './style.ts';
import { tablePieces } from './table-pieces.ts';
import { headingPiece, paragraphPieces, type Column } from './text-pieces.ts';

/** `seal` where the document has a place for a signature. `cellSize` makes wide tables smaller. */
export type SectionOptions = {
  readonly seal: Seal | null;
  readonly cellSize?: number;
  /** A paragraph never ends a page whose table begins the next. Not so in layouts 1 and 2. */
  readonly leadsStay: boolean;
};

export function sectionPieces(
  canvas: PdfCanvas,
  page: PageMeasures,
  section: Section,
  options: SectionOptions,
): readonly Piece[] {
  const column = { x: page.left, width: page.right - page.left };
  const parent = canvas.tag(canvas.root, 'Sect');
  const pieces = [
    headingPiece(canvas, parent, section.heading, column, 2),
    ...section.blocks.flatMap((block, index) => {
      const drawn = blockPieces(canvas, parent, column, block, options);
      return options.leadsStay && leads(block, section.blocks[index + 1]) ? keptWithNext(drawn) : drawn;
    }),
  ];
  return section.together ? kept(pieces, page.bottom - page.top) : pieces;
}

const TABULAR: ReadonlySet<Block['kind']> = new Set(['table', 'facts', 'digests']);

function leads(block: Block, next: Block | undefined): boolean {
  return block.kind === 'paragraph' && next !== undefined && TABULAR.has(next.kind);
}

function keptWithNext(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keepWithNext: true } : piece));
}

function blockPieces(canvas: PdfCanvas, parent: Tag, column: Column, block: Block, options: SectionOptions): readonly Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphPieces(canvas, parent, block.text, column, { style: STYLE[block.style], bar: block.style === 'finding' });
    case 'numbered':
      return block.entries.flatMap((entry, index) =>
        paragraphPieces(canvas, parent, `${String(index + 1)}. ${entry}`, column, { style: STYLE.body }),
      );
    case 'facts':
      return factPieces(canvas, parent, column, block);
    case 'digests':
      return factPieces(canvas, parent, column, {
        rows: block.rows.map(([term, hex]) => [term, groupedHex(hex)] as const),
        summary: block.summary,
        valueStyle: STYLE.digest,
      });
    case 'table':
      return tablePieces(canvas, parent, column, {
        ...block,
        ...(options.cellSize === undefined ? {} : { size: options.cellSize }),
      });
    case 'margin':
      return [marginPiece(canvas, parent, column, block)];
    case 'code':
      return [codePiece(canvas, parent, column, block)];
    case 'key':
      return [keyPiece(canvas, parent, column, block.groups)];
    case 'signature':
      invariant(options.seal !== null, 'only a sealed document has a place for a signature');
      return [signaturePiece(canvas, parent, column, options.seal)];
    default:
      return unreachable(block);
  }
}
