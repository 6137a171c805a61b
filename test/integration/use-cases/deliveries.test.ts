/** What else comes in a delivery: locked files, sealed e-cards, lists that are no file. */
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Instant } from '#core/dates.ts';
import { problemsOf } from '#backend/db/batch-store.ts';
import { allCards } from '#backend/db/card-store.ts';
import { allEvents } from '#backend/db/event-store.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { batchViews } from '#backend/use-cases/cards/card-queries.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { importBatch, unlockOriginal } from '#backend/use-cases/cards/import-batch.ts';
import { importTable } from '#backend/use-cases/cards/import-table.ts';
import { verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { aFolder, aMatter, good, refusal, testSurroundings, withRules, type Folder } from '#test/builders/matter.ts';
import { aCardPdf, aLockedPdf } from '#test/builders/pictures.ts';
import { aForeignFile } from '../certification/foreign-file.ts';
import { aSigner } from '../certification/sealed.ts';

// A process starts for the first one.
vi.setConfig({ testTimeout: 60_000 });

const decoder = createDecoder({ host: nodeWorkerHost() });
afterAll(decoder.close);

let folder: Folder;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

const delivery = {
  deliveredBy: 'Local 161',
  receivedAt: '2024-03-15T09:00:00-04:00' as Instant,
  stated: 1,
  form: 'electronic' as const,
  declaration: true,
};

function aDesk(): Desk {
  const none = (): never => expect.fail('not asked for');
  const tools = {
    decoder: () => decoder,
    asideDecoder: () => decoder,
    reader: none,
    pictures: none,
    ranker: none,
    tokens: none,
    close: () => undefined,
  };
  // Later than the signatures that are made here.
  const now = (): Instant => '2025-10-20T12:00:00Z' as Instant;
  return withRules(aMatter(folder, testSurroundings({ tools, now })));
}

async function delivered(desk: Desk, name: string, bytes: Uint8Array): Promise<void> {
  good(importBatch(desk, { delivery, files: [{ name, bytes: async () => bytes }] }));
  await desk.jobs.settled();
}

const onlyOriginal = (desk: Desk) => batchViews(desk)[0]?.originals[0] ?? expect.fail('an original');

test('a file too large to be opened is refused unread, with how to split it; the rest comes in and the count shows it', async () => {
  const desk = aDesk();
  const huge = { name: 'all-cards.pdf', size: 1_073_000_000, bytes: () => expect.fail('it was read') };
  const card = await aCardPdf({ name: 'Anna Reed', date: '9/16/2025', employer: 'Harbor Lines', signed: true });
  const small = { name: 'card.pdf', size: card.length, bytes: async () => card };
  good(importBatch(desk, { delivery: { ...delivery, stated: 2000 }, files: [huge, small] }));
  await desk.jobs.settled();
  const [batch] = batchViews(desk);
  expect(batch).toMatchObject({ stated: 2000, found: 1, originals: [{ name: 'card.pdf', cards: 1 }] });
  expect(problemsOf(desk.db, batch?.batchId ?? expect.fail('a batch'))).toMatchObject([
    {
      file: 'all-cards.pdf',
      page: null,
      reason: 'the file is too large to be opened whole (1073 MB; the most is 400 MB)',
      whatToDo: expect.stringContaining('Split it into files of fewer pages'),
    },
  ]);
  expect([...allEvents(desk.db)].filter(({ kind }) => kind === 'original.refused')).toMatchObject([
    { data: { reason: 'too large to be opened' } },
  ]);
  expect(verifyRecord(desk).whole).toBe(true);
});

test('a locked file waits for its password, beside the file, and then makes its card; the password is kept nowhere', async () => {
  const desk = aDesk();
  await delivered(desk, 'cards.pdf', await aLockedPdf('harbor quilt'));
  const { originalId, locked, problems } = onlyOriginal(desk);
  expect([locked, problems.length, allCards(desk.db).length]).toEqual([true, 1, 0]);
  good(unlockOriginal(desk, { originalId, password: 'wrong' }));
  await desk.jobs.settled();
  expect(onlyOriginal(desk).locked).toBe(true);
  good(unlockOriginal(desk, { originalId, password: 'harbor quilt' }));
  await desk.jobs.settled();
  expect(onlyOriginal(desk)).toMatchObject({ locked: false, problems: [], cards: 1 });
  expect(batchViews(desk)[0]?.found).toBe(1);
  expect(refusal(unlockOriginal(desk, { originalId, password: 'harbor quilt' }))).toEqual({ kind: 'no-such-file' });
  expect([...allEvents(desk.db)].findLast(({ kind }) => kind === 'batch.closed')?.data).toMatchObject({ found: 1 });
  expect(JSON.stringify([...allEvents(desk.db)])).not.toContain('harbor quilt');
  expect(verifyRecord(desk).whole).toBe(true);
});

test('the signature in a signed PDF is judged when the file is opened: it holds, and whose key it is nobody knows', async () => {
  const desk = aDesk();
  await delivered(desk, 'e-card.pdf', await aForeignFile(aSigner()));
  const { seal } = onlyOriginal(desk);
  expect(seal).toMatchObject({ result: 'indeterminate', signers: [{ coversWholeFile: true }] });
  expect([...allEvents(desk.db)].find(({ kind }) => kind === 'seal.judged')?.data).toMatchObject({
    verdict: 'intact-signer-unknown',
    signatures: 1,
  });
});

test('a signed PDF that was changed is taken in all the same, and said to be changed', async () => {
  const desk = aDesk();
  const signed = await aForeignFile(aSigner());
  const at = signed.indexOf('(A card)');
  signed.write('(A cord)', at, 'latin1');
  await delivered(desk, 'e-card.pdf', signed);
  expect(allCards(desk.db)).toHaveLength(1);
  expect(onlyOriginal(desk).seal?.result).toBe('failed');
});

test('a file that bears no signature is said nothing of', async () => {
  const desk = aDesk();
  const { aCardPdf } = await import('#test/builders/pictures.ts');
  await delivered(desk, 'card.pdf', await aCardPdf({ name: 'A', date: '', employer: '', signed: false }));
  expect(onlyOriginal(desk).seal).toBeNull();
});

test('a pasted table becomes cards, and is kept as it was pasted', async () => {
  const desk = aDesk();
  const text = 'card_id\tname\tsigned_on\n1\tAnna Reed\t2024-02-01\n2\tBo Lind\t2024-02-02\n';
  good(await importTable(desk, { delivery: { ...delivery, stated: 2 }, how: 'pasted', text }));
  await desk.jobs.settled();
  expect(allCards(desk.db).map(({ registerId, keyed }) => [registerId, keyed?.name.full])).toEqual([
    ['1', 'Anna Reed'],
    ['2', 'Bo Lind'],
  ]);
  expect(onlyOriginal(desk)).toMatchObject({ name: 'register-pasted.csv', bytes: text.length });
});

test('of a table with a wrong row nothing is taken, and the row is named', async () => {
  const desk = aDesk();
  const text = 'card_id,name,signature\n1,Anna Reed,present\n2,Bo Lind,perhaps\n';
  const refused = refusal(await importTable(desk, { delivery, how: 'keyed', text }));
  expect(refused).toMatchObject({ kind: 'invalid-register' });
  expect(JSON.stringify(refused)).toContain('row 3');
  expect(batchViews(desk)).toEqual([]);
  expect(refusal(await importTable(desk, { delivery, how: 'pasted', text: 'Dear Ms. Reed' })).kind).toBe('invalid-register');
});
