/** A head that lies with a party is the one thing that the keeper of a record cannot write anew. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headOf } from '#backend/db/event-store.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { createPictures } from '#backend/intake/pictures.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { checkHead, checkReceipt } from '#backend/use-cases/record/check-head.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { saveBatchReceipt, saveDayReceipt, saveRulesReceipt } from '#backend/use-cases/certify/save-receipts.ts';
import { mapTitle } from '#backend/use-cases/list/accept-list.ts';
import type { BatchId } from '#core/ids.ts';
import { chained, EMPTY_HEAD, type Head } from '#core/audit/chain.ts';
import { canonicalText } from '#core/canonical.ts';
import { allEvents } from '#backend/db/event-store.ts';
import { sha256Of } from '#backend/sha256.ts';
import { aCountedMatter, aFolder, good, PASSPHRASE, type Folder } from '#test/builders/matter.ts';

let folder: Folder;
let desk: Desk;

beforeEach(async () => {
  folder = aFolder();
  const made = await aCountedMatter(folder, { people: 3, cards: 2 });
  const host = nodeWorkerHost();
  const decoder = createDecoder({ host });
  const pictures = createPictures({ host });
  const close = (): void => {
    decoder.close();
    pictures.close();
  };
  desk = { ...made, tools: { ...made.tools, asideDecoder: () => decoder, pictures: () => pictures, close } };
});
afterEach(() => {
  desk.tools.close();
  if (desk.db.open) desk.db.close();
  folder.remove();
});

const act = () => good(mapTitle(desk, { title: 'Rigger', included: true, reason: 'It is.' }));
const received = (path: string) => ({ name: 'receipt.pdf', bytes: async () => new Uint8Array(readFileSync(path)) });

test('every head that the record ever had is found, with the act it is of and how many followed', () => {
  const { hash, seq } = headOf(desk.db);
  act();
  expect(checkHead(desk, hash)).toMatchObject({ kind: 'in-record', seq, actsSince: 1 });
  expect(checkHead(desk, `countersign-head:1:24-161:${hash}`)).toMatchObject({ kind: 'in-record', seq });
  expect(checkHead(desk, `countersign-head:1:24-162:${hash}`)).toEqual({ kind: 'other-matter', reference: '24-162' });
  expect(checkHead(desk, hash.slice(0, 63))).toEqual({ kind: 'no-head' });
  expect(checkHead(desk, sha256Of('another'))).toEqual({ kind: 'not-in-record', hash: sha256Of('another') });
});

/** The whole record written anew by whoever holds file and passphrase: one act changed, every hash after it made good again. */
function writtenAnew(): void {
  const events = [...allEvents(desk.db)];
  desk.db.exec('drop trigger event_never_changes; pragma foreign_keys = off');
  let head: Head = EMPTY_HEAD;
  for (const event of events) {
    const data = event.kind === 'matter.created' ? { ...event.data, softwareVersion: 'another' } : event.data;
    const anew = chained({ kind: event.kind, data } as never, head, { at: event.at, actor: event.actor }, sha256Of);
    desk.db
      .prepare('update event set data = ?, previous_hash = ?, hash = ? where seq = ?')
      .run(canonicalText(data), anew.previousHash, anew.hash, anew.seq);
    head = { seq: anew.seq, hash: anew.hash };
  }
}

test('a record that was written anew from end to end verifies, and is caught by any receipt of before', () => {
  const before = headOf(desk.db).hash;
  writtenAnew();
  expect(verifyRecord(desk).whole).toBe(true);
  expect(checkHead(desk, before)).toEqual({ kind: 'not-in-record', hash: before });
});

test('a head at or after a break of the chain vouches for nothing; one before it still does', () => {
  const early = [...allEvents(desk.db)].find(({ seq }) => seq === 3)?.hash ?? '';
  const late = headOf(desk.db).hash;
  desk.db.exec("drop trigger event_never_changes; update event set actor = 'X' where seq = 5");
  expect(checkHead(desk, early)).toMatchObject({ kind: 'in-record', seq: 3 });
  expect(checkHead(desk, late)).toMatchObject({ kind: 'broken-before', brokenAt: 5 });
});

test('the receipts of rules, of a delivery and of a day are known again from their own files', async () => {
  const batchId = desk.db.prepare<[], { batch_id: BatchId }>('select batch_id from batch').get()?.batch_id ?? ('' as BatchId);
  good(await saveRulesReceipt(desk, { party: 'union', path: folder.path('rules.pdf') }));
  good(await saveBatchReceipt(desk, { batchId, path: folder.path('batch.pdf') }));
  good(await saveDayReceipt(desk, { party: 'employer', path: folder.path('day.pdf') }));
  act();
  for (const name of ['rules.pdf', 'batch.pdf', 'day.pdf']) {
    expect([name, await checkReceipt(desk, received(folder.path(name)))]).toMatchObject([name, { kind: 'in-record' }]);
  }
});

test('a receipt that comes back as a scan is known by its QR code', async () => {
  const { hash, seq } = headOf(desk.db);
  good(await saveDayReceipt(desk, { party: 'union', path: folder.path('day.pdf') }));
  const pages = [];
  for await (const page of desk.tools.asideDecoder().open({
    ...received(folder.path('day.pdf')),
    bytes: new Uint8Array(readFileSync(folder.path('day.pdf'))),
    fileName: 'day.pdf',
  })) {
    if (page.ok) pages.push(page.value.image);
  }
  const scanned = await sharp(pages[0])
    .rotate(1.5, { background: '#fff' })
    .modulate({ brightness: 0.94 })
    .jpeg({ quality: 70 })
    .toBuffer();
  writeFileSync(folder.path('scan.jpg'), scanned);
  const scan = { name: 'scan.jpg', bytes: async () => new Uint8Array(readFileSync(folder.path('scan.jpg'))) };
  expect(await checkReceipt(desk, scan)).toMatchObject({ kind: 'in-record', hash, seq });
});

test('from the terminal, audit --head says of each head whether it is in the record, and ends 1 where one is not', () => {
  const { hash } = headOf(desk.db);
  desk.db.close();
  const audit = (head: string) =>
    spawnSync(process.execPath, ['src/cli/main.ts', 'audit', folder.path('acme.countersign'), '--head', head, '--json'], {
      env: { ...process.env, COUNTERSIGN_PASSPHRASE: PASSPHRASE },
      encoding: 'utf8',
    });
  expect(audit(hash).status).toBe(0);
  const other = audit(sha256Of('another'));
  expect(other.status).toBe(1);
  expect((JSON.parse(other.stdout) as { whole: boolean; checks: unknown[] }).checks).toContainEqual(
    expect.objectContaining({ name: 'head', whole: false }),
  );
});
