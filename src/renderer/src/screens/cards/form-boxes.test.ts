import { expect, test } from 'vitest';
import type { FormBox } from '#core/card/card-form.ts';
import { boxBetween, boxInTheMiddle, nextKind, nudged } from './form-boxes.ts';

const size = { width: 1000, height: 600 };
const box: FormBox = { kind: 'name', label: '', x: 100, y: 50, width: 300, height: 40 };

test('a box is the same whichever corner it was begun at, and stays on the picture', () => {
  const drawn = boxBetween({ x: 400, y: 90 }, { x: 100, y: 50 }, size);
  expect(drawn).toEqual({ x: 100, y: 50, width: 300, height: 40 });
  expect(boxBetween({ x: -20, y: -5 }, { x: 2000, y: 50 }, size)).toEqual({ x: 0, y: 0, width: 1000, height: 50 });
  expect(boxBetween({ x: 10, y: 10 }, { x: 12, y: 300 }, size)).toBeNull();
});

test('arrow keys move a box, with Shift they resize it, and neither leaves the picture', () => {
  expect(nudged(box, 'ArrowRight', { by: 10, resize: false, size })).toMatchObject({ x: 110, width: 300 });
  expect(nudged(box, 'ArrowDown', { by: 10, resize: true, size })).toMatchObject({ y: 50, height: 50 });
  expect(nudged(box, 'ArrowLeft', { by: 500, resize: false, size }).x).toBe(0);
  expect(nudged(box, 'ArrowRight', { by: 5000, resize: true, size }).width).toBe(900);
});

test('the next box is what the form most likely lacks', () => {
  expect(nextKind([])).toBe('name');
  expect(nextKind([box])).toBe('signature');
  expect(boxInTheMiddle([box], size)).toMatchObject({ kind: 'signature', x: 300 });
});
