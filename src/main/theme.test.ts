import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeThemeSetting } from './theme.ts';

const root = mkdtempSync(join(tmpdir(), 'countersign-theme-'));
const file = join(root, 'new', 'preferences.json');
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Native = { themeSource: 'system' | 'light' | 'dark' };

test('a chosen theme is shown at once and kept for the next run', () => {
  const native: Native = { themeSource: 'light' };
  const first = makeThemeSetting(file, native);
  expect([first.current(), native.themeSource]).toEqual(['system', 'system']);
  first.choose('dark');
  expect([first.current(), native.themeSource]).toEqual(['dark', 'dark']);
  const next: Native = { themeSource: 'system' };
  expect([makeThemeSetting(file, next).current(), next.themeSource]).toEqual(['dark', 'dark']);
});

test("high contrast is the page's own, over the system's light or dark", () => {
  const native: Native = { themeSource: 'dark' };
  makeThemeSetting(file, native).choose('contrast');
  expect(native.themeSource).toBe('system');
});

test.each(['', 'no json', '{"theme":"pink"}', '[]', 'null'])(
  "a broken preferences file (%s) means the system's theme",
  (text) => {
    writeFileSync(file, text);
    expect(makeThemeSetting(file, { themeSource: 'light' }).current()).toBe('system');
  },
);
