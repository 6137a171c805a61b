/** The practice matter played by its script on the real files: the figures are those that its truth file expects. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditMatter } from '#backend/use-cases/record/audit-matter.ts';
import { batchViews, cardsPage } from '#backend/use-cases/cards/card-queries.ts';
import { certifyView } from '#backend/use-cases/certify/certify.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import { createMatter } from '#backend/use-cases/matter/create-matter.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { docket } from '#backend/use-cases/disputes/dispute-queries.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { listView } from '#backend/use-cases/list/people-queries.ts';
import { playPractice } from '#backend/use-cases/practice/play-practice.ts';
import { lazyTools } from '#backend/use-cases/desk/tools.ts';
import { waterfall } from '#backend/use-cases/tally/tally-view.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import type { Reader } from '#backend/ocr/reader.ts';
import { loadPractice } from '#backend/practice/load-practice.ts';
import { aFolder, good, testSurroundings, type Folder } from '#test/builders/matter.ts';

let folder: Folder;
let desk: Desk;
const practice = loadPractice();

/** The blank page of the practice deliveries: page 9 of the first file, so the ninth that is read. */
const BLANK = 9;

/** Stands in for the recogniser, which has its own tests: it knows the blank page, and reads nothing. */
function aReader(): Reader {
  let pages = 0;
  return {
    read: async () => {
      pages += 1;
      const signature = { present: 'ask', confidence: 0, box: null } as const;
      const base = { turned: 0, skewDegrees: 0, fields: {}, signature, text: '', wording: null, document: 'unclear' } as const;
      const reading = { ...base, blank: pages === BLANK, engine: 'none', ms: 0 };
      return { ok: true, value: { cards: [{ reading, names: [] }] } };
    },
    lines: async () => expect.fail('no form is taught here'),
    close: () => undefined,
  };
}

const noPictures = (): never => {
  throw new Error('Nothing is shown here.');
};

beforeEach(() => {
  folder = aFolder();
  const tools = lazyTools({
    decoder: () => createDecoder({ host: nodeWorkerHost() }),
    reader: aReader,
    pictures: noPictures,
    ranker: noPictures,
  });
  const { truth } = practice;
  desk = good(
    createMatter(
      {
        path: folder.path('practice.countersign'),
        title: 'Practice',
        reference: 'P-1',
        neutral: truth.neutral,
        passphrase: truth.passphrase,
        practice: true,
      },
      testSurroundings({ tools }),
    ),
  );
});
afterEach(async () => {
  await closeDesk(desk);
  folder.remove();
});

test('the practice matter comes to the figures that a careful neutral expects', async () => {
  await playPractice(desk, practice, () => undefined);
  const { flips: _flips, cards, persons, acts: _acts, ...figures } = theTally(desk) ?? expect.fail('a tally');
  expect(figures).toMatchObject(practice.truth.expected.afterRulings);
  expect(persons.length).toBe(practice.truth.list.people);
  expect(cards.filter(({ state }) => state === 'undetermined')).toEqual([]);
  expect(auditMatter(desk)).toMatchObject({ whole: true });
  expect(certifyView(desk).unmet.map(({ kind }) => kind)).toEqual(['no-identity']);
  expect(listView(desk).exemplars).toEqual({ people: 60, files: 60 });
  // The blank page was confirmed as one.
  const found = batchViews(desk).map(({ stated, found, setAside }) => [stated, found, setAside]);
  expect(found).toEqual(
    practice.batches.map(({ statedCount, foundCount }, index) => [statedCount, foundCount, index === 0 ? 1 : 0]),
  );
  const broken = batchViews(desk).flatMap(({ originals }) =>
    originals.flatMap(({ problems }) => problems.map(({ file }) => file)),
  );
  expect(broken).toEqual(['scan-0125.jpg']);
  expect(
    docket(desk)
      .filter(({ state }) => state !== 'ruled')
      .every(({ determinative }) => !determinative),
  ).toBe(true);
  expect(cardsPage(desk, { state: 'blank', batchId: null, offset: 0, limit: 9 }).total).toBe(1);
  const steps = waterfall(theTally(desk) ?? expect.fail('a tally'));
  const less = steps.filter(({ kind }) => kind === 'less').reduce((sum, { count }) => sum + count, 0);
  expect((steps[0]?.count ?? 0) - less).toBe(figures.counted);
}, 300_000);
