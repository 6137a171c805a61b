import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptTokenLibraries } from './token-libraries.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-libraries-'));
  file = join(folder, 'token-libraries.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a library that was chosen is known at the next run, and no other', () => {
  keptTokenLibraries(file).add('/opt/maker/pkcs11.so');
  const next = keptTokenLibraries(file);
  expect(next.has('/opt/maker/pkcs11.so')).toBe(true);
  expect(next.has('/opt/maker/other.so')).toBe(false);
});

test('of more than ten the one chosen longest ago is forgotten', () => {
  const libraries = keptTokenLibraries(file);
  for (let n = 0; n <= 10; n += 1) libraries.add(`/opt/${n}.so`);
  expect([libraries.has('/opt/0.so'), libraries.has('/opt/1.so'), libraries.has('/opt/10.so')]).toEqual([false, true, true]);
});

test.each(['', '{', '[]', 'null', '{"libraries":"/opt/maker/pkcs11.so"}'])('a broken file (%j) names none', (text) => {
  writeFileSync(file, text);
  expect(keptTokenLibraries(file).has('/opt/maker/pkcs11.so')).toBe(false);
});
