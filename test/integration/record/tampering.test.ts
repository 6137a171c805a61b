/** Whoever has the passphrase and drops the guards can change a row; the chain shows it, and the matter turns read-only. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditMatter } from '#backend/use-cases/record/audit-matter.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { recordPage, verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { mapTitle } from '#backend/use-cases/list/accept-list.ts';
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

const CHANGES = [
  "actor = 'Somebody Else'",
  "at = '2020-01-01T00:00:00Z'",
  "kind = 'backup.made'",
  "data = replace(data, '\"', ' \"')",
  "data = '{}'",
  "hash = replace(hash, substr(hash, 1, 1), 'z')",
  "previous_hash = replace(previous_hash, substr(previous_hash, 1, 1), 'z')",
];

test('any change of any column of any event is found, at that event or the next', () => {
  const events = verifyRecord(desk).checked;
  expect(events).toBeGreaterThan(8);
  desk.db.exec('drop trigger event_never_changes');
  for (let seq = 1; seq <= events; seq += 1) {
    for (const change of CHANGES) {
      desk.db.exec('begin');
      const { changes } = desk.db.prepare(`update event set ${change} where seq = ${seq}`).run();
      const untouched = desk.db.prepare(`select count(*) from event where seq = ${seq}`).pluck().get();
      expect([changes, untouched]).toEqual([1, 1]);
      const found = verifyRecord(desk);
      // An object without keys has no space to gain.
      const isNoChange = change.startsWith('data = ') && found.whole;
      expect([seq, change, found.brokenAt]).toEqual([seq, change, isNoChange ? null : seq]);
      desk.db.exec('rollback');
    }
  }
  expect(verifyRecord(desk).whole).toBe(true);
});

test('an event taken out leaves a gap that is found', () => {
  desk.db.exec('drop trigger event_never_leaves; pragma foreign_keys = off; delete from event where seq = 4');
  expect(verifyRecord(desk)).toMatchObject({ whole: false, brokenAt: 4 });
});

test('a matter with a broken record opens to be read, says why, and takes no act', () => {
  desk.db.exec("drop trigger event_never_changes; update event set actor = 'X' where seq = 5");
  desk.db.close();
  desk = good(openMatter({ path: folder.path('acme.countersign'), secret: PASSPHRASE }, testSurroundings()));
  expect(desk.readOnly).toContain('event 5');
  expect(recordPage(desk, { kind: null, before: null, limit: 5 }).events.length).toBe(5);
  const act = mapTitle(desk, { title: 'Rigger', included: true, reason: 'It is.' });
  expect(refusal(act).kind).toBe('read-only');
  expect(auditMatter(desk)).toMatchObject({ whole: false });
});

test('a kept file with other bytes is found by the audit, and never handed out', () => {
  expect(auditMatter(desk)).toMatchObject({ whole: true });
  desk.db.exec('update blob_chunk set bytes = zeroblob(length(bytes)) where chunk_id = 1');
  const audit = auditMatter(desk);
  expect(audit.checks.find(({ name }) => name === 'originals')?.whole).toBe(false);
});

test('a clock that went back is an event of its own, and the order stands', () => {
  const before = verifyRecord(desk).checked;
  const late = { ...desk, now: () => '2020-01-01T00:00:00Z' as ReturnType<Desk['now']> };
  good(mapTitle(late, { title: 'Rigger', included: true, reason: 'It is.' }));
  const [mapped, wentBack] = recordPage(desk, { kind: null, before: null, limit: 2 }).events;
  expect([wentBack?.kind, mapped?.kind]).toEqual(['clock.went-back', 'title.mapped']);
  expect(verifyRecord(desk)).toMatchObject({ whole: true, checked: before + 2 });
});
