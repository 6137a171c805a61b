import { expect, test } from 'vitest';
import { FITTED, type Scene } from './geometry.ts';
import {
  filterOf,
  FIRST_LOOK,
  handOf,
  look,
  PLAIN_LOOK,
  stagePane,
  viewOf,
  type ViewerAct,
  type ViewerState,
} from './viewer-state.ts';

const scene: Scene = { image: { width: 800, height: 400 }, focus: null, pane: { width: 400, height: 400 } };
const after = (state: ViewerState, ...acts: readonly ViewerAct[]) => acts.reduce(look, state);
const pan: ViewerAct = { do: 'pan', pane: 1, scene, dx: 30, dy: -10 };

test('while linked, one hand moves every image', () => {
  const { views } = after(FIRST_LOOK, pan);
  expect(views[0]).toEqual({ ...FITTED, x: 30, y: -10 });
  expect(views[1]).toEqual(views[0]);
  expect(views[2]).toEqual(views[0]);
});

test('apart, only the pane under the hand moves', () => {
  const { views } = after(FIRST_LOOK, { do: 'link' }, pan);
  expect(views).toEqual([FITTED, { ...FITTED, x: 30, y: -10 }, FITTED]);
});

test('an alignment made apart is kept when the two are linked again', () => {
  const aligned = after(FIRST_LOOK, { do: 'link' }, pan, { do: 'link' }, { do: 'pan', pane: 0, scene, dx: 5, dy: 5 });
  expect(aligned.views[1].x - aligned.views[0].x).toBe(30);
  expect(aligned.views[1].y - aligned.views[0].y).toBe(-10);
});

test('in a stacked mode, a hand that moves them apart moves the upper image', () => {
  expect(stagePane(after(FIRST_LOOK, { do: 'mode', mode: 'overlay' }))).toBe(0);
  expect(stagePane(after(FIRST_LOOK, { do: 'mode', mode: 'overlay' }, { do: 'link' }))).toBe(1);
});

test('contrast goes round in three steps', () => {
  const steps = [1, 2, 3].map(
    (n) => after(FIRST_LOOK, ...Array.from({ length: n }, () => ({ do: 'contrast' }) as const)).look.contrast,
  );
  expect(steps).toEqual([1, 2, 0]);
});

test('a plain look draws the scan as it is', () => {
  expect(filterOf(PLAIN_LOOK)).toBe('none');
  expect(filterOf({ ...PLAIN_LOOK, inverted: true })).toBe('invert(1)');
});

test('the share stays between nothing and all', () => {
  expect(after(FIRST_LOOK, { do: 'share', share: 7 }).share).toBe(1);
  expect(after(FIRST_LOOK, { do: 'share', share: -1 }).share).toBe(0);
});

test('fit brings every image back, whatever was done to any', () => {
  const lost = after(FIRST_LOOK, { do: 'link' }, pan, { do: 'turn', pane: 0, quarter: 90 }, { do: 'fit' });
  expect(lost.views).toEqual([FITTED, FITTED, FITTED]);
});

test('apart, the keys go from image to image, and never to one that is not there', () => {
  const apart = after(FIRST_LOOK, { do: 'link' });
  expect(handOf(FIRST_LOOK, 3)).toBe(0);
  expect(handOf(apart, 3)).toBe(1);
  const third = after(apart, { do: 'next-hand', images: 3 });
  expect(handOf(third, 3)).toBe(2);
  expect(handOf(third, 2)).toBe(1);
  expect(handOf(after(third, { do: 'next-hand', images: 3 }), 3)).toBe(0);
});

test('another image in a pane loses the points of the one before, and stands where the first stands', () => {
  const point = { x: 5, y: 5 };
  const mark = (pane: 0 | 1): ViewerAct => ({ do: 'mark', pane, point });
  const seen = after(FIRST_LOOK, pan, mark(0), mark(1), { do: 'another', pane: 1 });
  expect(seen.marks).toEqual([[point], [], []]);
  expect(seen.views[1]).toEqual(seen.views[0]);
  expect(after(FIRST_LOOK, { do: 'link' }, pan, { do: 'another', pane: 1 }).views[1]).toEqual(FITTED);
});

test('two points on the third image and on the first lay it on the first, whatever the second has', () => {
  const points = [
    { x: 100, y: 100 },
    { x: 300, y: 100 },
  ];
  const further = [
    { x: 50, y: 80 },
    { x: 450, y: 80 },
  ];
  const acts = (pane: 0 | 2, set: typeof points) => set.map((point): ViewerAct => ({ do: 'mark', pane, point }));
  const state = after(FIRST_LOOK, ...acts(0, points), ...acts(2, further));
  expect(viewOf(state, 2, scene, scene).zoom).toBeCloseTo(0.5);
  expect(viewOf(state, 1, scene, scene)).toEqual(FITTED);
});
