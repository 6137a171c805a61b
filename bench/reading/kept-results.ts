/** Results survive an interruption: a line of JSON for each thing tried, in a file named by part, seed and state of the code. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample } from './part.ts';

const ROOT = join(import.meta.dirname, '../..');
export const RESULTS = join(ROOT, 'bench/results/reading');
/** What a figure depends on: change a line of it and nothing measured before counts any more. */
const DEPENDS_ON = [
  'src/core/reading',
  'src/backend/ocr',
  'src/backend/intake',
  'src/core/match',
  'bench/reading',
  'scripts/practice',
];

export function codeDigest(): string {
  const hash = createHash('sha256');
  for (const folder of DEPENDS_ON) {
    for (const file of globSync(`${folder}/**/*.ts`, { cwd: ROOT }).sort()) {
      if (!file.endsWith('.test.ts')) hash.update(file).update(readFileSync(join(ROOT, file)));
    }
  }
  return hash.digest('hex').slice(0, 10);
}

export function resultsFile(part: string, seed: number): string {
  return join(RESULTS, `${part}.${seed}.${codeDigest()}.jsonl`);
}

export function keptResults(file: string, fresh: boolean): ReadonlyMap<string, Sample> {
  mkdirSync(RESULTS, { recursive: true });
  if (fresh) rmSync(file, { force: true });
  if (!existsSync(file)) return new Map();
  const samples = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => wholeLine(line));
  return new Map(samples.map((sample) => [sample.key, sample]));
}

/** A run that was killed may have left half a line. */
function wholeLine(line: string): Sample[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Sample];
  } catch {
    return [];
  }
}

export function keepResult(file: string, sample: Sample): void {
  appendFileSync(file, `${JSON.stringify(sample)}\n`);
}
