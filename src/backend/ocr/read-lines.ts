import type { Posterior } from '#core/reading/ctc.ts';
import type { TextLine } from '#core/reading/text-line.ts';
import { despeckled, trimmedToInk, withoutRules } from './clean-up.ts';
import { cropImage, type GrayImage, type Rectangle } from './gray-image.ts';
import type { LineRecogniser } from './line-recogniser.ts';

/** A page denser than this is no card; reading on would only cost time. */
const MOST_LINES = 140;

export type PageLine = TextLine & { readonly posterior: Posterior };

/** Every text box of the page, read once; what is printed is read well enough so, handwriting is read again from a clean crop. */
export async function readLines(page: GrayImage, boxes: readonly Rectangle[], recogniser: LineRecogniser): Promise<PageLine[]> {
  const lines: PageLine[] = [];
  for (const box of boxes.slice(0, MOST_LINES)) {
    if (box.width < 8 || box.height < 6) continue;
    const inside = clipped(box, page);
    const { text, confidence, posterior, positions } = await recogniser.read(cropImage(page, inside));
    if (text.trim() !== '') lines.push({ text, confidence, posterior, positions, box: inside });
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

/** Rule removal, despeckling, trimming to ink; if that leaves nothing readable, the crop as it is. */
export async function readField(page: GrayImage, box: Rectangle, recogniser: LineRecogniser): Promise<FieldPicture> {
  const crop = cropImage(page, padded(box, page));
  const clean = despeckled(withoutRules(crop));
  const trimmed = trimmedToInk(clean);
  const first = await recogniser.read(trimmed ?? clean);
  if (trimmed !== null && first.text.replaceAll(/[^\p{L}\d]/gu, '').length >= 3) return { ...first, image: trimmed };
  const second = await recogniser.read(crop);
  return second.text.length > first.text.length ? { ...second, image: crop } : { ...first, image: trimmed ?? clean };
}

function padded(box: Rectangle, page: GrayImage): Rectangle {
  const pad = Math.round(box.height * 0.12);
  return clipped({ x: box.x - pad, y: box.y - pad, width: box.width + 2 * pad, height: box.height + 2 * pad }, page);
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
