// Runs vitest's projects and adds up what they say.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, nodeBinary, ROOT, run } from './run.mjs';

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const RESULTS = join(ROOT, 'node_modules', '.cache', 'countersign-tests');

/** Passed, failed and skipped tests of one project; a run that broke before counting is one failure. */
export async function runSuite(project, { env = {}, args = [] } = {}) {
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(nodeBinary(), [VITEST, 'run', '--project', project, ...reporters, ...args], { env: environment(env) });
  return counts(file, code);
}

function counts(file, code) {
  try {
    const {
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: pending,
      numTodoTests: todo,
    } = JSON.parse(readFileSync(file, 'utf8'));
    // A file that does not load has no failed test, and a suite of no test proves nothing.
    const broken = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
    return { passed, failed: failed + broken, skipped: pending + todo };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
