import { expect, test } from 'vitest';
import { aCardForm, linesLaid } from '#test/builders/forms.ts';
import type { Homography } from './homography.ts';
import { placeOn, registerForm } from './register-form.ts';

const form = aCardForm();
const DOUBLED: Homography = [2, 0, 30, 0, 2, 70, 0, 0];
const PHOTO: Homography = [1.1, 0.02, 40, -0.01, 1.05, 60, 0.00002, 0.00004];
const written = (text: string, x: number, y: number) => ({ text, x, y, width: 200, height: 24 });

test('a page that bears the form is laid over it to within a pixel or two', () => {
  const page = [...linesLaid(form, DOUBLED, 1.5), written('Anna Maria Reed', 150, 420), written('Harbor Lines Inc', 150, 620)];
  const [card, ...rest] = registerForm(form, page);
  expect(rest).toEqual([]);
  expect(card?.matched).toBe(form.anchors.length);
  expect(card?.residual).toBeLessThan(3);
  const name = placeOn(card?.lay ?? DOUBLED, form.boxes[0] ?? { x: 0, y: 0, width: 0, height: 0 });
  expect(Math.abs(name.x - 150)).toBeLessThan(5);
  expect(Math.abs(name.y - 400)).toBeLessThan(5);
});

test('a photograph taken at an angle is laid over it too', () => {
  const [card] = registerForm(form, linesLaid(form, PHOTO));
  const [box] = form.boxes.slice(3);
  const truth = placeOn(PHOTO, box ?? { x: 0, y: 0, width: 0, height: 0 });
  const found = placeOn(card?.lay ?? DOUBLED, box ?? { x: 0, y: 0, width: 0, height: 0 });
  expect(Math.hypot(found.x - truth.x, found.y - truth.y)).toBeLessThan(6);
});

test('letters misread here and there are no hindrance, and half the lines are enough', () => {
  const page = linesLaid(form, DOUBLED, 1)
    .slice(0, 5)
    .map((line) => ({ ...line, text: line.text.replace('i', 'l').replace('o', '0') }));
  expect(registerForm(form, page)[0]?.matched).toBeGreaterThanOrEqual(4);
});

test('four cards on a sheet are found, and none twice', () => {
  const lays: Homography[] = [
    [0.5, 0, 10, 0, 0.5, 10, 0, 0],
    [0.5, 0, 560, 0, 0.5, 12, 0, 0],
    [0.5, 0, 12, 0, 0.5, 340, 0, 0],
    [0.5, 0, 565, 0, 0.5, 338, 0, 0],
  ];
  const found = registerForm(
    form,
    lays.flatMap((lay) => linesLaid(form, lay, 0.5)),
  );
  expect(found).toHaveLength(4);
  const corners = found.map(({ lay }) => [Math.round(lay[2] / 50), Math.round(lay[5] / 50)].join()).toSorted();
  expect(corners).toEqual(['0,0', '0,7', '11,0', '11,7']);
});

test('another form, a letter and an empty page are not this form', () => {
  const letter = ['Dear Ms. Reed', 'thank you for your letter of the first', 'Sincerely yours', 'Date signed'].map(
    (text, index) => written(text, 60, 40 + index * 60),
  );
  expect(registerForm(form, letter)).toEqual([]);
  expect(registerForm(form, [])).toEqual([]);
});
