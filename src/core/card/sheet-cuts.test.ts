import { expect, test } from 'vitest';
import { backsInOrder, cutSheet, type InkMap } from './sheet-cuts.ts';

type Block = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function aSheet(width: number, height: number, blocks: readonly Block[]): InkMap {
  const ink = new Uint8Array(width * height);
  for (const block of blocks) {
    for (let y = block.y; y < block.y + block.height; y += 1) ink.fill(1, y * width + block.x, y * width + block.x + block.width);
  }
  return { width, height, ink };
}

/** Four cards, two by two, laid a little off the middle. */
const FOUR = [
  { x: 10, y: 12, width: 80, height: 100 },
  { x: 112, y: 12, width: 80, height: 100 },
  { x: 10, y: 130, width: 80, height: 110 },
  { x: 112, y: 130, width: 80, height: 110 },
];

test('four cards are cut between the cards, not through them', () => {
  const cuts = cutSheet(aSheet(200, 260, FOUR), 4);
  expect([cuts.rows, cuts.columns, cuts.clear]).toEqual([2, 2, true]);
  const [first, second, third] = cuts.parts;
  expect(first?.width).toBeGreaterThan(90 / 200);
  expect(first?.width).toBeLessThan(112 / 200);
  expect(third?.y).toBeGreaterThan(112 / 260);
  expect(third?.y).toBeLessThan(130 / 260);
  expect(second?.column).toBe(1);
});

test('the grid is the one whose lines are empty', () => {
  const stacked = Array.from({ length: 4 }, (_, row) => ({ x: 10, y: 8 + row * 65, width: 180, height: 50 }));
  const cuts = cutSheet(aSheet(200, 260, stacked), 4);
  expect([cuts.rows, cuts.columns]).toEqual([4, 1]);
});

test('a sheet without an empty line is cut evenly and said to be unclear', () => {
  const cuts = cutSheet(aSheet(100, 100, [{ x: 0, y: 0, width: 100, height: 100 }]), 2);
  expect(cuts.clear).toBe(false);
  expect(cuts.parts).toHaveLength(2);
});

test('the parts cover the sheet and do not overlap, whatever is on it', () => {
  for (const count of [1, 2, 3, 4, 6, 8, 12]) {
    const { parts } = cutSheet(aSheet(200, 260, FOUR), count);
    expect(parts).toHaveLength(count);
    expect(parts.reduce((sum, { width, height }) => sum + width * height, 0)).toBeCloseTo(1, 6);
  }
});

test('backs lie mirrored: the first of a row is the back of the last', () => {
  expect(backsInOrder(['a', 'b', 'c', 'd'], 2)).toEqual(['b', 'a', 'd', 'c']);
  expect(backsInOrder(['a', 'b', 'c'], 1)).toEqual(['a', 'b', 'c']);
});
