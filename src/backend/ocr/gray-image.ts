/** A grey picture in memory: 0 is ink, 255 is paper, row by row. */
export type GrayImage = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** In whole pixels; may reach outside the picture, what lies outside is paper. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const PAPER = 255;

export function blankImage(width: number, height: number): GrayImage & { readonly data: Uint8Array } {
  return { data: new Uint8Array(width * height).fill(PAPER), width, height };
}

export function cropImage(image: GrayImage, { x, y, width, height }: Rectangle): GrayImage {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const right = Math.min(image.width, Math.ceil(x + width));
  const bottom = Math.min(image.height, Math.ceil(y + height));
  const outWidth = Math.max(1, right - left);
  const outHeight = Math.max(1, bottom - top);
  const data = new Uint8Array(outWidth * outHeight).fill(PAPER);
  for (let row = 0; row < bottom - top; row++) {
    const start = (top + row) * image.width + left;
    data.set(image.data.subarray(start, start + Math.max(0, right - left)), row * outWidth);
  }
  return { data, width: outWidth, height: outHeight };
}

/** Otsu's threshold: ink is darker than it. Between two flat levels (a fax has no others) it lies half way. */
export function inkThreshold(image: GrayImage): number {
  const histogram = new Float64Array(256);
  for (const value of image.data) histogram[value] = (histogram[value] ?? 0) + 1;
  const total = image.data.length;
  let sum = 0;
  for (let level = 0; level < 256; level++) sum += level * (histogram[level] ?? 0);
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let first = 127;
  let last = 127;
  for (let level = 0; level < 256; level++) {
    below += histogram[level] ?? 0;
    if (below === 0 || below === total) continue;
    sumBelow += level * (histogram[level] ?? 0);
    const distance = sumBelow / below - (sum - sumBelow) / (total - below);
    const spread = below * (total - below) * distance * distance;
    if (spread > best * (1 + 1e-9)) {
      best = spread;
      first = level;
    }
    if (spread >= best * (1 - 1e-9)) last = level;
  }
  return Math.round((first + last) / 2) + 1;
}

/** Share of pixels darker than `threshold`. */
export function inkShare(image: GrayImage, threshold: number): number {
  let ink = 0;
  for (const value of image.data) if (value < threshold) ink++;
  return image.data.length === 0 ? 0 : ink / image.data.length;
}

/** Clockwise quarter turns, lossless. */
export function quarterTurned(image: GrayImage, turns: 0 | 1 | 2 | 3): GrayImage {
  if (turns === 0) return image;
  const { width, height, data } = image;
  const outWidth = turns === 2 ? width : height;
  const outHeight = turns === 2 ? height : width;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x] ?? PAPER;
      const at =
        turns === 1
          ? x * outWidth + (height - 1 - y)
          : turns === 2
            ? (height - 1 - y) * outWidth + (width - 1 - x)
            : (width - 1 - x) * outWidth + y;
      out[at] = value;
    }
  }
  return { data: out, width: outWidth, height: outHeight };
}

/** Turns the picture about its centre by `radians` (positive = clockwise on screen), same size, paper where nothing was. */
export function rotated(image: GrayImage, radians: number): GrayImage {
  const { width, height, data } = image;
  const out = new Uint8Array(width * height).fill(PAPER);
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const cx = width / 2;
  const cy = height / 2;
  const acrossX = Float64Array.from({ length: width }, (_, x) => (x - cx) * cos);
  const acrossY = Float64Array.from({ length: width }, (_, x) => -(x - cx) * sin);
  for (let y = 0; y < height; y++) {
    const downX = (y - cy) * sin;
    const downY = (y - cy) * cos;
    for (let x = 0; x < width; x++) {
      const sourceX = (acrossX[x] ?? 0) + downX + cx;
      const sourceY = (acrossY[x] ?? 0) + downY + cy;
      if (sourceX < 0 || sourceY < 0 || sourceX >= width - 1 || sourceY >= height - 1) continue;
      const x0 = Math.floor(sourceX);
      const y0 = Math.floor(sourceY);
      const fx = sourceX - x0;
      const at = y0 * width + x0;
      const upper = (data[at] ?? PAPER) * (1 - fx) + (data[at + 1] ?? PAPER) * fx;
      const lower = (data[at + width] ?? PAPER) * (1 - fx) + (data[at + width + 1] ?? PAPER) * fx;
      out[y * width + x] = Math.round(upper + (lower - upper) * (sourceY - y0));
    }
  }
  return { data: out, width, height };
}

/** Average over areas when shrinking, bilinear when growing. */
export function resized(image: GrayImage, width: number, height: number): GrayImage {
  if (width === image.width && height === image.height) return image;
  return resampledDown(resampledAcross(image, width), height);
}

/** For each place of the result the places of the source that it is made of, and how much each counts. */
type Shares = { readonly firsts: Int32Array; readonly weights: readonly Float64Array[]; readonly sums: Float64Array };

function sharesOf(length: number, outLength: number): Shares {
  const scale = length / outLength;
  const radius = Math.max(1, scale);
  const firsts = new Int32Array(outLength);
  const sums = new Float64Array(outLength);
  const weights = Array.from({ length: outLength }, (_, out) => {
    const centre = (out + 0.5) * scale - 0.5;
    const first = Math.max(0, Math.ceil(centre - radius));
    const last = Math.min(length - 1, Math.floor(centre + radius));
    firsts[out] = first;
    const each = Float64Array.from({ length: last - first + 1 }, (__, at) =>
      Math.max(1e-6, 1 - Math.abs(first + at - centre) / radius),
    );
    sums[out] = each.reduce((sum, weight) => sum + weight, 0);
    return each;
  });
  return { firsts, weights, sums };
}

function resampledAcross({ data, width, height }: GrayImage, outWidth: number): GrayImage {
  const out = new Uint8Array(outWidth * height);
  const { firsts, weights, sums } = sharesOf(width, outWidth);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < outWidth; x++) {
      const each = weights[x] ?? sums;
      const from = y * width + (firsts[x] ?? 0);
      let value = 0;
      for (let at = 0; at < each.length; at++) value += (data[from + at] ?? PAPER) * (each[at] ?? 0);
      out[y * outWidth + x] = Math.round(value / (sums[x] ?? 1));
    }
  }
  return { data: out, width: outWidth, height };
}

/** Whole rows at a time: going down column by column misses the processor's cache at every step. */
function resampledDown({ data, width, height }: GrayImage, outHeight: number): GrayImage {
  const out = new Uint8Array(width * outHeight);
  const { firsts, weights, sums } = sharesOf(height, outHeight);
  const row = new Float64Array(width);
  for (let y = 0; y < outHeight; y++) {
    const each = weights[y] ?? sums;
    row.fill(0);
    for (let at = 0; at < each.length; at++) {
      const weight = each[at] ?? 0;
      const from = ((firsts[y] ?? 0) + at) * width;
      for (let x = 0; x < width; x++) row[x] = (row[x] ?? 0) + (data[from + x] ?? PAPER) * weight;
    }
    const sum = sums[y] ?? 1;
    for (let x = 0; x < width; x++) out[y * width + x] = Math.round((row[x] ?? 0) / sum);
  }
  return { data: out, width, height: outHeight };
}
