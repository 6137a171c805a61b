// `npm test`: everything that a change must pass, ending with one line of sums.
import { runEndToEnd } from './e2e.mjs';
import { environment, nodeBinary, ROOT, run } from './provision/run.mjs';
import { runSuite } from './provision/suites.mjs';
import { provide } from './setup.mjs';
import { join } from 'node:path';

provide({ window: true, tests: true });
const checked = await run(nodeBinary(), [join(ROOT, 'scripts', 'check.mjs')], { env: environment() });
const suites = [await runSuite('unit'), await runSuite('integration'), await runEndToEnd()];
const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0);
const failed = sum('failed') + (checked === 0 ? 0 : 1);
if (checked !== 0) process.stdout.write('npm run check failed: see above\n');
process.stdout.write(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped\n`);
process.exitCode = failed === 0 ? 0 : 1;
