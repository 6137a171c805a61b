/** What `bench/results.json` keeps: the figures in it are quoted, so a run may replace only what it measured again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Figure } from '../../../bench/record/figure.ts';
import { figuresBySlice, merged, readResults, writeResults, type Run } from '../../../bench/record/results-file.ts';
import { resultsTable } from '../../../bench/record/results-table.ts';

const ORDER = ['desk', 'matching'];

const run = (at: string): Run => ({ command: 'npm run bench', at, seconds: 1, machine: 'm', load: { before: 1, after: 2 } });
const figure = (what: string, value: number, size: number | null = null): Figure => ({
  what,
  value,
  size,
  of: size === null ? null : 'people',
  unit: 'ms',
  p95: null,
});
const line = (slice: string | null, told: Figure) => JSON.stringify({ slice, figure: told });

test('a slice replaces its own figures and no other slice or part', () => {
  const all = [line('checks', figure('clear', 1)), line('sizes', figure('ranking', 2))].join('\n');
  const before = merged({ desk: { ...run('1'), figures: [] } }, run('1'), figuresBySlice('matching', all), ORDER);
  const after = merged(before, run('2'), figuresBySlice('matching', line('sizes', figure('ranking', 9))), ORDER);
  expect(Object.entries(after).map(([key, { at, figures }]) => [key, at, figures.map(({ value }) => value)])).toEqual([
    ['desk', '1', []],
    ['matching/checks', '1', [1]],
    ['matching/sizes', '2', [9]],
  ]);
});

test('what is written is read back the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-results-'));
  try {
    const results = { desk: { ...run('2026-11-22T12:00:00Z'), figures: [figure('queue', 4, 500), figure('queue', 40, 5000)] } };
    writeResults(results, join(folder, 'results.json'));
    expect(readResults(join(folder, 'results.json'))).toEqual(results);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the table says growth between sizes as an exponent, and when, how and under what load it was measured', () => {
  const results = { desk: { ...run('2026-11-22T12:00:00Z'), figures: [figure('queue', 4, 500), figure('queue', 400, 5000)] } };
  const table = resultsTable(results);
  expect(table).toContain('2026-11-22 12:00 UTC, 1 s, load 1 before and 2 after, m');
  expect(table).toMatch(/500 people +5,000 people +exponent/);
  expect(table).toMatch(/queue +4 ms +400 ms +2\.00/);
});
