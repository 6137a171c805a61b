import { expect, test } from 'vitest';
import { keyName } from './keys.ts';

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test('a letter is the same key with and without capitals, and another with shift', () => {
  expect(keyName(press('q'))).toBe('Q');
  expect(keyName(press('R', { shiftKey: true }))).toBe('Shift+R');
});

test('a sign that needs shift on some keyboards is just that sign', () => {
  expect(keyName(press('?', { shiftKey: true }))).toBe('?');
  expect(keyName(press('+', { shiftKey: true }))).toBe('+');
  expect(keyName(press('/'))).toBe('/');
});

test('a key with control or command is never the plain key', () => {
  expect(keyName(press('n', { ctrlKey: true }))).toBe('Ctrl+N');
  expect(keyName(press('Enter', { metaKey: true }))).toBe('Ctrl+Enter');
  expect(keyName(press('3', { altKey: true }))).toBe('Alt+3');
});
