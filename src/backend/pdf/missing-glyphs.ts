/** Characters that our faces cannot draw: told before anything is drawn, never printed as boxes. */
import type { Face } from './faces.ts';
import type { PdfCanvas } from './pdf-canvas.ts';

export type MissingGlyphs = {
  readonly kind: 'missing-glyphs';
  /** The text in which they stand. */
  readonly text: string;
  readonly characters: readonly string[];
};

/** All four text faces are of one design and cover the same scripts, the mono face only ever sets hexadecimal. */
export const TESTED: readonly Face[] = ['sans', 'sansStrong', 'serif', 'serifStrong', 'serifItalic'];

/** The first text anywhere in `value` (any plain data) that cannot be drawn. */
export function missingGlyphs(canvas: PdfCanvas, value: unknown): MissingGlyphs | null {
  for (const text of textsIn(value)) {
    const characters = new Set(TESTED.flatMap((face) => canvas.missingGlyphs(text, face)));
    if (characters.size > 0) return { kind: 'missing-glyphs', text, characters: [...characters] };
  }
  return null;
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) yield* textsIn(member);
  }
}
