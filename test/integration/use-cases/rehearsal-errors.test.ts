/** The rehearsal with errors planted in it, one of each kind: it finds that card and no other, and says what there was to see. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardFacts } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { headOf } from '#backend/db/event-store.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { loadPractice } from '#backend/practice/load-practice.ts';
import type { PracticeDocument } from '#backend/practice/practice-truth.ts';
import { createMatter } from '#backend/use-cases/matter/create-matter.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { determineCard } from '#backend/use-cases/review/determine-card.ts';
import { explainDifference } from '#backend/use-cases/cards/import-batch.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { cardsByDocument } from '#backend/use-cases/practice/practice-documents.ts';
import { receivePracticeBatch, settleRulesAndList } from '#backend/use-cases/practice/practice-matter.ts';
import { rehearsal } from '#backend/use-cases/practice/rehearsal.ts';
import { factsAsRead } from '#backend/use-cases/standing/facts-as-read.ts';
import { cardById } from '#backend/db/card-store.ts';
import { lazyTools } from '#backend/use-cases/desk/tools.ts';
import type { DeterminationInput } from '#contract/review-views.ts';
import { aFolder, good, testSurroundings } from '#test/builders/matter.ts';

const practice = loadPractice();
const { truth } = practice;
const folder = aFolder();
const nothing = (): never => {
  throw new Error('Nothing is read or shown here.');
};
let desk: Desk;
let cards: ReadonlyMap<string, CardId>;

beforeAll(async () => {
  const tools = lazyTools({
    decoder: () => createDecoder({ host: nodeWorkerHost() }),
    reader: nothing,
    pictures: nothing,
    ranker: nothing,
  });
  const given = { title: 'P', reference: 'P', neutral: truth.neutral, passphrase: truth.passphrase, practice: true };
  desk = good(createMatter({ ...given, path: folder.path('practice.countersign') }, testSurroundings({ tools })));
  settleRulesAndList(desk, practice);
  for (const batch of practice.batches) {
    const { batchId } = receivePracticeBatch(desk, batch, truth.union);
    await desk.jobs.settled();
    if (batch.difference !== null) explainDifference(desk, { batchId, explanation: batch.difference });
  }
  cards = cardsByDocument(desk, practice);
  for (const document of inOrder(truth.documents.filter(({ ref }) => cards.has(ref)))) determineWell(document);
}, 120_000);
afterAll(async () => {
  await closeDesk(desk);
  folder.remove();
});

const scored = () => rehearsal(desk, practice.folder) ?? expect.fail('a rehearsal');

test('who determines every document as a careful neutral does has no difference', () => {
  const { determined, same, documents, differences } = scored();
  expect(differences).toEqual([]);
  expect([determined, same]).toEqual([documents, documents]);
  expect(documents).toBeGreaterThan(45);
});

type Planted = {
  readonly kind: string;
  /** The code that a careful neutral finds, or what the document is. */
  readonly on: ReasonCode | 'counted' | 'blank' | 'revocation';
  /** What she took for true of it. */
  readonly facts?: Partial<CardFacts>;
  readonly as: 'counted' | 'counted-for-another' | 'unmatched' | 'laid-aside' | ReasonCode;
};

const IN_TIME = '2025-09-10';
const PLANTED: readonly Planted[] = [
  { kind: 'a card without a signature counted', on: 'C01', facts: { signature: 'present' }, as: 'counted' },
  { kind: 'a date supplied where there is none', on: 'C02', facts: { signedOn: IN_TIME }, as: 'counted' },
  { kind: 'an ambiguous date resolved by guessing', on: 'C03', facts: { signedOn: IN_TIME }, as: 'counted' },
  { kind: 'a stale card counted', on: 'C04', facts: { signedOn: IN_TIME }, as: 'counted' },
  {
    kind: 'a card for another local counted',
    on: 'C06',
    facts: { unionName: 'Screen Accountants Guild, Local 417' },
    as: 'counted',
  },
  { kind: 'a card of two purposes counted', on: 'C08', facts: { wording: 'designation' }, as: 'counted' },
  { kind: 'an altered card counted', on: 'C09', facts: { altered: false }, as: 'counted' },
  { kind: 'a signature that was not compared', on: 'C12', facts: { signatureMatch: null }, as: 'counted' },
  { kind: 'a second card given another reason', on: 'C16', as: 'C04' },
  { kind: 'a card of nobody on the list counted for somebody', on: 'P01', as: 'counted-for-another' },
  { kind: 'a good card counted for another person', on: 'counted', as: 'counted-for-another' },
  { kind: 'a good card not counted', on: 'counted', facts: { signedOn: '2023-01-05' }, as: 'C04' },
  { kind: 'a good card taken for a stranger’s', on: 'counted', as: 'unmatched' },
  { kind: 'a card put aside for another reason than the right one', on: 'P06', facts: { signedOn: '2023-01-05' }, as: 'C04' },
  { kind: 'a revocation laid aside', on: 'revocation', as: 'laid-aside' },
  { kind: 'a blank page taken for a card', on: 'blank', as: 'C11' },
];

test.each(PLANTED)('$kind is found, on that document and on no other, and kept nowhere', (planted) => {
  const document = documentFor(planted.on);
  const cardId = cards.get(document.ref) ?? expect.fail(document.ref);
  good(determineCard(desk, { cardId, ...erring(planted, document), reason: 'A slip, planted.' }));
  const head = headOf(desk.db).hash;
  const { determined, same, differences } = scored();
  expect(differences.map((each) => each.cardId)).toEqual([cardId]);
  expect(same).toBe(determined - 1);
  // Of a good card there is nothing to look for: the window says that.
  if (planted.on !== 'counted') expect(differences[0]?.lookFor).not.toBe('');
  expect(headOf(desk.db).hash).toBe(head);
  determineWell(document);
  expect(scored().differences).toEqual([]);
});

function documentFor(on: Planted['on']): PracticeDocument {
  const found = truth.documents.find(({ ref, kind, determination }) => {
    if (!cards.has(ref)) return false;
    if (on === 'blank' || on === 'revocation') return kind === on;
    return on === 'counted' ? determination?.state === on : determination?.primary === on && kind === 'card';
  });
  return found ?? expect.fail(`a document with ${on}`);
}

/** On the list, with no card in the delivery. */
function withoutCard(): PersonId {
  const signers = new Set(truth.documents.map(({ employeeId }) => employeeId));
  const free = truth.exemplars.find(({ employeeId }) => !signers.has(employeeId) && !ODD.has(employeeId));
  return free?.employeeId ?? expect.fail('somebody who signed nothing');
}
/** Challenged, excluded or on leave: of them no card is counted plainly. */
const ODD: ReadonlySet<string> = new Set(truth.disputes.flatMap(({ ref }) => (ref.startsWith('person:') ? [ref.slice(7)] : [])));

function erring({ as, facts }: Planted, document: PracticeDocument) {
  return { determination: taken(as, document.employeeId ?? withoutCard()), facts: { ...factsOf(document), ...facts } };
}

function taken(as: Planted['as'], personId: PersonId): DeterminationInput {
  if (as === 'counted') return { state: 'counted', personId };
  if (as === 'counted-for-another') return { state: 'counted', personId: withoutCard() };
  if (as === 'unmatched') return { state: 'unmatched' };
  if (as === 'laid-aside') return { state: 'no-document', what: 'not-a-card' };
  return { state: 'not-counted', personId, codes: [as] };
}

/** Acts of persons first, second cards last: each then lies before the neutral with what it hangs on. */
function inOrder(documents: readonly PracticeDocument[]): readonly PracticeDocument[] {
  const order = ['act', 'counted', 'questioned', 'not-counted', 'unmatched', 'superseded'];
  const place = ({ determination }: PracticeDocument): number => order.indexOf(determination?.state ?? 'unmatched');
  return documents.toSorted((a, b) => place(a) - place(b));
}

function determineWell(document: PracticeDocument): void {
  const cardId = cards.get(document.ref) ?? expect.fail(document.ref);
  const { determination: told, employeeId } = document;
  const determination = ((): DeterminationInput => {
    if (told === null) return { state: 'no-document', what: 'blank' };
    const { state, codes } = told;
    if (state === 'unmatched' || state === 'undetermined') return { state: 'unmatched' };
    if (state === 'not-counted' || state === 'questioned') return { state, personId: employeeId, codes };
    const personId = employeeId ?? expect.fail(document.ref);
    return state === 'act' ? { state, personId, codes } : { state, personId };
  })();
  good(determineCard(desk, { cardId, determination, facts: factsOf(document), reason: 'As the paper shows.' }));
}

function factsOf({ ref, facts, employeeId }: PracticeDocument): CardFacts {
  const cardId = cards.get(ref) ?? expect.fail(ref);
  const card = cardById(desk.db, cardId) ?? expect.fail(cardId);
  return { ...(facts ?? factsAsRead(card, null)), cardId, employeeId };
}
