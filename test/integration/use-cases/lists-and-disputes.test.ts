import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DisputeId, PersonId } from '#core/ids.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { mapTitle } from '#backend/use-cases/list/accept-list.ts';
import { personInName } from '#backend/use-cases/list/attach-exemplars.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { addPosition, compareSignatures, ruleDispute, withdrawDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { disputeView, docket } from '#backend/use-cases/disputes/dispute-queries.ts';
import { matterView } from '#backend/use-cases/record/matter-view.ts';
import { openDispute } from '#backend/use-cases/disputes/open-dispute.ts';
import { listView, peoplePage, personView, searchHits } from '#backend/use-cases/list/people-queries.ts';
import { sha256Of } from '#backend/sha256.ts';
import { previewList, previewPastedList, remapColumns } from '#backend/use-cases/list/preview-list.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { amendRules, freezeRules, saveDraft } from '#backend/use-cases/rules/rules-acts.ts';
import { ruleTemplates, rulesView, startFromTemplate } from '#backend/use-cases/rules/rules-view.ts';
import { tallyView } from '#backend/use-cases/tally/tally-view.ts';
import { withoutNames } from '#backend/use-cases/certify/without-names.ts';
import { PLAIN_RULES_JSON } from '#test/builders/rules.ts';
import {
  aCountedMatter,
  aFolder,
  aMatter,
  disputed,
  good,
  listCsv,
  onCard,
  onPerson,
  refusal,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import type { LocalDate } from '#core/dates.ts';

let folder: Folder;
let desk: Desk;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

const bytes = (text: string) => new TextEncoder().encode(text);
const lastKind = () => eventsPage(desk.db, { kind: null, before: null, limit: 1 })[0]?.kind;

test('a list changed by one side alone is kept and left without effect', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  withList(desk, listCsv(9), 'unilateral');
  expect(lastKind()).toBe('list.ignored');
  expect(listView(desk).versions.map(({ state }) => state)).toEqual(['in-force', 'ignored']);
  expect(theTally(desk)?.people).toBe(4);
  expect(recount(desk).agrees).toBe(true);
});

test('a list changed by both sides takes force, and the tally is of it', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  withList(desk, listCsv(9), 'joint');
  expect(listView(desk).versions.map(({ state }) => state)).toEqual(['superseded', 'in-force']);
  expect(theTally(desk)).toMatchObject({ people: 9, counted: 3, outcome: 'no-majority' });
  expect(recount(desk).agrees).toBe(true);
});

test('a preview says what would change, and whose cards it touches, before anything is accepted', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  const newer = listCsv(5).replace('E2,', 'E77,').replace('E3,Personac Numberac,Rigger', 'E3,Personac Numberac,Gaffer');
  const preview = good(previewList(desk, { fileName: 'newer.csv', bytes: bytes(newer) }));
  expect(preview.changes).toEqual({ added: 2, removed: 1, changed: 1, touchedCards: 2, nobodysCards: 0 });
  expect(listView(desk).versions.length).toBe(1);
});

test('a column that nothing names is shown as left out, and can be given its meaning', () => {
  desk = withRules(aMatter(folder));
  const preview = good(
    previewList(desk, { fileName: 'odd.csv', bytes: bytes('employee_id,Known as,Shoe size\nE1,Ada Byron,38\n') }),
  );
  expect(preview.columns.map(({ recognisedAs }) => recognisedAs)).toEqual(['employee_id', null, null]);
  expect(preview.questions.map(({ kind }) => kind)).toEqual(['blank-name']);
  const mapped = good(remapColumns(desk, { previewId: preview.previewId, columns: { 'Known as': 'name' } }));
  expect(mapped.columns[1]?.recognisedAs).toBe('name');
  expect(mapped.sample[0]?.name.full).toBe('Ada Byron');
  expect(mapped.questions).toEqual([]);
});

test('a list out of a spreadsheet, pasted, is previewed like a file and keeps what was pasted', async () => {
  desk = withRules(aMatter(folder));
  const text = 'Employee Name\tEmp ID\tPosition\nByron, Ada\tE1\tRigger\nReed, Anna\tE2\tGaffer\n';
  const preview = good(await previewPastedList(desk, { text }));
  expect(preview).toMatchObject({ fileName: 'list-pasted.csv', people: 2 });
  expect(preview.columns.map(({ recognisedAs }) => recognisedAs)).toEqual(['name', 'employee_id', 'title']);
  expect(preview.sha256).toBe(sha256Of(bytes(text)));
  expect(refusal(await previewPastedList(desk, { text: ' ' })).kind).toBe('unreadable-list');
});

test('a list with a bad cell names its row and column and changes nothing', () => {
  desk = withRules(aMatter(folder));
  const bad = bytes('employee_id,name,started_on\nE1,Ada Byron,2024-02-31\n');
  const refused = refusal(previewList(desk, { fileName: 'bad.csv', bytes: bad }));
  expect(refused.problems).toMatchObject([{ row: 2, column: 'started_on' }]);
  expect(refused.problems[0]?.message).toContain('2024-02-31');
});

test('a title that the unit does not name challenges its people until the neutral maps it once', () => {
  desk = withRules(aMatter(folder), { unit: { ...PLAIN_RULES_JSON.unit, included: ['Rigger'], excluded: [] } });
  withList(desk, listCsv(3, ['E8,Some Body,Gaffer,Acme Films,,,', 'E9,Other Body,gaffer,Acme Films,,,']));
  expect(listView(desk)).toMatchObject({
    standing: { eligible: 3, challenged: 2 },
    unmappedTitles: [{ title: 'Gaffer', people: 2 }],
  });
  expect(refusal(mapTitle(desk, { title: 'Gaffer', included: true, reason: ' ' })).kind).toBe('reason-required');
  good(mapTitle(desk, { title: 'Gaffer', included: false, reason: 'Gaffers are supervisors here.' }));
  expect(listView(desk)).toMatchObject({ standing: { eligible: 3, excluded: 2, challenged: 0 }, unmappedTitles: [] });
  expect(recount(desk).agrees).toBe(true);
});

test('people are found by any words of their row, without accents and in any case', () => {
  desk = withList(withRules(aMatter(folder)), listCsv(2, ['E9,Zoë Ångström,Rigger,Acme Films,,,']));
  expect(searchHits(desk, { text: 'angstrom zoe', limit: 5 }).map(({ personId }) => personId)).toEqual(['E9']);
  expect(peoplePage(desk, { search: 'e9', state: 'all', offset: 0, limit: 10 }).total).toBe(1);
  expect(personView(desk, 'E9' as PersonId)).toMatchObject({
    displayName: expect.stringContaining('ngstr') as string,
    cards: [],
  });
});

test('an exemplar is of the person whose whole id its name begins with', () => {
  const people = new Map([
    ['10', 1],
    ['104', 1],
    ['104-B', 1],
  ] as [PersonId, number][]);
  expect(personInName('104.png', people)).toBe('104');
  expect(personInName('104-2 deposit form.jpg', people)).toBe('104');
  expect(personInName('104-B_x.jpg', people)).toBe('104-B');
  expect(personInName('1042.png', people)).toBeNull();
  expect(personInName('form 104.png', people)).toBeNull();
});

test('a party raises only what the ground rules let it raise', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  const asked = { subject: onCard('C-0001'), code: null, ground: 'No.', clause: null };
  const refused = refusal(openDispute(desk, { ...asked, raisedBy: 'employer' }));
  expect(refused).toEqual({ kind: 'party-may-not', party: 'employer', rule: 'disputes.mayQuestion: neutral, union' });
  good(openDispute(desk, { ...asked, raisedBy: 'union' }));
  expect(refusal(openDispute(desk, { ...asked, raisedBy: 'neutral' })).kind).toBe('already-open');
  expect(refusal(openDispute(desk, { ...asked, subject: onPerson('E99'), raisedBy: 'union' })).kind).toBe('no-such-subject');
});

test('a dispute moves the margin by its swing, and says whether the result hangs on it', async () => {
  desk = await aCountedMatter(folder, { people: 5, cards: 3 });
  const card = disputed(desk, onCard('C-0001'), 'C22');
  const person = disputed(desk, onPerson('E5'), 'P04');
  const rows = new Map(docket(desk).map((row) => [row.disputeId, row]));
  expect(rows.get(card)).toMatchObject({ swing: 2, determinative: true, state: 'open' });
  expect(rows.get(person)).toMatchObject({ swing: 1, determinative: false });
  expect(tallyView(desk)?.disputes.map(({ swing }) => swing)).toEqual([2, 1]);
  good(ruleDispute(desk, { disputeId: card, ruling: 'counted', grounds: 'Nothing first-hand was brought.' }));
  expect(theTally(desk)).toMatchObject({ outcome: 'majority', challenged: 1 });
  expect(docket(desk).every(({ determinative }) => !determinative)).toBe(true);
});

test('positions and rulings stand in their order, a superseded ruling among them', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  const disputeId = disputed(desk, onPerson('E4'), 'P04');
  good(addPosition(desk, { disputeId, party: 'employer', text: 'She hires.' }));
  expect(docket(desk)[0]?.state).toBe('heard');
  good(ruleDispute(desk, { disputeId, ruling: 'excluded', grounds: 'She hires.' }));
  good(ruleDispute(desk, { disputeId, ruling: 'eligible', grounds: 'She advises; another hires.' }));
  expect(disputeView(desk, disputeId)?.rulings.map(({ ruling, inForce }) => [ruling, inForce])).toEqual([
    ['excluded', false],
    ['eligible', true],
  ]);
  expect(theTally(desk)).toMatchObject({ excluded: 0, eligible: 4 });
});

test('a comparison needs an exemplar of that very person, or says that there is none', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  const disputeId = disputed(desk, onCard('C-0001'), 'C12');
  const asked = { disputeId, exemplars: [], features: {}, note: 'Looked at closely.' };
  expect(refusal(compareSignatures(desk, { ...asked, outcome: 'consistent' })).kind).toBe('no-such-subject');
  good(compareSignatures(desk, { ...asked, outcome: 'no-exemplar' }));
  expect(disputeView(desk, disputeId)?.comparisons.length).toBe(1);
});

test('a withdrawn dispute leaves the card as it was determined, and takes no more acts', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  const disputeId = disputed(desk, onCard('C-0001'), 'C22');
  expect(theTally(desk)?.questioned).toBe(1);
  good(withdrawDispute(desk, { disputeId, reason: 'The union takes it back.' }));
  expect(theTally(desk)).toMatchObject({ counted: 3, questioned: 0 });
  expect(refusal(addPosition(desk, { disputeId, party: 'union', text: 'Still.' })).kind).toBe('withdrawn');
  expect(refusal(addPosition(desk, { disputeId: 'nobody' as DisputeId, party: 'union', text: 'x' })).kind).toBe(
    'no-such-dispute',
  );
});

test('every template can be started from, and what it leaves silent stays silent', () => {
  desk = aMatter(folder);
  for (const { templateId } of ruleTemplates()) {
    good(startFromTemplate(desk, { templateId }));
    const view = rulesView(desk);
    expect([templateId, view.state, view.rules === null, view.summary.length > 3]).toEqual([templateId, 'draft', false, true]);
    expect(view.silent.every(({ question, values }) => question.endsWith('?') && values.length > 0)).toBe(true);
  }
});

test('rules are frozen once, under the hash of their canonical text, whoever typed them in which order', () => {
  desk = withRules(aMatter(folder));
  const { hash, state } = rulesView(desk);
  expect(state).toBe('frozen');
  expect(refusal(freezeRules(desk, { agreedOn: '2024-03-02' as LocalDate })).kind).toBe('already-frozen');
  const other = aFolder();
  const backwards = Object.fromEntries(Object.entries(PLAIN_RULES_JSON).toReversed());
  const second = aMatter(other);
  good(saveDraft(second, { rules: backwards }));
  good(freezeRules(second, { agreedOn: '2024-03-01' as LocalDate }));
  expect(rulesView(second).hash).toBe(hash);
  second.db.close();
  other.remove();
});

test('invalid rules are drafted with their problems shown, and never frozen', () => {
  desk = aMatter(folder);
  good(saveDraft(desk, { rules: { ...PLAIN_RULES_JSON, duplicates: 'whichever' } }));
  expect(rulesView(desk).problems).toMatchObject([{ kind: 'not-allowed', path: 'duplicates' }]);
  const refused = refusal(freezeRules(desk, { agreedOn: '2024-03-01' as LocalDate }));
  expect(refused.kind).toBe('invalid-rules');
});

test('an amendment needs a reason, and no ruling changes the parties’ own bargain', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  const rules = { ...PLAIN_RULES_JSON, undetermined: 'hold' };
  expect(refusal(amendRules(desk, { rules, basis: 'joint', reason: ' ' })).kind).toBe('reason-required');
  const lower = { ...PLAIN_RULES_JSON, threshold: { numerator: 1, denominator: 3, strict: true } };
  expect(refusal(amendRules(desk, { rules: lower, basis: 'ruling', reason: 'It is fair.' })).kind).toBe('consent-required');
  good(amendRules(desk, { rules, basis: 'joint', reason: 'Both wish to see all rulings first.' }));
  expect(rulesView(desk)).toMatchObject({ version: 2, history: [{ basis: 'agreed' }, { basis: 'joint' }] });
  disputed(desk, onPerson('E4'), 'P04');
  expect(theTally(desk)).toMatchObject({ outcome: 'blocked', blockedBy: ['disputes'] });
  expect(recount(desk).agrees).toBe(true);
});

test('the matter at a glance says how far each station is', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  expect(matterView(desk).stations).toMatchObject({
    rules: { state: 'frozen', version: 1 },
    list: { people: 4 },
    cards: { found: 3, stated: 3, unread: 0, unexplained: 0 },
    review: { left: 0, total: 3 },
    tally: { outcome: 'majority' },
    certify: { issued: 0, unmet: 1 },
  });
});

test('the names of the person a text is about are taken out of it, and nothing else', () => {
  const name = { full: null, given: 'Ana', middle: 'María', family: 'Reyes', suffix: null };
  const person = { personId: 'E1' as PersonId, displayName: 'Reyes, Ana María', rows: [{ name, otherNames: ['Ana Ruiz'] }] };
  const text = 'Ana Reyes hires; Ms. REYES said so. Anatomy is not Ana María Reyes.';
  expect(withoutNames(text, person as never, 'Person A')).toBe('Person A hires; Ms. Person A said so. Anatomy is not Person A.');
});
