import { expect, test } from 'vitest';
import { isMovable, keyNow, moved, whyNotMoved } from './key-map.ts';
import { deskEn } from '#renderer/wording/desk.en.ts';

const { keyGroups: headings } = deskEn;

const groups = new Map([
  [
    'Deciding',
    [
      { key: 'Q', label: 'Question' },
      { key: 'X', label: 'Do not count' },
      { key: 'Enter', label: 'Count' },
    ],
  ],
  ['Looking', [{ key: 'F', label: 'Fit' }]],
  ['Everywhere', [{ key: 'M', label: 'Mask' }]],
]);
const question = { group: 'Deciding', key: 'Q' };

test('a key put elsewhere does its work there, and no longer where it was', () => {
  const map = moved({}, question, ';');
  expect(keyNow(map, question)).toBe(';');
  expect(keyNow(map, { group: 'Looking', key: 'Q' })).toBe('Q');
});

test('put back to its own key, nothing is left of the change', () => {
  expect(moved(moved({}, question, ';'), question, 'Q')).toEqual({});
});

test.each([
  ['F', 'Fit'],
  ['X', 'Do not count'],
  ['M', 'Mask'],
  ['S', '“Comparing”'],
])('a key that does something else (%s) is refused, naming what it does', (wanted, by) => {
  expect(whyNotMoved({ map: {}, groups, headings }, question, wanted)).toEqual({ why: 'taken', by });
});

test('a key that was freed may be taken, and one that was moved onto may not', () => {
  const map = moved({}, { group: 'Deciding', key: 'X' }, ';');
  expect(whyNotMoved({ map, groups, headings }, question, 'X')).toBeNull();
  expect(whyNotMoved({ map, groups, headings }, question, ';')).toEqual({ why: 'taken', by: 'Do not count' });
});

test('what never stands on the screen together may have the same key', () => {
  expect(whyNotMoved({ map: {}, groups, headings }, { group: 'This sheet', key: 'A' }, 'F')).toBeNull();
});

test.each(['Enter', 'Escape', '3', ' ', 'ArrowLeft', 'Ctrl+Q', 'Alt+1', 'Tab', 'Backspace'])('%s stays where it is', (key) => {
  expect(isMovable(key)).toBe(false);
  expect(whyNotMoved({ map: {}, groups, headings }, question, key)).toEqual({ why: 'not-movable' });
});
