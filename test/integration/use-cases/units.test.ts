/** Several units at once at the desk: titles mapped into one, rulings that name one, and each certified by itself. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { certifiedDocument } from '#backend/db/certification-store.ts';
import { mapTitle } from '#backend/use-cases/list/accept-list.ts';
import { certifyView, issueCertification } from '#backend/use-cases/certify/certify.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { listView } from '#backend/use-cases/list/people-queries.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import {
  aCardLine,
  aFolder,
  aMatter,
  counted,
  determine,
  disputed,
  good,
  onPerson,
  refusal,
  registerCsv,
  withCards,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';

const SIGNING = 'tuesday pickle granite walrus';
const UNITS = [
  { id: 'stage', union: null, included: ['Rigger'], excluded: ['Clerk'] },
  { id: 'office', union: null, included: ['Clerk'], excluded: ['Rigger'] },
];
const PEOPLE = [
  ...Array.from({ length: 7 }, (_, at) => `S${at + 1},Stage Hand${'abcdefg'[at]},Rigger`),
  ...Array.from({ length: 8 }, (_, at) => `O${at + 1},Office Hand${'abcdefgh'[at]},Clerk`),
];
const listOf = (...more: string[]) => ['employee_id,name,title', ...PEOPLE, ...more].join('\n');
let folder: Folder;
let desk: Desk;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

async function matterOfTwoUnits(list: string): Promise<void> {
  const report = { detail: 'totals', suppressBelow: 2, recipients: ['union', 'employer'] };
  desk = withList(withRules(aMatter(folder), { units: UNITS, report }), list);
  const signers = ['S1', 'S2', 'S3', 'S4', 'S5', 'O1', 'O2'];
  await withCards(desk, registerCsv(signers.map((id) => aCardLine(id))), signers.length);
  signers.forEach((id, at) => good(determine(desk, `C-000${at + 1}`, counted(id))));
}

const unitOf = (id: string) => theTally(desk)?.byUnit?.[id];
const issue = (unit: string | null, reason: string | null = null) =>
  issueCertification(desk, { place: 'New York', kind: 'certification', reason, unit, passphrase: SIGNING });

test('a title that no unit names is shown with the units that may have it, and is mapped into one of them', async () => {
  await matterOfTwoUnits(listOf('X1,Ex Hand,Gaffer'));
  expect(listView(desk).unmappedTitles).toEqual([{ title: 'Gaffer', people: 1, units: ['stage', 'office'] }]);
  const given = { title: 'Gaffer', included: true, reason: 'They rig.' };
  expect(refusal(mapTitle(desk, given))).toEqual({ kind: 'unit-required', units: ['stage', 'office'] });
  expect(refusal(mapTitle(desk, { ...given, unit: 'roof' })).kind).toBe('unit-required');
  good(mapTitle(desk, { ...given, unit: 'stage' }));
  expect([unitOf('stage')?.eligible, unitOf('office')?.eligible, theTally(desk)?.challenged]).toEqual([8, 8, 0]);
  expect(listView(desk).unmappedTitles).toEqual([]);
  expect(recount(desk).agrees).toBe(true);
  good(mapTitle(desk, { title: 'Gaffer', included: false, reason: 'On reflection, no.' }));
  expect([unitOf('stage')?.eligible, theTally(desk)?.excluded]).toEqual([7, 1]);
  expect(recount(desk).agrees).toBe(true);
});

test('a ruling puts a person whom two units claim into the one that it names, and the record alone says so too', async () => {
  await matterOfTwoUnits(listOf('X1,Ex Hand,Rigger', 'X1,Ex Hand,Clerk'));
  expect([unitOf('stage')?.challenged, unitOf('office')?.challenged]).toEqual([1, 1]);
  const disputeId = disputed(desk, onPerson('X1'), 'P03');
  const ruling = { disputeId, ruling: 'eligible', grounds: 'Most days in the office.' } as const;
  expect(refusal(ruleDispute(desk, { ...ruling, unit: 'roof' })).kind).toBe('ruling-does-not-fit');
  good(ruleDispute(desk, { ...ruling, unit: 'office' }));
  expect([unitOf('stage')?.people, unitOf('office')?.eligible, theTally(desk)?.challenged]).toEqual([7, 9, 0]);
  expect(recount(desk).agrees).toBe(true);
});

test('each unit is certified by itself: its own titles, its own figures, its own versions', async () => {
  await matterOfTwoUnits(listOf());
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
  expect(refusal(await issue(null))).toEqual({ kind: 'field-required', field: 'unit' });
  expect(refusal(await issue('roof'))).toEqual({ kind: 'field-required', field: 'unit' });
  good(await issue('stage'));
  good(await issue('office'));
  const printed = (version: number) => certifiedDocument(desk.db, version);
  expect(printed(1)).toMatchObject({ outcome: { kind: 'reached' }, unit: { included: ['Rigger'] }, replaces: null });
  expect(printed(1).figures).toMatchObject({ people: 7, eligible: 7, counted: 5, required: 4 });
  expect(printed(2)).toMatchObject({ outcome: { kind: 'not-reached' }, unit: { included: ['Clerk'] }, replaces: null });
  expect(printed(2).figures).toMatchObject({ people: 8, eligible: 8, counted: 2, required: 5 });
  expect(printed(1).digests.commitment?.root).not.toBe(printed(2).digests.commitment?.root);
  good(await issue('stage', 'A slip in the place.'));
  expect(printed(3).replaces).toMatchObject({ version: 1 });
});

test('what stands against one unit does not stand against another', async () => {
  await matterOfTwoUnits(listOf());
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
  for (const id of ['O3', 'O4', 'O5', 'O6', 'O7']) disputed(desk, onPerson(id), 'P04');
  expect(theTally(desk)?.outcome).toBe('determinative');
  const against = certifyView(desk).units.map(({ id, unmet }) => [id, unmet.map(({ kind }) => kind)]);
  expect(against).toEqual([
    ['stage', []],
    ['office', ['determinative']],
  ]);
  good(await issue('stage'));
  expect(refusal(await issue('office')).kind).toBe('unmet');
});

test('where one unit’s figures would tell of nearly everybody in it, the other unit prints none either', async () => {
  await matterOfTwoUnits(listOf());
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
  good(determine(desk, 'C-0006', { state: 'unmatched' }, 'Not hers.'));
  expect(unitOf('office')?.counted).toBe(1);
  good(await issue('stage'));
  expect(certifiedDocument(desk.db, 1)).toMatchObject({ figures: null, withheld: 'protection', outcome: { kind: 'reached' } });
});
