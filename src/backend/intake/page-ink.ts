/** How much a page bears, by its darkness alone: enough to know a blank page before anyone reads, and where the cards of a sheet lie. */
import sharp from 'sharp';
import type { InkMap } from '#core/card/sheet-cuts.ts';

/** `none`: blank beyond doubt. `faint`: bleed-through, dust or a pencil mark: the reading or a person says. */
export type PageInk = 'none' | 'faint' | 'written';

export type MeasuredPage = { readonly ink: PageInk; readonly map: InkMap };

const LONGEST_SIDE = 900;
/** Around a scan lies the scanner's shadow. */
const MARGIN = 0.03;
/** Paper is judged in blocks: a shadow across a photograph is no ink. */
const BLOCK = 32;
const DARK = 62;
const FAINT = 20;
const WRITTEN_FROM = 0.0006;
const NONE_DARK = 0.00004;
const NONE_FAINT = 0.0012;

export async function measurePage(image: Uint8Array): Promise<MeasuredPage> {
  const { data, info } = await sharp(image)
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const drop = belowPaper(data, width, height);
  const ink = new Uint8Array(width * height);
  const left = Math.round(width * MARGIN);
  const top = Math.round(height * MARGIN);
  let [dark, faint, seen] = [0, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const below = drop[at] ?? 0;
      if (below >= DARK) ink[at] = 1;
      if (x < left || y < top || x >= width - left || y >= height - top) continue;
      seen += 1;
      if (below >= DARK) dark += 1;
      if (below >= FAINT) faint += 1;
    }
  }
  return { ink: inkOf(dark / Math.max(1, seen), faint / Math.max(1, seen)), map: { width, height, ink } };
}

/** Of a part of a page that is measured already. */
export function inkWithin(
  { width, height, ink }: InkMap,
  part: { x: number; y: number; width: number; height: number },
): PageInk {
  const inset = 0.04;
  const left = Math.round((part.x + part.width * inset) * width);
  const right = Math.round((part.x + part.width * (1 - inset)) * width);
  const top = Math.round((part.y + part.height * inset) * height);
  const bottom = Math.round((part.y + part.height * (1 - inset)) * height);
  let [dark, seen] = [0, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      seen += 1;
      dark += ink[y * width + x] ?? 0;
    }
  }
  // The map knows dark ink only: what is below it stays for the reading to say.
  return dark / Math.max(1, seen) >= WRITTEN_FROM ? 'written' : 'faint';
}

function inkOf(dark: number, faint: number): PageInk {
  if (dark >= WRITTEN_FROM) return 'written';
  return dark <= NONE_DARK && faint <= NONE_FAINT ? 'none' : 'faint';
}

/** How far each pixel lies below the paper around it. */
function belowPaper(data: Uint8Array, width: number, height: number): Uint8Array {
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const paper = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      paper[row * columns + column] = paperOf(data, width, height, column * BLOCK, row * BLOCK);
    }
  }
  const drop = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const level = paper[Math.floor(y / BLOCK) * columns + Math.floor(x / BLOCK)] ?? 255;
      drop[y * width + x] = Math.max(0, level - (data[y * width + x] ?? 255));
    }
  }
  return drop;
}

/** The upper quartile of a block and its surroundings; a block that is black all over is ink, not paper. */
function paperOf(data: Uint8Array, width: number, height: number, left: number, top: number): number {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = Math.max(0, top - BLOCK); y < Math.min(height, top + 2 * BLOCK); y += 3) {
    for (let x = Math.max(0, left - BLOCK); x < Math.min(width, left + 2 * BLOCK); x += 3) {
      const level = data[y * width + x] ?? 255;
      counts[level] = (counts[level] ?? 0) + 1;
      total += 1;
    }
  }
  let above = 0;
  for (let level = 255; level > 0; level -= 1) {
    above += counts[level] ?? 0;
    if (above >= total * 0.2) return Math.max(level, 150);
  }
  return 255;
}
