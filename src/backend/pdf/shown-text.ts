/** The operators that show a run of text, glyph by glyph where pdfkit would not place them well, with the text that they stand for. */
import type { EmbeddedFont, Features, GlyphPosition } from './pdfkit-types.ts';
import { isScriptFace } from './script-faces.ts';
import type { TextStyle } from './style.ts';
import type { Run } from './text-runs.ts';

type Place = readonly [x: number, y: number];

/** The letters of Noto Sans are taller than ours of the same size. */
const SCRIPT_SCALE = 0.94;

export function settingOf({ face }: Run, style: TextStyle): { readonly size: number; readonly features: Features | undefined } {
  return isScriptFace(face)
    ? { size: Number((style.size * SCRIPT_SCALE).toFixed(2)), features: undefined }
    : { size: style.size, features: featuresOf(style) };
}

export function featuresOf(style: TextStyle): Features | undefined {
  if (style.tabular === true) return { tnum: true, lnum: true };
  return style.unkerned === true ? { kern: false } : undefined;
}

/**
 * What shows a run, inside a text object. Where glyphs do not tell the text, it is told (ISO 32000-1, 14.9.4): who searches, copies
 * or listens gets a name as it was written. From right to left it is told letter by letter, since readers turn such lines themselves.
 */
export function shown(font: EmbeddedFont, run: Run, style: TextStyle, [x, y]: Place): string {
  const { size, features } = settingOf(run, style);
  const setting = `/${font.id} ${String(size)} Tf`;
  const [glyphs, positions] = font.encode(run.drawn, features);
  if (run.kind === 'plain') return `${setting} ${fixed(x)} ${fixed(y)} Td <${glyphs.join('')}> Tj`;
  const shows = placed(glyphs, positions, size, [x, y]);
  const told = readsOf(font, run, features);
  if (told === null) return `${setting} ${telling(run.read, shows.join(' '))}`;
  return `${setting} ${shows.map((show, index) => telling(told[index] ?? '', show)).join(' ')}`;
}

function telling(read: string, shows: string): string {
  return `/Span <</ActualText <${utf16Hex(read)}>>> BDC ${shows} EMC`;
}

/** Each glyph at its own place: marks stand above, beneath and before their letters. */
function placed(glyphs: readonly string[], positions: readonly GlyphPosition[], size: number, [x, y]: Place): readonly string[] {
  let left = x;
  return glyphs.map((glyph, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    const at = [left + (xOffset / 1000) * size, y + (yOffset / 1000) * size] as const;
    left += (xAdvance / 1000) * size;
    return `1 0 0 1 ${fixed(at[0])} ${fixed(at[1])} Tm <${glyph}> Tj`;
  });
}

/** What each glyph of a line from right to left stands for: a letter with its marks, or nothing where it is a part of one. */
function readsOf(font: EmbeddedFont, run: Run, features: Features | undefined): readonly string[] | null {
  if (run.kind !== 'right-to-left') return null;
  const { glyphs } = font.layout(run.drawn, features);
  const letters = run.read.match(LETTER) ?? [];
  const reads: string[] = [];
  let taken = 0;
  // From the right, where reading begins.
  for (const { codePoints } of glyphs.toReversed()) {
    const stands = codePoints.filter((codePoint) => !/\p{M}/u.test(String.fromCodePoint(codePoint))).length;
    reads.unshift(letters.slice(taken, taken + stands).join(''));
    taken += stands;
  }
  return taken === letters.length ? reads : null;
}

const LETTER = /.\p{M}*/gsu;

function utf16Hex(text: string): string {
  return `feff${Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')}`;
}

const fixed = (value: number): string => value.toFixed(2);
