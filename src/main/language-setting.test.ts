import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Language } from '#contract/language-views.ts';
import { makeLanguageSetting } from './language-setting.ts';

const root = mkdtempSync(join(tmpdir(), 'countersign-language-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const file = join(root, 'language.json');
const unheard = (): void => undefined;

test('a chosen language is there again at the next run', () => {
  const first = makeLanguageSetting(file, unheard);
  expect(first.current()).toBe('en');
  first.choose('es');
  expect([first.current(), makeLanguageSetting(file, unheard).current()]).toEqual(['es', 'es']);
});

test('what is shown outside the page hears the kept language, and then each that is chosen', () => {
  writeFileSync(file, '{"language":"es"}');
  const heard: Language[] = [];
  const setting = makeLanguageSetting(file, (language) => heard.push(language));
  setting.choose('en');
  expect(heard).toEqual(['es', 'en']);
});

test('a broken file, or a language that the app does not speak, is English', () => {
  for (const text of ['', '[]', '{"language":"tlh"}', '{"language":1}']) {
    writeFileSync(file, text);
    expect({ text, language: makeLanguageSetting(file, unheard).current() }).toEqual({ text, language: 'en' });
  }
});
