/** A form taught on one card, and the next card laid over it: by the real reader, on cards drawn here. */
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FormBox } from '#core/card/card-form.ts';
import type { Instant } from '#core/dates.ts';
import type { CardId } from '#core/ids.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { readingOf } from '#backend/db/reading-store.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { createPictures } from '#backend/intake/pictures.ts';
import { createReader } from '#backend/ocr/reader.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { beginForm, exportForm, formViews, importForm, learnForm, removeForm } from '#backend/use-cases/cards/card-forms.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { importBatch } from '#backend/use-cases/cards/import-batch.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { readAgain, readUnread } from '#backend/use-cases/cards/read-cards.ts';
import { cards } from '#cli/commands/cards.ts';
import { readFileSync } from 'node:fs';
import {
  aFolder,
  aMatter,
  determine,
  good,
  listCsv,
  PASSPHRASE,
  refusal,
  testSurroundings,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import { aCardPdf } from '#test/builders/pictures.ts';

// The reader's engines start for the first one.
vi.setConfig({ testTimeout: 240_000 });

const host = nodeWorkerHost({ heapMegabytes: 1536 });
const decoder = createDecoder({ host });
const reader = createReader({ host });
const pictures = createPictures({ host });
afterAll(() => {
  decoder.close();
  reader.close();
  pictures.close();
});

let folder: Folder;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

function aDesk(): Desk {
  const none = (): never => expect.fail('not asked for');
  const tools = {
    decoder: () => decoder,
    asideDecoder: none,
    reader: () => reader,
    pictures: () => pictures,
    ranker: none,
    tokens: none,
    close: () => undefined,
  };
  return withRules(aMatter(folder, testSurroundings({ tools })));
}

const BLANK = { name: '', date: '', employer: '', signed: false };
const FILLED = { name: 'Anna Maria Reed', date: '02/13/2024', employer: 'Acme Films', signed: true };

/** Drawn, and scanned: no text of its own. `turned`: as it lay on the glass. */
async function scanned(card: typeof BLANK, { scale = 1, turned = 0 } = {}): Promise<Buffer> {
  for await (const page of decoder.open({ bytes: await aCardPdf(card), fileName: 'card.pdf' })) {
    if (!page.ok) break;
    const { image, width } = page.value;
    return sharp(image)
      .resize({ width: Math.round(width * scale) })
      .rotate(turned, { background: '#ffffff' })
      .jpeg({ quality: 88 })
      .toBuffer();
  }
  return expect.fail('the card could not be drawn');
}

async function delivered(desk: Desk, pages: readonly Buffer[]): Promise<void> {
  const files = pages.map((bytes, index) => ({ name: `page-${index + 1}.jpg`, bytes: async () => bytes }));
  const receivedAt = '2024-03-15T09:00:00-04:00' as Instant;
  good(importBatch(desk, { delivery: { deliveredBy: 'Local 161', receivedAt, stated: pages.length, form: 'scan' }, files }));
  await desk.jobs.settled();
}

const id = (number: number) => `C-000${number}` as CardId;

/** At 200 dots to the inch, as `aCardPdf` draws them. */
const BOXES: readonly FormBox[] = [
  { kind: 'name', label: '', x: 110, y: 325, width: 540, height: 62 },
  { kind: 'employer', label: '', x: 110, y: 520, width: 540, height: 62 },
  { kind: 'signature', label: '', x: 110, y: 700, width: 540, height: 105 },
  { kind: 'date', label: '', x: 1055, y: 742, width: 530, height: 62 },
  { kind: 'checkbox', label: 'Full time', x: 1300, y: 420, width: 60, height: 60 },
];

test('a form learned from a blank is laid over a smaller, turned page, and the fields stand where it was drawn', async () => {
  const desk = aDesk();
  await delivered(desk, [await scanned(BLANK), await scanned(FILLED, { scale: 0.8, turned: 180 })]);
  const sample = good(await beginForm(desk, id(1)));
  expect(sample.image).toMatchObject({ widthPx: 1700, heightPx: 1100 });
  good(await learnForm(desk, { cardId: id(1), name: 'Harbor card', boxes: BOXES }));
  good(readUnread(desk));
  await desk.jobs.settled();
  const reading = readingOf(desk.db, id(2))?.reading;
  expect(reading?.form).toMatchObject({ name: 'Harbor card' });
  expect(reading?.form?.matched).toBeGreaterThanOrEqual(5);
  expect(reading?.form?.residual).toBeLessThan(8);
  expect(reading?.turned).toBe(180);
  expect(reading?.fields.name?.text).toContain('Anna');
  expect(reading?.fields.employer?.text).toContain('Acme');
  expect(reading?.signature.present).toBe('yes');
  expect(reading?.form?.checkboxes).toMatchObject([{ label: 'Full time', ticked: 'no' }]);
  // Where the box was drawn, on the smaller page.
  expect(Math.abs((reading?.signature.box?.x ?? 0) - 110 * 0.8)).toBeLessThan(14);
  expect(Math.abs((reading?.signature.box?.y ?? 0) - 700 * 0.8)).toBeLessThan(14);

  const path = folder.path('form.json');
  const [form] = formViews(desk);
  good(exportForm(desk, { formId: form?.formId ?? '', path }));
  expect(eventsPage(desk.db, { kind: 'document.saved', before: null, limit: 1 })).toMatchObject([
    { data: { what: 'card-form' } },
  ]);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('AUTHORIZATION');
  expect(refusal(importForm(desk, JSON.parse(text))).kind).toBe('name-taken');
  good(removeForm(desk, form?.formId ?? ''));
  expect(formViews(desk)).toEqual([]);
  good(importForm(desk, JSON.parse(text)));
  expect(formViews(desk)[0]?.boxes).toEqual(BOXES);
});

test('cards that were read before their form was taught are read again with it, those decided stay as they were read', async () => {
  const desk = withList(aDesk(), listCsv(2));
  await delivered(desk, [await scanned(FILLED), await scanned({ ...FILLED, name: 'Ben Ode' })]);
  expect(refusal(readAgain(desk)).kind).toBe('nothing-chosen');
  good(readUnread(desk));
  await desk.jobs.settled();
  good(determine(desk, id(2), { state: 'unmatched' }, 'nobody of that name'));
  const proposed = good(await beginForm(desk, id(1))).boxes.find(({ kind }) => kind === 'declaration');
  expect(proposed).toMatchObject({ y: expect.closeTo(170, -2), height: expect.closeTo(100, -2) });
  const declaration = proposed ?? expect.fail('the declaration');
  good(await learnForm(desk, { cardId: id(1), name: 'Harbor card', boxes: [...BOXES, declaration] }));
  expect(formViews(desk)).toMatchObject([{ name: 'Harbor card', readBefore: 1 }]);
  good(readAgain(desk));
  await desk.jobs.settled();
  expect(formViews(desk)).toMatchObject([{ readBefore: 0 }]);
  expect(readingOf(desk.db, id(1))?.reading).toMatchObject({ form: { name: 'Harbor card' }, declaration: { same: 'yes' } });
  expect(readingOf(desk.db, id(2))?.reading.form).toBeUndefined();
  expect(eventsPage(desk.db, { kind: 'card.read', before: null, limit: 9 })).toHaveLength(3);
  expect(refusal(readAgain(desk)).kind).toBe('nothing-chosen');
});

test('the terminal reads undecided cards again with a form taught since, and says so where there is nothing to do', async () => {
  const desk = withList(aDesk(), listCsv(1));
  await delivered(desk, [await scanned(FILLED)]);
  good(readUnread(desk));
  await desk.jobs.settled();
  good(await learnForm(desk, { cardId: id(1), name: 'Harbor card', boxes: BOXES }));
  desk.db.close();
  const path = folder.path('acme.countersign');
  const note: string[] = [];
  const again = async () =>
    cards.run({
      args: [path, '--read-again'],
      out: () => undefined,
      note: (text) => note.push(text),
      env: { COUNTERSIGN_PASSPHRASE: PASSPHRASE },
    });
  expect({ code: await again(), note }).toEqual({ code: 0, note: [] });
  const after = good(openMatter({ path, secret: PASSPHRASE }, testSurroundings()));
  expect(readingOf(after.db, id(1))?.reading).toMatchObject({ form: { name: 'Harbor card' } });
  after.db.close();
  expect(await again()).toBe(3);
  expect(note.join(' ')).toContain('There is nothing to do.');
});

test('a form that could not say whose card it is, or how a page lies, is refused with what it lacks', async () => {
  const desk = aDesk();
  await delivered(desk, [await scanned(BLANK)]);
  const nameless = BOXES.filter(({ kind }) => kind !== 'name');
  expect(refusal(await learnForm(desk, { cardId: id(1), name: 'Harbor card', boxes: nameless }))).toEqual({
    kind: 'invalid-form',
    problems: [{ kind: 'no-name-box' }],
  });
  expect(refusal(await learnForm(desk, { cardId: id(1), name: ' ', boxes: BOXES })).kind).toBe('name-required');
  expect(refusal(importForm(desk, { version: 2 })).kind).toBe('invalid-form');
  expect(refusal(await beginForm(desk, id(7))).kind).toBe('no-such-card');
});
