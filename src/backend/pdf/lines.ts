/** Breaks text into lines at spaces; what is wider than a line (a digest, a path) is broken where it must. */
import type { PdfCanvas } from './pdf-canvas.ts';
import type { TextStyle } from './style.ts';

export function breakLines(canvas: PdfCanvas, text: string, style: TextStyle, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (canvas.widthOf(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const [rest, full] = breakWord(canvas, word, style, width);
    lines.push(...full);
    line = rest;
  }
  if (line !== '') lines.push(line);
  return lines;
}

function breakWord(
  canvas: PdfCanvas,
  word: string,
  style: TextStyle,
  width: number,
): readonly [rest: string, full: readonly string[]] {
  if (canvas.widthOf(word, style) <= width) return [word, []];
  const full: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && canvas.widthOf(part + character, style) > width) {
      full.push(part);
      part = '';
    }
    part += character;
  }
  return [part, full];
}

/** Lines one under the other. A space ends each but the last: without it a reader aloud would join two words. */
export function drawLines(canvas: PdfCanvas, lines: readonly string[], x: number, y: number, style: TextStyle): void {
  for (const [index, line] of lines.entries()) {
    canvas.line(index === lines.length - 1 ? line : `${line} `, x, y + index * style.leading, style);
  }
}

export function drawRight(canvas: PdfCanvas, text: string, right: number, y: number, style: TextStyle): void {
  canvas.line(text, right - canvas.widthOf(text, style), y, style);
}

export function drawCentred(canvas: PdfCanvas, text: string, middle: number, y: number, style: TextStyle): void {
  canvas.line(text, middle - canvas.widthOf(text, style) / 2, y, style);
}
