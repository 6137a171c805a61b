/** Dates asked for one digit to a printed box: find the boxes, take the digits out of them, set them side by side. */
import { type CellRow, digitPictures } from './cell-digits.ts';
import { cropImage, type GrayImage, inkThreshold, PAPER, type Rectangle } from './gray-image.ts';

export type DigitCells = {
  /** Where the row of boxes stands in the picture. */
  readonly box: Rectangle;
  readonly count: number;
  /** The digits alone, spaced as in running text. */
  readonly line: GrayImage;
  /** Each digit alone, for the digit network; null where a box is empty. */
  readonly digits: readonly (Float32Array | null)[];
  /** What is printed under the boxes ("D D M M Y Y Y Y"), spaced the same; null where the picture ends there. */
  readonly mask: GrayImage | null;
};

const FEWEST = 6;
const MOST = 10;

/** Null where there is no row of equal boxes. */
export function findDigitCells(image: GrayImage): DigitCells | null {
  const threshold = Math.min(200, inkThreshold(image) + 15);
  const isInk = (x: number, y: number) => (image.data[y * image.width + x] ?? PAPER) < threshold;
  const rules = horizontalRules(image, isInk);
  for (const top of rules) {
    for (const bottom of rules) {
      const height = bottom.y - top.y;
      if (height < 14 || height > image.width / 4) continue;
      const left = Math.max(top.left, bottom.left);
      const right = Math.min(top.right, bottom.right);
      if (right - left < height * 4) continue;
      const edges = cellEdges({ left: left - 4, right: right + 4, top: top.y, bottom: bottom.y }, isInk);
      if (edges === null) continue;
      const box = { x: edges[0] ?? 0, y: top.y, width: (edges.at(-1) ?? 0) - (edges[0] ?? 0), height };
      const row = { edges, top: top.y, bottom: bottom.y };
      const digits = digitPictures(image, row, threshold);
      return { box, count: digits.length, digits, line: digitLine(image, row, threshold), mask: maskLine(image, row, threshold) };
    }
  }
  return null;
}

type Ink = (x: number, y: number) => boolean;
type Rule = { readonly y: number; readonly left: number; readonly right: number };

/** Long runs of ink, three rows taken together so that a slight lean does not break them; thick rules count once. */
function horizontalRules({ width, height }: GrayImage, isInk: Ink): Rule[] {
  const rules: Rule[] = [];
  for (let y = 1; y < height - 1; y++) {
    const run = longestRun(width, (x) => isInk(x, y) || isInk(x, y - 1) || isInk(x, y + 1));
    if (run.length < width * 0.28) continue;
    const last = rules.at(-1);
    const rule = { y, left: run.start, right: run.start + run.length };
    if (last !== undefined && y - last.y <= 5)
      rules[rules.length - 1] = { ...rule, left: Math.min(rule.left, last.left), right: Math.max(rule.right, last.right) };
    else rules.push(rule);
  }
  return rules;
}

function longestRun(width: number, on: (x: number) => boolean): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let start = -1;
  let gap = 0;
  for (let x = 0; x <= width; x++) {
    if (x < width && on(x)) {
      if (start < 0) start = x;
      gap = 0;
      continue;
    }
    if (start < 0) continue;
    gap++;
    if (gap <= 4 && x < width) continue;
    const length = x - gap + 1 - start;
    if (length > best.length) best = { start, length };
    start = -1;
  }
  return best;
}

type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The upright lines, evenly spaced; a missing one is put where it belongs. Null where they are not a row of boxes. */
function cellEdges({ left, right, top, bottom }: Frame, isInk: Ink): number[] | null {
  const lines: number[] = [];
  for (let x = Math.max(1, left); x <= right; x++) {
    let ink = 0;
    for (let y = top; y < bottom; y++) if (isInk(x, y) || isInk(x - 1, y) || isInk(x + 1, y)) ink++;
    if (ink < (bottom - top) * 0.82) continue;
    if (x - (lines.at(-1) ?? -9) > 5) lines.push(x);
    else lines[lines.length - 1] = x;
  }
  if (lines.length < 4) return null;
  const first = lines[0] ?? 0;
  const last = lines.at(-1) ?? 0;
  let best: { readonly edges: number[]; readonly misses: number } | null = null;
  for (let count = FEWEST; count <= MOST; count++) {
    const pitch = (last - first) / count;
    if (pitch < (bottom - top) * 0.45 || pitch > (bottom - top) * 2.2) continue;
    let misses = 0;
    const edges = Array.from({ length: count + 1 }, (_, index) => {
      const ideal = first + index * pitch;
      const near = lines
        .filter((x) => Math.abs(x - ideal) < pitch * 0.16)
        .sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0];
      if (near === undefined) misses++;
      return near ?? Math.round(ideal);
    });
    const strangers = lines.filter((x) => edges.every((edge) => Math.abs(edge - x) > pitch * 0.16)).length;
    const cost = misses + strangers * 0.5;
    if (misses <= count / 3 && (best === null || cost < best.misses)) best = { edges, misses: cost };
  }
  return best?.edges ?? null;
}

function maskLine(image: GrayImage, { edges, top, bottom }: CellRow, threshold: number): GrayImage | null {
  const height = Math.min(Math.round((bottom - top) * 0.85), image.height - bottom - 4);
  if (height < 8) return null;
  const letters = edges.slice(1).map((edge, index) => {
    const left = edges[index] ?? 0;
    return inkColumns(cropImage(image, { x: left, y: bottom + 4, width: edge - left, height }), threshold);
  });
  return sideBySide(letters, Math.max(3, Math.round(height * 0.14)));
}

function digitLine(image: GrayImage, { edges, top, bottom }: CellRow, threshold: number): GrayImage {
  const height = bottom - top;
  const digits = edges.slice(1).map((edge, index) => {
    const left = edges[index] ?? 0;
    const inset = Math.max(3, Math.round((edge - left) * 0.06));
    const cell = cropImage(image, { x: left + inset, y: top + 3, width: edge - left - 2 * inset, height: height - 6 });
    return inkColumns(withoutEdgeLines(cell, threshold), threshold);
  });
  return sideBySide(digits, Math.max(3, Math.round(height * 0.14)));
}

/** What is left of the printed lines at the cell's edge: rows and columns nearly full of ink. */
function withoutEdgeLines(cell: GrayImage, threshold: number): GrayImage {
  const { width, height } = cell;
  const data = Uint8Array.from(cell.data);
  const dark = (x: number, y: number) => (cell.data[y * width + x] ?? PAPER) < threshold;
  for (const x of [0, 1, 2, width - 3, width - 2, width - 1]) {
    let ink = 0;
    for (let y = 0; y < height; y++) if (dark(x, y)) ink++;
    if (ink > height * 0.7) for (let y = 0; y < height; y++) data[y * width + x] = PAPER;
  }
  for (const y of [0, 1, 2, height - 3, height - 2, height - 1]) {
    let ink = 0;
    for (let x = 0; x < width; x++) if (dark(x, y)) ink++;
    if (ink > width * 0.7) data.fill(PAPER, y * width, (y + 1) * width);
  }
  return { data, width, height };
}

function inkColumns(cell: GrayImage, threshold: number): GrayImage {
  const { width, height, data } = cell;
  let left = width;
  let right = 0;
  for (let x = 0; x < width; x++) {
    let ink = 0;
    for (let y = 0; y < height; y++) if ((data[y * width + x] ?? PAPER) < threshold) ink++;
    if (ink < 2) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return right < left
    ? cropImage(cell, { x: 0, y: 0, width: 2, height })
    : cropImage(cell, { x: left, y: 0, width: right - left + 1, height });
}

function sideBySide(digits: readonly GrayImage[], space: number): GrayImage {
  const height = Math.max(1, ...digits.map((digit) => digit.height)) + 2 * space;
  const width = digits.reduce((sum, digit) => sum + digit.width + space, space * 2);
  const data = new Uint8Array(width * height).fill(PAPER);
  let x = space * 1.5;
  for (const digit of digits) {
    for (let y = 0; y < digit.height; y++) {
      data.set(digit.data.subarray(y * digit.width, (y + 1) * digit.width), (y + space) * width + Math.floor(x));
    }
    x += digit.width + space;
  }
  return { data, width, height };
}
