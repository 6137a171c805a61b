/** Twelve at a time, and still a named person's determination of each: what may stand on a sheet, and what one key does. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardId, PersonId, Sha256 } from '#core/ids.ts';
import type { CardReading } from '#core/reading/reading.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { confirmationSheet } from '#backend/use-cases/review/confirmation-sheet.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { blankPages, determineSheet } from '#backend/use-cases/review/determine-sheet.ts';
import { setAsidePages } from '#backend/use-cases/review/set-aside-pages.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import { putCardOff } from '#backend/use-cases/review/put-off.ts';
import { reviewQueue } from '#backend/use-cases/review/review-queue.ts';
import {
  aFolder,
  aMatter,
  counted,
  determine,
  disputed,
  good,
  onCard,
  onPerson,
  refusal,
  testSurroundings,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import { aBlankReading, aPlainReading, phoneList, toolsThatRead, withReadCards } from '#test/builders/read-cards.ts';

let folder: Folder;
let desk: Desk;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

async function aReadMatter(readings: readonly CardReading[], rules: object = {}): Promise<Desk> {
  const tools = toolsThatRead(readings);
  desk = withList(withRules(aMatter(folder, testSurroundings({ tools })), rules), phoneList(30));
  await withReadCards(desk, readings.length);
  return desk;
}

const plain = (count: number) => Array.from({ length: count }, (_, index) => aPlainReading(index));
const ids = () => confirmationSheet(desk, { batchId: null }).cards.map(({ cardId }) => cardId);
const shownCards = () =>
  confirmationSheet(desk, { batchId: null }).cards.map(({ cardId, person, shown }) => ({
    cardId,
    personId: person.personId,
    shown,
  }));
const events = (kind: string) => eventsPage(desk.db, { kind, before: null, limit: 100 }).toReversed();

test('a sheet takes twelve clear cards in their order, each beside the row of the person proposed', async () => {
  await aReadMatter(plain(14));
  const sheet = confirmationSheet(desk, { batchId: null });
  expect(sheet).toMatchObject({ off: null, clear: 14 });
  expect(sheet.cards).toHaveLength(12);
  expect(sheet.cards[2]).toMatchObject({ cardId: 'C-0003', person: { personId: 'E3', rows: [4] }, signedOn: '2024-02-01' });
});

test('a paper that speaks of taking a card back stands on no sheet, however well it is read, and comes first in the queue', async () => {
  await aReadMatter([...plain(2), { ...aPlainReading(2), takesBack: true }]);
  expect(ids()).toEqual(['C-0001', 'C-0002']);
  const { cards } = reviewQueue(desk, { show: 'left', batchId: null, reason: null, layout: null });
  expect(cards.map(({ cardId, need }) => [cardId, need])).toEqual([
    ['C-0003', 'act'],
    ['C-0001', 'clear'],
    ['C-0002', 'clear'],
  ]);
});

test('one key determines the sheet in one transaction, and every card is an act of its own that says what was shown', async () => {
  await aReadMatter(plain(3));
  const cards = shownCards();
  const before = verifyRecord(desk).checked;
  good(determineSheet(desk, { cards, takenOut: [] }));
  const acts = events('card.determined-on-sheet');
  expect(acts).toHaveLength(3);
  expect(acts.map(({ actor, data }) => ({ actor, ...data }))).toMatchObject(
    cards.map(({ cardId, personId, shown }, index) => ({
      actor: 'N. Neutral',
      cardId,
      personId,
      from: 'undetermined',
      to: 'counted',
      place: index + 1,
      of: 3,
      listVersion: 1,
      rows: [index + 2],
      shownDigest: shown,
    })),
  );
  expect(new Set(acts.map(({ data }) => (data as { sheetId: string }).sheetId)).size).toBe(1);
  expect(JSON.stringify(acts)).not.toContain('Family');
  expect(verifyRecord(desk)).toMatchObject({ whole: true, checked: before + 3 });
  expect(theTally(desk)?.counted).toBe(3);
  expect(recount(desk).agrees).toBe(true);
  expect(reviewCard(desk, 'C-0002' as CardId)?.determination).toMatchObject({
    state: 'counted',
    by: 'N. Neutral',
    onSheet: true,
  });
});

test('laying out a sheet determines nothing and writes nothing', async () => {
  await aReadMatter(plain(3));
  const before = verifyRecord(desk).checked;
  shownCards();
  expect(verifyRecord(desk).checked).toBe(before);
  expect(theTally(desk)?.counted).toBe(0);
});

const DOUBTS: readonly (readonly [string, (reading: CardReading) => CardReading])[] = [
  ['its name is read weakly', (r) => ({ ...r, fields: { ...r.fields, name: { ...r.fields.name!, confidence: 0.7 } } })],
  [
    'its date could be two days',
    (r) => ({ ...r, fields: { ...r.fields, signedOn: { ...r.fields.signedOn!, ambiguous: true } } }),
  ],
  ['its date was not found', ({ fields: { signedOn: _gone, ...fields }, ...r }) => ({ ...r, fields })],
  ['no signature was surely found', (r) => ({ ...r, signature: { ...r.signature, present: 'ask' } })],
  ['its printed text was not recognised', (r) => ({ ...r, wording: null })],
  ['it asks for representation or an election', (r) => ({ ...r, wording: 'dual-purpose' })],
  ['it may be no card', (r) => ({ ...r, document: 'unclear' })],
  [
    'it is older than the window',
    (r) => ({ ...r, fields: { ...r.fields, signedOn: { ...r.fields.signedOn!, date: '2021-02-01' as never } } }),
  ],
  ['it names another union', (r) => ({ ...r, fields: { ...r.fields, union: { ...r.fields.union!, text: 'Local 7' } } })],
  ['nothing but its name speaks for the person', ({ fields: { phone: _gone, ...fields }, ...r }) => ({ ...r, fields })],
];

test('a card stands on no sheet that leaves anything to look for', async () => {
  await aReadMatter([aPlainReading(0), ...DOUBTS.map(([, doubted], index) => doubted(aPlainReading(index + 1)))]);
  const onSheet = ids();
  expect(onSheet).toContain('C-0001');
  DOUBTS.forEach(([doubt], index) => {
    const cardId = `C-${String(index + 2).padStart(4, '0')}`;
    expect([doubt, onSheet.includes(cardId as CardId)]).toEqual([doubt, false]);
  });
});

test('two cards for which one person is proposed stand on no sheet, neither of them', async () => {
  await aReadMatter([aPlainReading(0), aPlainReading(1), aPlainReading(0)]);
  expect(ids()).toEqual(['C-0002']);
});

test('a card stands on no sheet whose person has another card decided, is challenged, or whose card is in dispute', async () => {
  await aReadMatter([aPlainReading(0), aPlainReading(1), aPlainReading(2), aPlainReading(3), aPlainReading(9)]);
  good(determine(desk, 'C-0005', counted('E1')));
  disputed(desk, onPerson('E2'), 'P04');
  disputed(desk, onCard('C-0003'));
  expect(ids()).toEqual(['C-0004']);
});

test.each(['all', 'sample'])(
  'where the rules have signatures compared (%s), there are no sheets and none is determined',
  async (mode) => {
    await aReadMatter(plain(3));
    const cards = shownCards();
    desk.db.close();
    folder.remove();
    folder = aFolder();
    const signatureComparison = {
      mode,
      noExemplar: 'count',
      inconclusive: 'question',
      sample: mode === 'sample' ? { size: 1, seed: 7 } : null,
    };
    await aReadMatter(plain(3), { signatureComparison });
    expect(confirmationSheet(desk, { batchId: null })).toMatchObject({ cards: [], off: expect.stringContaining('compared') });
    expect(refusal(determineSheet(desk, { cards, takenOut: [] })).kind).toBe('sheets-off');
    expect(theTally(desk)?.counted).toBe(0);
  },
);

test('what is taken out stays undecided, is noted, and comes on no sheet again', async () => {
  await aReadMatter(plain(3));
  const cards = shownCards().filter(({ cardId }) => cardId !== 'C-0002');
  good(determineSheet(desk, { cards, takenOut: ['C-0002' as CardId] }));
  expect(events('card.put-off')).toMatchObject([{ data: { cardId: 'C-0002', until: 'alone' } }]);
  expect(ids()).toEqual([]);
  expect(reviewCard(desk, 'C-0002' as CardId)).toMatchObject({ determination: null, putOff: { until: 'alone' } });
});

test('if anything that the sheet showed of one card is not so any more, none of its cards is determined', async () => {
  await aReadMatter(plain(3));
  const cards = shownCards();
  good(putCardOff(desk, { cardId: 'C-0003' as CardId, until: 'later', note: 'The name is blotted.' }));
  expect(refusal(determineSheet(desk, { cards, takenOut: [] }))).toEqual({ kind: 'sheet-changed', cardId: 'C-0003' });
  expect(theTally(desk)?.counted).toBe(0);
  expect(events('card.determined-on-sheet')).toEqual([]);
});

test.each<[string, (card: { cardId: CardId; personId: PersonId; shown: Sha256 }) => object]>([
  ['for another person than was shown', () => ({ personId: 'E9' })],
  ['on another showing', () => ({ shown: 'a'.repeat(64) })],
  ['for a card that stood on no sheet', () => ({ cardId: 'C-0004' })],
])('a sheet cannot be determined %s', async (_how, change) => {
  await aReadMatter([...plain(3), aBlankReading()]);
  const [first, ...rest] = shownCards();
  const cards = [...rest, { ...first!, ...change(first!) }];
  expect(refusal(determineSheet(desk, { cards, takenOut: [] })).kind).toBe('sheet-changed');
  expect(theTally(desk)?.counted).toBe(0);
});

test('a card named twice on one sheet is refused with the whole of it', async () => {
  await aReadMatter(plain(2));
  const [first] = shownCards();
  expect(refusal(determineSheet(desk, { cards: [first!, first!], takenOut: [] })).kind).toBe('sheet-changed');
  expect(refusal(determineSheet(desk, { cards: [first!], takenOut: [first!.cardId] })).kind).toBe('sheet-changed');
  expect(theTally(desk)?.counted).toBe(0);
});

test('the blank pages of a batch are listed, and each confirmed one is an act of its own that counts for nothing', async () => {
  await aReadMatter([aPlainReading(0), aBlankReading(), aBlankReading()]);
  const batchId = reviewCard(desk, 'C-0002' as CardId)?.batchId;
  const cardIds = blankPages(desk, { batchId: batchId! }).pages.map(({ cardId }) => cardId);
  expect(cardIds).toEqual(['C-0002', 'C-0003']);
  good(setAsidePages(desk, { cardIds, what: 'blank', reason: null }));
  expect(events('page.set-aside').map(({ data }) => data)).toMatchObject([{ cardId: 'C-0002' }, { cardId: 'C-0003' }]);
  expect(blankPages(desk, { batchId: batchId! }).pages).toEqual([]);
  expect(theTally(desk)?.counted).toBe(0);
  expect(recount(desk).agrees).toBe(true);
});

test('a card is put off with a note and stays undecided; without a note, or once decided, it is not', async () => {
  await aReadMatter(plain(2));
  const cardId = 'C-0001' as CardId;
  expect(refusal(putCardOff(desk, { cardId, until: 'later', note: ' ' })).kind).toBe('note-required');
  good(putCardOff(desk, { cardId, until: 'joint-session', note: 'Ask the union whose hand this is.' }));
  expect(reviewCard(desk, cardId)?.putOff).toMatchObject({ until: 'joint-session', note: 'Ask the union whose hand this is.' });
  good(determine(desk, 'C-0001', counted('E1')));
  expect(reviewCard(desk, cardId)?.putOff).toBeNull();
  expect(refusal(putCardOff(desk, { cardId, until: 'later', note: 'Again.' })).kind).toBe('already-decided');
});
