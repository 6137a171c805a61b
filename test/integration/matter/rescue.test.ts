/** A damaged matter: what is readable is kept in a new file, what is not is named, and nothing garbled passes for a fact. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allCards } from '#backend/db/card-store.ts';
import { recoveryCode, rawKeyFromPassphrase } from '#backend/db/keying.ts';
import { checkBlobs } from '#backend/db/vault.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { rescueMatter } from '#backend/use-cases/matter/rescue-matter.ts';
import { verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { aFolder, aMatter, good, PASSPHRASE, refusal, testSurroundings, type Folder } from '#test/builders/matter.ts';
import { wholeJob } from '#test/builders/whole-job.ts';

const PAGE = 4096;
let folder: Folder;
let whole: Buffer;
let acts = 0;
let cards = 0;
let number = 0;

beforeAll(async () => {
  folder = aFolder();
  const desk = aMatter(folder);
  for (const { run } of wholeJob()) await run(desk);
  acts = verifyRecord(desk).checked;
  cards = allCards(desk.db).length;
  desk.db.close();
  whole = readFileSync(folder.path('acme.countersign'));
});
afterAll(() => folder.remove());

/** One byte wrong in the middle of each page, which is enough to lose it. */
function damaged(pages: readonly number[]): { readonly path: string; readonly into: string } {
  const bytes = Buffer.from(whole);
  for (const page of pages) bytes[(page - 1) * PAGE + 2000] = (bytes[(page - 1) * PAGE + 2000] ?? 0) ^ 1;
  number += 1;
  const path = folder.path(`damaged-${number}.countersign`);
  writeFileSync(path, bytes);
  return { path, into: folder.path(`rescued-${number}.countersign`) };
}

const rescued = (at: { readonly path: string; readonly into: string }, secret = PASSPHRASE) =>
  rescueMatter({ ...at, secret }, testSurroundings());
const opened = (path: string, secret = PASSPHRASE) => good(openMatter({ path, secret }, testSurroundings()));

test('of an undamaged matter everything is rescued, under the same passphrase and the same recovery sheet', () => {
  const at = damaged([]);
  expect(good(rescued(at))).toMatchObject({ whole: true, acts: acts + 2, actsMissing: 0, lostFiles: [], readOnly: null });
  const code = recoveryCode(rawKeyFromPassphrase(PASSPHRASE, whole.subarray(0, 16)));
  for (const secret of [PASSPHRASE, code]) {
    const desk = opened(at.into, secret);
    expect([verifyRecord(desk).whole, recount(desk).agrees, allCards(desk.db).length]).toEqual([true, true, cards]);
    desk.db.close();
  }
});

test('whichever page is damaged, the rest is read, the loss is named, and the damaged file is left as it is', () => {
  const pages = whole.length / PAGE;
  let losses = 0;
  let refusals = 0;
  // By the recovery code: deriving the key again and again would be most of the work.
  const secret = recoveryCode(rawKeyFromPassphrase(PASSPHRASE, whole.subarray(0, 16)));
  for (let page = 2; page <= pages; page += 4) {
    const at = damaged([page]);
    const before = readFileSync(at.path);
    const done = rescued(at, secret);
    expect(readFileSync(at.path).equals(before)).toBe(true);
    if (!done.ok) {
      // The one row that says which matter it is, or the pages that say where anything lies.
      expect([page, done.error.kind]).toEqual([page, expect.stringMatching(/^(not-a-matter|damaged)$/)]);
      refusals += 1;
      continue;
    }
    const desk = opened(at.into, secret);
    // Nothing garbled: each event that is there has its hash, each file that is not named lost has its bytes.
    const { readOnly, actsMissing, lostFiles } = done.value;
    expect([page, readOnly === null]).toEqual([page, verifyRecord(desk).whole]);
    if (actsMissing > 0) expect(readOnly).not.toBeNull();
    expect([page, checkBlobs(desk.db).broken.length === 0 || lostFiles.length > 0]).toEqual([page, true]);
    if (!done.value.whole) losses += 1;
    desk.db.close();
  }
  expect(losses).toBeGreaterThan(12);
  expect(refusals).toBeLessThan(losses / 2);
});

test('a damaged first page is read without its check, and says so', () => {
  const view = good(rescued(damaged([1])));
  expect(view).toMatchObject({ unchecked: true, actsMissing: 0, readOnly: null });
});

test('a wrong passphrase rescues nothing and leaves nothing behind; an existing file is never written over', () => {
  const at = damaged([3]);
  expect(refusal(rescued(at, 'not the one at all'))).toEqual({ kind: 'wrong-passphrase' });
  expect([existsSync(at.into), existsSync(`${at.into}.damaged-copy`)]).toEqual([false, false]);
  expect(refusal(rescued({ path: at.path, into: at.path })).kind).toBe('file-exists');
});

test('from the terminal, rescue ends 1 where something was lost and names it', () => {
  const at = damaged([-1, -2, -3, -4, -30, -31].map((back) => whole.length / PAGE + back));
  const run = spawnSync(process.execPath, ['src/cli/main.ts', 'rescue', at.path, '--into', at.into], {
    env: { ...process.env, COUNTERSIGN_PASSPHRASE: PASSPHRASE },
    encoding: 'utf8',
  });
  expect([run.status, run.stderr]).toEqual([1, '']);
  expect(run.stdout).toMatch(/LOST/);
});
