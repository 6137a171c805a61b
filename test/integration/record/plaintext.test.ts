/** Marker names go through every station; then every byte on the disk is searched for them. */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatLine, diagnosticsTo } from '#backend/diagnostics/diagnostics.ts';
import { addPosition, ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { saveBackup } from '#backend/use-cases/matter/save-backup.ts';
import { changePassphrase } from '#backend/use-cases/matter/change-passphrase.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import { previewList } from '#backend/use-cases/list/preview-list.ts';
import {
  aCardLine,
  aFolder,
  aMatter,
  counted,
  determine,
  disputed,
  good,
  listCsv,
  onCard,
  PASSPHRASE,
  refusal,
  registerCsv,
  testSurroundings,
  withCards,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import type { CardId } from '#core/ids.ts';

const MARKERS = ['Zephyrina', 'Quackenbosch', 'zq-marker@example.invalid', 'Marker-Ground'];
let folder: Folder;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());
}

function found(): readonly string[] {
  return filesIn(folder.path('.')).flatMap((name) => {
    const bytes = readFileSync(name);
    return MARKERS.filter((marker) => bytes.includes(marker) || bytes.includes(Buffer.from(marker, 'utf16le'))).map(
      (marker) => `${marker} in ${name}`,
    );
  });
}

test('no name, address or argument is ever on the disk in plain text, nor in the diagnostics', async () => {
  const log = folder.path('diagnostics.log');
  const surroundings = testSurroundings({ diagnostics: diagnosticsTo(log, () => '2024-03-16T12:00:00Z') });
  const desk = withRules(aMatter(folder, surroundings));
  const row = 'E8,Zephyrina Quackenbosch,Rigger,Acme Films,,,';
  withList(desk, listCsv(4, [row]));
  const bad = new TextEncoder().encode('employee_id,name\nE1,Zephyrina Quackenbosch\n"broken');
  expect(refusal(previewList(desk, { fileName: 'Quackenbosch.csv', bytes: bad })).kind).toBe('unreadable-list');
  await withCards(
    desk,
    registerCsv([aCardLine('r1'), 'r2,Zephyrina Quackenbosch,2024-02-01,Local 161,card,designation,present']),
    2,
  );
  expect(reviewCard(desk, 'C-0002' as CardId)?.facts.name.full).toBe('Zephyrina Quackenbosch');
  good(determine(desk, 'C-0002', counted('E8'), 'zq-marker@example.invalid'));
  const disputeId = disputed(desk, onCard('C-0002'), 'C22');
  good(addPosition(desk, { disputeId, party: 'union', text: 'Marker-Ground: Zephyrina signed it.' }));
  good(ruleDispute(desk, { disputeId, ruling: 'counted', grounds: 'Marker-Ground.' }));
  good(saveBackup(desk, { path: folder.path('backup.countersign') }));
  const thrown = new Error('no such person: Zephyrina Quackenbosch');
  desk.diagnostics({ level: 'fault', name: 'job.failed', reference: 'r-1', thrown });
  // The log of pages not yet in the file is searched too: the matter is still open.
  expect(found()).toEqual([]);
  good(changePassphrase(desk, { from: PASSPHRASE, to: 'granite walrus tuesday pickles' }));
  expect(found()).toEqual([]);
  desk.db.close();
  expect(found()).toEqual([]);
  expect(readFileSync(log, 'utf8')).toContain('job.failed r-1');
});

test('a changed passphrase opens the matter and the old one does not; a backup keeps the one it was made under', () => {
  const desk = withRules(aMatter(folder));
  good(saveBackup(desk, { path: folder.path('backup.countersign') }));
  expect(refusal(changePassphrase(desk, { from: 'not this one at all', to: PASSPHRASE }))).toEqual({ kind: 'wrong-passphrase' });
  expect(refusal(changePassphrase(desk, { from: PASSPHRASE, to: 'short' })).kind).toBe('weak-passphrase');
  good(changePassphrase(desk, { from: PASSPHRASE, to: 'granite walrus tuesday pickles' }));
  desk.db.close();
  const opens = (name: string, secret: string): string => {
    const opened = openMatter({ path: folder.path(name), secret }, testSurroundings());
    if (!opened.ok) return opened.error.kind;
    opened.value.db.close();
    return 'open';
  };
  expect(opens('acme.countersign', PASSPHRASE)).toBe('wrong-passphrase');
  expect(opens('acme.countersign', 'granite walrus tuesday pickles')).toBe('open');
  expect(opens('backup.countersign', PASSPHRASE)).toBe('open');
  const names = filesIn(folder.path('.')).map((name) => name.split('/').at(-1));
  expect(new Set(names)).toEqual(new Set(['acme.countersign', 'backup.countersign']));
});

test('a change of passphrase that was cut off ends in the one or the other, and leaves no copy behind', () => {
  const to = 'granite walrus tuesday pickles';
  const matter = folder.path('acme.countersign');
  const before = `${matter}.before-new-passphrase`;
  const opens = (secret: string): string => {
    const opened = openMatter({ path: matter, secret }, testSurroundings());
    if (!opened.ok) return opened.error.kind;
    opened.value.db.close();
    return 'open';
  };
  const desk = withRules(aMatter(folder));
  desk.db.pragma('wal_checkpoint(TRUNCATE)');
  const old = readFileSync(matter);
  good(changePassphrase(desk, { from: PASSPHRASE, to }));
  desk.db.close();
  const changed = readFileSync(matter);
  // Cut off after it was done: the copy under the old passphrase goes.
  writeFileSync(before, old);
  expect(opens(to)).toBe('open');
  expect(existsSync(before)).toBe(false);
  // Cut off in the middle: new pages first, old ones after. The old passphrase brings back the file of before; the new one does not pass.
  writeFileSync(matter, Buffer.concat([changed.subarray(0, 3 * 4096), old.subarray(3 * 4096)]));
  writeFileSync(before, old);
  expect(opens(to)).toBe('wrong-passphrase');
  expect(opens(PASSPHRASE)).toBe('open');
  expect([existsSync(before), readFileSync(matter).equals(old)]).toEqual([false, true]);
});

test('a diagnostic line keeps the class and place of a fault, never its message', () => {
  const thrown = new TypeError('cannot read Quackenbosch of /home/zephyrina/cards');
  const line = formatLine({ level: 'fault', name: 'ipc.failed', reference: 'r-2', numbers: { cards: 3 }, thrown }, 'now');
  expect(line).toMatch(/^now fault ipc\.failed r-2 \{"cards":3\} TypeError plaintext\.test\.ts:\d+/);
  expect(line).not.toMatch(/Quackenbosch|zephyrina/);
});
