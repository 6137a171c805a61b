/** Text as SVG outlines, so that the drawing depends on no font installed on the machine. */
import type { Font } from 'fontkit';
import { handFont, HANDS, type HandName, printedFont, type PrintedFace } from './fonts.ts';
import { between, type Random, randomOf } from './random.ts';

export type Placed = { readonly x: number; readonly baseline: number; readonly size: number };

type Command = { readonly command: string; readonly args: readonly number[] };

/** Printed text; `anchor` says which end of it stands at `x`. */
export function printed(text: string, face: PrintedFace, place: Placed, look: PrintedLook = {}): string {
  const font = printedFont(face);
  const width = widthOf(font, text, place.size) + (look.spacing ?? 0) * text.length;
  const start = place.x - (look.anchor === 'middle' ? width / 2 : look.anchor === 'end' ? width : 0);
  let outline = '';
  let pen = start;
  const scale = place.size / font.unitsPerEm;
  const run = font.layout(text);
  run.glyphs.forEach((glyph, index) => {
    outline += outlineOf(glyph.path.commands, (x, y) => [pen + x * scale, place.baseline - y * scale]);
    pen += (run.positions[index]?.xAdvance ?? glyph.advanceWidth) * scale + (look.spacing ?? 0);
  });
  return `<path d="${outline}" fill="${look.fill ?? '#15161a'}"/>`;
}

export type PrintedLook = { readonly anchor?: 'start' | 'middle' | 'end'; readonly fill?: string; readonly spacing?: number };

/** Breaks printed text to a width; returns the lines. */
export function wrapped(text: string, face: PrintedFace, size: number, width: number): readonly string[] {
  const font = printedFont(face);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(font, longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

export type Writing = {
  readonly hand: HandName;
  readonly ink: string;
  readonly place: Placed;
  /** Narrower than this it stays as it is; wider, the writer squeezes. */
  readonly maxWidth: number;
  /** Seeds the unevenness: the same words by the same hand come out a little different each time. */
  readonly seed: string;
};

/** Handwriting: each letter a little up or down, turned, larger or smaller, its outline trembling. */
export function handwritten(text: string, writing: Writing): string {
  const hand = HANDS[writing.hand];
  const font = handFont(writing.hand);
  const random = randomOf(`hand:${writing.seed}`);
  const wanted = writing.place.size * hand.scale * between(random, 0.95, 1.06);
  const natural = widthOf(font, text, wanted);
  const squeeze = Math.min(1, writing.maxWidth / natural);
  const size = wanted * Math.max(squeeze, 0.78);
  const narrow = Math.min(1, writing.maxWidth / (natural * (size / wanted)));
  const slope = between(random, -0.012, 0.012);
  let pen = writing.place.x + between(random, 0, size * 0.25);
  let outline = '';
  const run = font.layout(text);
  run.glyphs.forEach((glyph, index) => {
    const drift = slope * (pen - writing.place.x);
    const place = unevenly(random, { x: pen, y: writing.place.baseline - drift, size, narrow, joined: hand.joined });
    outline += outlineOf(glyph.path.commands, place(font.unitsPerEm));
    const advance = run.positions[index]?.xAdvance ?? glyph.advanceWidth;
    pen += ((advance * size) / font.unitsPerEm) * narrow * (hand.joined ? 1 : between(random, 0.97, 1.06));
  });
  return `<path d="${outline}" fill="${writing.ink}"/>`;
}

type Letter = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly narrow: number;
  readonly joined: boolean;
};
type Place = (x: number, y: number) => readonly [number, number];

function unevenly(random: Random, letter: Letter): (unitsPerEm: number) => Place {
  const loose = letter.joined ? 0.3 : 1;
  const angle = between(random, -0.055, 0.055) * loose;
  const up = between(random, -0.035, 0.035) * letter.size * loose;
  const grown = 1 + between(random, -0.05, 0.05) * loose;
  const phase = between(random, 0, 6.28);
  const tremble = letter.size * 0.008;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (unitsPerEm) => (x, y) => {
    const scale = (letter.size / unitsPerEm) * grown;
    const [across, above] = [x * scale * letter.narrow, y * scale];
    const wave = Math.sin((across + above * 1.7) / (letter.size * 0.16) + phase) * tremble;
    return [letter.x + across * cos - above * sin + wave, letter.y - up - (across * sin + above * cos) + wave];
  };
}

export function widthOf(font: Font, text: string, size: number): number {
  return (font.layout(text).advanceWidth * size) / font.unitsPerEm;
}

const LETTER: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function outlineOf(commands: readonly Command[], place: Place): string {
  let outline = '';
  for (const { command, args } of commands) {
    const points: string[] = [];
    for (let index = 0; index + 1 < args.length; index += 2) {
      const [x, y] = place(args[index] ?? 0, args[index + 1] ?? 0);
      points.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
    }
    outline += (LETTER[command] ?? '') + points.join(' ');
  }
  return outline;
}
