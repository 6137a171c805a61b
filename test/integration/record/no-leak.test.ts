/** Marker names go through the whole job while every file it makes is read again and again by somebody else. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diagnosticsTo } from '#backend/diagnostics/diagnostics.ts';
import { changePassphrase } from '#backend/use-cases/matter/change-passphrase.ts';
import { rescueMatter } from '#backend/use-cases/matter/rescue-matter.ts';
import { saveBackup } from '#backend/use-cases/matter/save-backup.ts';
import { saveCertification, saveParties } from '#backend/use-cases/certify/save-certification.ts';
import { saveDayReceipt, saveRulesReceipt } from '#backend/use-cases/certify/save-receipts.ts';
import { saveWorksheet } from '#backend/use-cases/certify/save-worksheet.ts';
import { lookThrough, watchDisk } from '#test/builders/disk-watch.ts';
import { aFolder, aMatter, good, PASSPHRASE, testSurroundings, type Folder } from '#test/builders/matter.ts';
import { MARKERS, wholeJob } from '#test/builders/whole-job.ts';

const NEW_PASSPHRASE = 'granite walrus tuesday pickles';
let folder: Folder;
let tmpdirBefore: string | undefined;

beforeEach(() => {
  folder = aFolder();
  for (const name of ['matter', 'tmp', 'out']) mkdirSync(folder.path(name));
  tmpdirBefore = process.env['TMPDIR'];
  // Whatever asks the system for a temporary folder gets this one.
  process.env['TMPDIR'] = folder.path('tmp');
});
afterEach(() => {
  if (tmpdirBefore === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = tmpdirBefore;
  folder.remove();
});

test('at no moment of the job is a name in the clear in the file, its log, its journal, a copy, a temporary file, the diagnostics or what a party gets', async () => {
  const log = folder.path('matter/diagnostics.log');
  const surroundings = testSurroundings({ diagnostics: diagnosticsTo(log, () => '2024-03-16T12:00:00Z') });
  const stop = watchDisk([folder.path('matter'), folder.path('tmp'), folder.path('out')], MARKERS);
  const desk = aMatter({ ...folder, path: (name) => folder.path(`matter/${name}`) }, surroundings);
  for (const { run } of wholeJob()) await run(desk);
  desk.diagnostics({ level: 'fault', name: 'job.failed', thrown: new Error(`no such person: ${MARKERS.join(' ')}`) });
  good(saveBackup(desk, { path: folder.path('out/backup.countersign') }));
  good(saveCertification(desk, { version: 1, path: folder.path('out/certification.pdf') }));
  good(await saveParties(desk, { version: 1, folder: folder.path('out') }));
  good(await saveRulesReceipt(desk, { party: 'union', path: folder.path('out/rules.pdf') }));
  good(await saveDayReceipt(desk, { party: 'employer', path: folder.path('out/day.pdf') }));
  good(await saveWorksheet(desk, { path: folder.path('out/worksheet.pdf'), passphrase: NEW_PASSPHRASE }));
  good(changePassphrase(desk, { from: PASSPHRASE, to: NEW_PASSPHRASE }));
  desk.db.close();
  const into = folder.path('out/rescued.countersign');
  good(rescueMatter({ path: folder.path('matter/acme.countersign'), secret: NEW_PASSPHRASE, into }, surroundings));
  const seen = await stop();
  expect(seen.found).toEqual([]);
  expect(seen.rounds).toBeGreaterThan(20);
  const watched = seen.files.join('\n');
  for (const part of ['acme.countersign-wal', 'certification.pdf', 'worksheet.pdf', 'diagnostics.log', 'rescued.countersign']) {
    expect(watched).toContain(part);
  }
  expect(readFileSync(log, 'utf8')).toContain('job.failed');
}, 240_000);

test('the watch sees a name where there is one, in every encoding', () => {
  for (const [name, encoding] of [
    ['a', 'utf8'],
    ['b', 'utf16le'],
  ] as const) {
    writeFileSync(folder.path(`tmp/${name}`), `x${MARKERS[0]}y`, encoding);
    const seen = new Map<string, readonly string[]>();
    lookThrough([folder.path('tmp')], MARKERS, seen);
    expect(seen.get(folder.path(`tmp/${name}`))).toEqual([MARKERS[0]]);
  }
});
