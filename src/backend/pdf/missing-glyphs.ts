/** Characters that our faces cannot draw: told before anything is drawn, never printed as boxes. */
import anyAscii from 'any-ascii';
import type { Face } from './faces.ts';
import type { PdfCanvas } from './pdf-canvas.ts';

export type MissingGlyphs = {
  readonly kind: 'missing-glyphs';
  /** The text in which they stand. */
  readonly text: string;
  readonly characters: readonly string[];
};

/** All four text faces are of one design and cover the same scripts, the mono face only ever sets hexadecimal. */
const TESTED: readonly Face[] = ['sans', 'sansStrong', 'serif', 'serifStrong', 'serifItalic'];

/** The first text anywhere in `value` (any plain data) that cannot be drawn. */
export function missingGlyphs(canvas: PdfCanvas, value: unknown): MissingGlyphs | null {
  for (const text of textsIn(value)) {
    const codePoints = new Set(TESTED.flatMap((face) => canvas.missingGlyphs(text, face)));
    if (codePoints.size > 0) {
      return { kind: 'missing-glyphs', text, characters: [...codePoints].map((codePoint) => String.fromCodePoint(codePoint)) };
    }
  }
  return null;
}

/**
 * The same plain data, each character that cannot be drawn written in Latin letters instead (`any-ascii`). For papers that
 * nobody certifies: a name that is printed approximately serves the neutral better than no worksheet.
 */
export function withLatinFor<T>(canvas: PdfCanvas, value: T): T {
  return latinised(value, (text) => {
    const missing = new Set(TESTED.flatMap((face) => canvas.missingGlyphs(text, face)));
    if (missing.size === 0) return text;
    return Array.from(text, (character) => (missing.has(character.codePointAt(0) ?? 0) ? anyAscii(character) : character)).join(
      '',
    );
  }) as T;
}

function latinised(value: unknown, write: (text: string) => string): unknown {
  if (typeof value === 'string') return write(value);
  if (Array.isArray(value)) return value.map((member) => latinised(member, write));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, latinised(member, write)]));
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) yield* textsIn(member);
  }
}
