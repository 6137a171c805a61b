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
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sourceX = (x - cx) * cos + (y - cy) * sin + cx;
      const sourceY = -(x - cx) * sin + (y - cy) * cos + cy;
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
  const across = resampledRows(image, width);
  return transposed(resampledRows(transposed(across), height));
}

function resampledRows({ data, width, height }: GrayImage, outWidth: number): GrayImage {
  const out = new Uint8Array(outWidth * height);
  const scale = width / outWidth;
  const radius = Math.max(1, scale);
  for (let x = 0; x < outWidth; x++) {
    const centre = (x + 0.5) * scale - 0.5;
    const first = Math.max(0, Math.ceil(centre - radius));
    const last = Math.min(width - 1, Math.floor(centre + radius));
    const weights: number[] = [];
    let sum = 0;
    for (let i = first; i <= last; i++) {
      const weight = Math.max(1e-6, 1 - Math.abs(i - centre) / radius);
      weights.push(weight);
      sum += weight;
    }
    for (let y = 0; y < height; y++) {
      let value = 0;
      for (let i = first; i <= last; i++) value += (data[y * width + i] ?? PAPER) * (weights[i - first] ?? 0);
      out[y * outWidth + x] = Math.round(value / sum);
    }
  }
  return { data: out, width: outWidth, height };
}

function transposed({ data, width, height }: GrayImage): GrayImage {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = data[y * width + x] ?? PAPER;
  return { data: out, width: height, height: width };
}
