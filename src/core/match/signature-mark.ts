/**
 * A signature as a mark that can be compared with thousands of others: one image twice, or one image under two names. It tells
 * "the same image or very alike" and no more: the same hand signing again can come out as near. Never proof, never a rejection.
 */
import { bitCount } from './spelling.ts';

export type GrayImage = {
  readonly width: number;
  readonly height: number;
  /** Row by row, 0 black to 255 white. */
  readonly pixels: Uint8Array;
};

export type SignatureMark = {
  /** 64 bits of the coarse shape, as two 32-bit integers. */
  readonly hash: readonly [number, number];
  /** The ink, cut out and scaled to `MARK_WIDTH` by `MARK_HEIGHT`, 0 paper to 1 ink. */
  readonly picture: Float32Array;
};

export const MARK_WIDTH = 96;
export const MARK_HEIGHT = 32;
/** Measured on synthetic curves scanned twice: hashes this near suggest one image, pictures this alike confirm it. */
export const ALIKE = { bits: 12, correlation: 0.8 } as const;

const INK_BELOW = 140;
const FEWEST_INK = 30;
const MOST_SHIFT = 3;
const SIZE = 32;
const KEPT = 8;

/** Null where there is no ink to speak of. The crop must hold the signature only: a printed form makes all cards alike. */
export function markSignature(image: GrayImage): SignatureMark | null {
  const box = inkBox(image);
  if (box === null) return null;
  return { hash: shapeHash(resample(image, box, SIZE, SIZE)), picture: resample(image, box, MARK_WIDTH, MARK_HEIGHT) };
}

export function hashesApart(a: SignatureMark, b: SignatureMark): number {
  return bitCount(a.hash[0] ^ b.hash[0]) + bitCount(a.hash[1] ^ b.hash[1]);
}

/** Normalised correlation at the best small shift: 1 the same picture, about 0 unrelated ones. */
export function correlation(a: SignatureMark, b: SignatureMark): number {
  let best = -1;
  for (let dy = -MOST_SHIFT; dy <= MOST_SHIFT; dy++) {
    for (let dx = -MOST_SHIFT; dx <= MOST_SHIFT; dx++) best = Math.max(best, correlationAt(a.picture, b.picture, dx, dy));
  }
  return best;
}

export function areAlike(a: SignatureMark, b: SignatureMark): boolean {
  return hashesApart(a, b) <= ALIKE.bits && correlation(a, b) >= ALIKE.correlation;
}

type InkBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

function inkBox({ width, height, pixels }: GrayImage): InkBox | null {
  let [left, top, right, bottom, ink] = [width, height, -1, -1, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 255) >= INK_BELOW) continue;
      ink++;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return ink < FEWEST_INK ? null : { left, top, right: right + 1, bottom: bottom + 1 };
}

/** Mean ink of each cell of the box. */
function resample({ width: stride, pixels }: GrayImage, box: InkBox, width: number, height: number): Float32Array {
  const picture = new Float32Array(width * height);
  const [stepX, stepY] = [(box.right - box.left) / width, (box.bottom - box.top) / height];
  for (let y = 0; y < height; y++) {
    const [fromY, toY] = [
      Math.floor(box.top + y * stepY),
      Math.max(Math.floor(box.top + y * stepY) + 1, Math.ceil(box.top + (y + 1) * stepY)),
    ];
    for (let x = 0; x < width; x++) {
      const fromX = Math.floor(box.left + x * stepX);
      const toX = Math.max(fromX + 1, Math.ceil(box.left + (x + 1) * stepX));
      let sum = 0;
      for (let py = fromY; py < toY; py++) for (let px = fromX; px < toX; px++) sum += 255 - (pixels[py * stride + px] ?? 255);
      picture[y * width + x] = sum / (255 * (toX - fromX) * (toY - fromY));
    }
  }
  return picture;
}

/** Signs of the lowest frequencies of the cosine transform about their median (the usual "pHash"). */
function shapeHash(picture: Float32Array): readonly [number, number] {
  const frequencies: number[] = [];
  for (let v = 0; v < KEPT; v++) for (let u = 0; u < KEPT; u++) frequencies.push(cosineTerm(picture, u, v));
  const middle = frequencies.slice(1).sort((a, b) => a - b)[(KEPT * KEPT) >> 1] ?? 0;
  let [low, high] = [0, 0];
  for (const [index, value] of frequencies.entries()) {
    if (value <= middle) continue;
    if (index < 32) low |= 1 << index;
    else high |= 1 << (index - 32);
  }
  return [low, high];
}

function cosineTerm(picture: Float32Array, u: number, v: number): number {
  let sum = 0;
  for (let y = 0; y < SIZE; y++) {
    const row = Math.cos(((2 * y + 1) * v * Math.PI) / (2 * SIZE));
    for (let x = 0; x < SIZE; x++) sum += (picture[y * SIZE + x] ?? 0) * Math.cos(((2 * x + 1) * u * Math.PI) / (2 * SIZE)) * row;
  }
  return sum;
}

function correlationAt(a: Float32Array, b: Float32Array, dx: number, dy: number): number {
  let [sumA, sumB, sumAA, sumBB, sumAB, count] = [0, 0, 0, 0, 0, 0];
  for (let y = Math.max(0, dy); y < Math.min(MARK_HEIGHT, MARK_HEIGHT + dy); y++) {
    for (let x = Math.max(0, dx); x < Math.min(MARK_WIDTH, MARK_WIDTH + dx); x++) {
      const own = a[y * MARK_WIDTH + x] ?? 0;
      const other = b[(y - dy) * MARK_WIDTH + (x - dx)] ?? 0;
      sumA += own;
      sumB += other;
      sumAA += own * own;
      sumBB += other * other;
      sumAB += own * other;
      count++;
    }
  }
  const spread = (sumAA - (sumA * sumA) / count) * (sumBB - (sumB * sumB) / count);
  return spread <= 0 ? 0 : (sumAB - (sumA * sumB) / count) / Math.sqrt(spread);
}
