import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SILENT_PATHS } from '#core/rules/silent-terms.ts';
import { termPaths } from '#test/builders/term-paths.ts';

const written = readFileSync(resolve(import.meta.dirname, '../../../docs/ground-rules.md'), 'utf8');
/** The first cells of the tables: `a.b`, `.c` in one of them are `a.b` and `a.c`; rows of one key may go on with `.c` alone. */
const explained = new Map<string, string>();
let last = '';
for (const line of written.split('\n').filter((each) => each.startsWith('| `'))) {
  const cell = line.slice(0, line.indexOf(' | '));
  for (const [, key = ''] of cell.matchAll(/`([^`]+)`/g)) {
    const path = key.startsWith('.') ? last.replace(/\.[^.]+$/, '') + key : key;
    last = path;
    explained.set(path.replace('[]', ''), cell);
  }
}
const isExplained = (path: string) => explained.has(path) || [...explained.keys()].some((key) => key.startsWith(`${path}.`));

test('every term of the ground rules is explained', () => {
  expect(termPaths().filter((path) => !isExplained(path))).toEqual([]);
});

test('a term is marked silent exactly where its silence blocks', () => {
  const marked = [...explained].flatMap(([path, cell]) => (cell.includes('**silent**') ? [path] : []));
  const isOf = (path: string, term: string) => path === term || path.startsWith(`${term}.`);
  expect(SILENT_PATHS.filter((term) => !marked.some((path) => isOf(path, term)))).toEqual([]);
  expect(marked.filter((path) => !SILENT_PATHS.some((term) => isOf(path, term)))).toEqual([]);
});
