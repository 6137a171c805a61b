import type { Posterior } from '#core/reading/ctc.ts';
import type { TextLine } from '#core/reading/text-line.ts';
import { despeckled, trimmedToInk, withoutRules } from './clean-up.ts';
import { cropImage, type GrayImage, type Rectangle } from './gray-image.ts';
import type { LineRecogniser } from './line-recogniser.ts';

/** A page denser than this is no card; reading on would only cost time. */
const MOST_LINES = 140;

export type PageLine = TextLine;

/** The recogniser is trained on short lines: beyond this ratio it loses spaces and letters. */
const LONGEST_RATIO = 14;

/** A long line in parts, cut at the widest gaps near equal lengths. */
async function readInParts(line: GrayImage, recogniser: LineRecogniser): Promise<Omit<TextLine, 'box'>> {
  const parts = Math.ceil(line.width / line.height / LONGEST_RATIO);
  const cuts = [0, ...gapsNear(line, parts), line.width];
  const read: Omit<TextLine, 'box'>[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const left = cuts[index] ?? 0;
    const width = (cuts[index + 1] ?? line.width) - left;
    const { text, confidence, positions } = await recogniser.read(cropImage(line, { x: left, y: 0, width, height: line.height }));
    read.push({ text, confidence, positions: positions.map((position) => (left + position * width) / line.width) });
  }
  return joinedParts(read.filter(({ text }) => text !== ''));
}

function joinedParts(parts: readonly Omit<TextLine, 'box'>[]): Omit<TextLine, 'box'> {
  const letters = parts.reduce((sum, part) => sum + part.text.length, 0);
  const confidence = parts.reduce((sum, part) => sum + part.confidence * part.text.length, 0) / Math.max(1, letters);
  let text = '';
  const positions: number[] = [];
  for (const part of parts) {
    if (text !== '') {
      text += ' ';
      positions.push(((positions.at(-1) ?? 0) + (part.positions[0] ?? 1)) / 2);
    }
    text += part.text;
    positions.push(...part.positions);
  }
  return { text, confidence, positions };
}

/** For each cut the lightest run of columns around its ideal place. */
function gapsNear({ data, width, height }: GrayImage, parts: number): number[] {
  const cuts: number[] = [];
  const reach = Math.round(height * 2.5);
  for (let part = 1; part < parts; part++) {
    const ideal = Math.round((width * part) / parts);
    let best = ideal;
    let least = Number.POSITIVE_INFINITY;
    for (let x = Math.max(1, ideal - reach); x < Math.min(width - 1, ideal + reach); x++) {
      let ink = 0;
      for (let dx = -3; dx <= 3; dx++) for (let y = 0; y < height; y += 2) ink += 255 - (data[y * width + x + dx] ?? 255);
      if (ink < least) [least, best] = [ink, x];
    }
    cuts.push(best);
  }
  return cuts;
}

/** Every text box of the page, read once; what is printed is read well enough so, handwriting is read again from a clean crop. */
export async function readLines(page: GrayImage, boxes: readonly Rectangle[], recogniser: LineRecogniser): Promise<PageLine[]> {
  const lines: PageLine[] = [];
  for (const box of boxes.slice(0, MOST_LINES)) {
    if (box.width < 8 || box.height < 6) continue;
    const inside = clipped(box, page);
    const line = await readInParts(cropImage(page, inside), recogniser);
    if (line.text.trim() !== '') lines.push({ ...line, box: inside });
  }
  return lines;
}

export type FieldPicture = {
  readonly text: string;
  readonly confidence: number;
  readonly posterior: Posterior;
  /** The cleaned crop, for the second reader. */
  readonly image: GrayImage;
};

/**
 * Rule removal, despeckling, trimming to ink; if that leaves nothing readable, the crop as it is.
 * `room`: how far beside the box to look, in its heights; the detector likes to miss a first capital.
 */
export async function readField(
  page: GrayImage,
  { box, room = 0.12 }: { readonly box: Rectangle; readonly room?: number },
  recogniser: LineRecogniser,
): Promise<FieldPicture> {
  const crop = cropImage(page, padded(box, { page, room }));
  const clean = despeckled(withoutRules(crop));
  const trimmed = trimmedToInk(clean);
  const first = await recogniser.read(trimmed ?? clean);
  if (trimmed !== null && first.text.replaceAll(/[^\p{L}\d]/gu, '').length >= 3) return { ...first, image: trimmed };
  const second = await recogniser.read(crop);
  return second.text.length > first.text.length ? { ...second, image: crop } : { ...first, image: trimmed ?? clean };
}

function padded(box: Rectangle, { page, room }: { readonly page: GrayImage; readonly room: number }): Rectangle {
  const beside = Math.round(box.height * room);
  const over = Math.round(box.height * 0.12);
  return clipped({ x: box.x - beside, y: box.y - over, width: box.width + 2 * beside, height: box.height + 2 * over }, page);
}

export function clipped(box: Rectangle, page: { readonly width: number; readonly height: number }): Rectangle {
  const x = Math.max(0, Math.min(page.width - 1, box.x));
  const y = Math.max(0, Math.min(page.height - 1, box.y));
  return {
    x,
    y,
    width: Math.max(1, Math.min(page.width, box.x + box.width) - x),
    height: Math.max(1, Math.min(page.height, box.y + box.height) - y),
  };
}
