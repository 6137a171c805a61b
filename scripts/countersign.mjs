#!/usr/bin/env node
// The command line, on Node 24 whatever Node started this. Paths stay relative to where the person stands.
import { join } from 'node:path';
import { nodeBinary, ROOT, run } from './provision/run.mjs';
import { provide } from './setup.mjs';

provide({ window: false, tests: false });
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exitCode = await run(nodeBinary(), [join(ROOT, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)], { cwd });
