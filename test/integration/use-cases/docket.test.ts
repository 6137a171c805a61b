/** The docket in full: what sides bring, drafts, hearings, comparisons, and one meaning of "open". */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { AttachmentId, DisputeId, ExemplarId, FilingId, PersonId } from '#core/ids.ts';
import { attachmentById } from '#backend/db/attachment-store.ts';
import { allEvents, eventsPage } from '#backend/db/event-store.ts';
import { insertExemplar } from '#backend/db/exemplar-store.ts';
import { filingById } from '#backend/db/filing-store.ts';
import { keepImage } from '#backend/db/image-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import { sha256Of } from '#backend/sha256.ts';
import type { Decoder } from '#backend/intake/decoder.ts';
import { attachPapers } from '#backend/use-cases/disputes/attach-papers.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import {
  addPosition,
  compareSignatures,
  draftRuling,
  holdHearing,
  ruleDispute,
} from '#backend/use-cases/disputes/dispute-acts.ts';
import { disputeView, docket } from '#backend/use-cases/disputes/dispute-queries.ts';
import { docketOverview } from '#backend/use-cases/disputes/docket-overview.ts';
import { fileEvidence } from '#backend/use-cases/disputes/file-evidence.ts';
import { matterView } from '#backend/use-cases/record/matter-view.ts';
import { openDispute } from '#backend/use-cases/disputes/open-dispute.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { evidenceReceipt } from '#backend/use-cases/certify/save-receipts.ts';
import { tallyView } from '#backend/use-cases/tally/tally-view.ts';
import { TABLES_HERE } from '#test/builders/tables-here.ts';
import {
  aCountedMatter,
  aFolder,
  determine,
  disputed,
  good,
  listCsv,
  onCard,
  onPerson,
  refusal,
  withList,
  withRules,
  aMatter,
  testSurroundings,
  type Folder,
} from '#test/builders/matter.ts';
import { PLAIN_RULES_JSON } from '#test/builders/rules.ts';

let folder: Folder;
let desk: Desk;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

const lastKind = (on = desk) => eventsPage(on.db, { kind: null, before: null, limit: 1 })[0]?.kind;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const FILED_AT = '2024-03-20T12:00:00Z' as Instant;
const E1 = 'E1' as PersonId;

test('open means the same at the station, in the docket and in the tally', async () => {
  desk = await aCountedMatter(folder, { people: 6, cards: 3 });
  withList(desk, listCsv(6, ['E9,Some Body,Rigger,Acme Films,challenged,on leave,employer']), 'joint');
  // Questioned by determination, in nobody's docket.
  good(determine(desk, 'C-0003', { state: 'questioned', personId: 'E3' as PersonId, codes: ['C09'] }, 'A name was changed.'));
  disputed(desk, onCard('C-0001'), 'C22');
  disputed(desk, { kind: 'process' });
  const overview = docketOverview(desk);
  expect(overview.waiting.map(({ subject }) => subject)).toEqual([
    { kind: 'card', cardId: 'C-0003' },
    { kind: 'person', personId: 'E9' },
  ]);
  expect(overview.open).toBe(4);
  expect(matterView(desk).stations.disputes).toEqual({ open: 4, total: 4 });
  expect(tallyView(desk)?.disputes.length).toBe(4);
  // Whatever the tally holds open is among them: nothing that can move the result is missing.
  expect(tallyView(desk)?.disputes.map(({ ref }) => ref)).toEqual(
    expect.arrayContaining(theTally(desk)?.flips.flat() as string[]),
  );
});

test('a draft decides nothing, the ruling after it does, and a superseding one is drafted anew', async () => {
  desk = await aCountedMatter(folder, { people: 5, cards: 3 });
  const disputeId = disputed(desk, onCard('C-0001'), 'C22');
  const before = theTally(desk);
  good(draftRuling(desk, { disputeId, ruling: 'not-counted', grounds: '' }));
  good(draftRuling(desk, { disputeId, ruling: 'counted', grounds: 'Nothing first-hand was brought.' }));
  expect({ ...theTally(desk) }).toEqual({ ...before });
  expect(disputeView(desk, disputeId)).toMatchObject({ state: 'open', draft: { ruling: 'counted' }, rulings: [] });
  good(ruleDispute(desk, { disputeId, ruling: 'counted', grounds: 'Nothing first-hand was brought.' }));
  expect(disputeView(desk, disputeId)).toMatchObject({ state: 'ruled', draft: null });
  expect(refusal(draftRuling(desk, { disputeId, ruling: 'eligible', grounds: '' })).kind).toBe('ruling-does-not-fit');
  expect(recount(desk).agrees).toBe(true);
});

test('what a draft says stays out of the record: only its digest is there', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  const disputeId = disputed(desk, onCard('C-0001'));
  good(draftRuling(desk, { disputeId, ruling: 'counted', grounds: 'Private thought.' }));
  good(holdHearing(desk, { disputeId, heldOn: '2024-04-01' as LocalDate, present: 'Ms. Present', minutes: 'Spoken words.' }));
  const record = JSON.stringify([...allEvents(desk.db)]);
  for (const words of ['Private thought', 'Ms. Present', 'Spoken words']) expect(record).not.toContain(words);
  expect(disputeView(desk, disputeId)).toMatchObject({ state: 'heard', hearings: [{ present: 'Ms. Present' }] });
});

/** Stands in for the limited process: it alone turns bytes into pictures. */
function aDeskThatOpens(outcome: 'a-page' | 'damaged'): Desk {
  const picture = { page: 1, pages: 1, image: bytesOf('picture'), format: 'png', width: 10, height: 10 } as const;
  const page = { ...picture, text: null, look: { ink: 'written', separator: null, cut: null }, form: [], seal: null } as const;
  const decoder: Decoder = {
    ...TABLES_HERE,
    async *open({ fileName }) {
      if (outcome === 'a-page') yield { ok: true, value: page };
      else yield { ok: false, error: { kind: 'damaged', file: fileName, page: null, reason: 'it is damaged', whatToDo: '' } };
    },
  };
  const surroundings = testSurroundings();
  return aMatter(folder, { ...surroundings, tools: { ...surroundings.tools, asideDecoder: () => decoder } });
}

async function attachedPaper(outcome: 'a-page' | 'damaged', name: string, bytes: Uint8Array) {
  desk = withList(withRules(aDeskThatOpens(outcome)), listCsv(3));
  const disputeId = disputed(desk, onPerson('E1'));
  good(addPosition(desk, { disputeId, party: 'employer', text: 'See the schedule.' }));
  const positionId = disputeView(desk, disputeId)?.positions[0]?.positionId ?? 0;
  const files = [{ name, bytes: async () => bytes }];
  const kept = good(await attachPapers(desk, { to: { kind: 'position', positionId }, files }));
  return { disputeId, kept };
}

test('a paper is kept byte for byte, and its pages are pictures of our own making', async () => {
  const original = bytesOf('%PDF-1.4 as it came, with \u0000 and all');
  const { disputeId, kept } = await attachedPaper('a-page', 'schedule.pdf', original);
  expect(kept).toEqual({ kept: 1, refused: [] });
  const [paper] = disputeView(desk, disputeId)?.positions[0]?.attachments ?? [];
  expect(paper).toMatchObject({ name: 'schedule.pdf', sha256: sha256Of(original), bytes: original.length, unreadable: null });
  expect(readBlob(desk.db, sha256Of(original))).toEqual(Buffer.from(original));
  expect(paper?.pages.map(({ sha256 }) => sha256)).toEqual([sha256Of(bytesOf('picture'))]);
  expect(lastKind()).toBe('attachment.kept');
});

test('a paper that cannot be shown is kept all the same, with the reason', async () => {
  const { disputeId } = await attachedPaper('damaged', 'letter.docx', bytesOf('PK something'));
  expect(disputeView(desk, disputeId)?.positions[0]?.attachments).toMatchObject([
    { name: 'letter.docx', pages: [], unreadable: 'it is damaged' },
  ]);
});

test('an empty or vanished file is refused by name, and the others are kept', async () => {
  desk = withList(withRules(aDeskThatOpens('a-page')), listCsv(3));
  const filingId = good(fileEvidence(desk, { party: 'employer', personId: E1, statement: 'Schedules.' }));
  const files = [
    { name: 'empty.pdf', bytes: async () => new Uint8Array() },
    { name: 'gone.pdf', bytes: () => Promise.reject(new Error('ENOENT')) },
    { name: 'good.pdf', bytes: async () => bytesOf('x') },
  ];
  const kept = good(await attachPapers(desk, { to: { kind: 'filing', filingId }, files }));
  expect(kept).toEqual({
    kept: 1,
    refused: [
      { file: 'empty.pdf', reason: 'the file is empty' },
      { file: 'gone.pdf', reason: 'the file cannot be read any more' },
    ],
  });
  const nowhere = { kind: 'filing', filingId: 'nobody' as FilingId } as const;
  expect(refusal(await attachPapers(desk, { to: nowhere, files })).kind).toBe('no-such-subject');
  expect(attachmentById(desk.db, 'nobody' as AttachmentId)).toBeNull();
});

/** Everything on the paper, made at one moment, but the digests, which are of what was filed and of the record. */
function receiptWords(on: Desk, filingId: FilingId): string {
  const filing = filingById(on.db, filingId);
  const paper = filing === null ? null : evidenceReceipt({ ...on, now: () => FILED_AT }, { ...filing, filedAt: FILED_AT });
  if (paper === null) throw new Error('No receipt.');
  return JSON.stringify(paper).replaceAll(/[0-9a-f]{64}/g, 'HEX');
}

test('the receipt for evidence is the same byte for byte, whether or not there is a card of the person', async () => {
  desk = await aCountedMatter(folder, { people: 5, cards: 3 });
  const given = { party: 'employer', statement: 'Is a supervisor, on our schedules.' } as const;
  const signer = good(fileEvidence(desk, { ...given, personId: E1 }));
  const nonSigner = good(fileEvidence(desk, { ...given, personId: 'E5' as PersonId }));
  disputed(desk, onCard('C-0002'), 'C12');
  const inDispute = good(fileEvidence(desk, { ...given, personId: 'E2' as PersonId }));
  const words = receiptWords(desk, signer);
  expect(receiptWords(desk, nonSigner)).toBe(words);
  expect(receiptWords(desk, inDispute)).toBe(words);
  for (const telling of ['E1', 'Person', 'card of', 'C-0', 'dispute']) expect(words).not.toContain(telling);
});

test('filing evidence leaves the same trace for a signer and for anyone else', async () => {
  desk = await aCountedMatter(folder, { people: 5, cards: 3 });
  const kinds = (personId: string): readonly string[] => {
    const before = [...allEvents(desk.db)].length;
    good(fileEvidence(desk, { party: 'employer', personId: personId as PersonId, statement: 'Quit.' }));
    return [...allEvents(desk.db)].slice(before).map(({ kind }) => kind);
  };
  expect(kinds('E1')).toEqual(['evidence.filed']);
  expect(kinds('E5')).toEqual(['evidence.filed']);
  expect(refusal(fileEvidence(desk, { party: 'employer', personId: 'E99' as PersonId, statement: 'x' })).kind).toBe(
    'no-such-person',
  );
});

test('evidence about a person stands on the board of that person’s card, for the neutral alone', async () => {
  desk = await aCountedMatter(folder, { people: 5, cards: 3 });
  const filingId = good(fileEvidence(desk, { party: 'employer', personId: E1, statement: 'Quit.' }));
  const disputeId = disputed(desk, onCard('C-0001'), 'C22');
  expect(disputeView(desk, disputeId)?.filings.map((filing) => filing.filingId)).toEqual([filingId]);
  expect(docketOverview(desk).filings[0]?.bearsOn).toEqual([disputeId]);
});

function anExemplar(personId: string, seed: string): ExemplarId {
  const bytes = bytesOf(seed);
  const sha256 = sha256Of(bytes);
  const exemplarId = `x-${seed}` as ExemplarId;
  keepImage(desk.db, { sha256, bytes, mediaType: 'image/png', widthPx: 4, heightPx: 4 });
  insertExemplar(desk.db, { exemplarId, personId: personId as PersonId, label: seed, sha256 }, desk.now());
  return exemplarId;
}

test('a comparison keeps what lay beside the card, what was found in it, and what the parties agreed that means', async () => {
  desk = await aCountedMatter(folder, { people: 4, cards: 3 });
  const exemplars = [anExemplar('E1', 'one'), anExemplar('E1', 'two')];
  const disputeId = disputed(desk, onCard('C-0001'), 'C12');
  const features = { slant: 'agrees', pressure: 'differs' } as const;
  good(compareSignatures(desk, { disputeId, exemplars, features, outcome: 'inconclusive', note: ' A soft support. ' }));
  expect(disputeView(desk, disputeId)?.comparisons).toMatchObject([
    { exemplars, features, outcome: 'inconclusive', consequence: 'question', note: 'A soft support.' },
  ]);
  expect(lastKind()).toBe('signature.examined');
  const ofAnother = { disputeId, exemplars: [anExemplar('E2', 'other')], features, outcome: 'consistent', note: '' } as const;
  expect(refusal(compareSignatures(desk, ofAnother)).kind).toBe('no-such-subject');
});

test('where the ground rules provide for no comparison, none can be recorded', async () => {
  desk = withList(
    withRules(aMatter(folder), { signatureComparison: { ...PLAIN_RULES_JSON.signatureComparison, mode: 'none' } }),
    listCsv(3),
  );
  const disputeId = disputed(desk, onPerson('E1'));
  const asked = { disputeId, exemplars: [], features: {}, outcome: 'no-exemplar', note: '' } as const;
  expect(refusal(compareSignatures(desk, asked)).kind).toBe('comparison-not-provided');
  expect(disputeView(desk, disputeId)?.comparison?.mode).toBe('none');
});

test('a challenge after the deadline for challenges says so, and one by the neutral has no deadline', async () => {
  const surroundings = testSurroundings();
  const late = { ...surroundings, now: () => '2024-04-04T12:00:00-04:00' as ReturnType<typeof surroundings.now> };
  desk = withList(withRules(aMatter(folder, late)), listCsv(4));
  const raise = (personId: string, raisedBy: 'employer' | 'neutral'): DisputeId =>
    good(openDispute(desk, { subject: onPerson(personId), raisedBy, code: null, ground: 'A ground.', clause: null }));
  const [theirs, hers] = [raise('E1', 'employer'), raise('E2', 'neutral')];
  const rows = new Map(docket(desk).map((row) => [row.disputeId, row.late]));
  expect([rows.get(theirs), rows.get(hers)]).toEqual([true, null]);
  expect(docketOverview(desk).deadlines.map(({ kind, state }) => [kind, state])).toEqual([
    ['challenges', 'over'],
    ['challenge-window', 'waiting'],
    ['retention', 'waiting'],
  ]);
});
