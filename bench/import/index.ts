/**
 * `npm run bench -- import [--pages 24] [--rounds 2]`: taking in a delivery of scans, first without reading and then with, beside Debian's tesseract on the
 * same pages, the same cores and in the same run, turn about. Ours includes what native tesseract does not do: opening the files in a process of
 * their own, keeping them encrypted, starting the engines, ranking people. Native is given one process for each core, one thread each, which is its best.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { allCards } from '#backend/db/card-store.ts';
import { importBatch } from '#backend/use-cases/cards/import-batch.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { readUnread } from '#backend/use-cases/cards/read-cards.ts';
import { aMatter, good, withList, withRules } from '#test/builders/matter.ts';
import { keepFigure } from '../record/figure.ts';
import { watchMemory } from '../reading/tree-memory.ts';

type Timed = { readonly pages: number; readonly seconds: number };

const PRACTICE = join(import.meta.dirname, '../../resources/practice');
const { values } = parseArgs({ options: { pages: { type: 'string', default: '24' }, rounds: { type: 'string', default: '2' } } });
const rounds = Number(values.rounds);
const place = mkdtempSync(join(tmpdir(), 'countersign-bench-import-'));
try {
  await measure();
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0); // worker processes that were warmed need not be waited for

async function measure(): Promise<void> {
  const pages = (await uprightPages(Number(values.pages))).map((path) => ({ path, bytes: statSync(path).size }));
  const taken: Timed[] = [];
  const read: Timed[] = [];
  const native: Timed[] = [];
  let [togetherMb, largestMb] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const asked = pages.filter((_, index) => index % rounds === round).map(({ path }) => path);
    const nativeFirst = round % 2 === 1;
    if (nativeFirst) native.push(await byTesseract(asked));
    const watch = watchMemory(process.pid);
    const ours = await byCountersign(asked, join(place, `round-${round}`));
    const memory = watch.stop();
    [togetherMb, largestMb] = [Math.max(togetherMb, memory.togetherMb), Math.max(largestMb, memory.largestMb)];
    taken.push(ours.taken);
    read.push(ours.read);
    if (!nativeFirst) native.push(await byTesseract(asked));
  }
  report(
    taken,
    read,
    native.filter(({ pages: of }) => of > 0),
  );
  keepFigure('peak memory, all processes together', togetherMb, { unit: 'MB' });
  keepFigure('peak memory, the largest process', largestMb, { unit: 'MB' });
  process.stdout.write(`memory: largest process ${largestMb} MB, all together ${togetherMb} MB\n`);
}

function report(taken: readonly Timed[], read: readonly Timed[], native: readonly Timed[]): void {
  const whole = read.map(({ pages, seconds }, round) => ({ pages, seconds: seconds + (taken[round]?.seconds ?? 0) }));
  for (const [what, timed] of [
    ['taken in without reading', taken],
    ['taken in, read, people ranked', whole],
    [`native tesseract, ${availableParallelism()} processes`, native],
  ] as const) {
    if (timed.length === 0) {
      process.stdout.write(`${what}: not measured, it is not installed\n`);
      continue;
    }
    keepFigure(what, pagesASecond(timed), { unit: 'pages/s' });
    const each = timed.map((one) => pagesASecond([one]).toFixed(2));
    process.stdout.write(`${what}: ${pagesASecond(timed).toFixed(2)} pages a second (${each.join(' · ')})\n`);
  }
  if (native.length === 0) return;
  const ratio = pagesASecond(native) / pagesASecond(whole);
  keepFigure('native tesseract’s throughput by ours', ratio, { unit: 'times' });
  process.stdout.write(`native tesseract’s throughput by ours: ${ratio.toFixed(2)}\n`);
}

function pagesASecond(timed: readonly Timed[]): number {
  const sum = (of: (one: Timed) => number): number => timed.reduce((all, one) => all + of(one), 0);
  return sum(({ pages }) => pages) / sum(({ seconds }) => seconds);
}

/** The practice scans set upright: native tesseract does not look which way up a page lies. */
async function uprightPages(wanted: number): Promise<readonly string[]> {
  const folder = join(PRACTICE, 'deliveries/1-paper-cards');
  const names = readdirSync(folder).filter((name) => /^(scan|IMG).*\.(jpg|png)$/.test(name));
  const made: string[] = [];
  for (const name of names) {
    if (made.length === wanted) break;
    const picture = await sharp(readFileSync(join(folder, name)))
      .rotate()
      .png()
      .toBuffer()
      .catch(() => null);
    // One of the practice deliveries is damaged on purpose.
    if (picture === null) continue;
    const path = join(place, `${basename(name).replace(/\.\w+$/, '')}.png`);
    writeFileSync(path, picture);
    made.push(path);
  }
  return made;
}

async function byCountersign(paths: readonly string[], folder: string): Promise<{ readonly taken: Timed; readonly read: Timed }> {
  mkdirSync(folder);
  const surroundings = await nodeSurroundings();
  const desk = withRules(aMatter({ path: (name) => join(folder, name), remove: () => undefined }, surroundings));
  withList(desk, readFileSync(join(PRACTICE, 'employee-list.csv'), 'utf8'));
  try {
    let began = performance.now();
    const delivery = {
      deliveredBy: 'Bench',
      receivedAt: surroundings.now(),
      stated: paths.length,
      form: 'scan' as const,
    };
    const files = paths.map((path) => ({ name: basename(path), bytes: () => Promise.resolve(readFileSync(path)) }));
    good(importBatch(desk, { delivery, files }));
    await desk.jobs.settled();
    const taken = { pages: allCards(desk.db).length, seconds: (performance.now() - began) / 1000 };
    began = performance.now();
    good(readUnread(desk));
    await desk.jobs.settled();
    return { taken, read: { pages: taken.pages, seconds: (performance.now() - began) / 1000 } };
  } finally {
    await closeDesk(desk);
  }
}

/** A process for each core takes the next page when it is done with one. No pages where there is no tesseract. */
async function byTesseract(paths: readonly string[]): Promise<Timed> {
  const left = [...paths];
  let pages = 0;
  const one = async (): Promise<void> => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) if (await tesseractReads(path)) pages += 1;
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: availableParallelism() }, one));
  return { pages, seconds: (performance.now() - began) / 1000 };
}

async function tesseractReads(path: string): Promise<boolean> {
  const child = spawn('tesseract', [path, 'stdout', '--psm', '3'], {
    stdio: 'ignore',
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  const [status] = (await once(child, 'exit').catch(() => [null])) as [number | null];
  return status === 0;
}
