/** Paper as it comes: several cards on a sheet, fronts and backs, blanks, sheets between; and the neutral's hand on all of it. */
import sharp, { type OverlayOptions } from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Instant } from '#core/dates.ts';
import type { BatchId, CardId } from '#core/ids.ts';
import { allCards, cardById } from '#backend/db/card-store.ts';
import type { Arranged } from '#backend/db/batch-store.ts';
import { allEvents } from '#backend/db/event-store.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { createPictures } from '#backend/intake/pictures.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { cutCard, joinCards, splitFaces } from '#backend/use-cases/cards/arrange-cards.ts';
import { batchViews, cardRows } from '#backend/use-cases/cards/card-queries.ts';
import { determineCard } from '#backend/use-cases/review/determine-card.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { importBatch } from '#backend/use-cases/cards/import-batch.ts';
import { joinBacks } from '#backend/use-cases/cards/offer-backs.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { setAsidePages } from '#backend/use-cases/review/set-aside-pages.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import { unmetNow, LOOKED_INTO } from '#backend/use-cases/tally/unmet.ts';
import {
  aFolder,
  aMatter,
  counted,
  factsOf,
  disputed,
  good,
  listCsv,
  onCard,
  refusal,
  testSurroundings,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';

// A process starts for the first one.
vi.setConfig({ testTimeout: 60_000 });

const host = nodeWorkerHost();
const decoder = createDecoder({ host });
const pictures = createPictures({ host });
afterAll(() => {
  decoder.close();
  pictures.close();
});

let folder: Folder;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

function aDesk(): Desk {
  const none = (): never => {
    throw new Error('not asked for');
  };
  const tools = {
    decoder: () => decoder,
    asideDecoder: none,
    reader: none,
    pictures: () => pictures,
    ranker: none,
    tokens: none,
    close: () => undefined,
  };
  return withList(withRules(aMatter(folder, testSurroundings({ tools }))), listCsv(6));
}

/** Printed matter at a place: bars as lines of text. */
function printed(left: number, top: number, width: number, mark: number): OverlayOptions[] {
  return [0, 1, 2].map((line) => ({
    input: { create: { width: width - line * 20 - mark, height: 6, channels: 3 as const, background: '#101010' } },
    left,
    top: top + line * 24,
  }));
}

const paper = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#fbfaf7' } });

/** `mark` makes each picture its own. */
const aFace = (mark: number) =>
  paper(600, 380)
    .composite(printed(60, 80, 400, mark))
    .png()
    .toBuffer();
const aBlank = (mark: number) =>
  paper(600, 380 + mark)
    .png()
    .toBuffer();
const aSheetOfFour = (mark: number) =>
  paper(800, 600)
    .composite([
      ...printed(40, 60, 260, mark),
      ...printed(460, 60, 260, mark + 1),
      ...printed(40, 380, 260, mark + 2),
      ...printed(460, 380, 260, mark + 3),
    ])
    .png()
    .toBuffer();
/** Four bars, two of them broad. */
const aPatchSheet = () =>
  paper(600, 780)
    .composite(
      [
        [100, 12],
        [124, 30],
        [166, 12],
        [190, 30],
      ].map(([top = 0, height = 0]) => ({
        input: { create: { width: 480, height, channels: 3 as const, background: '#000000' } },
        left: 60,
        top,
      })),
    )
    .png()
    .toBuffer();

const PLAIN: Arranged = { sides: 'one', cardsPerSheet: 1, separators: false };

/** One TIFF whose pages are these pictures, all of one size; or one file each. */
async function delivered(desk: Desk, pages: readonly Buffer[], stated: number, over: Partial<Arranged> = {}): Promise<BatchId> {
  const delivery = {
    deliveredBy: 'Local 161',
    receivedAt: '2024-03-15T09:00:00-04:00' as Instant,
    stated,
    form: 'scan' as const,
    arrangement: { ...PLAIN, ...over },
  };
  const bytes = await tiffOf(pages);
  const { batchId } = good(importBatch(desk, { delivery, files: [{ name: 'scan.tif', bytes: async () => bytes }] }));
  await desk.jobs.settled();
  return batchId;
}

async function tiffOf(pages: readonly Buffer[]): Promise<Buffer> {
  const raw = await Promise.all(
    pages.map((page) => sharp(page).resize(600, 400, { fit: 'fill' }).removeAlpha().raw().toBuffer()),
  );
  return sharp(Buffer.concat(raw), { raw: { width: 600, height: 400 * pages.length, channels: 3, pageHeight: 400 } })
    .tiff({ compression: 'lzw' })
    .toBuffer();
}

const batchOf = (desk: Desk, batchId: BatchId) => {
  const view = batchViews(desk).find((batch) => batch.batchId === batchId);
  if (view === undefined) throw new Error('no such batch');
  return view;
};
/** As the neutral keys what she sees on it. */
const countedFor = (desk: Desk, cardId: CardId, personId: string) => {
  const facts = { ...factsOf(desk, cardId), signedOn: '2024-02-01', unionName: 'Local 161' };
  return determineCard(desk, { cardId, determination: counted(personId), facts, reason: null });
};
const id = (number: number) => `C-${String(number).padStart(4, '0')}` as CardId;

test('a blank page is known as one before anybody reads, and is not counted as found', async () => {
  const desk = aDesk();
  const batchId = await delivered(desk, [await aFace(0), await aBlank(0), await aFace(2)], 2);
  expect(batchOf(desk, batchId)).toMatchObject({ found: 2, blanks: 1, unsettled: 0 });
  expect(batchOf(desk, batchId).numbers).toEqual({ first: 'C-0001', last: 'C-0003' });
  expect(cardRows(desk).map(({ row }) => row.blank)).toEqual([false, true, false]);
});

test('four cards on a sheet become four cards, each with its own control number and picture', async () => {
  const desk = aDesk();
  const batchId = await delivered(desk, [await aSheetOfFour(0)], 4, { cardsPerSheet: 4 });
  const cards = allCards(desk.db);
  expect(cards.map(({ cardId, page, position }) => [cardId, page, position])).toEqual([
    ['C-0001', 1, 0],
    ['C-0002', 1, 1],
    ['C-0003', 1, 2],
    ['C-0004', 1, 3],
  ]);
  expect(new Set(cards.map(({ images }) => images[0]?.sha256)).size).toBe(4);
  expect(batchOf(desk, batchId).found).toBe(4);
  expect([...allEvents(desk.db)].find(({ kind }) => kind === 'sheet.cut')?.data).toMatchObject({ page: 1, clear: 1 });
});

test('fronts and backs are one card where the delivery says so, a last front alone included', async () => {
  const desk = aDesk();
  const pages = [await aFace(0), await aBlank(0), await aFace(4), await aFace(6), await aFace(8)];
  const batchId = await delivered(desk, pages, 3, { sides: 'both' });
  expect(allCards(desk.db).map(({ images }) => images.map(({ page }) => page))).toEqual([[1, 2], [3, 4], [5]]);
  expect(batchOf(desk, batchId)).toMatchObject({ found: 3, blanks: 0 });
});

test('a sheet with a patch code is seen where sheets were announced, starts a new pair, and is no card', async () => {
  const desk = aDesk();
  const pages = [await aFace(0), await aPatchSheet(), await aFace(4), await aBlank(0)];
  const batchId = await delivered(desk, pages, 2, { sides: 'both', separators: true });
  expect(batchOf(desk, batchId)).toMatchObject({ found: 2, separators: 1 });
  expect(allCards(desk.db).map(({ separator, images }) => [separator, images.length])).toEqual([
    [null, 1],
    ['patch code', 1],
    [null, 2],
  ]);
});

test('nobody announced sheets between: the same page is a page like any other', async () => {
  const desk = aDesk();
  const batchId = await delivered(desk, [await aFace(0), await aPatchSheet()], 2);
  expect(batchOf(desk, batchId)).toMatchObject({ found: 2, separators: 0 });
});

test('pages joined by hand are one card; the other number is out of use and never given again', async () => {
  const desk = aDesk();
  const batchId = await delivered(desk, [await aFace(0), await aFace(2), await aFace(4)], 2);
  expect(refusal(joinCards(desk, { cardId: id(1), others: [id(2)], as: 'back', reason: ' ' })).kind).toBe('reason-required');
  good(joinCards(desk, { cardId: id(1), others: [id(2)], as: 'back', reason: 'Its back lies on the next page.' }));
  expect(cardById(desk.db, id(2))).toBeNull();
  expect(cardById(desk.db, id(1))?.images.map(({ page }) => page)).toEqual([1, 2]);
  expect(batchOf(desk, batchId)).toMatchObject({ found: 2 });
  const { cardIds } = good(splitFaces(desk, { cardId: id(1), reason: 'They are two cards after all.' }));
  expect(cardIds).toEqual([id(4)]);
  expect(batchOf(desk, batchId)).toMatchObject({ found: 3 });
});

test('a determination lapses when the card becomes another thing, in the tables and in the record alike', async () => {
  const desk = aDesk();
  await delivered(desk, [await aFace(0), await aFace(2)], 2);
  good(countedFor(desk, id(1), 'E1'));
  good(countedFor(desk, id(2), 'E2'));
  expect(theTally(desk)?.counted).toBe(2);
  good(joinCards(desk, { cardId: id(1), others: [id(2)], as: 'back', reason: 'One card.' }));
  expect(theTally(desk)?.counted).toBe(0);
  expect(theTally(desk)?.cards.map(({ cardId, state }) => [cardId, state])).toEqual([[id(1), 'undetermined']]);
  expect(recount(desk).agrees).toBe(true);
});

test('a card cut by hand gives way to its parts, and the record counts them too', async () => {
  const desk = aDesk();
  const batchId = await delivered(desk, [await aSheetOfFour(0)], 2);
  const halves = [
    { x: 0, y: 0, width: 1, height: 0.5 },
    { x: 0, y: 0.5, width: 1, height: 0.5 },
  ];
  const { cardIds } = good(await cutCard(desk, { cardId: id(1), parts: halves, reason: 'Two cards lay on it.' }));
  expect(cardIds).toEqual([id(2), id(3)]);
  expect(cardById(desk.db, id(1))).toBeNull();
  expect(batchOf(desk, batchId)).toMatchObject({ found: 2 });
  expect(allCards(desk.db).map(({ page }) => page)).toEqual([1, 1]);
  expect(recount(desk).agrees).toBe(true);
});

test('a card in dispute is neither joined nor cut', async () => {
  const desk = aDesk();
  await delivered(desk, [await aFace(0), await aFace(2)], 2);
  good(countedFor(desk, id(1), 'E1'));
  disputed(desk, onCard(id(1)));
  const joined = joinCards(desk, { cardId: id(2), others: [id(1)], as: 'back', reason: 'One card.' });
  expect(refusal(joined)).toEqual({ kind: 'card-in-dispute', cardId: id(1) });
  expect(cardById(desk.db, id(1))).not.toBeNull();
});

test('a better scan of the same card comes first, and what was read of the old one speaks no longer', async () => {
  const desk = aDesk();
  await delivered(desk, [await aFace(0), await aFace(2)], 1);
  const [old, better] = allCards(desk.db).map(({ images }) => images[0]?.sha256);
  good(joinCards(desk, { cardId: id(1), others: [id(2)], as: 'rescan', reason: 'The first scan was cut off.' }));
  expect(cardById(desk.db, id(1))?.images.map(({ sha256 }) => sha256)).toEqual([better, old]);
});

test('a page laid aside stands nowhere, counts as nothing found, and is named in the record', async () => {
  const desk = aDesk();
  const batchId = await delivered(desk, [await aFace(0), await aFace(2), await aBlank(0)], 1);
  good(countedFor(desk, id(1), 'E1'));
  expect(refusal(setAsidePages(desk, { cardIds: [id(2)], what: 'not-a-card', reason: null })).kind).toBe('reason-required');
  good(setAsidePages(desk, { cardIds: [id(2)], what: 'not-a-card', reason: 'A cover letter.' }));
  // A blank that was seen as one needs no reason.
  good(setAsidePages(desk, { cardIds: [id(3)], what: 'blank', reason: null }));
  expect(batchOf(desk, batchId)).toMatchObject({ found: 1, blanks: 0, setAside: 2 });
  expect(theTally(desk)?.cards.map(({ cardId }) => cardId)).toEqual([id(1)]);
  expect(cardRows(desk).map(({ row }) => row.setAside)).toEqual([null, 'not-a-card', 'blank']);
  expect([...allEvents(desk.db)].filter(({ kind }) => kind === 'page.set-aside')).toHaveLength(2);
  expect(recount(desk).agrees).toBe(true);
  expect(unmetNow(desk, LOOKED_INTO).map(({ kind }) => kind)).not.toContain('custody-gap');
});

test('of several pages one that may not be laid aside keeps all of them', async () => {
  const desk = aDesk();
  await delivered(desk, [await aBlank(0), await aFace(2)], 1);
  const both = { cardIds: [id(1), id(2)], what: 'blank', reason: null } as const;
  expect(refusal(setAsidePages(desk, both)).kind).toBe('reason-required');
  expect(cardRows(desk).map(({ row }) => row.setAside)).toEqual([null, null]);
});

test('blank backs are offered to their fronts, never laid there unasked', async () => {
  const desk = aDesk();
  const pages = [await aFace(0), await aBlank(0), await aFace(4), await aBlank(0)];
  const batchId = await delivered(desk, pages, 2);
  expect(batchOf(desk, batchId)).toMatchObject({ found: 2, blanks: 2, backsOffered: 2 });
  expect(refusal(joinBacks(desk, { batchId, reason: '' })).kind).toBe('reason-required');
  good(joinBacks(desk, { batchId, reason: 'Scanned on both sides.' }));
  expect(allCards(desk.db).map(({ images }) => images.map(({ page }) => page))).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(batchOf(desk, batchId)).toMatchObject({ found: 2, blanks: 0, backsOffered: 0 });
  expect(recount(desk).agrees).toBe(true);
});
