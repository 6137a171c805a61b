/**
 * `npm run bench -- start-up [--runs 5]`: from the first moment of the process to a heading drawn, Countersign's own window and an empty one, turn about
 * in the same run on the same host. Needs the built app (`npm run build`) and a display; says whether Electron or its stand-in was measured.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepFigure, keepSpread } from '../record/figure.ts';

type Opened = { readonly ms: number; readonly mb: number; readonly runsOn: string };

const ROOT = join(import.meta.dirname, '../..');
const EMPTY = join(import.meta.dirname, 'empty');
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });

if (!existsSync(join(ROOT, 'out/main/index.js'))) {
  process.stderr.write('There is no built app to start: npm run build\n');
  process.exit(3);
}
if (process.platform === 'linux' && process.env['DISPLAY'] === undefined) {
  process.stderr.write('No window without a display: set DISPLAY (Xvfb :99 & DISPLAY=:99 npm run bench -- start-up)\n');
  process.exit(3);
}

const pairs = Array.from({ length: Number(values.runs) }, (_, run) => {
  const [first, second] = run % 2 === 0 ? [EMPTY, ROOT] : [ROOT, EMPTY];
  const opened = [openOnce(first), openOnce(second)] as const;
  return run % 2 === 0 ? { empty: opened[0], ours: opened[1] } : { empty: opened[1], ours: opened[0] };
});
const ours = pairs.map((pair) => pair.ours);
const empty = pairs.map((pair) => pair.empty);
const ratios = pairs.map((pair) => pair.ours.ms / pair.empty.ms).toSorted((a, b) => a - b);
const runsOn = ours[0]?.runsOn ?? '';

for (const [what, opened] of [
  [`Countersign, to its first page (${runsOn})`, ours],
  [`an empty window (${runsOn})`, empty],
] as const) {
  const all = opened.map(({ ms }) => ms);
  keepSpread(what, all, { unit: 'ms' });
  keepFigure(`${what}, memory of all processes`, Math.max(...opened.map(({ mb }) => mb)), { unit: 'MB' });
  process.stdout.write(`${what}: ${all.map((ms) => ms.toFixed(0)).join(' ')} ms\n`);
}
keepFigure('Countersign’s start by the empty window’s, median of the pairs', ratios[ratios.length >> 1] ?? Number.NaN, {
  unit: 'times',
});
process.stdout.write(`pair by pair: ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')} times an empty window\n`);

function openOnce(appDir: string): Opened {
  const file = join(import.meta.dirname, 'open-once.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', file, appDir], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`${appDir} did not open: ${stderr}`);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{"ms"'))) as Opened;
}
