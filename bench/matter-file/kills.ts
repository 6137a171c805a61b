/**
 * `--kills N`: the whole job in a process that is killed with signal 9, N times, by turns right after a named step and at a moment drawn by
 * lot; then as many power cuts of one recorded job at bytes drawn by lot, some with noise behind them. What is left is opened each time.
 * Ends early after `--minutes M` (7 unless told) for each of the two, and says how far it came. `--seed S`: other moments than in another
 * slice of the same size. A loss makes the exit code 1.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { storedEvents } from '#backend/db/event-store.ts';
import { rawKeyFromPassphrase, recoveryCode, SALT_BYTES } from '#backend/db/keying.ts';
import { checkBlobs } from '#backend/db/vault.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { killedAfter, killedAtStep, type Killed } from '#test/builders/killed.ts';
import { aFolder, aMatter, PASSPHRASE, testSurroundings, type Folder } from '#test/builders/matter.ts';
import { afterPowerCut, recorded } from '#test/builders/power-cut.ts';
import { diceFrom } from '#test/builders/shaped-like.ts';
import { wholeJob } from '#test/builders/whole-job.ts';

const LONGEST_JOB_MS = 6_000;
const surroundings = testSurroundings();

export type Losses = { done: number; readonly steps: Map<string, number>; readonly wrong: string[] };

type Bounds = { readonly minutes: number; readonly dice: ReturnType<typeof diceFrom> };

export async function killed(folder: Folder, kills: number, { minutes, dice }: Bounds): Promise<Losses> {
  const losses: Losses = { done: 0, steps: new Map(), wrong: [] };
  const fresh = folder.path('acme.countersign');
  aMatter(folder).db.close();
  const secret = recoveryCode(rawKeyFromPassphrase(PASSPHRASE, readFileSync(fresh).subarray(0, SALT_BYTES)));
  const names = wholeJob().map(({ name }) => name);
  const until = performance.now() + minutes * 60_000;
  while (losses.done < kills && performance.now() < until) {
    const path = folder.path('killed.countersign');
    for (const beside of ['', '-wal', '-journal']) rmSync(`${path}${beside}`, { force: true });
    copyFileSync(fresh, path);
    const step = names[Math.floor(losses.done / 2) % names.length] ?? '';
    const how = losses.done % 2 === 0 ? await killedAtStep([path], step) : await killedAfter([path], dice.below(LONGEST_JOB_MS));
    const at = how.said.at(-1)?.split(' ').slice(2).join(' ') ?? 'before it opened';
    losses.steps.set(at, (losses.steps.get(at) ?? 0) + 1);
    const wrong = whatIsWrong(path, secret, how);
    if (wrong !== null) losses.wrong.push(`killed after “${at}”: ${wrong}`);
    losses.done += 1;
  }
  return losses;
}

function whatIsWrong(path: string, secret: string, { said }: Killed): string | null {
  const opened = openMatter({ path, secret }, surroundings);
  if (!opened.ok) return `it does not open (${opened.error.kind})`;
  const desk = opened.value;
  try {
    const events = [...storedEvents(desk.db)].map(({ seq, hash }) => `${seq} ${hash}`);
    const lost = said.filter((line) => !events.includes(line.split(' ').slice(0, 2).join(' ')));
    if (lost.length > 0) return `${lost.length} acknowledged acts are lost`;
    if (new Set(events).size !== events.length) return 'an act came twice';
    if (!verifyRecord(desk).whole) return 'the chain is broken';
    if (!recount(desk).agrees) return 'the recount differs';
    return checkBlobs(desk.db).broken.length > 0 ? 'a kept file is broken' : null;
  } finally {
    desk.db.close();
  }
}

export async function cut(folder: Folder, cuts: number, { minutes, dice }: Bounds): Promise<Losses> {
  mkdirSync(folder.path('job'), { recursive: true });
  const job = await recorded({ ...folder, path: (name) => folder.path(`job/${name}`) }, wholeJob());
  const losses: Losses = { done: 0, steps: new Map(), wrong: [] };
  const known = new Map<number, string>();
  const headAfter = (log: Buffer): string => JSON.stringify(afterPowerCut(folder, { file: job.file, log }, surroundings));
  const until = performance.now() + minutes * 60_000;
  while (losses.done < cuts && performance.now() < until) {
    const at = 32 + dice.below(job.log.length - 32);
    const commit = job.commits.filter((end) => end <= at).at(-1) ?? 0;
    const expected = known.get(commit) ?? headAfter(Buffer.from(job.log.subarray(0, commit)));
    known.set(commit, expected);
    const noise = losses.done % 2 === 0 ? 0 : Math.min(job.log.length - at, dice.below(20_000));
    const log = Buffer.concat([job.log.subarray(0, at), Buffer.from(Array.from({ length: noise }, () => dice.below(256)))]);
    const kind = noise === 0 ? 'cut off' : 'cut off, noise behind';
    losses.steps.set(kind, (losses.steps.get(kind) ?? 0) + 1);
    if (headAfter(log) !== expected) losses.wrong.push(`${kind} at byte ${at}: another state than at byte ${commit}`);
    losses.done += 1;
  }
  return losses;
}

export async function killsAndCuts(
  kills: number,
  { minutes, seed }: { readonly minutes: number; readonly seed: number },
): Promise<boolean> {
  const folder = aFolder();
  const bounds = { minutes, dice: diceFrom(seed) };
  try {
    const ofKills = await killed(folder, kills, bounds);
    process.stdout.write(told('kills with signal 9', kills, ofKills));
    const ofCuts = await cut(folder, kills * 10, bounds);
    process.stdout.write(told('power cuts and torn writes', kills * 10, ofCuts));
    return ofKills.wrong.length + ofCuts.wrong.length === 0;
  } finally {
    folder.remove();
  }
}

function told(what: string, asked: number, { done, steps, wrong }: Losses): string {
  const where = [...steps].map(([step, times]) => `  ${String(times).padStart(5)}  after ${step}`);
  return [`${done} of ${asked} ${what}: ${wrong.length} lost, doubled or broken`, ...where, ...wrong, ''].join('\n');
}
