/** The disk under an open matter: full, taken away, replaced, only to be read. An act is kept or refused by name, never half. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskTroubleOf } from '#backend/db/disk-trouble.ts';
import { inTransaction } from '#backend/db/connection.ts';
import { checkBlobs, keepBlob } from '#backend/db/vault.ts';
import { mapTitle } from '#backend/use-cases/list/accept-list.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { saveBackup } from '#backend/use-cases/matter/save-backup.ts';
import { aCountedMatter, aFolder, good, PASSPHRASE, refusal, testSurroundings, type Folder } from '#test/builders/matter.ts';

let folder: Folder;
let desk: Desk;

beforeEach(async () => {
  folder = aFolder();
  desk = await aCountedMatter(folder, { people: 3, cards: 2 });
});
afterEach(() => {
  if (desk.db.open) desk.db.close();
  folder.remove();
});

const file = (): string => folder.path('acme.countersign');
const act = (on: Desk = desk) => mapTitle(on, { title: 'Rigger', included: true, reason: 'It is.' });
const reopened = (path = file()): Desk => good(openMatter({ path, secret: PASSPHRASE }, testSurroundings()));

/** What the person is told; the act itself must have thrown. */
function troubleOf(work: () => unknown): string | null {
  try {
    work();
  } catch (thrown) {
    return diskTroubleOf(thrown);
  }
  return 'nothing was thrown';
}

test('no act is acknowledged into a file that was removed, moved or replaced under the open matter', () => {
  good(act());
  const away = folder.path('elsewhere');
  renameSync(file(), away);
  expect(troubleOf(act)).toBe('gone');
  copyFileSync(away, file());
  expect(troubleOf(act)).toBe('gone');
  rmSync(file());
  renameSync(away, file());
  good(act());
});

test('no act is acknowledged once the log of pages beside the file is gone', () => {
  good(act());
  expect(existsSync(`${file()}-wal`)).toBe(true);
  rmSync(`${file()}-wal`);
  expect(troubleOf(act)).toBe('gone');
});

test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'on a full disk an act is refused whole; with room again the matter goes on, and nothing of before is lost',
  () => {
    desk.db.close();
    const disk = folder.path('small-disk');
    mkdirSync(disk);
    const size = readFileSync(file()).length;
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size + 400_000}`, 'tmpfs', disk]);
    if (mounted.status !== 0) {
      process.stderr.write('SKIPPED: no small disk can be mounted here, so a full one was not tried.\n');
      return;
    }
    try {
      copyFileSync(file(), `${disk}/acme.countersign`);
      desk = reopened(`${disk}/acme.countersign`);
      const before = verifyRecord(desk).checked;
      const kept = () => inTransaction(desk.db, () => keepBlob(desk.db, randomBytes(60_000)));
      let told: string | null = null;
      let blobs = 0;
      for (; told === null && blobs < 100; blobs += 1) told = troubleOf(kept) === 'full' ? 'full' : null;
      expect(told).toBe('full');
      expect(refusal(saveBackup(desk, { path: `${disk}/b.countersign` })).kind).toBe('not-writable');
      expect(verifyRecord(desk)).toMatchObject({ whole: true, checked: before });
      spawnSync('mount', ['-o', `remount,size=${size * 20}`, disk]);
      good(act());
      const after = verifyRecord(desk);
      expect(after.checked).toBeGreaterThan(before);
      desk.db.close();
      desk = reopened(`${disk}/acme.countersign`);
      expect(verifyRecord(desk)).toMatchObject({ whole: true, head: after.head });
      expect(checkBlobs(desk.db).broken).toEqual([]);
      expect(recount(desk).agrees).toBe(true);
      desk.db.close();
    } finally {
      if (desk.db.open) desk.db.close();
      spawnSync('umount', [disk]);
    }
  },
);

test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'a matter on a disk that can only be read is refused by name and left as it is',
  () => {
    desk.db.close();
    const disk = folder.path('read-only-disk');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', disk]).status !== 0) {
      process.stderr.write('SKIPPED: no disk can be mounted here, so a read-only one was not tried.\n');
      return;
    }
    try {
      copyFileSync(file(), `${disk}/acme.countersign`);
      spawnSync('mount', ['-o', 'remount,ro', disk]);
      const opened = openMatter({ path: `${disk}/acme.countersign`, secret: PASSPHRASE }, testSurroundings());
      expect(refusal(opened)).toEqual({ kind: 'not-writable', fileName: 'acme.countersign' });
      desk = reopened();
      expect(refusal(saveBackup(desk, { path: `${disk}/b.countersign` })).kind).toBe('not-writable');
    } finally {
      spawnSync('umount', [disk]);
    }
  },
);

test('a backup replaces an older one only when it is whole, and is readable by its owner alone', () => {
  const path = folder.path('backup.countersign');
  writeFileSync(path, 'an older backup');
  chmodSync(path, 0o600);
  good(saveBackup(desk, { path }));
  const copy = reopened(path);
  expect(recount(copy).agrees).toBe(true);
  copy.db.close();
});
