import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { refusalLine } from './refusals.ts';

const COMMANDS = resolve(import.meta.dirname, 'commands');
const BACKEND = resolve(import.meta.dirname, '../backend');

test('whatever a command of its own or a use case refuses is said in words', () => {
  const commands = readdirSync(COMMANDS).map((file) => readFileSync(join(COMMANDS, file), 'utf8'));
  const called = new Set(commands.flatMap((text) => found(text, /'#backend\/(use-cases\/[\w/-]+\.ts)'/g)));
  const sources = [...commands, ...[...called].map((path) => readFileSync(join(BACKEND, path), 'utf8'))];
  const kinds = new Set(
    sources.flatMap((text) => found(text, /(?:err(?:<[^(]*>)?|refused)\((?:context, )?\{\s*kind: '([\w-]+)'/g)),
  );
  expect(kinds.size).toBeGreaterThan(20);
  expect([...kinds].filter((kind) => refusalLine({ kind }).startsWith('Refused: '))).toEqual([]);
});

function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(([, one = '']) => one);
}
