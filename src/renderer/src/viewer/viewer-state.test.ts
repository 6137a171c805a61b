import { expect, test } from 'vitest';
import { FITTED, type Scene } from './geometry.ts';
import { filterOf, FIRST_LOOK, look, PLAIN_LOOK, stagePane, type ViewerAct, type ViewerState } from './viewer-state.ts';

const scene: Scene = { image: { width: 800, height: 400 }, focus: null, pane: { width: 400, height: 400 } };
const after = (state: ViewerState, ...acts: readonly ViewerAct[]) => acts.reduce(look, state);
const pan: ViewerAct = { do: 'pan', pane: 1, scene, dx: 30, dy: -10 };

test('while linked, one hand moves both images', () => {
  const { views } = after(FIRST_LOOK, pan);
  expect(views[0]).toEqual({ ...FITTED, x: 30, y: -10 });
  expect(views[1]).toEqual(views[0]);
});

test('apart, only the pane under the hand moves', () => {
  const { views } = after(FIRST_LOOK, { do: 'link' }, pan);
  expect(views).toEqual([FITTED, { ...FITTED, x: 30, y: -10 }]);
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

test('fit brings both images back, whatever was done to either', () => {
  const lost = after(FIRST_LOOK, { do: 'link' }, pan, { do: 'turn', pane: 0, quarter: 90 }, { do: 'fit' });
  expect(lost.views).toEqual([FITTED, FITTED]);
});
