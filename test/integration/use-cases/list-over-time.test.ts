/** A newer list, another date, an amended rule: what they touch is said before, and looked at again after. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '#core/dates.ts';
import type { PersonId } from '#core/ids.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { compareLists } from '#backend/use-cases/list/compare-lists.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { listAsOf } from '#backend/use-cases/list/list-as-of.ts';
import { previewList } from '#backend/use-cases/list/preview-list.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { reviewQueue } from '#backend/use-cases/review/review-queue.ts';
import { amendRules, freezeRules, saveDraft } from '#backend/use-cases/rules/rules-acts.ts';
import { tallyView } from '#backend/use-cases/tally/tally-view.ts';
import { touchedCards } from '#backend/use-cases/standing/touched-cards.ts';
import { tryAmendment } from '#backend/use-cases/rules/try-amendment.ts';
import { PLAIN_RULES_JSON, rulesJson } from '#test/builders/rules.ts';
import {
  aCardLine,
  aCountedMatter,
  aFolder,
  aMatter,
  counted,
  determine,
  disputed,
  good,
  listCsv,
  onCard,
  registerCsv,
  withCards,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';

let folder: Folder;
let desk: Desk;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

const preview = (csv: string) => good(previewList(desk, { fileName: 'newer.csv', bytes: new TextEncoder().encode(csv) }));
const eventCount = () => eventsPage(desk.db, { kind: null, before: null, limit: 1000 }).length;
const day = (text: string) => text as LocalDate;

/** `E1` is gone, `E2` is now excluded, `E3` has another title, `E9` is new. */
const NEWER = listCsv(4, ['E9,Nina New,Rigger,Acme Films,,,'])
  .replace(/^E1,.*\n/m, '')
  .replace(/^(E2,.*),,,$/m, '$1,excluded,management,')
  .replace(/^(E3,[^,]*),Rigger/m, '$1,Gaffer');

test('the preview of a newer list names who came, went and changed, and how, and writes nothing', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  const before = eventCount();
  const { changes, differences } = preview(NEWER);
  expect(changes).toEqual({ added: 1, removed: 1, changed: 2, touchedCards: 3, nobodysCards: 0 });
  expect(differences).toMatchObject({
    added: { total: 1, shown: [{ personId: 'E9', displayName: 'Nina New', rows: [5] }] },
    removed: { total: 1, shown: [{ personId: 'E1', rows: [2] }] },
    unchanged: 1,
    possiblySame: { total: 0 },
  });
  expect(differences?.changed.shown.map(({ personId, fields }) => [personId, fields.map(({ field }) => field)])).toEqual([
    ['E2', ['status', 'statusReason']],
    ['E3', ['title']],
  ]);
  expect(eventCount()).toBe(before);
});

test('the preview names the decided cards of which the rules would then say something else, and only those', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  expect(preview(NEWER).differences?.touched).toMatchObject([
    { cardId: 'C-0001', decided: 'counted', before: { state: 'counted' }, after: { state: 'unmatched', codes: ['P01'] } },
    { cardId: 'C-0002', decided: 'counted', after: { state: 'not-counted' }, inDispute: false },
  ]);
});

test('the preview says how many cards of nobody on the list would come back, and so many do', async () => {
  desk = await aCountedMatter(folder, { people: 6, cards: 3 });
  await withCards(desk, registerCsv([aCardLine('x1'), aCardLine('x2')]), 2, 'more.csv');
  good(determine(desk, 'C-0004', { state: 'unmatched' }));
  good(determine(desk, 'C-0005', { state: 'unmatched' }));
  expect(preview(listCsv(5)).changes).toMatchObject({ removed: 1, nobodysCards: 0 });
  const longer = listCsv(6, ['E9,Nina New,Rigger,Acme Films,,,']);
  expect(preview(longer).changes).toMatchObject({ added: 1, nobodysCards: 2 });
  withList(desk, longer, 'joint');
  expect(touchedCards(desk)).toEqual(['C-0004', 'C-0005']);
});

test('a list on which the result alone tells of single people says so before it is accepted', () => {
  desk = withRules(aMatter(folder));
  const told = (csv: string) => preview(csv).resultTells;
  expect([1, 2, 3, 4, 5].map((people) => told(listCsv(people)))).toEqual([
    'everybody-signed',
    'everybody-signed',
    'all-but-one-signed',
    'all-but-one-signed',
    null,
  ]);
  expect(told(listCsv(2, ['E8,Man Ager,Rigger,Acme Films,excluded,management,']))).toBe('everybody-signed');
});

test('a preview says how its people would stand, and why nobody is eligible where the formula finds no jobs', () => {
  desk = withRules(aMatter(folder));
  const plain = preview(listCsv(3, ['E8,Man Ager,Rigger,Acme Films,excluded,management,'])).standing;
  expect(plain).toEqual({ eligible: 3, challenged: 0, excluded: 1, excludedBy: [{ code: 'P04', persons: 1 }] });
  const limbs = [{ name: 'two jobs', jobs: 2, days: null, hours: null, months: 12, averageHoursPerWeek: null, weeks: null }];
  desk.db.close();
  folder.remove();
  folder = aFolder();
  const formula = { scope: 'all-signatories', inWindow: 'any-day', hoursPerDay: 8, limbs };
  desk = withRules(aMatter(folder), rulesJson({ list: { base: 'formula', eligibilityDate: '2024-03-01' }, formula }));
  expect(preview(listCsv(3)).standing).toMatchObject({ eligible: 0, excludedBy: [{ code: 'P05', persons: 3 }] });
});

test('once the newer list is in force, exactly those cards are to be looked at again, and one that is leaves the queue', async () => {
  desk = withList(await aCountedMatter(folder, { people: 4, cards: 3 }), NEWER, 'joint');
  expect(touchedCards(desk)).toEqual(['C-0001', 'C-0002']);
  const again = () =>
    reviewQueue(desk, { show: 'again', batchId: null, reason: null, layout: null }).cards.map(({ cardId }) => cardId);
  expect(again()).toEqual(['C-0001', 'C-0002']);
  good(determine(desk, 'C-0001', { state: 'unmatched' }, 'She left before the list.'));
  expect(again()).toEqual(['C-0002']);
});

test('a person who comes onto the list brings her card back to review, though it was not counted', async () => {
  desk = withList(withRules(aMatter(folder)), listCsv(2, ['E9,Out Side,Rigger,Acme Films,excluded,management,']));
  await withCards(desk, registerCsv([aCardLine('r1')]), 1);
  good(determine(desk, 'C-0001', { state: 'not-counted', personId: 'E9' as PersonId, codes: ['P04'] }, 'A manager.'));
  expect(touchedCards(desk)).toEqual([]);
  withList(desk, listCsv(2, ['E9,Out Side,Rigger,Acme Films,,,']), 'joint');
  expect(touchedCards(desk)).toEqual(['C-0001']);
  good(determine(desk, 'C-0001', counted('E9'), 'The parties agree that she is no manager.'));
  expect(touchedCards(desk)).toEqual([]);
});

test('two versions stand side by side with the count on each, and the cards that turn between them', async () => {
  desk = withList(await aCountedMatter(folder, { people: 4, cards: 3 }), NEWER, 'joint');
  const compared = compareLists(desk, { before: 1, after: 2 });
  expect(compared?.before).toMatchObject({ version: { state: 'superseded' }, figures: { outcome: 'majority', counted: 3 } });
  expect(compared?.after).toMatchObject({
    version: { state: 'in-force' },
    figures: { outcome: 'no-majority', eligible: 3, excluded: 1, required: 2, counted: 1, margin: { worst: -1 } },
  });
  expect(compared?.after.figures.counted).toBe(theTally(desk)?.counted);
  expect(compared?.cards).toEqual([
    { cardId: 'C-0001', personName: 'Personaa Numberaa', decided: 'counted', before: 'eligible', after: 'absent' },
    { cardId: 'C-0002', personName: 'Personab Numberab', decided: 'counted', before: 'eligible', after: 'excluded' },
  ]);
  const back = compareLists(desk, { before: 2, after: 1 });
  expect(back?.differences).toMatchObject({ added: { total: 1 }, removed: { total: 1 }, changed: { total: 2 } });
  expect(compareLists(desk, { before: 1, after: 3 })).toBeNull();
});

test('a version that nobody had authority for is compared like any other, and moves no figure of the tally', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  withList(desk, listCsv(20), 'unilateral');
  const compared = compareLists(desk, { before: 1, after: 2 });
  expect(compared?.after).toMatchObject({
    version: { state: 'ignored', basis: 'unilateral' },
    figures: { outcome: 'no-majority', people: 20, required: 11 },
  });
  expect(theTally(desk)).toMatchObject({ outcome: 'majority', people: 4 });
  expect(touchedCards(desk)).toEqual([]);
});

test('on a list without ids a card stays with its person when the rows move, in the tally and in the recount', async () => {
  const row = (name: string, phone: string) => `${name},Rigger,Acme Films,${phone}`;
  const ana = row('Ana Ruiz', '602 555 0101');
  const bo = row('Bo Chen', '602 555 0102');
  const cy = row('Cy Young', '602 555 0103');
  const file = (...rows: readonly string[]) => ['name,title,employer,phone', ...rows].join('\n');
  desk = withList(withRules(aMatter(folder)), file(ana, bo));
  await withCards(desk, registerCsv([aCardLine('r1'), aCardLine('r2')]), 2);
  good(determine(desk, 'C-0001', counted('row-2')));
  good(determine(desk, 'C-0002', counted('row-3')));
  withList(desk, file(cy, bo, ana), 'joint');
  expect(theTally(desk)).toMatchObject({ people: 3, counted: 2 });
  expect(recount(desk).agrees).toBe(true);
  expect(touchedCards(desk)).toEqual([]);
  withList(desk, file(cy, bo), 'joint');
  expect(theTally(desk)).toMatchObject({ people: 2, counted: 1 });
  expect(recount(desk).agrees).toBe(true);
  expect(touchedCards(desk)).toEqual(['C-0001']);
});

const SIX_MONTHS = rulesJson({ cardWindow: { ...PLAIN_RULES_JSON.cardWindow, length: 6 } });

/** `C-0003` was signed eight months before the count. */
async function withAnOldCard(): Promise<Desk> {
  const made = withList(withRules(aMatter(folder)), listCsv(4));
  await withCards(made, registerCsv([aCardLine('r1'), aCardLine('r2'), aCardLine('r3', { signedOn: '2023-07-20' })]), 3);
  for (const index of [1, 2, 3]) good(determine(made, `C-000${index}`, counted(`E${index}`)));
  return made;
}

test('an amendment is tried before it is made: the cards it touches, why, and the figures before and after', async () => {
  desk = await withAnOldCard();
  const before = eventCount();
  const trial = tryAmendment(desk, SIX_MONTHS);
  expect(trial).toMatchObject({
    kind: 'tried',
    touched: [{ cardId: 'C-0003', decided: 'counted', before: { state: 'counted' }, after: { state: 'not-counted' } }],
    persons: { enter: 0, leave: 0, turn: 0 },
    figures: {
      now: { outcome: 'majority', counted: 3 },
      amended: { outcome: 'majority', counted: 3 },
      asOffered: { outcome: 'no-majority', counted: 2 },
    },
  });
  expect(trial.kind === 'tried' && trial.touched[0]?.after.codes).toEqual(['C04']);
  expect(trial.kind === 'tried' && trial.touched[0]?.why.join()).toContain('2023');
  expect(eventCount()).toBe(before);
  expect(touchedCards(desk)).toEqual([]);
});

test('a trial of rules that do not stand names what is wrong with them', async () => {
  desk = await withAnOldCard();
  expect(tryAmendment(desk, rulesJson({ duplicates: 'whichever' }))).toMatchObject({
    kind: 'invalid-rules',
    problems: [{ path: 'duplicates' }],
  });
});

test('the record of an amendment names exactly the cards it touches, and those come back to review', async () => {
  desk = await withAnOldCard();
  good(amendRules(desk, { rules: SIX_MONTHS, basis: 'joint', reason: 'Both want fresher cards.' }));
  const [amended] = eventsPage(desk.db, { kind: 'rules.amended', before: null, limit: 1 });
  expect(amended?.data).toMatchObject({ version: 2, touchedCards: ['C-0003'] });
  expect(touchedCards(desk)).toEqual(['C-0003']);
  expect(recount(desk).agrees).toBe(true);
});

test('a wider window brings back the card that was too old for the narrower one', async () => {
  desk = withList(withRules(aMatter(folder), { cardWindow: { ...PLAIN_RULES_JSON.cardWindow, length: 6 } }), listCsv(2));
  await withCards(desk, registerCsv([aCardLine('r1', { signedOn: '2023-07-20' }), aCardLine('r2')]), 2);
  good(determine(desk, 'C-0001', { state: 'not-counted', personId: 'E1' as PersonId, codes: ['C04'] }));
  good(determine(desk, 'C-0002', counted('E2')));
  good(amendRules(desk, { rules: PLAIN_RULES_JSON, basis: 'joint', reason: 'A year, as first meant.' }));
  expect(touchedCards(desk)).toEqual(['C-0001']);
  good(amendRules(desk, { rules: SIX_MONTHS, basis: 'joint', reason: 'Six months after all.' }));
  expect(touchedCards(desk)).toEqual([]);
});

test('an amendment of nothing that a card hangs on touches none', async () => {
  desk = await withAnOldCard();
  expect(tryAmendment(desk, rulesJson({ undetermined: 'hold' }))).toMatchObject({ kind: 'tried', touched: [] });
});

test('a card that a ruling decided is named as touched, but stays with its ruling', async () => {
  desk = await withAnOldCard();
  const disputeId = disputed(desk, onCard('C-0003'), 'C22');
  good(ruleDispute(desk, { disputeId, ruling: 'counted', grounds: 'Nothing first-hand was brought.' }));
  expect(tryAmendment(desk, SIX_MONTHS)).toMatchObject({
    touched: [{ cardId: 'C-0003', inDispute: true }],
    figures: { asOffered: { counted: 3 } },
  });
  good(amendRules(desk, { rules: SIX_MONTHS, basis: 'joint', reason: 'Both want fresher cards.' }));
  expect(touchedCards(desk)).toEqual([]);
});

const DATED = { list: { ...PLAIN_RULES_JSON.list, base: 'employed-on-date', eligibilityDate: '2024-02-01' } };
const datedCsv = [
  'employee_id,name,title,employer,started_on,ended_on',
  'E1,Ana Ruiz,Rigger,Acme Films,2022-01-01,',
  'E2,Bo Chen,Rigger,Acme Films,2022-01-01,2024-02-10',
  'E3,Cy Young,Rigger,Acme Films,2024-02-20,',
].join('\n');

test('moving the eligibility date names who enters and who leaves, with the working, and writes nothing', () => {
  desk = withList(withRules(aMatter(folder), DATED), datedCsv);
  const before = eventCount();
  const moved = listAsOf(desk, { from: null, to: day('2024-02-25') });
  expect(moved).toMatchObject({
    kind: 'moved',
    agreed: { from: null, to: '2024-02-01' },
    before: { eligible: 2, excluded: 1, challenged: 0, required: 2 },
    after: { eligible: 2, excluded: 1, challenged: 0, required: 2 },
    enter: { total: 1, shown: [{ personId: 'E3', before: { state: 'excluded' }, after: { state: 'eligible' } }] },
    leave: { total: 1, shown: [{ personId: 'E2' }] },
    turn: { total: 0 },
  });
  expect(moved?.kind === 'moved' && moved.leave.shown[0]?.after.working.join()).toContain('2024-02-25');
  expect(eventCount()).toBe(before);
  expect(theTally(desk)?.eligible).toBe(2);
});

test('where the list itself says who is eligible, no date moves anything', () => {
  desk = withList(withRules(aMatter(folder)), listCsv(2));
  expect(listAsOf(desk, { from: null, to: day('2024-02-25') })).toEqual({ kind: 'listed' });
});

const UNITS = {
  units: [
    { id: 'east', union: 'Local 161', included: ['Rigger'], excluded: [] },
    { id: 'west', union: 'Local 871', included: ['Clerk'], excluded: [] },
  ],
  parties: { ...PLAIN_RULES_JSON.parties, union: { name: 'The Union', acceptedNames: [] } },
};

test('with several units each is counted by itself, under its own union’s name, and the weakest outcome stands on top', async () => {
  const { unit: _unit, ...plain } = PLAIN_RULES_JSON;
  desk = aMatter(folder);
  good(saveDraft(desk, { rules: { ...plain, ...UNITS } }));
  good(freezeRules(desk, { agreedOn: day('2024-03-01') }));
  withList(desk, listCsv(3, ['W1,West One,Clerk,Acme Films,,,', 'W2,West Two,Clerk,Acme Films,,,']));
  const west = aCardLine('r3').replace('Local 161', 'Local 871');
  await withCards(desk, registerCsv([aCardLine('r1'), aCardLine('r2'), west]), 3);
  expect(theTally(desk)?.byUnit).toMatchObject({ east: { blockedBy: ['undetermined'] }, west: { blockedBy: ['undetermined'] } });
  good(determine(desk, 'C-0001', counted('E1')));
  good(determine(desk, 'C-0002', counted('E2')));
  good(determine(desk, 'C-0003', counted('W1')));
  expect(tallyView(desk)).toMatchObject({
    tally: { outcome: 'no-majority', counted: 3, eligible: 5 },
    units: [
      { id: 'east', union: 'Local 161', figures: { outcome: 'majority', eligible: 3, counted: 2 } },
      { id: 'west', union: 'Local 871', figures: { outcome: 'no-majority', eligible: 2, counted: 1 } },
    ],
  });
  expect(recount(desk).agrees).toBe(true);
  expect(touchedCards(desk)).toEqual([]);
});
