/**
 * `npm run bench -- reading [--data DIR] [--part A,B] [--limit N] [--seed N] [--minutes N] [--fresh]`: what reading can do, row by row
 * beside its goal. Each part runs in a process of its own and stops by the clock; what was measured is kept under
 * `bench/results` until the code changes, so that an interrupted run goes on. Parts on real material need `--data`.
 * Nothing is asserted, and nothing of the data is copied.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PARTS } from './parts/index.ts';
import { heading } from './table.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    part: { type: 'string' },
    limit: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    fresh: { type: 'boolean' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const wanted = values.part?.split(',') ?? PARTS.map(({ name }) => name);
const unknown = wanted.filter((name) => PARTS.every((part) => part.name !== name));
if (unknown.length > 0) {
  process.stderr.write(`No part ${unknown.join(', ')}. Parts: ${PARTS.map(({ name }) => name).join(' · ')}\n`);
  process.exit(3);
}
say(heading());
for (const part of PARTS.filter(({ name }) => wanted.includes(name))) {
  if (part.needsData && values.data === undefined) {
    say(`\n${part.name}: ${part.what}; not measured: it needs --data DIR`);
    continue;
  }
  const options = (['data', 'limit', 'seed', 'minutes'] as const).flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
  const script = join(import.meta.dirname, 'run-part.ts');
  const args = [script, part.name, ...options, ...(values.fresh === true ? ['--fresh'] : [])];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) {
    say(`${part.name}: the process ended with ${status ?? 'a signal'}; what it measured is kept`);
    process.exitCode = 1;
  }
}
