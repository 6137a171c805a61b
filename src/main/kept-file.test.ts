import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKept, writeKept } from './kept-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const anything = (json: unknown): unknown => json;

test('what is kept is read again, lies whole in its place, and is its owner’s alone', () => {
  const file = join(folder, 'made/for/it.json');
  writeKept(file, { minutes: null });
  expect(readKept(file, anything)).toEqual({ minutes: null });
  expect(readdirSync(join(folder, 'made/for'))).toEqual(['it.json']);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
});

test('a file that is missing, broken or not what was expected reads as nothing', () => {
  const file = join(folder, 'it.json');
  expect(readKept(file, anything)).toBeUndefined();
  writeFileSync(file, '{"half":');
  expect(readKept(file, anything)).toBeUndefined();
  writeFileSync(file, 'null');
  expect(readKept(file, (json) => (json as { readonly keys: unknown }).keys)).toBeUndefined();
});
