/** From the detector's probability map to upright text boxes: pure arithmetic, tested without the model. */

export type ProbabilityMap = { readonly data: Float32Array; readonly width: number; readonly height: number };

/** A box that may be turned: centre, size along and across its text, and the angle of its text in radians. */
export type TurnedBox = {
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
  readonly height: number;
};

export type TextRegions = {
  /** In map coordinates of the page turned by `angle` about its centre. */
  readonly boxes: readonly TurnedBox[];
  /** Skew of the lines in radians, within about a quarter of a turn either way removed. */
  readonly angle: number;
  /** The lines run up or down the page: it lies on its side. */
  readonly sideways: boolean;
};

type Component = {
  readonly pixels: Int32Array;
  readonly angle: number;
  readonly elongation: number;
};

const THRESHOLD = 0.3;
const MEAN_THRESHOLD = 0.5;
const SMALLEST = 24;
/** How far a box is grown again: the model is trained on shrunken boxes. */
const GROWTH = 1.7;

export function textRegions(map: ProbabilityMap): TextRegions {
  const components = connectedComponents(map);
  const lines = components.filter((component) => component.elongation > 5);
  const sideways = runsSideways(lines);
  const angle = skewOf(lines, sideways);
  const total = angle + (sideways ? Math.PI / 2 : 0);
  return { boxes: components.map((component) => boundingBox(component, map.width, total)), angle, sideways };
}

function connectedComponents({ data, width, height }: ProbabilityMap): Component[] {
  const seen = new Uint8Array(width * height);
  const queue = new Int32Array(width * height);
  const components: Component[] = [];
  for (let start = 0; start < width * height; start++) {
    if (seen[start] === 1 || (data[start] ?? 0) < THRESHOLD) continue;
    let size = 0;
    let sum = 0;
    queue[size++] = start;
    seen[start] = 1;
    for (let head = 0; head < size; head++) {
      const at = queue[head] ?? 0;
      sum += data[at] ?? 0;
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= width * height || seen[next] === 1 || (data[next] ?? 0) < THRESHOLD) continue;
        seen[next] = 1;
        queue[size++] = next;
      }
    }
    if (size >= SMALLEST && sum / size >= MEAN_THRESHOLD) components.push(component(queue.slice(0, size), width));
  }
  return components;
}

/** Angle and elongation from the second moments. */
function component(pixels: Int32Array, width: number): Component {
  let mx = 0;
  let my = 0;
  for (const at of pixels) {
    mx += at % width;
    my += Math.floor(at / width);
  }
  mx /= pixels.length;
  my /= pixels.length;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const at of pixels) {
    const dx = (at % width) - mx;
    const dy = Math.floor(at / width) - my;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const root = Math.hypot(xx - yy, 2 * xy);
  return {
    pixels,
    angle: 0.5 * Math.atan2(2 * xy, xx - yy),
    elongation: Math.sqrt((xx + yy + root) / Math.max(1e-6, xx + yy - root)),
  };
}

function runsSideways(lines: readonly Component[]): boolean {
  let all = 0;
  let vertical = 0;
  for (const line of lines) {
    all += line.pixels.length;
    if (Math.abs(Math.abs(line.angle) - Math.PI / 2) < Math.PI / 4) vertical += line.pixels.length;
  }
  return vertical > all / 2;
}

/** Median of the lines' angles, weighted by their area. */
function skewOf(lines: readonly Component[], sideways: boolean): number {
  const angles = lines
    .map((line) => ({ angle: withinHalfTurn(line.angle - (sideways ? Math.PI / 2 : 0)), weight: line.pixels.length }))
    .filter(({ angle }) => Math.abs(angle) < 0.5)
    .sort((a, b) => a.angle - b.angle);
  let half = angles.reduce((sum, { weight }) => sum + weight, 0) / 2;
  for (const { angle, weight } of angles) {
    half -= weight;
    if (half <= 0) return angle;
  }
  return 0;
}

function withinHalfTurn(angle: number): number {
  let turned = angle;
  while (turned <= -Math.PI / 2) turned += Math.PI;
  while (turned > Math.PI / 2) turned -= Math.PI;
  return turned;
}

function boundingBox({ pixels }: Component, mapWidth: number, angle: number): TurnedBox {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const at of pixels) {
    const x = at % mapWidth;
    const y = Math.floor(at / mapWidth);
    const along = x * cos + y * sin;
    const across = -x * sin + y * cos;
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const width = right - left + 1;
  const height = bottom - top + 1;
  const grow = (width * height * GROWTH) / (2 * (width + height));
  const along = (left + right) / 2;
  const across = (top + bottom) / 2;
  return {
    cx: along * cos - across * sin + 0.5,
    cy: along * sin + across * cos + 0.5,
    width: width + 2 * grow,
    height: height + 2 * grow,
  };
}
