import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeLanguageSetting } from './language-setting.ts';

const root = mkdtempSync(join(tmpdir(), 'countersign-language-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const file = join(root, 'language.json');

test('a chosen language is there again at the next run', () => {
  const first = makeLanguageSetting(file);
  expect(first.current()).toBe('en');
  first.choose('es');
  expect([first.current(), makeLanguageSetting(file).current()]).toEqual(['es', 'es']);
});

test('a broken file, or a language that the app does not speak, is English', () => {
  for (const text of ['', '[]', '{"language":"tlh"}', '{"language":1}']) {
    writeFileSync(file, text);
    expect({ text, language: makeLanguageSetting(file).current() }).toEqual({ text, language: 'en' });
  }
});
