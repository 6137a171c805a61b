/** Annex D, E3 and E7: what the employer may be asked, and what it may never get. */
import { mkdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '#core/ids.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { issueCertification } from '#backend/use-cases/certify/certify.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { recordLines } from '#backend/use-cases/record/record-queries.ts';
import { drawRequest, requestExemplars } from '#backend/use-cases/list/request-exemplars.ts';
import { saveCertification, saveParties } from '#backend/use-cases/certify/save-certification.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';
import { saveListReceipt, saveRulesReceipt } from '#backend/use-cases/certify/save-receipts.ts';
import { saveWorksheet } from '#backend/use-cases/certify/save-worksheet.ts';
import { everythingIn, filesUnder, hasTool } from '../../e2e/whole/names-in-files.ts';
import { aCountedMatter, aFolder, determine, disputed, good, onCard, refusal, type Folder } from '#test/builders/matter.ts';

const SIGNING = 'tuesday pickle granite walrus';
let folder: Folder;
let desk: Desk;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

const events = (kind: 'exemplars.requested' | 'exemplars.request-refused' | 'document.saved') =>
  eventsPage(desk.db, { kind, before: null, limit: 9 });

test('E3: a request for the exemplars of signers only is refused, leaves no paper, and the refusal is an event', async () => {
  desk = await aCountedMatter(folder, { people: 40, cards: 22 });
  const path = folder.path('request.pdf');
  expect(refusal(await requestExemplars(desk, { scope: 'signers', path }))).toEqual({ kind: 'names-signers' });
  expect(filesUnder(folder.path('.')).some((file) => file.endsWith('.pdf'))).toBe(false);
  expect([events('exemplars.request-refused').length, events('document.saved').length]).toEqual([1, 0]);
});

test('E3: the whole list may be asked for, and the letter names nobody', async () => {
  desk = await aCountedMatter(folder, { people: 40, cards: 22 });
  const path = folder.path('request.pdf');
  good(await requestExemplars(desk, { scope: 'everybody', path }));
  expect(events('exemplars.requested')).toMatchObject([{ data: { scope: 'everybody', listVersion: 1, people: 40 } }]);
  if (hasTool('pdftotext')) expect(everythingIn(path)).not.toMatch(/person[a-z]{2} number/);
});

test('E3: a request whose letter cannot be written was not made', async () => {
  desk = await aCountedMatter(folder, { people: 40, cards: 22 });
  const path = folder.path('no-such-folder/request.pdf');
  expect(refusal(await requestExemplars(desk, { scope: 'everybody', path }))).toMatchObject({ kind: 'not-writable' });
  expect([events('exemplars.requested').length, events('document.saved').length]).toEqual([0, 0]);
});

test('E3: one questioned signature is hidden among ten others drawn by lot, and a second draw is another', async () => {
  desk = await aCountedMatter(folder, { people: 40, cards: 22 });
  expect(refusal(drawRequest(desk, 'drawn'))).toEqual({ kind: 'nobody-needed' });
  disputed(desk, onCard('C-0007'), 'C12');
  const first = good(drawRequest(desk, 'drawn')).draw.people;
  expect([first.length, first.includes('E7' as PersonId)]).toEqual([11, true]);
  // The same head draws the same people: so it can be shown that nobody chose them.
  expect(good(drawRequest(desk, 'drawn')).draw.people).toEqual(first);
  const path = folder.path('request.pdf');
  good(await requestExemplars(desk, { scope: 'drawn', path }));
  expect(good(drawRequest(desk, 'drawn')).draw.people).not.toEqual(first);
  expect(JSON.stringify(events('exemplars.requested'))).not.toMatch(/"E\d/);
  if (hasTool('pdftotext')) expect(everythingIn(path)).not.toMatch(/person[a-z]{2} number/);
});

/** Every way in which something leaves the matter, but for the neutral's own worksheet and a copy of the whole file. */
async function exportEverything(to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  good(await saveParties(desk, { version: 1, folder: `${to}/parties` }));
  good(saveCertification(desk, { version: 1, path: `${to}/certification.pdf` }));
  for (const party of ['union', 'employer', 'neutral'] as const) {
    good(await saveRulesReceipt(desk, { party, path: `${to}/rules-${party}.pdf` }));
  }
  good(await saveListReceipt(desk, { version: 1, path: `${to}/list.pdf` }));
  good(await requestExemplars(desk, { scope: 'everybody', path: `${to}/everybody.pdf` }));
  good(await requestExemplars(desk, { scope: 'drawn', path: `${to}/drawn.pdf` }));
  const lines = new TextEncoder().encode(recordLines(desk));
  good(saveDocument(desk, { what: 'record', addressee: null, path: `${to}/record.jsonl`, bytes: lines }));
}

test('E7: no export path carries a name, of whom a card was disallowed or of anybody', async () => {
  desk = await aCountedMatter(folder, { people: 40, cards: 30 });
  good(determine(desk, 'C-0001', { state: 'not-counted', personId: 'E1' as PersonId, codes: ['C14'] }, 'Signed by a spouse.'));
  good(determine(desk, 'C-0002', { state: 'unmatched' }, 'Nobody of that name.'));
  disputed(desk, onCard('C-0003'), 'C12');
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
  good(await issueCertification(desk, { place: 'New York', kind: 'certification', reason: null, passphrase: SIGNING }));
  const out = folder.path('out');
  await exportEverything(out);
  const files = filesUnder(out);
  expect(files.length).toBeGreaterThan(12);
  if (!hasTool('pdftotext')) return;
  // Each person of the builder's list is called "Personaa Numberaa" and so on, and each card "Person of r1".
  const named = files.filter((file) => /person[a-z]{2} number[a-z]{2}|person of r\d/.test(everythingIn(file)));
  expect(named).toEqual([]);
  // The same search finds them where they are: it can fail.
  good(await saveWorksheet(desk, { path: `${out}/worksheet.pdf`, passphrase: SIGNING }));
  const read = spawnSync('pdftotext', ['-upw', SIGNING, `${out}/worksheet.pdf`, '-'], { encoding: 'utf8' }).stdout;
  expect(read.toLowerCase()).toMatch(/person[a-z]{2} number[a-z]{2}/);
});

test('E7: the worksheet is only written under a passphrase that holds, and opens with nothing else', async () => {
  desk = await aCountedMatter(folder, { people: 6, cards: 4 });
  const path = folder.path('worksheet.pdf');
  expect(refusal(await saveWorksheet(desk, { path, passphrase: 'short' })).kind).toBe('weak-passphrase');
  good(await saveWorksheet(desk, { path, passphrase: SIGNING }));
  expect(readFileSync(path).includes('Personaa')).toBe(false);
  if (!hasTool('pdftotext')) return;
  const opened = (passphrase: readonly string[]) => spawnSync('pdftotext', [...passphrase, path, '-'], { encoding: 'utf8' });
  expect(opened([]).stdout).toBe('');
  expect(opened(['-upw', 'tuesday pickle granite walrus?']).stdout).toBe('');
  expect(opened(['-upw', SIGNING]).stdout).toContain('Personaa');
});
