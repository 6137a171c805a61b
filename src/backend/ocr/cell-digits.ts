/** The digits out of a row of printed boxes: the frame is taken away, strokes that reach over it are not. */
import { DIGIT_SIDE } from '#core/reading/digit-network.ts';
import { forEachInkComponent } from './clean-up.ts';
import { cropImage, type GrayImage, PAPER, resized } from './gray-image.ts';

export type CellRow = { readonly edges: readonly number[]; readonly top: number; readonly bottom: number };

/** A picture for the digit network for each box; null where the box is empty. */
export function digitPictures(image: GrayImage, row: CellRow, threshold: number): readonly (Float32Array | null)[] {
  const area = workArea(image, row);
  const bare = withoutFrame(area.image, area.row, threshold);
  const owner = owners(bare, area.row, threshold);
  return area.row.edges.slice(1).map((_, cell) => digitOf(bare, owner, cell));
}

/** The row with room for what is written over its edges. */
function workArea(image: GrayImage, { edges, top, bottom }: CellRow): { readonly image: GrayImage; readonly row: CellRow } {
  const height = bottom - top;
  const left = edges[0] ?? 0;
  const right = edges.at(-1) ?? 0;
  const x = Math.max(0, Math.round(left - height * 0.3));
  const y = Math.max(0, Math.round(top - height * 0.45));
  const width = Math.min(image.width, right + Math.round(height * 0.6)) - x;
  const crop = cropImage(image, { x, y, width, height: Math.min(image.height, bottom + Math.round(height * 0.3)) - y });
  return { image: crop, row: { edges: edges.map((edge) => edge - x), top: top - y, bottom: bottom - y } };
}

/** A printed line is thin across: where the ink across it is thicker, a stroke crosses it. */
function withoutFrame(image: GrayImage, { edges, top, bottom }: CellRow, threshold: number): GrayImage {
  const { width, height } = image;
  const data = Uint8Array.from(image.data);
  const dark = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && (image.data[y * width + x] ?? PAPER) < threshold;
  const thick = Math.max(4, Math.round((bottom - top) * 0.1));
  for (const edge of edges) {
    for (let y = Math.max(0, top - thick); y <= Math.min(height - 1, bottom + thick); y++) {
      const x = nearestDark(edge, thick, (at) => dark(at, y));
      if (x === null) continue;
      const [from, to] = runThrough(x, (at) => dark(at, y));
      if (to - from < thick) for (let at = from - 1; at <= to + 1; at++) clear(data, image, at, y);
    }
  }
  for (const level of [top, bottom]) {
    for (let x = 0; x < width; x++) {
      const y = nearestDark(level, thick, (at) => dark(x, at));
      if (y === null) continue;
      const [from, to] = runThrough(y, (at) => dark(x, at));
      if (to - from < thick) for (let at = from - 1; at <= to + 1; at++) clear(data, image, x, at);
    }
  }
  return { data, width, height };
}

function nearestDark(at: number, reach: number, dark: (at: number) => boolean): number | null {
  for (let away = 0; away <= reach; away++) {
    if (dark(at - away)) return at - away;
    if (dark(at + away)) return at + away;
  }
  return null;
}

function runThrough(at: number, dark: (at: number) => boolean): readonly [number, number] {
  let from = at;
  let to = at;
  while (dark(from - 1)) from--;
  while (dark(to + 1)) to++;
  return [from, to];
}

function clear(data: Uint8Array, { width, height }: GrayImage, x: number, y: number): void {
  if (x >= 0 && y >= 0 && x < width && y < height) data[y * width + x] = PAPER;
}

const NOBODY = 255;
/** A stroke belongs to one box if so much of it stands there; else it joins two digits and is parted at the line. */
const MOSTLY = 0.72;

/** For each pixel of ink the box it belongs to. Print above or below the row and specks belong to none. */
function owners(image: GrayImage, { edges, top, bottom }: CellRow, threshold: number): Uint8Array {
  const { width, data } = image;
  const owner = new Uint8Array(data.length).fill(NOBODY);
  const cells = edges.length - 1;
  const first = edges[0] ?? 0;
  const pitch = ((edges.at(-1) ?? 0) - first) / Math.max(1, cells);
  // The last digit may run on where there is paper; before the first a label is printed.
  const leftmost = first - pitch * 0.12;
  const cellAt = (x: number) =>
    Math.min(
      cells - 1,
      Math.max(
        0,
        edges.findLastIndex((edge) => edge <= x),
      ),
    );
  const smallest = Math.max(8, ((bottom - top) * (bottom - top)) / 130);
  forEachInkComponent(image, threshold, (pixels, size) => {
    if (size < smallest) return;
    const perCell = new Uint32Array(cells);
    let inside = 0;
    for (const at of pixels.subarray(0, size)) {
      const [x, y] = [at % width, Math.floor(at / width)];
      if (x < first - 2) continue;
      if (y >= top && y <= bottom) inside++;
      perCell[cellAt(x)] = (perCell[cellAt(x)] ?? 0) + 1;
    }
    if (inside < size * 0.45) return;
    const most = perCell.reduce((a, b) => Math.max(a, b), 0);
    const only = most >= size * MOSTLY ? perCell.indexOf(most) : null;
    for (const at of pixels.subarray(0, size)) {
      const x = at % width;
      if (x >= leftmost) owner[at] = only ?? cellAt(x);
    }
  });
  return owner;
}

/** As the network was shown its digits: longest side 20 of 28, centred by its ink. */
function digitOf(image: GrayImage, owner: Uint8Array, cell: number): Float32Array | null {
  const { width, height, data } = image;
  let [left, right, top, bottom] = [width, -1, height, -1];
  owner.forEach((whose, at) => {
    if (whose !== cell) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  const [wide, tall] = [right - left + 1, bottom - top + 1];
  if (right < 0 || Math.max(wide, tall) < 7) return null;
  const alone = new Uint8Array(wide * tall);
  for (let y = 0; y < tall; y++) {
    for (let x = 0; x < wide; x++) {
      const at = (top + y) * width + left + x;
      alone[y * wide + x] = isOrTouches(owner, cell, at, width) ? 255 - (data[at] ?? PAPER) : 0;
    }
  }
  const scale = 20 / Math.max(wide, tall);
  const small = resized(
    { data: alone, width: wide, height: tall },
    Math.max(1, Math.round(wide * scale)),
    Math.max(1, Math.round(tall * scale)),
  );
  return centred(small);
}

/** The grey rim of a stroke belongs to it. */
function isOrTouches(owner: Uint8Array, cell: number, at: number, width: number): boolean {
  return [at, at - 1, at + 1, at - width, at + width].some((near) => owner[near] === cell);
}

function centred({ data, width, height }: GrayImage): Float32Array {
  const strongest = Math.max(
    1,
    data.reduce((a, b) => Math.max(a, b), 0),
  );
  let [sum, sumX, sumY] = [0, 0, 0];
  data.forEach((value, at) => {
    sum += value;
    sumX += value * (at % width);
    sumY += value * Math.floor(at / width);
  });
  const middle = DIGIT_SIDE / 2 - 0.5;
  const x0 = clampedTo(Math.round(middle - sumX / Math.max(1, sum)), DIGIT_SIDE - width);
  const y0 = clampedTo(Math.round(middle - sumY / Math.max(1, sum)), DIGIT_SIDE - height);
  const out = new Float32Array(DIGIT_SIDE * DIGIT_SIDE);
  data.forEach((value, at) => {
    out[(y0 + Math.floor(at / width)) * DIGIT_SIDE + x0 + (at % width)] = value / strongest;
  });
  return out;
}

function clampedTo(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
