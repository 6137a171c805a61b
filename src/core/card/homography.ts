/** From the plane of a form to the plane of a page: eight numbers, by least squares over pairs of points. */

export type Point = { readonly x: number; readonly y: number };
export type PointPair = { readonly from: Point; readonly to: Point };

/** Row by row; the ninth number is 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number];

export function mapped([a, b, c, d, e, f, g, h]: Homography, { x, y }: Point): Point {
  const w = g * x + h * y + 1;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** Turn, scale and shift through two pairs or more. Null where the points coincide. */
export function similarityOf(pairs: readonly PointPair[]): Homography | null {
  const n = pairs.length;
  const mean = (pick: (pair: PointPair) => number) => pairs.reduce((sum, pair) => sum + pick(pair), 0) / n;
  const [fx, fy, tx, ty] = [mean((p) => p.from.x), mean((p) => p.from.y), mean((p) => p.to.x), mean((p) => p.to.y)];
  let [spread, along, across] = [0, 0, 0];
  for (const { from, to } of pairs) {
    const [x, y, u, v] = [from.x - fx, from.y - fy, to.x - tx, to.y - ty];
    spread += x * x + y * y;
    along += x * u + y * v;
    across += x * v - y * u;
  }
  if (n < 2 || spread < 1e-9) return null;
  const [cos, sin] = [along / spread, across / spread];
  return [cos, -sin, tx - cos * fx + sin * fy, sin, cos, ty - sin * fx - cos * fy, 0, 0];
}

/**
 * Least squares over all eight numbers. `ridge` holds the two perspective numbers near none: a page that lies flat needs none, and
 * few points must not invent one. Points are brought to a common scale first.
 */
export function homographyOf(pairs: readonly PointPair[], ridge = 0.002): Homography | null {
  if (pairs.length < 4) return null;
  const from = scaleOf(pairs.map((pair) => pair.from));
  const to = scaleOf(pairs.map((pair) => pair.to));
  const normal = Array.from({ length: 8 }, () => new Float64Array(9));
  const add = (row: readonly number[], value: number) => {
    for (let i = 0; i < 8; i += 1) {
      const line = normal[i];
      if (line === undefined) continue;
      for (let j = 0; j < 8; j += 1) line[j] = (line[j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
      line[8] = (line[8] ?? 0) + (row[i] ?? 0) * value;
    }
  };
  for (const pair of pairs) {
    const [x, y] = [(pair.from.x - from.x) / from.size, (pair.from.y - from.y) / from.size];
    const [u, v] = [(pair.to.x - to.x) / to.size, (pair.to.y - to.y) / to.size];
    add([x, y, 1, 0, 0, 0, -u * x, -u * y], u);
    add([0, 0, 0, x, y, 1, -v * x, -v * y], v);
  }
  for (const i of [6, 7]) {
    const line = normal[i];
    if (line !== undefined) line[i] = (line[i] ?? 0) + ridge * pairs.length;
  }
  const solved = solve(normal);
  return solved === null ? null : unscaled(solved, from, to);
}

type Scale = Point & { readonly size: number };

function scaleOf(points: readonly Point[]): Scale {
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const size = points.reduce((sum, point) => sum + Math.hypot(point.x - x, point.y - y), 0) / points.length;
  return { x, y, size: Math.max(size, 1e-6) };
}

/** Gauss with the largest pivot. */
function solve(rows: readonly Float64Array[]): readonly number[] | null {
  const a = rows.map((row) => [...row]);
  const at = (i: number, j: number) => a[i]?.[j] ?? 0;
  for (let i = 0; i < 8; i += 1) {
    let pivot = i;
    for (let k = i + 1; k < 8; k += 1) if (Math.abs(at(k, i)) > Math.abs(at(pivot, i))) pivot = k;
    if (Math.abs(at(pivot, i)) < 1e-12) return null;
    const [one, other] = [a[i], a[pivot]];
    if (one === undefined || other === undefined) return null;
    [a[i], a[pivot]] = [other, one];
    for (let k = 0; k < 8; k += 1) {
      if (k === i) continue;
      const factor = at(k, i) / at(i, i);
      const row = a[k];
      if (row === undefined || factor === 0) continue;
      for (let j = i; j < 9; j += 1) row[j] = (row[j] ?? 0) - factor * at(i, j);
    }
  }
  return Array.from({ length: 8 }, (_, i) => at(i, 8) / at(i, i));
}

function unscaled(h: readonly number[], from: Scale, to: Scale): Homography {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, k = 0] = h;
  // p = (from - centre) / size on the way in, centre + size * p on the way out.
  const row = (p: number, q: number, r: number, centre: number) => [
    (to.size * p + centre * g) / from.size,
    (to.size * q + centre * k) / from.size,
    to.size * r + centre - ((to.size * p + centre * g) * from.x + (to.size * q + centre * k) * from.y) / from.size,
  ];
  const w = 1 - (g * from.x + k * from.y) / from.size;
  const [m0 = 0, m1 = 0, m2 = 0] = row(a, b, c, to.x);
  const [m3 = 0, m4 = 0, m5 = 0] = row(d, e, f, to.y);
  return [m0 / w, m1 / w, m2 / w, m3 / w, m4 / w, m5 / w, g / from.size / w, k / from.size / w];
}
