/** Receipts, one for each addressee: what was agreed, and what came in, with the head of the record on it. */
import { dayInZone } from '#core/dates.ts';
import type { DisputeParty } from '#core/dispute.ts';
import { composeDayReceipt } from '#core/certification/papers/day-receipt.ts';
import { composeReceipt, composeRulesReceipt } from '#core/certification/papers/receipts.ts';
import type { PaperDocument } from '#core/certification/document.ts';
import type { BatchId, FilingId } from '#core/ids.ts';
import { err, invariant, type Result } from '#core/result.ts';
import { fold } from '#core/rules/fold.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { attachmentsOfFiling } from '#backend/db/attachment-store.ts';
import { batchById, originalsOf, type Batch } from '#backend/db/batch-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import { filingById, type Filing } from '#backend/db/filing-store.ts';
import { listVersions } from '#backend/db/list-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { renderPaper } from '#backend/pdf/paper-pdf.ts';
import { foundInBatch } from '#backend/use-cases/standing/batch-found.ts';
import { headAt } from '#backend/db/event-store.ts';
import { settled } from './certification-input.ts';
import { keyedDigest, type Desk } from '#backend/use-cases/desk/desk.ts';
import { paperContext } from '#backend/use-cases/papers/papers.ts';
import type { SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';

export async function saveRulesReceipt(
  desk: Desk,
  { party, path }: { readonly party: DisputeParty; readonly path: string },
): Promise<Result<null, SaveRefusal | { readonly kind: 'nothing-to-freeze' }>> {
  const frozen = frozenRules(desk.db);
  if (frozen === null) return err({ kind: 'nothing-to-freeze' });
  const { on, how } = settled(desk, frozen);
  const receipt = composeRulesReceipt({
    ...paperContext(desk),
    addressee: addresseeName(frozen.rules, party),
    rules: frozen.rules,
    rulesHash: frozen.sha256,
    settledOn: on,
    how,
    head: headOf(desk.db).hash,
  });
  return saveDocument(desk, { what: 'rules-receipt', addressee: party, path, bytes: await renderPaper(receipt) });
}

/** Made out to whoever delivered: nobody else may learn that cards came, or how many. */
export async function saveBatchReceipt(
  desk: Desk,
  { batchId, path }: { readonly batchId: BatchId; readonly path: string },
): Promise<Result<null, SaveRefusal>> {
  const batch = batchById(desk.db, batchId);
  const frozen = frozenRules(desk.db);
  if (batch === null || frozen === null) return err({ kind: 'read-only', why: 'There is no such batch in this matter.' });
  const { stated, deliveredBy, receivedAt } = batch;
  const { found, numbers } = foundInBatch(desk, batchId);
  const receipt = composeReceipt({
    ...paperContext(desk),
    what: 'cards',
    addressee: deliveredBy,
    deliveredBy,
    receivedOn: dayInZone(receivedAt, frozen.rules.timeZone),
    form: FORMS[batch.form],
    stated,
    found,
    numbers,
    originals: originalsOf(desk.db, batchId).map(({ sha256 }) => keyedDigest(desk, sha256)),
    head: headAt(desk.db, batch.receiptSeq).hash,
  });
  return saveDocument(desk, { what: 'batch-receipt', addressee: null, path, bytes: await renderPaper(receipt) });
}

/** For the employer: a version of its list, as received. */
export async function saveListReceipt(
  desk: Desk,
  { version, path }: { readonly version: number; readonly path: string },
): Promise<Result<null, SaveRefusal>> {
  const rules = frozenRules(desk.db)?.rules;
  const list = listVersions(desk.db).find((each) => each.version === version);
  invariant(list !== undefined && rules !== undefined, 'a list is accepted under frozen rules');
  const receipt = composeReceipt({
    ...paperContext(desk),
    what: 'list',
    addressee: addresseeName(rules, 'employer'),
    deliveredBy: list.receivedFrom,
    receivedOn: list.receivedOn,
    form: null,
    stated: null,
    found: null,
    originals: [keyedDigest(desk, list.sha256)],
    head: headOf(desk.db).hash,
  });
  return saveDocument(desk, { what: 'list-receipt', addressee: 'employer', path, bytes: await renderPaper(receipt) });
}

/**
 * Evidence is answered in the same words, whatever the matter holds: nothing on this paper comes from a card, and the person is
 * not named either. The digests are of what was said and of each paper, in the order in which they came.
 */
export async function saveEvidenceReceipt(
  desk: Desk,
  { filingId, path }: { readonly filingId: FilingId; readonly path: string },
): Promise<Result<null, SaveRefusal | { readonly kind: 'no-such-subject' }>> {
  const filing = filingById(desk.db, filingId);
  const receipt = filing === null ? null : evidenceReceipt(desk, filing);
  if (filing === null || receipt === null) return err({ kind: 'no-such-subject' });
  return saveDocument(desk, { what: 'evidence-receipt', addressee: filing.party, path, bytes: await renderPaper(receipt) });
}

/** Null before the ground rules are frozen. */
export function evidenceReceipt(desk: Desk, { filingId, party, statement, filedAt }: Filing): PaperDocument | null {
  const rules = frozenRules(desk.db)?.rules ?? null;
  if (rules === null) return null;
  const papers = attachmentsOfFiling(desk.db, filingId);
  return composeReceipt({
    ...paperContext(desk),
    what: 'evidence',
    addressee: addresseeName(rules, party),
    deliveredBy: addresseeName(rules, party),
    receivedOn: dayInZone(filedAt, rules.timeZone),
    form: null,
    stated: null,
    found: null,
    originals: [keyedDigest(desk, statement), ...papers.map(({ sha256 }) => keyedDigest(desk, sha256))],
    head: headOf(desk.db).hash,
  });
}

/** At the close of a day, for whichever party asks: the head alone, so that it lies where its keeper cannot change it. */
export async function saveDayReceipt(
  desk: Desk,
  { party, path }: { readonly party: DisputeParty; readonly path: string },
): Promise<Result<null, SaveRefusal>> {
  const rules = frozenRules(desk.db)?.rules;
  const receipt = composeDayReceipt({
    ...paperContext(desk),
    addressee: rules === undefined ? party : addresseeName(rules, party),
    day: dayInZone(desk.now(), rules?.timeZone ?? 'America/New_York'),
    head: headOf(desk.db).hash,
  });
  return saveDocument(desk, { what: 'day-receipt', addressee: party, path, bytes: await renderPaper(receipt) });
}

/** Null where neither party delivered it: a person sent her own revocation. */
export function deliveringParty(
  { parties }: GroundRules,
  { deliveredBy }: Pick<Batch, 'deliveredBy'>,
): 'union' | 'employer' | null {
  const by = fold(deliveredBy);
  if (by === 'union' || [parties.union.name, ...parties.union.acceptedNames].some((name) => fold(name) === by)) return 'union';
  return by === 'employer' || parties.employers.some((name) => fold(name) === by) ? 'employer' : null;
}

const FORMS = { paper: 'paper', scan: 'copies', electronic: 'electronic' } as const satisfies Record<Batch['form'], string>;

function addresseeName({ parties }: GroundRules, party: DisputeParty): string {
  if (party === 'union') return parties.union.name;
  return party === 'employer' ? parties.employers.join(', ') : parties.neutral.name;
}
