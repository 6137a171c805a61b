import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeKeySetting } from './key-setting.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('keys put elsewhere are there after a restart, and nothing else is kept with them', () => {
  const file = join(folder, 'keys.json');
  makeKeySetting(file).choose({ 'Deciding Q': ';' });
  expect(makeKeySetting(file).current()).toEqual({ 'Deciding Q': ';' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ keys: { 'Deciding Q': ';' } });
});

test.each(['', '{"keys":[]}', '{"keys":{"Deciding Q":7}}', '{"keys":{"Deciding Q":""}}', 'null'])(
  'a file that holds no keys (%s) leaves them as they are printed',
  (text) => {
    const file = join(folder, 'keys.json');
    writeFileSync(file, text);
    expect(makeKeySetting(file).current()).toEqual({});
  },
);
