/** The practice matter scores its neutral, and nobody else learns of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardId, PersonId } from '#core/ids.ts';
import { headOf } from '#backend/db/event-store.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { loadPractice } from '#backend/practice/load-practice.ts';
import { createMatter } from '#backend/use-cases/matter/create-matter.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { determineCard } from '#backend/use-cases/review/determine-card.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { cardsByDocument } from '#backend/use-cases/practice/practice-documents.ts';
import { receivePracticeBatch, settleRulesAndList } from '#backend/use-cases/practice/practice-matter.ts';
import { rehearsal } from '#backend/use-cases/practice/rehearsal.ts';
import { lazyTools } from '#backend/use-cases/desk/tools.ts';
import { aFolder, aMatter, good, testSurroundings, type Folder } from '#test/builders/matter.ts';

const practice = loadPractice();
const nothing = (): never => {
  throw new Error('Nothing is read or shown here.');
};
let folder: Folder;
let desk: Desk;
beforeEach(async () => {
  folder = aFolder();
  const tools = lazyTools({
    decoder: () => createDecoder({ host: nodeWorkerHost() }),
    reader: nothing,
    pictures: nothing,
    ranker: nothing,
  });
  const { neutral, passphrase, union } = practice.truth;
  const path = folder.path('practice.countersign');
  desk = good(
    createMatter({ path, title: 'P', reference: 'P', neutral, passphrase, practice: true }, testSurroundings({ tools })),
  );
  settleRulesAndList(desk, practice);
  const electronic = practice.batches.find(({ paths }) => paths.every((each) => each.endsWith('.csv')));
  receivePracticeBatch(desk, electronic ?? expect.fail('the e-cards'), union);
  await desk.jobs.settled();
});
afterEach(async () => {
  await closeDesk(desk);
  folder.remove();
});

const scored = () => rehearsal(desk, practice.folder) ?? expect.fail('a rehearsal');

/** As the script has it, or with another state. */
function determineAs(ref: string, state: 'counted' | 'not-counted'): CardId {
  const document = practice.truth.documents.find((each) => each.ref === ref) ?? expect.fail(ref);
  const cardId = cardsByDocument(desk, practice).get(ref) ?? expect.fail(ref);
  const personId = document.employeeId as PersonId;
  const facts = { ...(document.facts ?? expect.fail('facts')), cardId, employeeId: null };
  const determination = state === 'counted' ? { state, personId } : { state, personId, codes: ['C01' as const] };
  good(determineCard(desk, { cardId, determination, facts, reason: 'As the rehearsal asks.' }));
  return cardId;
}

test('what is determined as a careful neutral does counts as the same, the rest is shown with what to look for, and nothing is recorded', () => {
  const refs = practice.truth.documents.filter(({ ref }) => cardsByDocument(desk, practice).has(ref)).map(({ ref }) => ref);
  expect(scored()).toEqual({ determined: 0, same: 0, documents: refs.length, differences: [] });
  const [first = '', second = ''] = refs;
  determineAs(first, 'counted');
  const wrong = determineAs(second, 'not-counted');
  const before = headOf(desk.db).hash;
  const { determined, same, differences } = scored();
  expect([determined, same]).toEqual([2, 1]);
  expect(differences).toMatchObject([
    { cardId: wrong, hers: { state: 'not-counted', codes: ['C01'] }, careful: { state: 'superseded', codes: ['C16', 'C25'] } },
  ]);
  expect(differences[0]?.lookFor).toContain('earlier');
  expect(headOf(desk.db).hash).toBe(before);
});

test('no other matter is scored', () => {
  const other = aFolder();
  const real = aMatter(other, testSurroundings());
  expect(rehearsal(real, practice.folder)).toBeNull();
  real.db.close();
  other.remove();
});
