/**
 * `npm run bench -- large-job [--people 5000] [--cards 3000] [--drawn 240] [--disputes 20] [--by-keys N] [--keep FOLDER]`: a large card check through the built window by
 * keys, from a new matter to its certification, verified by the command line, and compared with its truth card by card. Needs the built app and a display.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startApp } from '#test/e2e/driver/app.ts';
import { personAt } from '#test/e2e/screens/person.ts';
import { keepFigure, keepSpread } from '../record/figure.ts';
import { watchMemory } from '../reading/tree-memory.ts';
import { makeLargeJob } from './job.ts';
import { certified, comparedWithTruth, disputed, received, settled } from './stations.ts';
import { confirmSheets, determineRest, determineSingles } from './review.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '5000' },
    cards: { type: 'string', default: '3000' },
    drawn: { type: 'string', default: '240' },
    disputes: { type: 'string', default: '20' },
    // Of those one by one; the others by the call that the key makes.
    'by-keys': { type: 'string', default: '1000000' },
    keep: { type: 'string' },
  },
});
const size = {
  people: Number(values.people),
  cards: Number(values.cards),
  drawn: Number(values.drawn),
  exemplars: 200,
} as const;
const folder = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'countersign-large-job-')) : resolve(values.keep);
const pictures = join(folder, 'pictures');
mkdirSync(pictures, { recursive: true });
const begun = performance.now();
const say = (line: string): void =>
  void process.stdout.write(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);

say(`making the papers of ${size.people} people and ${size.cards} cards, ${size.drawn} of them scans`);
const job = await makeLargeJob(join(folder, 'received'), size);
const userData = join(folder, 'user');
const app = await startApp({ userData });
const memory = watchMemory(process.pid);
const neutral = personAt(app);
const look = async (name: string): Promise<void> => {
  if (values.keep === undefined) return;
  for (const [dark, width, height] of [
    [true, 1920, 1080],
    [false, 1280, 800],
  ] as const) {
    await neutral.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await neutral.page.setViewportSize({ width, height });
    // Colours fade from one theme to the other.
    await sleep(600);
    await neutral.page.screenshot({ path: join(pictures, `${name}-${dark ? 'dark' : 'light'}.png`) });
  }
};
try {
  await timed('rules and list', async () => settled(neutral, job, { file: join(folder, 'large.countersign'), look }));
  await timed('exemplars, deliveries, reading', async () => received(neutral, job, { look }));
  await neutral.goTo('Review');
  await look('review');
  const sheets = await timed('confirmation sheets', async () => confirmSheets(neutral, job, look));
  say(`${sheets.counted} counted on ${sheets.sheets} sheets, ${sheets.takenOut.length} taken out`);
  keepSpread('a sheet determined and the next one drawn', sheets.ms, { unit: 'ms' });
  const expected = job.expected({ persons: [], cards: [] });
  const singles = await timed('one by one', async () =>
    determineSingles(neutral, job, { expected, byKeys: Number(values['by-keys']), say }),
  );
  keepSpread('the key that counts a card to the next card', singles.ms, { unit: 'ms' });
  say(
    `${singles.byNumber.size} one by one, ${singles.corrected.length} corrected, ${singles.otherPerson.length} of another than proposed`,
  );
  await neutral.goTo('Ground rules');
  const byNumber = await timed('the rest, without keys', async () => determineRest(neutral, job, expected));
  const rulings = await timed('disputes', async () => disputed(neutral, job, { byNumber, many: Number(values.disputes), look }));
  const issued = await timed('tally to certification', async () => certified(neutral, { folder, look }));
  const differences = await comparedWithTruth(neutral, job, rulings);
  writeFileSync(
    join(folder, 'met.json'),
    JSON.stringify(
      { sheets: { ...sheets, ms: undefined }, ...singles, ms: undefined, byNumber: undefined, issued, differences },
      null,
      1,
    ),
  );
  for (const line of differences) say(line);
  say(
    differences.length === 0
      ? `every one of ${size.cards} cards, and every figure, as in the truth`
      : `${differences.length} differences`,
  );
  const verify = spawnSync(
    process.execPath,
    [resolve(import.meta.dirname, '../../src/cli/main.ts'), 'verify', issued.path, '--fingerprint', issued.fingerprint],
    { encoding: 'utf8' },
  );
  say(`countersign verify ends with ${String(verify.status)}: ${verify.stdout.split('\n')[0] ?? ''}`);
  keepFigure('matter file', statSync(join(folder, 'large.countersign')).size / 1e6, { unit: 'MB' });
  if (differences.length > 0 || verify.status !== 0) process.exitCode = 1;
} catch (error) {
  await neutral.page.screenshot({ path: join(pictures, 'failed.png') });
  throw error;
} finally {
  const { togetherMb, largestMb } = memory.stop();
  keepFigure('memory of all processes together, at most', togetherMb, { unit: 'MB' });
  keepFigure('memory of the largest process, at most', largestMb, { unit: 'MB' });
  say(`memory: all together ${togetherMb} MB, the largest process ${largestMb} MB`);
  await app.close();
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);

async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const made = await run();
  const seconds = (performance.now() - since) / 1000;
  const heap = await neutral.page.evaluate(
    () => (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
  );
  keepFigure(what, seconds, { unit: 's' });
  say(
    `${what}: ${seconds.toFixed(0)} s; main ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, heap of the window ${(heap / 1e6).toFixed(0)} MB`,
  );
  return made;
}
