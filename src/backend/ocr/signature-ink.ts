import type { SignatureInk } from '#core/reading/signature-presence.ts';
import { forEachInkComponent, withoutRules } from './clean-up.ts';
import { cropImage, type GrayImage, PAPER, type Rectangle } from './gray-image.ts';

/** Ink of any strength: a faint ball-pen stroke is well below this, noise and bleed-through above. */
const FAINT_INK = 212;
const DARK_INK = 150;

/** Measures the signature's place with what is printed there (labels, an "X", prose) painted over. */
export function measureSignatureInk(page: GrayImage, place: Rectangle, printed: readonly Rectangle[]): SignatureInk {
  const crop = cropImage(page, place);
  const image = withoutRules({ ...crop, data: withoutPrinted(crop, place, printed) });
  const columns = new Uint8Array(image.width);
  let ink = 0;
  let stroke = 0;
  forEachInkComponent(image, FAINT_INK, (pixels, size) => {
    const extent = extentOf(pixels.subarray(0, size), image.width);
    if (isSpeck(extent, size) || isFoldOrEdge(extent, image) || isLeaningRule(extent, size, image)) return;
    stroke = Math.max(stroke, Math.min(extent.height / image.height, 1) * Math.min(1, extent.width / (image.height * 0.4)));
    for (const at of pixels.subarray(0, size)) {
      columns[at % image.width] = 1;
      if ((image.data[at] ?? PAPER) < DARK_INK) ink++;
    }
  });
  const inked = columns.reduce((sum, on) => sum + on, 0);
  return { share: ink / Math.max(1, image.data.length), columns: inked / Math.max(1, image.width), stroke };
}

type Extent = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

function extentOf(pixels: Int32Array, width: number): Extent {
  let [left, right, top, bottom] = [width, 0, Number.MAX_SAFE_INTEGER, 0];
  for (const at of pixels) {
    const x = at % width;
    const y = Math.floor(at / width);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom, width: right - left + 1, height: bottom - top + 1 };
}

function isSpeck({ width, height }: Extent, size: number): boolean {
  return size < 14 || Math.max(width, height) < 9;
}

/** A fold, the paper's edge or the rest of a rule: thin, straight, from side to side. */
function isFoldOrEdge(extent: Extent, image: GrayImage): boolean {
  const upright = extent.top <= 1 && extent.bottom >= image.height - 2 && extent.width < image.height * 0.12;
  const level = extent.width > image.width * 0.3 && extent.height < 8;
  const atTheSide = (extent.right < image.width * 0.02 || extent.left > image.width * 0.98) && extent.height > image.height * 0.5;
  return upright || level || atTheSide;
}

/** The signature's line on a photograph: it leans, so it is not taken away as a rule, but it stays thin and nearly flat. */
function isLeaningRule({ width, height }: Extent, size: number, image: GrayImage): boolean {
  return width >= image.height * 0.5 && height <= Math.max(7, width * 0.06) && size / width <= 6;
}

function withoutPrinted(crop: GrayImage, place: Rectangle, printed: readonly Rectangle[]): Uint8Array {
  const data = Uint8Array.from(crop.data);
  for (const box of printed) {
    const left = Math.max(0, Math.floor(box.x - place.x));
    const right = Math.min(crop.width, Math.ceil(box.x + box.width - place.x));
    const top = Math.max(0, Math.floor(box.y - place.y));
    const bottom = Math.min(crop.height, Math.ceil(box.y + box.height - place.y));
    for (let y = top; y < bottom; y++)
      data.fill(PAPER, y * crop.width + left, Math.max(y * crop.width + left, y * crop.width + right));
  }
  return data;
}
