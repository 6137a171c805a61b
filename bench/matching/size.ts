/** Time, memory and growth by size, and the prototype beside it in pairs: ours, its, ours, its, on the same card check. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { loadBackground } from '#backend/matching/load-background.ts';
import { createMatcher } from '#core/match/matcher.ts';
import { asEmployeeList } from './as-list.ts';
import { generateCardCheck } from '../../scripts/made-people/generate.ts';
import { keepFigure, keepSpread } from '../record/figure.ts';
import type { OneRun } from './run-once.ts';

export type Sizes = {
  readonly sizes: readonly number[];
  readonly prototype: string | null;
  readonly pairs: number;
  readonly say: (line: string) => void;
};

export function benchSizes({ sizes, prototype, pairs, say }: Sizes): void {
  let before: { readonly people: number; readonly cpu: number } | null = null;
  for (const people of sizes) {
    const ours: OneRun[] = [];
    const theirs: OneRun[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      ours.push(runOnce('ours', people, 3 + pair));
      if (prototype !== null) theirs.push(runOnce(prototype, people, 3 + pair));
    }
    const cpu = mean(ours, (run) => run.cpuSeconds);
    say(`\n${people} people, ${ours[0]?.cards ?? 0} cards, one thread, ${pairs} ${pairs === 1 ? 'run' : 'runs'}`);
    say(`  ours       ${described(ours)}`);
    if (theirs.length > 0) {
      const ratios = ours.map((run, at) => run.cpuSeconds / (theirs[at]?.cpuSeconds ?? Number.NaN));
      say(`  prototype  ${described(theirs)}`);
      say(`  ours by the prototype's processor time, pair by pair: ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`);
    }
    const at = { of: 'people', size: people };
    keepFigure('ranking a register, processor', cpu, { unit: 's', ...at }, 'sizes');
    keepFigure('cards in it', ours[0]?.cards ?? 0, { unit: 'cards', ...at }, 'sizes');
    keepFigure(
      'peak memory',
      mean(ours, (run) => run.peakMb),
      { unit: 'MB', ...at },
      'sizes',
    );
    if (before !== null) {
      const exponent = Math.log(cpu / before.cpu) / Math.log(people / before.people);
      say(`  growth from ${before.people}: people to the power of ${exponent.toFixed(2)}`);
    }
    before = { people, cpu };
  }
}

/** One card against a list of 20,000 that nobody has looked at yet, and then more cards. */
export async function benchOneCard(say: (line: string) => void): Promise<void> {
  const people = 20_000;
  const begun = performance.now();
  const background = await loadBackground();
  const tables = performance.now() - begun;
  const check = generateCardCheck({ people, profile: 'sparse', seed: 5, background });
  const list = asEmployeeList(check.people, check.employer);
  const [cpu, cold] = [process.cpuUsage(), performance.now()];
  const matcher = createMatcher({ list, background, preset: 'strict' });
  const [one, ...more] = check.cards.slice(0, 501);
  if (one !== undefined) matcher.rank(one.query);
  const first = performance.now() - cold;
  const used = process.cpuUsage(cpu);
  const times = more.map(({ query }) => {
    const from = performance.now();
    matcher.rank(query);
    return performance.now() - from;
  });
  const sorted = times.toSorted((a, b) => a - b);
  keepSpread('one card’s candidates, 20,000 people', times, { unit: 'ms' }, 'one-card');
  keepFigure('first card of a list nobody looked at, 20,000 people', first, { unit: 'ms' }, 'one-card');
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);
  say(`\n${people} people: name tables ${tables.toFixed(0)} ms, cold list and first card ${first.toFixed(0)} ms`);
  say(
    `  (processor ${((used.user + used.system) / 1000).toFixed(0)} ms); then a card's candidates in ms: median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`,
  );
}

function runOnce(who: string, people: number, seed: number): OneRun {
  const file = join(import.meta.dirname, 'run-once.ts');
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--no-warnings', file, who, String(people), String(seed)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`A run of ${who} at ${people} people failed: ${stderr}`);
  return JSON.parse(stdout) as OneRun;
}

function described(runs: readonly OneRun[]): string {
  const of = (value: (run: OneRun) => number): string => mean(runs, value).toFixed(2);
  const first = mean(runs, (run) => run.first / run.cards);
  return `processor ${of((run) => run.cpuSeconds)} s, wall ${of((run) => run.wallSeconds)} s, peak ${mean(runs, (run) => run.peakMb).toFixed(0)} MB, signer first ${(100 * first).toFixed(2)} % of all cards`;
}

function mean(runs: readonly OneRun[], value: (run: OneRun) => number): number {
  return runs.reduce((sum, run) => sum + value(run), 0) / runs.length;
}
