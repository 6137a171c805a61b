/**
 * `npm run bench [-- PART …] [-- options of the part]`: what is measured, each part in a process of its own, so that one's memory
 * and warmth do not colour another. Figures are kept in `bench/results.json`, where a run replaces what it measured again, and all
 * of them are printed as one table at the end; `npm run bench -- table` prints it alone. Nothing is asserted: these machines are shared and noisy.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIGURES_FILE } from './record/figure.ts';
import { figuresBySlice, loadNow, merged, readResults, thisMachine, writeResults } from './record/results-file.ts';
import { resultsTable } from './record/results-table.ts';

type Part = {
  readonly file: string;
  /** What a run of all parts asks of it: its own usual may be hours. */
  readonly inARun: readonly string[];
};

const PARTS: Readonly<Record<string, Part>> = {
  'start-up': { file: 'start-up/index.ts', inARun: [] },
  tally: { file: 'tally.ts', inARun: [] },
  review: { file: 'review.ts', inARun: ['1500', '50000', '300'] },
  window: { file: 'window.ts', inARun: [] },
  docket: { file: 'docket.ts', inARun: [] },
  matching: { file: 'matching/index.ts', inARun: [] },
  import: { file: 'import/index.ts', inARun: [] },
  reading: { file: 'reading/index.ts', inARun: ['--minutes', '5'] },
  certification: { file: 'certification/index.ts', inARun: [] },
  fuzz: { file: 'certification/fuzz.ts', inARun: ['5000', '1', '20'] },
  desk: { file: 'desk/index.ts', inARun: [] },
  // The default size is an hour's work.
  'large-job': { file: 'large-job/index.ts', inARun: ['--people', '500', '--cards', '300', '--drawn', '24', '--disputes', '4'] },
  'matter-file': { file: 'matter-file/index.ts', inARun: [] },
};

const args = process.argv.slice(2);
const asked = args.filter((arg) => arg in PARTS);
const options = args.filter((arg) => !(arg in PARTS) && arg !== 'table');
if (options.length > 0 && asked.length !== 1) {
  process.stderr.write(
    `Options belong to one part. Usage: npm run bench -- PART [options], or: npm run bench -- table\nParts: ${Object.keys(PARTS).join(' · ')}\n`,
  );
  process.exit(3);
}

const isTableOnly = args.includes('table');
for (const part of isTableOnly ? [] : asked.length > 0 ? asked : Object.keys(PARTS)) {
  const { file, inARun } = PARTS[part] ?? { file: '', inARun: [] };
  if (!runPart(part, file, asked.length > 0 ? options : inARun)) process.exitCode = 1;
}
process.stdout.write(resultsTable(readResults()));

/** What a part that failed had told until then is not kept: the figures of its last whole run stay. */
function runPart(part: string, file: string, given: readonly string[]): boolean {
  process.stdout.write(`\n== ${part} ==\n`);
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-figures-'));
  const figures = join(folder, 'figures.jsonl');
  writeFileSync(figures, '');
  const [before, at, began] = [loadNow(), new Date().toISOString(), performance.now()];
  try {
    const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file), ...given], {
      stdio: 'inherit',
      env: { ...process.env, [FIGURES_FILE]: figures },
    });
    if (status !== 0) return false;
    // Where the data lies is this machine's own affair.
    const said = given.map((arg, at) => (given[at - 1] === '--data' ? 'DIR' : arg));
    const command = ['npm run bench --', part, ...said].join(' ');
    const seconds = Math.round((performance.now() - began) / 1000);
    const run = { command, at, seconds, machine: thisMachine(), load: { before, after: loadNow() } };
    const told = figuresBySlice(part, readFileSync(figures, 'utf8'));
    writeResults(merged(readResults(), run, told, Object.keys(PARTS)));
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
