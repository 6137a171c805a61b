import { expect, test } from 'vitest';
import {
  actualSizeZoom,
  shiftIntoFrame,
  turnBack,
  turnedSize,
  type Turn,
  fitScale,
  FITTED,
  imagePoint,
  keepInSight,
  panBy,
  renditionWidth,
  scaleOf,
  transformOf,
  turnBy,
  withMargin,
  zoomAt,
  type Scene,
} from './geometry.ts';

const scene: Scene = { image: { width: 1000, height: 500 }, focus: null, pane: { width: 548, height: 548 } };

test('a fitted image leaves a margin on its longer side', () => {
  expect(fitScale(scene, 0)).toBeCloseTo(0.5);
});

test('a quarter turn fits the other side', () => {
  const tall: Scene = { ...scene, pane: { width: 548, height: 1048 } };
  expect(fitScale(tall, 0)).toBeCloseTo(0.5);
  expect(fitScale(tall, 90)).toBeCloseTo(1);
});

test('a focus fills the pane instead of the whole image', () => {
  const onSignature: Scene = { ...scene, focus: { x: 100, y: 300, width: 250, height: 50 } };
  expect(fitScale(onSignature, 0)).toBeCloseTo(2);
});

test('what lies under the pointer stays there while zooming', () => {
  const at = { x: 120, y: -40 };
  const view = panBy(FITTED, 30, 17);
  const before = imagePoint(scene, view, at);
  const after = imagePoint(scene, zoomAt(view, 2.5, at), at);
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
});

test.each([90, -90] as const)('turning by %s keeps the middle of the pane on the same spot of the image', (quarter) => {
  const view = panBy(zoomAt(FITTED, 3), 50, -20);
  const before = imagePoint(scene, view, { x: 0, y: 0 });
  const turned = turnBy(view, quarter);
  // Fitting differs when the image lies on its side; the comparison is at equal scale.
  const atSameScale = { ...turned, zoom: scaleOf(scene, view) / fitScale(scene, turned.turn) };
  const after = imagePoint(scene, atSameScale, { x: 0, y: 0 });
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
});

test('four quarter turns come back to the same view', () => {
  const view = panBy(zoomAt(FITTED, 2), 11, 7);
  const back = [1, 2, 3, 4].reduce((now) => turnBy(now, 90), view);
  expect(back).toEqual(view);
});

test('zoom has a least and a most', () => {
  expect(zoomAt(FITTED, 1e-9).zoom).toBe(0.25);
  expect(zoomAt(FITTED, 1e9).zoom).toBe(40);
});

test('an image cannot be pushed out of sight, and one in sight is left alone', () => {
  const near = panBy(FITTED, 40, 40);
  expect(keepInSight(scene, near)).toEqual(near);
  const lost = keepInSight(scene, panBy(FITTED, 10_000, -10_000));
  expect(lost.x).toBeLessThan(548 / 2 + 250);
  expect(lost.y).toBeGreaterThan(-(548 / 2 + 125));
});

test('a focus in a corner can be panned as far as the rest of the image allows', () => {
  const corner: Scene = { ...scene, focus: { x: 0, y: 0, width: 100, height: 100 } };
  const towards = keepInSight(corner, panBy(FITTED, -1500, 0));
  expect(towards.x).toBe(-1500);
});

test('actual size draws one image pixel on one pane pixel', () => {
  expect(scaleOf(scene, { ...FITTED, zoom: actualSizeZoom(scene, 0) })).toBeCloseTo(1);
});

test('the transform puts the middle of the focus in the middle of the pane', () => {
  expect(transformOf(scene, FITTED)).toBe('translate(274px, 274px) rotate(0deg) scale(0.5) translate(-500px, -250px)');
});

test('a rendition is never coarser than what is drawn, and never wider than the image', () => {
  expect(renditionWidth({ width: 4000, height: 3000 }, 0.2, 1)).toBe(960);
  expect(renditionWidth({ width: 4000, height: 3000 }, 0.2, 2)).toBe(1600);
  expect(renditionWidth({ width: 4000, height: 3000 }, 1, 1)).toBeNull();
  expect(renditionWidth({ width: 300, height: 200 }, 1, 1)).toBeNull();
});

test('a margin around a box stays inside the image', () => {
  expect(withMargin({ x: 5, y: 10, width: 100, height: 20 }, { width: 110, height: 500 }, 0.5)).toEqual({
    x: 0,
    y: 0,
    width: 110,
    height: 40,
  });
});

/** Where a corner of the image comes to lie: turned clockwise about 0, 0, then moved. */
function corner(x: number, y: number, turn: Turn, size: { readonly width: number; readonly height: number }) {
  const radians = (turn * Math.PI) / 180;
  const shift = shiftIntoFrame(size, turn);
  return {
    x: Math.round(x * Math.cos(radians) - y * Math.sin(radians) + shift.x),
    y: Math.round(x * Math.sin(radians) + y * Math.cos(radians) + shift.y),
  };
}

test.each([0, 90, 180, 270] as const)('an image turned by %i fills its frame from corner to corner', (turn) => {
  const size = { width: 300, height: 200 };
  const corners = [
    [0, 0],
    [300, 0],
    [0, 200],
    [300, 200],
  ].map(([x = 0, y = 0]) => corner(x, y, turn, size));
  const frame = turnedSize(size, turn);
  expect(Math.min(...corners.map(({ x }) => x))).toBeCloseTo(0);
  expect(Math.min(...corners.map(({ y }) => y))).toBeCloseTo(0);
  expect(Math.max(...corners.map(({ x }) => x))).toBe(frame.width);
  expect(Math.max(...corners.map(({ y }) => y))).toBe(frame.height);
});

test('a page that lies a quarter clockwise is turned three quarters on', () => {
  expect([0, 90, 180, 270].map((turned) => turnBack(turned as Turn))).toEqual([0, 270, 180, 90]);
});
