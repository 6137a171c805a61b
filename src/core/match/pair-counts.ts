/** How often two numbers came together, in that order: an open-addressing hash of integers, in which nothing is ever taken out. */
export type PairCounts = {
  readonly add: (first: number, second: number) => void;
  readonly count: (first: number, second: number) => number;
};

const SMALLEST = 64;
/** First, second, count: side by side, so that a look touches one place. */
const CELL = 3;
const FREE = -1;

export function createPairCounts(expected: number): PairCounts {
  let capacity = SMALLEST;
  while (capacity < expected * 2) capacity *= 2;
  let cells = new Int32Array(capacity * CELL).fill(FREE);
  let pairs = 0;
  const grow = (): void => {
    const before = cells;
    capacity *= 2;
    cells = new Int32Array(capacity * CELL).fill(FREE);
    for (let from = 0; from < before.length; from += CELL) {
      if (before[from] === FREE) continue;
      const at = placeOf(cells, before[from] ?? 0, before[from + 1] ?? 0);
      cells.set(before.subarray(from, from + CELL), at);
    }
  };
  return {
    add: (first, second) => {
      const at = placeOf(cells, first, second);
      if (cells[at] !== FREE) {
        cells[at + 2] = (cells[at + 2] ?? 0) + 1;
        return;
      }
      cells[at] = first;
      cells[at + 1] = second;
      cells[at + 2] = 1;
      pairs++;
      if (pairs * 2 > capacity) grow();
    },
    count: (first, second) => {
      const at = placeOf(cells, first, second);
      return cells[at] === FREE ? 0 : (cells[at + 2] ?? 0);
    },
  };
}

/** The place of the pair, or the free place where it belongs. */
function placeOf(cells: Int32Array, first: number, second: number): number {
  const wrap = cells.length / CELL - 1;
  let place = mixed(first, second) & wrap;
  while (cells[place * CELL] !== FREE && (cells[place * CELL] !== first || cells[place * CELL + 1] !== second)) {
    place = (place + 1) & wrap;
  }
  return place * CELL;
}

function mixed(first: number, second: number): number {
  const both = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  return both ^ (both >>> 15);
}
