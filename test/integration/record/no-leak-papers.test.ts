/** Marker names through the acts on paper: a declaration that fails, a paper with a position, conduct, particulars, a panel, a draft, a stamp. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardId } from '#core/ids.ts';
import { timeStampRequest } from '#backend/pdf/time-stamp-request.ts';
import { attachPapers } from '#backend/use-cases/disputes/attach-papers.ts';
import { batchViews } from '#backend/use-cases/cards/card-queries.ts';
import { issueCertification } from '#backend/use-cases/certify/certify.ts';
import { giveReReview, noteConduct, reReviewCards, setConduct } from '#backend/use-cases/second-look/conduct.ts';
import { addPosition, ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { disputeView } from '#backend/use-cases/disputes/dispute-queries.ts';
import { saveDraftReport } from '#backend/use-cases/certify/draft-report.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { stateParticulars } from '#backend/use-cases/papers/particulars.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { rehearsal } from '#backend/use-cases/practice/rehearsal.ts';
import { saveCertification, saveParties } from '#backend/use-cases/certify/save-certification.ts';
import { sayOfDeclaration } from '#backend/use-cases/cards/say-of-declaration.ts';
import { sealRecord } from '#backend/use-cases/sealed/seal-record.ts';
import { diagnosticsTo } from '#backend/diagnostics/diagnostics.ts';
import type { Decoder } from '#backend/intake/decoder.ts';
import { TABLES_HERE } from '#test/builders/tables-here.ts';
import { watchDisk } from '#test/builders/disk-watch.ts';
import {
  aFolder,
  aMatter,
  counted,
  determine,
  disputed,
  good,
  aCardLine,
  listCsv,
  onPerson,
  registerCsv,
  testSurroundings,
  withCards,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import { everythingIn, filesUnder } from '../../e2e/whole/names-in-files.ts';

const MARKERS = ['Zephyrina', 'Quackenbosch', 'Marker-Ground', 'Marker-Paper'] as const;
const SIGNING = 'tuesday pickle granite walrus';
const SEALING = 'copper meadow nineteen violins';
let folder: Folder;
let tmpdirBefore: string | undefined;

/** The paper is no picture: it is kept, and said to be what cannot be shown. */
const OPENS_NOTHING: Decoder = {
  ...TABLES_HERE,
  async *open({ fileName }) {
    yield { ok: false, error: { kind: 'damaged', file: fileName, page: null, reason: 'it is damaged', whatToDo: '' } };
  },
};

beforeEach(() => {
  folder = aFolder();
  for (const name of ['matter', 'tmp', 'out']) mkdirSync(folder.path(name));
  tmpdirBefore = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder.path('tmp');
});
afterEach(() => {
  if (tmpdirBefore === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = tmpdirBefore;
  folder.remove();
});

test('what is done on paper brings no name to the disk in the clear, nor into what a party gets', async () => {
  const log = folder.path('matter/diagnostics.log');
  const here = testSurroundings({ diagnostics: diagnosticsTo(log, () => '2024-03-16T12:00:00Z') });
  const surroundings = { ...here, tools: { ...here.tools, asideDecoder: () => OPENS_NOTHING } };
  const stop = watchDisk([folder.path('matter'), folder.path('tmp'), folder.path('out')], MARKERS);
  const desk = withRules(aMatter({ ...folder, path: (name) => folder.path(`matter/${name}`) }, surroundings));
  withList(desk, listCsv(4, ['E5,Zephyrina Quackenbosch,Rigger,Acme Films,,,']));
  good(setConduct(desk, { on: true }));
  const marked = 'r4,Zephyrina Quackenbosch,2024-02-01,Local 161,card,designation,present';
  await withCards(desk, registerCsv([aCardLine('r1'), aCardLine('r2'), aCardLine('r3'), marked]), 4, 'Zephyrina-cards.csv');
  for (const n of [1, 2, 3]) good(determine(desk, `C-000${n}`, counted(`E${n}`)));
  good(determine(desk, 'C-0004', counted('E5'), 'Marker-Ground'));
  const untruthful = await withCards(desk, registerCsv([aCardLine('r9')]), 1, 'more.csv');
  good(
    sayOfDeclaration(desk, {
      batchId: untruthful,
      finding: 'not-truthful',
      receivedAt: null,
      reason: 'Marker-Ground: Zephyrina was not asked.',
    }),
  );
  good(determine(desk, 'C-0005', { state: 'unmatched' }, 'Marker-Ground'));
  good(noteConduct(desk, { cardId: 'C-0004' as CardId, milliseconds: 900, looks: 1 }));
  const [again] = reReviewCards(desk);
  if (again !== undefined) {
    good(giveReReview(desk, { cardId: again, state: 'not-counted', personId: null, note: 'Marker-Ground' }));
  }
  const disputeId = disputed(desk, onPerson('E5'), 'P04');
  good(addPosition(desk, { disputeId, party: 'employer', text: 'Marker-Ground: Quackenbosch left.' }));
  const positionId = disputeView(desk, disputeId)?.positions[0]?.positionId ?? 0;
  const paper = { name: 'Marker-Paper-Zephyrina.txt', bytes: async () => new TextEncoder().encode('Marker-Paper of Zephyrina') };
  expect(good(await attachPapers(desk, { to: { kind: 'position', positionId }, files: [paper] })).kept).toBe(1);
  good(ruleDispute(desk, { disputeId, ruling: 'eligible', grounds: 'No act of hiring was shown.' }));
  expect(rehearsal(desk, folder.path('practice'))).toBeNull();
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
  good(stateParticulars(desk, { addressLines: ['12 Elm Street'], agreement: null, present: [] }));
  const kind = { kind: 'certification', reason: null } as const;
  good(await saveDraftReport(desk, { ...kind, commentsUntil: '2024-03-20', path: folder.path('out/draft.pdf') }));
  good(await issueCertification(desk, { ...kind, place: 'New York', passphrase: SIGNING }));
  expect(recount(desk).agrees).toBe(true);
  good(saveCertification(desk, { version: 1, path: folder.path('out/certification.pdf') }));
  good(await saveParties(desk, { version: 1, folder: folder.path('out') }));
  good(sealRecord(desk, { path: folder.path('out/acme.sealed'), passphrase: SEALING }));
  expect(batchViews(desk).length).toBe(2);
  desk.db.close();
  const seen = await stop();
  expect(seen.found).toEqual([]);
  expect(MARKERS.filter((marker) => seen.files.join('\n').includes(marker))).toEqual([]);
  const left = filesUnder(folder.path('out'));
  expect(left.length).toBeGreaterThan(9);
  for (const file of left) {
    const text = everythingIn(file);
    expect([file, MARKERS.filter((marker) => text.includes(marker.toLowerCase()))]).toEqual([file, []]);
  }
  expect(readdirSync(folder.path('tmp'))).toEqual([]);
  expect(() => readFileSync(log, 'utf8')).toThrow('ENOENT');
}, 240_000);

test('a request for a time-stamp holds the digest of the file, a number drawn by lot, and nothing else of it', () => {
  const file = new TextEncoder().encode(`A certification that names ${MARKERS.join(' ')}`);
  const nonce = new Uint8Array(16).fill(7);
  const request = timeStampRequest(file, nonce);
  const digest = createHash('sha256').update(file).digest();
  expect(request.includes(digest)).toBe(true);
  expect(MARKERS.filter((marker) => request.includes(marker))).toEqual([]);
  expect(request.length).toBeLessThan(100);
  expect(timeStampRequest(new TextEncoder().encode('Another'), nonce).length).toBe(request.length);
});
