/** What makes handwriting readable before it reaches the recogniser: even paper, no rules, no specks, nothing but ink. */
import { cropImage, type GrayImage, inkThreshold, PAPER } from './gray-image.ts';

/** Divides by the local paper brightness, then stretches: shadows, tinted paper and bleed-through go. */
export function flattened(image: GrayImage): GrayImage {
  const { width, height, data } = image;
  const block = Math.max(8, Math.round(Math.min(width, height) / 4));
  const paper = paperBrightness(image, block);
  const out = new Uint8Array(width * height);
  const { columns, rows, values } = paper;
  const across = Array.from({ length: width }, (_, x) => between(x, block, columns));
  const [lefts, rights] = [Int32Array.from(across, ({ first }) => first), Int32Array.from(across, ({ second }) => second)];
  const shares = Float64Array.from(across, ({ share }) => share);
  for (let y = 0; y < height; y++) {
    const down = between(y, block, rows);
    const upperRow = values.subarray(down.first * columns, (down.first + 1) * columns);
    const lowerRow = values.subarray(down.second * columns, (down.second + 1) * columns);
    for (let x = 0; x < width; x++) {
      const share = shares[x] ?? 0;
      const upper = mix(upperRow[lefts[x] ?? 0], upperRow[rights[x] ?? 0], share);
      const lower = mix(lowerRow[lefts[x] ?? 0], lowerRow[rights[x] ?? 0], share);
      out[y * width + x] = Math.min(255, ((data[y * width + x] ?? PAPER) / mix(upper, lower, down.share)) * 255);
    }
  }
  return stretched({ data: out, width, height });
}

/** Between which two blocks a pixel lies, and how far on the way from the first to the second. */
function between(at: number, block: number, count: number) {
  const place = Math.min(count - 1, Math.max(0, at / block - 0.5));
  const first = Math.floor(place);
  return { first, second: Math.min(count - 1, first + 1), share: place - first };
}

function mix(a: number | undefined, b: number | undefined, share: number): number {
  return (a ?? PAPER) * (1 - share) + (b ?? PAPER) * share;
}

/** The 75th percentile of each block: brighter than ink, not fooled by glare. */
function paperBrightness({ data, width, height }: GrayImage, block: number) {
  const columns = Math.ceil(width / block);
  const rows = Math.ceil(height / block);
  const values = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const histogram = new Uint32Array(256);
      let count = 0;
      for (let y = row * block; y < Math.min(height, (row + 1) * block); y++) {
        for (let x = column * block; x < Math.min(width, (column + 1) * block); x++) {
          const value = data[y * width + x] ?? PAPER;
          histogram[value] = (histogram[value] ?? 0) + 1;
          count++;
        }
      }
      let level = 255;
      let above = histogram[255] ?? 0;
      while (level > 0 && above < count * 0.25) above += histogram[--level] ?? 0;
      values[row * columns + column] = Math.max(20, level);
    }
  }
  return { columns, rows, values };
}

/** The darkest half per cent becomes ink of one strength. */
function stretched(image: GrayImage): GrayImage {
  const histogram = new Uint32Array(256);
  for (const value of image.data) histogram[value] = (histogram[value] ?? 0) + 1;
  let darkest = 0;
  let count = histogram[0] ?? 0;
  while (darkest < 200 && count < image.data.length * 0.005) count += histogram[++darkest] ?? 0;
  const factor = (255 - 30) / (255 - darkest + 1e-6);
  const levels = Uint8Array.from({ length: 256 }, (_, value) => Math.max(0, 255 - (255 - value) * factor));
  const data = new Uint8Array(image.data.length);
  for (let at = 0; at < data.length; at++) data[at] = levels[image.data[at] ?? PAPER] ?? PAPER;
  return { ...image, data };
}

/** Removes ink components smaller than `smallest` pixels: salt noise of fax and one-bit scans. */
export function despeckled(image: GrayImage, smallest = 14): GrayImage {
  const threshold = Math.min(190, inkThreshold(image));
  const out = Uint8Array.from(image.data);
  forEachInkComponent(image, threshold, (pixels, size) => {
    if (size < smallest) for (const at of pixels.subarray(0, size)) out[at] = PAPER;
  });
  return { ...image, data: out };
}

/** Calls back with a reused buffer: read its first `size` entries at once. Eight neighbours connect. */
export function forEachInkComponent(
  { data, width, height }: GrayImage,
  threshold: number,
  visit: (pixels: Int32Array, size: number) => void,
): void {
  const seen = new Uint8Array(width * height);
  const queue = new Int32Array(width * height);
  for (let start = 0; start < width * height; start++) {
    if (seen[start] === 1 || (data[start] ?? PAPER) >= threshold) continue;
    let size = 0;
    queue[size++] = start;
    seen[start] = 1;
    for (let head = 0; head < size; head++) {
      const at = queue[head] ?? 0;
      const x = at % width;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          if (x + dx < 0 || x + dx >= width) continue;
          const next = at + dy * width + dx;
          if (next < 0 || next >= width * height || seen[next] === 1 || (data[next] ?? PAPER) >= threshold) continue;
          seen[next] = 1;
          queue[size++] = next;
        }
      }
    }
    visit(queue, size);
  }
}

/** Removes long horizontal rules but keeps the strokes that cross them, and box edges at the sides. */
export function withoutRules(image: GrayImage): GrayImage {
  const { width, height } = image;
  const threshold = Math.min(200, inkThreshold(image) + 15);
  const isInk = (x: number, y: number) => y >= 0 && y < height && (image.data[y * width + x] ?? PAPER) < threshold;
  const rule = horizontalRules(image, isInk);
  const out = Uint8Array.from(image.data);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      if (rule[y * width + x] !== 1) continue;
      let end = y;
      while (end < height && rule[end * width + x] === 1) end++;
      let inkTop = y;
      let inkEnd = end;
      while (isInk(x, inkTop - 1)) inkTop--;
      while (isInk(x, inkEnd)) inkEnd++;
      // A stroke that crosses the rule makes the ink much higher than the rule: leave it.
      if (inkEnd - inkTop <= 11) {
        for (let clear = Math.max(0, y - 1); clear < Math.min(height, end + 1); clear++) out[clear * width + x] = PAPER;
      }
      y = end;
    }
  }
  clearSideEdges({ ...image, data: out }, isInk, out);
  return { ...image, data: out };
}

function horizontalRules({ width, height }: GrayImage, isInk: (x: number, y: number) => boolean): Uint8Array {
  const mask = new Uint8Array(width * height);
  const needed = Math.max(60, width * 0.35);
  for (let y = 0; y < height; y++) {
    let start = -1;
    let gap = 0;
    let ink = 0;
    for (let x = 0; x <= width; x++) {
      const on = x < width && (isInk(x, y) || isInk(x, y - 1) || isInk(x, y + 1));
      if (on) {
        if (start < 0) [start, ink] = [x, 0];
        gap = 0;
        ink++;
        continue;
      }
      if (start < 0) continue;
      gap++;
      if (gap <= 6 && x < width) continue;
      const length = x - gap + 1 - start;
      if (length >= needed && ink > 0.85 * length) mask.fill(1, y * width + start, y * width + start + length);
      start = -1;
    }
  }
  return mask;
}

function clearSideEdges(image: GrayImage, isInk: (x: number, y: number) => boolean, out: Uint8Array): void {
  const { width, height } = image;
  for (let x = 0; x < width; x++) {
    if (x >= width * 0.03 && x <= width * 0.97) continue;
    let ink = 0;
    for (let y = 0; y < height; y++) if (isInk(x, y)) ink++;
    if (ink > height * 0.82) for (let y = 0; y < height; y++) out[y * width + x] = PAPER;
  }
}

/** The densest band of ink with a margin; null where there is no ink. */
export function trimmedToInk(image: GrayImage): GrayImage | null {
  const { width, height, data } = image;
  const threshold = Math.min(190, inkThreshold(image));
  const perRow = new Float32Array(height);
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const at = y * width + x;
      const joined = (data[at - 1] ?? PAPER) < threshold || (y > 0 && (data[at - width] ?? PAPER) < threshold);
      if ((data[at] ?? PAPER) < threshold && joined) perRow[y] = (perRow[y] ?? 0) + 1;
    }
  }
  const band = densestBand(perRow, width);
  if (band === null) return null;
  const perColumn = new Uint32Array(width);
  for (let y = band.top; y <= band.bottom; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] ?? PAPER) < threshold) perColumn[x] = (perColumn[x] ?? 0) + 1;
    }
  }
  const left = perColumn.findIndex((count) => count >= 2);
  const right = perColumn.findLastIndex((count) => count >= 2);
  if (right - left < 8) return null;
  const pad = Math.round(Math.max(4, (band.bottom - band.top + 1) * 0.18));
  const x = Math.max(0, left - pad * 2);
  const y = Math.max(0, band.top - pad);
  return cropImage(image, {
    x,
    y,
    width: Math.min(width - 1, right + pad * 2) - x + 1,
    height: Math.min(height - 1, band.bottom + pad) - y + 1,
  });
}

type Band = { readonly top: number; readonly bottom: number; readonly ink: number };

/** Bands separated by more than 7 % of the height; the one with most ink, nearer the middle preferred. */
function densestBand(perRow: Float32Array, width: number): Band | null {
  const height = perRow.length;
  const floor = Math.max(2, width * 0.002);
  const bands: Band[] = [];
  let top = -1;
  let gap = 0;
  let ink = 0;
  for (let y = 0; y <= height; y++) {
    if (y < height && (perRow[y] ?? 0) > floor) {
      if (top < 0) [top, ink] = [y, 0];
      ink += perRow[y] ?? 0;
      gap = 0;
      continue;
    }
    if (top < 0) continue;
    gap++;
    if (gap <= height * 0.07 && y < height) continue;
    bands.push({ top, bottom: y - gap, ink });
    top = -1;
  }
  const weight = (band: Band) => band.ink * (1 - (0.6 * Math.abs((band.top + band.bottom) / 2 - height * 0.48)) / height);
  let best: Band | null = null;
  for (const band of bands) if (best === null || weight(band) > weight(best)) best = band;
  return best;
}
