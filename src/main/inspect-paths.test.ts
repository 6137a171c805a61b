import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inspectPaths } from './inspect-paths.ts';

const root = mkdtempSync(join(tmpdir(), 'countersign-inspect-'));
const folder = join(root, 'delivery');
mkdirSync(join(folder, 'more'), { recursive: true });
for (const name of ['card10.png', 'card2.png', '.DS_Store', 'more/last.pdf']) writeFileSync(join(folder, name), name);
writeFileSync(join(folder, 'empty.pdf'), '');
writeFileSync(join(root, 'elsewhere.txt'), 'elsewhere');
symlinkSync(join(root, 'elsewhere.txt'), join(folder, 'link.txt'));
symlinkSync(root, join(folder, 'loop'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a folder gives its files as a person would order them, and leaves links and clutter alone', async () => {
  const { files, refused } = await inspectPaths([folder]);
  expect(files.map(({ name }) => name)).toEqual(['card2.png', 'card10.png', 'last.pdf']);
  expect(refused).toEqual([
    { name: 'empty.pdf', reason: 'empty' },
    { name: 'link.txt', reason: 'not-a-file' },
    { name: 'loop', reason: 'not-a-file' },
  ]);
});

test('a file comes with its size', async () => {
  const path = join(folder, 'card2.png');
  expect(await inspectPaths([path])).toEqual({ files: [{ path, name: 'card2.png', bytes: 9 }], refused: [] });
});

test('what is missing, relative or no file is refused by name, and the rest goes on', async () => {
  const { files, refused } = await inspectPaths([join(root, 'gone.pdf'), 'relative.pdf', '/dev/null', join(folder, 'card2.png')]);
  expect(files).toHaveLength(1);
  expect(refused).toEqual([
    { name: 'gone.pdf', reason: 'missing' },
    { name: 'relative.pdf', reason: 'missing' },
    { name: 'null', reason: 'not-a-file' },
  ]);
});
