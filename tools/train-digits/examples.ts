/** What the digit network learns from: MNIST digits and digits drawn in handwriting fonts, each bent anew every time it is shown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { DIGIT_SIDE } from '#core/reading/digit-network.ts';
import { HANDS, type HandName } from '../../scripts/practice/fonts.ts';
import { handwritten } from '../../scripts/practice/lettering.ts';
import type { Example } from './training.ts';

const PIXELS = DIGIT_SIDE * DIGIT_SIDE;

/** From the `mnist` package's `src/digits`; `skip` leaves out what the evaluation data holds. */
export function mnistExamples(folder: string, skip: (digit: number, index: number) => boolean): Example[] {
  const examples: Example[] = [];
  for (let digit = 0; digit < 10; digit++) {
    const { data } = JSON.parse(readFileSync(join(folder, `${digit}.json`), 'utf8')) as { readonly data: readonly number[] };
    for (let index = 0; (index + 1) * PIXELS <= data.length; index++) {
      if (skip(digit, index)) continue;
      examples.push({ digit, picture: Float32Array.from(data.slice(index * PIXELS, (index + 1) * PIXELS)) });
    }
  }
  return examples;
}

/** Each digit so many times in each of the hands. */
export async function drawnExamples(times: number): Promise<Example[]> {
  const examples: Example[] = [];
  for (const hand of Object.keys(HANDS) as HandName[]) {
    for (let digit = 0; digit < 10; digit++) {
      for (let time = 0; time < times; time++) {
        examples.push({ digit, picture: await drawnDigit(hand, digit, `${hand}:${digit}:${time}`) });
      }
    }
  }
  return examples;
}

async function drawnDigit(hand: HandName, digit: number, seed: string): Promise<Float32Array> {
  const place = { x: 60, baseline: 140, size: 110 };
  const drawn = handwritten(String(digit), { hand, ink: '#fff', place, maxWidth: 200, seed });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="220" height="220"><rect width="220" height="220"/>${drawn}</svg>`;
  const trimmed = await sharp(Buffer.from(svg)).greyscale().trim({ threshold: 30 }).png().toBuffer();
  const inner = await sharp(trimmed).resize(20, 20, { fit: 'contain', background: '#000' }).toBuffer();
  const raw = await sharp(inner)
    .extend({ top: 4, bottom: 4, left: 4, right: 4, background: '#000' })
    .greyscale()
    .raw()
    .toBuffer();
  return Float32Array.from(raw, (value) => value / 255);
}

/**
 * Slanted, turned, stretched, thicker or thinner, moved; now and then with what a cell of a form leaves behind: the rest of a
 * printed line, a neighbour's stroke reaching in.
 */
export function bent(picture: Float32Array, random: () => number): Float32Array {
  const out = new Float32Array(PIXELS);
  const spread = (by: number) => (random() * 2 - 1) * by;
  const [angle, slant] = [spread(0.2), spread(0.3)];
  const [wide, tall] = [1 + spread(0.22), 1 + spread(0.16)];
  const [moveX, moveY] = [spread(2), spread(2)];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const power = 0.6 + random() * 0.9;
  const middle = (DIGIT_SIDE - 1) / 2;
  for (let y = 0; y < DIGIT_SIDE; y++) {
    for (let x = 0; x < DIGIT_SIDE; x++) {
      const [dx, dy] = [(x - middle - moveX) / wide, (y - middle - moveY) / tall];
      const value = sampled(picture, dx * cos - dy * sin + slant * dy + middle, dx * sin + dy * cos + middle);
      out[y * DIGIT_SIDE + x] = Math.min(1, value ** power * 1.05);
    }
  }
  if (random() < 0.35) addRest(out, random);
  return out;
}

function sampled(picture: Float32Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= DIGIT_SIDE || top + 1 >= DIGIT_SIDE) return 0;
  const at = top * DIGIT_SIDE + left;
  const [fx, fy] = [x - left, y - top];
  const upper = (picture[at] ?? 0) * (1 - fx) + (picture[at + 1] ?? 0) * fx;
  const lower = (picture[at + DIGIT_SIDE] ?? 0) * (1 - fx) + (picture[at + DIGIT_SIDE + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** A short stroke from a side inwards, or part of a line along a side. */
function addRest(picture: Float32Array, random: () => number): void {
  const side = Math.floor(random() * 4);
  const inwards = random() < 0.6;
  const start = 3 + Math.floor(random() * 22);
  const length = 2 + Math.floor(random() * (inwards ? 5 : 14));
  const depth = 1 + Math.floor(random() * 3);
  for (let step = 0; step < length; step++) {
    const along = inwards ? start + Math.round(step * (random() - 0.5) * 0.6) : start + step;
    const into = inwards ? depth + step : depth;
    if (along >= DIGIT_SIDE || along < 0) continue;
    const far = DIGIT_SIDE - 1 - into;
    const [x, y] = side === 0 ? [into, along] : side === 1 ? [far, along] : side === 2 ? [along, into] : [along, far];
    picture[y * DIGIT_SIDE + x] = Math.max(picture[y * DIGIT_SIDE + x] ?? 0, 0.5 + random() * 0.5);
  }
}
