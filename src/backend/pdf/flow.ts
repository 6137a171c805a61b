/**
 * Pieces of fixed height flow down the pages. A piece is never cut; one that is kept with the next never ends a page.
 * What a page break needs (the repeated head of a table) belongs to the piece that comes first on the new page.
 */
import type { PdfCanvas } from './pdf-canvas.ts';
import type { PageMeasures } from './style.ts';

export type Piece = {
  readonly height: number;
  /** White space above, dropped at the top of a page. */
  readonly gap: number;
  readonly keepWithNext: boolean;
  readonly draw: (y: number) => void;
  /** Drawn above the piece where it begins a page. */
  readonly continuation?: { readonly height: number; readonly draw: (y: number) => void };
};

export class Flow {
  readonly #canvas: PdfCanvas;
  readonly #page: PageMeasures;
  #y: number;
  #atTop = false;

  /** Goes on below `y` of the page that is current. */
  constructor(canvas: PdfCanvas, page: PageMeasures, y: number) {
    this.#canvas = canvas;
    this.#page = page;
    this.#y = y;
  }

  place(pieces: readonly Piece[]): void {
    for (const [index, piece] of pieces.entries()) {
      const gap = this.#atTop ? 0 : piece.gap;
      const fits = this.#y + gap + heightOfChain(pieces, index) <= this.#page.bottom;
      if (!fits && !this.#atTop) this.#newPage(piece);
      else this.#y += gap;
      piece.draw(this.#y);
      this.#y += piece.height;
      this.#atTop = false;
    }
  }

  #newPage(first: Piece): void {
    this.#canvas.addPage();
    this.#y = this.#page.top;
    this.#atTop = true;
    if (first.continuation !== undefined) {
      first.continuation.draw(this.#y);
      this.#y += first.continuation.height;
    }
  }

  get pageHeight(): number {
    return this.#page.bottom - this.#page.top;
  }
}

/** Pieces that hang together with the one at `index`, measured as they would stand. */
function heightOfChain(pieces: readonly Piece[], index: number): number {
  let height = pieces[index]?.height ?? 0;
  let piece = pieces[index];
  for (let at = index + 1; piece?.keepWithNext; at++) {
    piece = pieces[at];
    height += piece === undefined ? 0 : piece.gap + piece.height;
  }
  return height;
}

export function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece, index) => sum + piece.height + (index === 0 ? 0 : piece.gap), 0);
}

/** All on one page where a page can hold them. */
export function kept(pieces: readonly Piece[], pageHeight: number): readonly Piece[] {
  if (heightOf(pieces) > pageHeight) return pieces;
  return pieces.map((piece, index) => ({ ...piece, keepWithNext: piece.keepWithNext || index < pieces.length - 1 }));
}
