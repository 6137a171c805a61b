// Runs vitest's projects and adds up what they say.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, nodeBinary, ROOT, run, say } from './run.mjs';
import { readReport, withSecondLook } from './report.mjs';

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const RESULTS = join(ROOT, 'node_modules', '.cache', 'countersign-tests');
const FEW_FILES = 3;

/**
 * Passed, failed and skipped tests of one project. With `secondLook`, a few files that failed are run once more by themselves: what passes
 * then is counted as passed and named as unsteady, since a window on a shared machine may lose a second that no change of ours took from it.
 */
export async function runSuite(project, { env = {}, args = [], secondLook = false } = {}) {
  const first = await report(project, { env, args });
  if (!secondLook || first.failedFiles.length === 0 || first.failedFiles.length > FEW_FILES) return first;
  say(`Run once more, by themselves: ${first.failedFiles.join(', ')}`);
  const { unsteady, ...counts } = withSecondLook(first, await report(project, { env, args: first.failedFiles }));
  for (const name of unsteady) say(`UNSTEADY, failed and then passed: ${name}`);
  return counts;
}

async function report(project, { env, args }) {
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(nodeBinary(), [VITEST, 'run', '--project', project, ...reporters, ...args], { env: environment(env) });
  return readReport(() => JSON.parse(readFileSync(file, 'utf8')), code);
}
