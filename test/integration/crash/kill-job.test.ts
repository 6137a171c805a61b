/** The program is killed at any moment of the job, of a change of passphrase, of a backup. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storedEvents } from '#backend/db/event-store.ts';
import { checkBlobs } from '#backend/db/vault.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { killedAfter } from '#test/builders/killed.ts';
import { aCountedMatter, aFolder, aMatter, good, PASSPHRASE, testSurroundings, type Folder } from '#test/builders/matter.ts';

const NEW_PASSPHRASE = 'granite walrus tuesday pickles';
let folder: Folder;

beforeAll(async () => {
  folder = aFolder();
  const fresh = aMatter(folder);
  fresh.db.close();
  copyFileSync(folder.path('acme.countersign'), folder.path('fresh'));
  rmSync(folder.path('acme.countersign'));
  const worked = await aCountedMatter(folder, { people: 5, cards: 4 });
  worked.db.close();
  copyFileSync(folder.path('acme.countersign'), folder.path('worked'));
  rmSync(folder.path('acme.countersign'));
});
afterAll(() => folder.remove());

function laidOut(what: 'fresh' | 'worked', name: string): string {
  const path = folder.path(name);
  copyFileSync(folder.path(what), path);
  return path;
}

const opens = (path: string, secret: string) => openMatter({ path, secret }, testSurroundings());

function expectSound(desk: Desk): void {
  expect(verifyRecord(desk).whole).toBe(true);
  expect(recount(desk).agrees).toBe(true);
  expect(checkBlobs(desk.db).broken).toEqual([]);
  expect(desk.readOnly).toBeNull();
}

test('killed at any moment of the job, every act that was said to be done is in the record, once and unchanged', async () => {
  const finished: boolean[] = [];
  for (const [round, afterMs] of [0, 60, 200, 450, 900].entries()) {
    const path = laidOut('fresh', `job-${round}.countersign`);
    const killed = await killedAfter([path], afterMs);
    finished.push(killed.finished);
    const desk = good(opens(path, PASSPHRASE));
    expectSound(desk);
    const events = [...storedEvents(desk.db)].map(({ seq, hash }) => `${seq} ${hash}`);
    expect(events).toEqual(expect.arrayContaining(killed.said.map((line) => line.split(' ').slice(0, 2).join(' '))));
    expect(new Set(events).size).toBe(events.length);
    desk.db.close();
  }
  expect(finished).toContain(false);
});

test('killed at any moment of a change of passphrase, the matter opens under one of the two and holds every act', async () => {
  const under = new Set<string>();
  for (let round = 0; round < 6; round += 1) {
    const path = laidOut('worked', `change-${round}.countersign`);
    const { said } = await killedAfter([path, 'passphrase', NEW_PASSPHRASE], 80 + round * 90);
    const opened = [PASSPHRASE, NEW_PASSPHRASE].flatMap((secret) => {
      const found = opens(path, secret);
      return found.ok ? [{ secret, desk: found.value }] : [];
    });
    expect([round, opened.length]).toEqual([round, 1]);
    const [found] = opened;
    if (found === undefined) return;
    under.add(found.secret);
    expectSound(found.desk);
    expect(verifyRecord(found.desk).checked).toBeGreaterThanOrEqual(Number(said[0]?.split(' ')[0]));
    // Nothing is left beside it that the other passphrase would open.
    expect(existsSync(`${path}.before-new-passphrase`)).toBe(false);
    found.desk.db.close();
  }
  expect(under.has(PASSPHRASE)).toBe(true);
});

test('killed while a backup is written, the backup of before still stands, and no half one under its name', async () => {
  const backup = folder.path('backup.countersign');
  copyFileSync(folder.path('worked'), backup);
  for (let round = 0; round < 2; round += 1) {
    const path = laidOut('worked', `backup-${round}.countersign`);
    await killedAfter([path, 'backup', backup], round * 20);
    const desk = good(opens(backup, PASSPHRASE));
    expectSound(desk);
    desk.db.close();
  }
});
