import { expect, test } from 'vitest';
import { alignedView, centredOn, marked, measureOf, NO_MARKS, panePoint } from './align.ts';
import { FITTED, imagePoint, panBy, scaleOf, zoomAt, type Scene, type View } from './geometry.ts';

const card: Scene = { image: { width: 4000, height: 3000 }, focus: null, pane: { width: 700, height: 400 } };
const exemplar: Scene = { image: { width: 900, height: 260 }, focus: null, pane: { width: 700, height: 400 } };
const under = { start: { x: 1000, y: 2000 }, end: { x: 2200, y: 1900 } } as const;
const over = { start: { x: 110, y: 172 }, end: { x: 610, y: 150 } } as const;
const marks = [
  [under.start, under.end],
  [over.start, over.end],
] as const;

test('a measure is in the image’s own pixels, however it is drawn, and says its slant', () => {
  expect(
    measureOf([
      { x: 10, y: 50 },
      { x: 40, y: 10 },
    ]),
  ).toEqual({ px: 50, degrees: expect.closeTo(53.13, 2) });
  expect(measureOf([{ x: 10, y: 50 }])).toBeNull();
});

test('a third point begins anew', () => {
  const [a, b, c] = [
    { x: 1, y: 1 },
    { x: 2, y: 2 },
    { x: 3, y: 3 },
  ];
  const two = marked(marked(NO_MARKS, 1, a), 1, b);
  expect(two).toEqual([[], [a, b], []]);
  expect(marked(two, 1, c)).toEqual([[], [c], []]);
  expect(marked(two, 2, c)).toEqual([[], [a, b], [c]]);
});

test.each<[string, View]>([
  ['as it fits', FITTED],
  ['moved and enlarged', panBy(zoomAt(FITTED, 3), 40, -25)],
  ['lying on its side', { ...FITTED, turn: 90 }],
])('two points of one image come to lie on two of the other, the first %s', (_how, first) => {
  const second = alignedView([card, exemplar], [first, FITTED], marks);
  expect(second).not.toBeNull();
  for (const end of ['start', 'end'] as const) {
    const [below, above] = [panePoint(card, first, under[end]), panePoint(exemplar, second!, over[end])];
    expect(above.x).toBeCloseTo(below.x, 6);
    expect(above.y).toBeCloseTo(below.y, 6);
  }
});

test('with fewer than two points on each, or two on one spot, nothing is aligned', () => {
  expect(alignedView([card, exemplar], [FITTED, FITTED], [marks[0], [over.start]])).toBeNull();
  expect(alignedView([card, exemplar], [FITTED, FITTED], [marks[0], [over.start, over.start]])).toBeNull();
});

test('what is drawn under a point and the point that is drawn there are one, tilted too', () => {
  const view: View = { ...zoomAt(FITTED, 2), tilt: 7.5, x: 12, y: -9 };
  const point = { x: 321, y: 123 };
  const back = imagePoint(exemplar, view, panePoint(exemplar, view, point));
  expect(back.x).toBeCloseTo(point.x);
  expect(back.y).toBeCloseTo(point.y);
});

test('the loupe shows the point in its middle, as many times larger', () => {
  const lens: Scene = { ...card, pane: { width: 220, height: 220 } };
  const view = centredOn(lens, FITTED, { x: 1000, y: 2000 }, 3 * scaleOf(card, FITTED));
  const middle = panePoint(lens, view, { x: 1000, y: 2000 });
  expect(middle.x).toBeCloseTo(0);
  expect(middle.y).toBeCloseTo(0);
  expect(scaleOf(lens, view)).toBeCloseTo(3 * scaleOf(card, FITTED));
});
