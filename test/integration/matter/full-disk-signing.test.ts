/** Signing and handing out on a disk that fills up: no half of a certificate, and none in the record without its file. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskTroubleOf } from '#backend/db/disk-trouble.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { certifyView, issueCertification } from '#backend/use-cases/certify/certify.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { issuedPdf } from '#backend/use-cases/certify/issued-pdf.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { saveCertification, saveParties } from '#backend/use-cases/certify/save-certification.ts';
import { writeWhole } from '#backend/use-cases/desk/save-document.ts';
import { filesUnder } from '../../e2e/whole/names-in-files.ts';
import { aCountedMatter, aFolder, good, PASSPHRASE, refusal, testSurroundings, type Folder } from '#test/builders/matter.ts';

const SIGNING = 'tuesday pickle granite walrus';
let folder: Folder;
let desk: Desk;

beforeEach(async () => {
  folder = aFolder();
  desk = await aCountedMatter(folder, { people: 5, cards: 3 });
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
});
afterEach(() => {
  if (desk.db.open) desk.db.close();
  folder.remove();
});

const issue = () => issueCertification(desk, { place: 'New York', kind: 'certification', reason: null, passphrase: SIGNING });
const issuedEvents = () => eventsPage(desk.db, { kind: 'certification.issued', before: null, limit: 9 }).length;
const savedEvents = () => eventsPage(desk.db, { kind: 'document.saved', before: null, limit: 99 }).length;

test('where the file has no room for what was signed, nothing was issued; with room again it is, as version 1', async () => {
  const pages = Number(desk.db.pragma('page_count', { simple: true }));
  // A certification takes some twenty-five pages of the file; four are left.
  desk.db.pragma(`max_page_count = ${String(pages + 4)}`);
  const thrown: unknown = await issue().catch((error: unknown) => error);
  expect(diskTroubleOf(thrown)).toBe('full');
  expect([certifyView(desk).issued.length, issuedEvents(), issuedPdf(desk, 1)]).toEqual([0, 0, null]);
  expect(verifyRecord(desk)).toMatchObject({ whole: true });
  desk.db.pragma('max_page_count = 1073741823');
  expect(good(await issue())).toMatchObject({ version: 1 });
  desk.db.close();
  desk = good(openMatter({ path: folder.path('acme.countersign'), secret: PASSPHRASE }, testSurroundings()));
  expect([certifyView(desk).issued.length, issuedEvents()]).toEqual([1, 1]);
  expect([verifyRecord(desk).whole, recount(desk).agrees]).toEqual([true, true]);
});

/** A disk with room for so many bytes; null where none can be mounted. */
function smallDisk(bytes: number): { readonly path: string; readonly remove: () => void } | null {
  const path = folder.path('small-disk');
  mkdirSync(path);
  const mounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(bytes)}`, 'tmpfs', path], { stdio: 'ignore' }).status === 0;
  if (!mounted) process.stderr.write('SKIPPED: no small disk can be mounted here, so a full one was not tried.\n');
  return mounted ? { path, remove: () => spawnSync('umount', [path]) } : null;
}

test.skipIf(process.platform !== 'linux')('a file that has room for its beginning only is refused and leaves nothing', () => {
  const disk = smallDisk(64 * 1024);
  if (disk === null) return;
  try {
    const path = join(disk.path, 'certification.pdf');
    expect(refusal(writeWhole(path, new Uint8Array(100_000)))).toEqual({ kind: 'not-writable', fileName: 'certification.pdf' });
    expect(readdirSync(disk.path)).toEqual([]);
    good(writeWhole(path, new Uint8Array(20_000)));
    // Over an older one, which stays as it was.
    expect(refusal(writeWhole(path, new Uint8Array(60_000))).kind).toBe('not-writable');
    expect([readdirSync(disk.path), statSync(path).size]).toEqual([['certification.pdf'], 20_000]);
  } finally {
    disk.remove();
  }
});

test.skipIf(process.platform !== 'linux')(
  'a package for the parties that does not fit is refused; what is there is whole, and recorded file by file',
  async () => {
    good(await issue());
    const signed = issuedPdf(desk, 1)?.bytes ?? new Uint8Array();
    const before = savedEvents();
    const disk = smallDisk(signed.length + 40_000);
    if (disk === null) return;
    try {
      expect(refusal(await saveParties(desk, { version: 1, folder: disk.path })).kind).toBe('not-writable');
      const files = filesUnder(disk.path);
      expect(files.filter((path) => path.endsWith('.part'))).toEqual([]);
      expect(savedEvents() - before).toBe(files.length);
      const copies = files.filter((path) => path.endsWith('certification.pdf'));
      for (const path of copies) expect(readFileSync(path).equals(Buffer.from(signed))).toBe(true);
    } finally {
      disk.remove();
    }
  },
);

test.skipIf(process.platform !== 'linux')(
  'a folder that may only be read is refused by name, and nothing is recorded as saved',
  async () => {
    good(await issue());
    const disk = smallDisk(1_000_000);
    if (disk === null) return;
    try {
      spawnSync('mount', ['-o', 'remount,ro', disk.path]);
      const before = savedEvents();
      const path = join(disk.path, 'certification.pdf');
      expect(refusal(saveCertification(desk, { version: 1, path }))).toEqual({
        kind: 'not-writable',
        fileName: 'certification.pdf',
      });
      expect(refusal(await saveParties(desk, { version: 1, folder: disk.path })).kind).toBe('not-writable');
      expect([savedEvents() - before, readdirSync(disk.path)]).toEqual([0, []]);
    } finally {
      disk.remove();
    }
  },
);
