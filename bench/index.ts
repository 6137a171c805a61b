/**
 * `npm run bench [-- PART …] [-- options of the part]`: what is measured, each part in a process of its own, so that one's memory
 * and warmth do not colour another. Figures are printed, nothing is asserted: these machines are shared and noisy.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PARTS: Readonly<Record<string, string>> = {
  tally: 'tally.ts',
  review: 'review.ts',
  window: 'window.ts',
  matching: 'matching/index.ts',
  reading: 'reading/index.ts',
  certification: 'certification/index.ts',
  fuzz: 'certification/fuzz.ts',
  desk: 'desk/index.ts',
  'matter-file': 'matter-file/index.ts',
};

const args = process.argv.slice(2);
const asked = args.filter((arg) => arg in PARTS);
const options = args.filter((arg) => !(arg in PARTS));
if (options.length > 0 && asked.length !== 1) {
  process.stderr.write(
    `Options belong to one part. Usage: npm run bench -- PART [options]\nParts: ${Object.keys(PARTS).join(' · ')}\n`,
  );
  process.exit(3);
}

for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  process.stdout.write(`\n== ${part} ==\n`);
  const file = join(import.meta.dirname, PARTS[part] ?? '');
  const { status } = spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
