/** Latin letters for what our faces cannot draw. Apart from `missing-glyphs.ts`: its tables are large, and a verifier needs none. */
import anyAscii from 'any-ascii';
import { TESTED } from './missing-glyphs.ts';
import type { PdfCanvas } from './pdf-canvas.ts';

/**
 * The same plain data, each character that none of them draws written in Latin letters instead (`any-ascii`). For papers that
 * nobody certifies: a name that is printed approximately serves the neutral better than no worksheet.
 */
export function withLatinFor<T>(canvas: PdfCanvas, value: T): T {
  return latinised(value, (text) => {
    const missing = new Set(TESTED.flatMap((face) => canvas.missingGlyphs(text, face)));
    if (missing.size === 0) return text;
    return Array.from(text, (character) => (missing.has(character) ? anyAscii(character) : character)).join('');
  }) as T;
}

function latinised(value: unknown, write: (text: string) => string): unknown {
  if (typeof value === 'string') return write(value);
  if (Array.isArray(value)) return value.map((member) => latinised(member, write));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, latinised(member, write)]));
}
