/**
 * The practice matter from end to end, unattended. Every determination and ruling is the scripted, named practice neutral's, read from
 * her script; nothing the machine read or proposed decides anything here either.
 */
import type { CardFacts } from '#core/card/card.ts';
import type { CardId, DisputeId, PersonId } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import { allCards } from '#backend/db/card-store.ts';
import { batches } from '#backend/db/batch-store.ts';
import { disputes } from '#backend/db/dispute-store.ts';
import { exemplarsOf } from '#backend/db/exemplar-store.ts';
import type { PracticeMatter } from '#backend/practice/load-practice.ts';
import type { PracticeDispute, PracticeDocument } from '#backend/practice/practice-truth.ts';
import type { DeterminationInput } from '#contract/review-views.ts';
import { foundInBatch } from '#backend/use-cases/standing/batch-found.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { determineCard } from '#backend/use-cases/review/determine-card.ts';
import { addPosition, compareSignatures, ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { explainDifference } from '#backend/use-cases/cards/import-batch.ts';
import { openDispute } from '#backend/use-cases/disputes/open-dispute.ts';
import { cardsByDocument, type PlayedCards } from './practice-documents.ts';
import { attachPracticeExemplars, done, receivePracticeBatch, settleRulesAndList } from './practice-matter.ts';
import { readUnread } from '#backend/use-cases/cards/read-cards.ts';

export type Progress = (line: string) => void;

/** Up to the tally: what comes after is certifying, which is the same for every matter. */
export async function playPractice(desk: Desk, practice: PracticeMatter, progress: Progress): Promise<PlayedCards> {
  settleRulesAndList(desk, practice);
  progress('Ground rules frozen, employee list accepted.');
  progress(`${await attachPracticeExemplars(desk, practice)} exemplars attached.`);
  await receiveAll(desk, practice, progress);
  progress('Reading the cards.');
  done(readUnread(desk));
  await desk.jobs.settled();
  const cards = cardsByDocument(desk, practice);
  explainDifferences(desk, practice);
  progress(`${allCards(desk.db).length} documents. The practice neutral determines them by her script.`);
  determineAll(desk, practice, cards);
  for (const dispute of practice.truth.disputes) raise(desk, dispute, cards);
  for (const dispute of practice.truth.disputes) hear(desk, practice, { dispute, cards });
  progress(
    `${practice.truth.disputes.length} disputes heard, ${practice.truth.disputes.filter(({ ruling }) => ruling !== null).length} ruled on.`,
  );
  return cards;
}

async function receiveAll(desk: Desk, practice: PracticeMatter, progress: Progress): Promise<void> {
  for (const batch of practice.batches) {
    const { batchId } = receivePracticeBatch(desk, batch, practice.truth.union);
    await desk.jobs.settled();
    const { found } = foundInBatch(desk, batchId);
    progress(
      `Delivery ${batch.id}: ${batch.paths.length} ${batch.paths.length === 1 ? 'file' : 'files'}, ${found} found of ${batch.statedCount} stated.`,
    );
  }
}

function explainDifferences(desk: Desk, practice: PracticeMatter): void {
  for (const [index, batch] of batches(desk.db).entries()) {
    const { found } = foundInBatch(desk, batch.batchId);
    const difference = practice.batches[index]?.difference ?? null;
    if (found !== batch.stated && difference !== null) {
      done(explainDifference(desk, { batchId: batch.batchId, explanation: difference }));
    }
  }
}

const ORDER = ['act', 'counted', 'questioned', 'not-counted', 'unmatched', 'superseded'];

/** Acts of persons first, second cards last: each then lies before the neutral with what it hangs on. */
function determineAll(desk: Desk, { truth }: PracticeMatter, cards: PlayedCards): void {
  const stateOf = ({ determination }: PracticeDocument): number => ORDER.indexOf(determination?.state ?? 'unmatched');
  const documents = truth.documents.filter(({ ref }) => cards.has(ref)).toSorted((a, b) => stateOf(a) - stateOf(b));
  for (const document of documents) {
    const cardId = cards.get(document.ref);
    invariant(cardId !== undefined, 'a document of the script has its card');
    const reason = document.determination?.note || document.note || null;
    done(determineCard(desk, { cardId, determination: inputOf(document), facts: factsOf(document, cardId), reason }));
  }
}

function inputOf({ determination, employeeId }: PracticeDocument): DeterminationInput {
  const state = determination?.state ?? 'unmatched';
  if (state === 'unmatched' || state === 'undetermined') return { state: 'unmatched' };
  if (state === 'not-counted' || state === 'questioned')
    return { state, personId: employeeId, codes: determination?.codes ?? [] };
  invariant(employeeId !== null, 'the script says whose it is');
  return state === 'act' ? { state, personId: employeeId, codes: determination?.codes ?? [] } : { state, personId: employeeId };
}

const NOTHING_WRITTEN: Omit<CardFacts, 'cardId'> = {
  name: { full: null, given: null, middle: null, family: null, suffix: null },
  address: null,
  city: null,
  region: null,
  postcode: null,
  phone: null,
  email: null,
  dateOfBirth: null,
  taxIdLast4: null,
  title: null,
  employer: null,
  signedOn: null,
  receivedOn: null,
  unionName: null,
  kind: 'card',
  signature: 'absent',
  wording: 'designation',
  altered: false,
  sharedSheet: false,
  copy: false,
  signatureMatch: null,
  agreedText: null,
  confirmed: null,
  employeeId: null,
};

function factsOf({ facts, employeeId }: PracticeDocument, cardId: CardId): CardFacts {
  return { ...(facts ?? NOTHING_WRITTEN), cardId, employeeId };
}

function raise(desk: Desk, dispute: PracticeDispute, cards: PlayedCards): void {
  const { raisedBy, code, ground, clause } = dispute;
  done(openDispute(desk, { subject: subjectOf(dispute, cards), raisedBy, code, ground, clause }));
}

function subjectOf({ ref }: PracticeDispute, cards: PlayedCards) {
  const [kind, id = ''] = ref.split(':');
  return kind === 'person'
    ? ({ kind: 'person', personId: id as PersonId } as const)
    : ({ kind: 'card', cardId: cardOfScript(cards, id) } as const);
}

function cardOfScript(cards: PlayedCards, scriptId: string): CardId {
  const cardId = cards.get(scriptId);
  invariant(cardId !== undefined, `the script's ${scriptId} has its card`);
  return cardId;
}

function hear(
  desk: Desk,
  { truth }: PracticeMatter,
  { dispute, cards }: { readonly dispute: PracticeDispute; readonly cards: PlayedCards },
): void {
  const subject = subjectOf(dispute, cards);
  const disputeId = raisedOn(desk, subject);
  for (const party of ['employer', 'union'] as const) {
    const text = dispute.positions[party];
    if (text.trim() !== '') done(addPosition(desk, { disputeId, party, text }));
  }
  const compared = truth.comparisons.find(({ cardId }) => dispute.ref === `card:${cardId}`);
  if (compared !== undefined) {
    const exemplars = exemplarsOf(desk.db, compared.employeeId).map(({ exemplarId }) => exemplarId);
    const { outcome, reasons } = compared;
    done(compareSignatures(desk, { disputeId, exemplars, features: {}, outcome, note: reasons }));
  }
  const { ruling } = dispute;
  if (ruling !== null) done(ruleDispute(desk, { disputeId, ruling: ruling.ruling, grounds: ruling.grounds }));
}

function raisedOn(desk: Desk, subject: ReturnType<typeof subjectOf>): DisputeId {
  const found = disputes(desk.db).find(({ cardId, personId }) =>
    subject.kind === 'card' ? cardId === subject.cardId : personId === subject.personId,
  );
  invariant(found !== undefined, 'a dispute of the script was raised');
  return found.disputeId;
}
