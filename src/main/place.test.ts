import { expect, test } from 'vitest';
import { BUNDLED, devPlace, isDevReload, isIn, mayLoad } from './place.ts';

test.each(['app://desk/index.html', 'app://desk/', 'app://desk', 'app://desk/assets/a.js?x#y'])('%s is ours', (url) => {
  expect(isIn(BUNDLED, url)).toBe(true);
});

test.each([
  'app://desk.evil/index.html',
  'app://desk@evil/index.html',
  'app://evil@desk/index.html',
  'app://desk:8080/index.html',
  'app://other/index.html',
  'app:desk/index.html',
  'apps://desk/index.html',
  'https://desk/index.html',
  'about:blank',
  'null',
  '',
])('%s is not ours', (url) => {
  expect(isIn(BUNDLED, url)).toBe(false);
});

test.each(['app://desk/index.html', `card://${'a'.repeat(64)}?width=100`])('the built window may load %s', (url) => {
  expect(mayLoad(url, BUNDLED)).toBe(true);
});

test.each([
  'https://evil.example/',
  'http://localhost:5173/',
  'ws://localhost:5173/',
  'file:///etc/passwd',
  'data:text/html,x',
  'devtools://devtools/x',
  'cards://x',
  'app://other/',
])('the built window may not load %s', (url) => {
  expect(mayLoad(url, BUNDLED)).toBe(false);
});

test('a window in development may load its dev server, its socket included, and no other', () => {
  const place = devPlace('http://localhost:5173/');
  expect(['http://localhost:5173/src/main.tsx', 'ws://localhost:5173/?token=1'].map((url) => mayLoad(url, place))).toEqual([
    true,
    true,
  ]);
  expect(
    ['http://localhost:5174/', 'http://evil.example:5173/', 'wss://localhost:5173/'].map((url) => mayLoad(url, place)),
  ).toEqual([false, false, false]);
});

test('only a page of the dev server may reload itself', () => {
  expect(isDevReload('app://desk/index.html', BUNDLED)).toBe(false);
  expect(isDevReload('http://localhost:5173/', devPlace('http://localhost:5173/'))).toBe(true);
  expect(isDevReload('http://localhost:5174/', devPlace('http://localhost:5173/'))).toBe(false);
});
