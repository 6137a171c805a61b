/**
 * Where to cut a sheet that bears several cards. The number of cards is stated by whoever delivered; the lines between them are
 * looked for where there is least ink. Pure geometry on a coarse map of ink.
 */
import { invariant } from '../result.ts';

/** One byte a pixel, 1 = ink; row by row. A few hundred pixels each way are enough. */
export type InkMap = { readonly width: number; readonly height: number; readonly ink: Uint8Array };

/** In shares of the sheet's width and height, 0 to 1. */
export type SheetPart = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly row: number;
  readonly column: number;
};

export type SheetCuts = {
  readonly rows: number;
  readonly columns: number;
  /** Row by row, left to right. */
  readonly parts: readonly SheetPart[];
  /** False where no line free of ink was found: a person looks whether the cards are whole. */
  readonly clear: boolean;
};

/** How far from its even place a cut may lie, in shares of a card. */
const REACH = 0.22;
/** Ink along a cut that is still no writing: dust, a dotted cut line that stands across. */
const CLEAR_BELOW = 0.012;
/** Cards are wider than high, but not ribbons. */
const USUAL_SHAPE = 1.6;

/** `count` cards on one sheet: the grid and the lines that cross the least ink. */
export function cutSheet(map: InkMap, count: number): SheetCuts {
  invariant(count >= 1 && map.width > 0 && map.height > 0, 'a sheet of at least one card');
  const grids = Array.from({ length: count }, (_, index) => index + 1)
    .filter((rows) => count % rows === 0)
    .map((rows) => gridOf(map, rows, count / rows));
  const best = grids.toSorted((a, b) => a.cost - b.cost)[0];
  invariant(best !== undefined, 'one row of cards is always possible');
  return { rows: best.rows, columns: best.columns, parts: partsOf(best), clear: best.inkAcross <= CLEAR_BELOW };
}

type Grid = {
  readonly rows: number;
  readonly columns: number;
  /** Cuts between rows and between columns, with both edges of the sheet, in shares. */
  readonly across: readonly number[];
  readonly down: readonly number[];
  /** Most ink that any cut crosses, as a share of its length. */
  readonly inkAcross: number;
  readonly cost: number;
};

function gridOf(map: InkMap, rows: number, columns: number): Grid {
  const across = cutsAlong(rowInk(map), rows);
  const down = cutsAlong(columnInk(map), columns);
  const inkAcross = Math.max(0, ...across.inks, ...down.inks);
  const shape = map.width / columns / (map.height / rows);
  const unusual = Math.abs(Math.log(shape / USUAL_SHAPE));
  return { rows, columns, across: across.at, down: down.at, inkAcross, cost: inkAcross + unusual * 0.01 };
}

function cutsAlong(profile: Float64Array, count: number): { readonly at: readonly number[]; readonly inks: readonly number[] } {
  const cuts = Array.from({ length: count - 1 }, (_, index) => emptiest(profile, (index + 1) / count, REACH / count));
  return { at: [0, ...cuts.map(({ at }) => at), 1], inks: cuts.map(({ ink }) => ink) };
}

/** The middle of the emptiest stretch near a place: of equally empty ones the one nearest to it. */
function emptiest(profile: Float64Array, near: number, reach: number): { readonly at: number; readonly ink: number } {
  const size = profile.length;
  const from = Math.max(0, Math.floor((near - reach) * size));
  const to = Math.min(size - 1, Math.ceil((near + reach) * size));
  const least = Math.min(...profile.subarray(from, to + 1));
  let best = { at: near, ink: least };
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let at = from; at <= to; at += 1) {
    if ((profile[at] ?? 1) > least + 0.002) continue;
    let end = at;
    while (end < to && (profile[end + 1] ?? 1) <= least + 0.002) end += 1;
    const middle = (at + end + 1) / 2 / size;
    const distance = Math.abs(middle - near) - (end - at) / size / 2;
    if (distance < bestDistance) {
      bestDistance = distance;
      best = { at: middle, ink: least };
    }
    at = end;
  }
  return best;
}

function rowInk({ width, height, ink }: InkMap): Float64Array {
  const profile = new Float64Array(height);
  for (let y = 0; y < height; y += 1) {
    let sum = 0;
    for (let x = 0; x < width; x += 1) sum += ink[y * width + x] ?? 0;
    profile[y] = sum / width;
  }
  return profile;
}

function columnInk({ width, height, ink }: InkMap): Float64Array {
  const profile = new Float64Array(width);
  for (let x = 0; x < width; x += 1) {
    let sum = 0;
    for (let y = 0; y < height; y += 1) sum += ink[y * width + x] ?? 0;
    profile[x] = sum / height;
  }
  return profile;
}

function partsOf({ across, down }: Grid): readonly SheetPart[] {
  return across.slice(1).flatMap((bottom, row) =>
    down.slice(1).map((right, column) => {
      const [x, y] = [down[column] ?? 0, across[row] ?? 0];
      return { x, y, width: right - x, height: bottom - y, row, column };
    }),
  );
}

/** Turned over like the page of a book, the first card of a row lies last: the back of each card in the order of the fronts. */
export function backsInOrder<T>(backs: readonly T[], columns: number): readonly T[] {
  const rows = Array.from({ length: Math.ceil(backs.length / columns) }, (_, row) =>
    backs.slice(row * columns, (row + 1) * columns),
  );
  return rows.flatMap((row) => row.toReversed());
}
