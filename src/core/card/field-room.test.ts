import { expect, test } from 'vitest';
import { withRoom } from './field-room.ts';

const place = (x: number, y: number, width: number, height = 24) => ({ x, y, width, height });

/** Labels under their lines, two fields to a row. */
const LINES = [place(90, 100, 1520), place(90, 320, 180), place(1090, 320, 60), place(90, 440, 150)];
const NAME = place(110, 260, 300, 50);
const EMPLOYER = place(110, 380, 220, 50);

test('a box is widened to where its label begins and to the label of the next field', () => {
  expect(withRoom(NAME, { lines: LINES, fields: [EMPLOYER] })).toEqual({ x: 90, y: 260, width: 992, height: 50 });
});

test('the last field of a row has room to the end of the longest printed line', () => {
  expect(withRoom(EMPLOYER, { lines: LINES, fields: [NAME] })).toEqual({ x: 90, y: 380, width: 1520, height: 50 });
});

test('a box never grows over a neighbour, and never gets smaller', () => {
  const neighbour = place(420, 262, 200, 46);
  expect(withRoom(NAME, { lines: LINES, fields: [neighbour] })).toEqual({ x: 90, y: 260, width: 322, height: 50 });
  const touching = place(405, 262, 200, 46);
  expect(withRoom(NAME, { lines: LINES, fields: [touching] })).toMatchObject({ x: 90, width: 320 });
});
