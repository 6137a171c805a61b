/** `bench/results.json`: the last figures of every part, each with the command, the machine and its load. A run replaces what it measured again. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

export const RESULTS_FILE = join(import.meta.dirname, '../results.json');

export type Run = {
  readonly command: string;
  readonly at: string;
  readonly seconds: number;
  readonly machine: string;
  /** How many processes wanted a processor, over the minute before and the last minute of the run. */
  readonly load: { readonly before: number; readonly after: number };
};
export type Measured = Run & { readonly figures: readonly Figure[] };
/** By part, or `part/slice`. */
export type Results = Readonly<Record<string, Measured>>;

export function readResults(path = RESULTS_FILE): Results {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : {};
}

/** What a part told while it ran: a line of JSON a figure, its slice beside it. */
export function figuresBySlice(part: string, lines: string): ReadonlyMap<string, readonly Figure[]> {
  const told = lines
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as { slice: string | null; figure: Figure }]));
  const bySlice = Map.groupBy(told, ({ slice }) => (slice === null ? part : `${part}/${slice}`));
  return new Map([...bySlice].map(([key, each]) => [key, each.map(({ figure }) => figure)]));
}

/** In the order of the parts, whatever order they were run in. */
export function merged(
  before: Results,
  run: Run,
  told: ReadonlyMap<string, readonly Figure[]>,
  order: readonly string[],
): Results {
  const all = { ...before, ...Object.fromEntries([...told].map(([key, figures]) => [key, { ...run, figures }])) };
  const place = (key: string): number => order.indexOf(key.split('/')[0] ?? key);
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => place(a) - place(b)));
}

/** One figure a line, so that a difference between two runs can be read. */
export function writeResults(results: Results, path = RESULTS_FILE): void {
  const parts = Object.entries(results).map(([key, { figures, ...run }]) => {
    const head = Object.entries(run).map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
    const lines = figures.map((figure) => `      ${JSON.stringify(figure)}`).join(',\n');
    return `  ${JSON.stringify(key)}: {\n${head.join('\n')}\n    "figures": [\n${lines}\n    ]\n  }`;
  });
  writeFileSync(path, `{\n${parts.join(',\n')}\n}\n`);
}

export function thisMachine(): string {
  const all = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${all.length} × ${all[0]?.model.trim() ?? 'unknown processor'}, ${memory}, ${type()} ${release()}, Node ${process.versions.node}`;
}

export function loadNow(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}
