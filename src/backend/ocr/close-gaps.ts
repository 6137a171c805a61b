import { type GrayImage, inkThreshold, PAPER } from './gray-image.ts';

/** Gaps between letters are at most this wide afterwards, in heights of the picture: what running text has between words. */
const WIDEST_GAP = 0.3;
/** Less gained than this and the picture stays as it is. */
const WORTH = 0.9;

/**
 * Letters spread out one to a comb or a box, moved together: the recogniser, trained on running text, takes wide gaps for the end
 * of it. Null where no gap was wide.
 */
export function withGapsClosed(image: GrayImage): GrayImage | null {
  const { width, height, data } = image;
  const widest = Math.max(4, Math.round(height * WIDEST_GAP));
  const inked = inkedColumns(image);
  const kept: number[] = [];
  let gap = 0;
  for (let x = 0; x < width; x++) {
    gap = inked[x] === 1 ? 0 : gap + 1;
    if (gap <= widest) kept.push(x);
  }
  if (kept.length > width * WORTH || kept.length < height) return null;
  const out = new Uint8Array(kept.length * height).fill(PAPER);
  kept.forEach((from, to) => {
    for (let y = 0; y < height; y++) out[y * kept.length + to] = data[y * width + from] ?? PAPER;
  });
  return { data: out, width: kept.length, height };
}

function inkedColumns(image: GrayImage): Uint8Array {
  const { width, height, data } = image;
  const threshold = Math.min(190, inkThreshold(image));
  const inked = new Uint8Array(width);
  for (let x = 0; x < width; x++) {
    let ink = 0;
    for (let y = 0; y < height; y++) if ((data[y * width + x] ?? PAPER) < threshold) ink++;
    if (ink >= 2) inked[x] = 1;
  }
  return inked;
}
