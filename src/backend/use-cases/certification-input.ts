/** From the matter to what a certification is composed of. No name of a signer or a non-signer passes here. */
import { createHmac } from 'node:crypto';
import { commitTo } from '#core/certification/commitments.ts';
import type { Sha256 } from '#core/ids.ts';
import { supportOf } from '#core/tally/count-standings.ts';
import { dayInZone, type Instant, type LocalDate } from '#core/dates.ts';
import type { CertificationInput, DeliveredBatch } from '#core/certification/input.ts';
import type { CertifiedFacts, NoResultReason, PrintedObjection, PrintedRuling } from '#core/certification/facts.ts';
import { invariant } from '#core/result.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { fold } from '#core/rules/fold.ts';
import type { Tally } from '#core/tally/tally.ts';
import { batches, originalsOf, type Batch } from '#backend/db/batch-store.ts';
import { prepared } from '#backend/db/connection.ts';
import { certifications, certifiedDocument } from '#backend/db/certification-store.ts';
import { disputes, rulingsOf, type DisputeRecord } from '#backend/db/dispute-store.ts';
import { countExemplars } from '#backend/db/exemplar-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import { listInForce } from '#backend/db/list-store.ts';
import { frozenRules, rulesVersions, type FrozenRules } from '#backend/db/rules-store.ts';
import { CODE_LABELS } from './code-labels.ts';
import { theTally } from './count.ts';
import { keyedDigest, type Desk } from './desk.ts';
import { personInForce } from './list-in-force.ts';
import { withoutNames } from './without-names.ts';

export type CertificationAsked = {
  readonly place: string;
  readonly kind: 'certification' | 'no-result';
  /** For a replacement: why. For a report without a result: the neutral's own sentence. */
  readonly reason: string | null;
  readonly issuedAt: Instant;
  readonly signer: Pick<CertificationInput['signer'], 'name' | 'capacity' | 'fingerprint' | 'issuerFingerprints'>;
};

/** Only after `unmet` was asked: rules, list and tally are there. */
export function certificationInput(desk: Desk, asked: CertificationAsked): CertificationInput {
  const frozen = frozenRules(desk.db);
  const list = listInForce(desk.db);
  const tally = theTally(desk);
  invariant(frozen !== null && list !== null && tally !== null, 'rules, list and tally were asked for before');
  const issued = certifications(desk.db);
  const last = issued.at(-1);
  return {
    matter: { reference: desk.matter.reference, title: desk.matter.title },
    rules: frozen.rules,
    rulesHash: frozen.sha256,
    rulesSettled: settled(desk, frozen),
    agreement: null,
    tally,
    outcome:
      asked.kind === 'certification'
        ? { kind: 'certification' }
        : { kind: 'no-result', reason: noResultReason(tally), explanation: asked.reason },
    list: {
      receivedOn: list.receivedOn,
      from: list.receivedFrom,
      asOf: list.asOf,
      rows: list.rows,
      people: list.people,
      digest: keyedDigest(desk, list.sha256),
    },
    batches: batches(desk.db).flatMap((batch) => printedBatch(desk, batch, frozen.rules)),
    cardsDigest: keyedDigest(desk, documentsReceived(desk)),
    exemplars: exemplars(desk, frozen.rules),
    comparedBy: [desk.matter.neutral],
    present: [],
    rulings: printedRulings(desk, frozen.rules),
    objections: printedObjections(desk, frozen.rules),
    head: headOf(desk.db).hash,
    commitment: commitmentTo(desk, tally),
    earlier: issued.map(({ version }) => certifiedDocument(desk.db, version) as CertifiedFacts),
    otherUnits: [],
    version: issued.length + 1,
    replaces: last === undefined ? null : { version: last.version, sha256: last.sha256, reason: asked.reason ?? '' },
    signer: { ...asked.signer, addressLines: [] },
    service: [],
    issuedAt: asked.issuedAt,
    place: asked.place,
    paper: frozen.rules.timeZone.startsWith('America/') ? 'letter' : 'a4',
    practice: desk.matter.practice,
    softwareVersion: `Countersign ${desk.softwareVersion}`,
  };
}

export function settled(desk: Desk, { agreedOn }: FrozenRules): CertificationInput['rulesSettled'] {
  const bases = new Set(rulesVersions(desk.db).map(({ basis }) => basis));
  const agreed = bases.has('agreed') || bases.has('joint');
  return { on: agreedOn, how: bases.has('ruling') ? (agreed ? 'agreed-and-ruled' : 'ruled') : 'agreed' };
}

/** The first thing that stands against a result, in the words of the form. */
export function noResultReason({ outcome, blockedBy }: Tally): NoResultReason {
  if (outcome === 'determinative') return 'determinative';
  if (blockedBy.includes('list.empty')) return 'list-empty';
  if (blockedBy.includes('undetermined') || blockedBy.includes('disputes')) return 'undetermined';
  return blockedBy.length > 0 ? 'silent-term' : 'withdrawal';
}

/**
 * Only deliveries that hold cards, and only as from a party: a revocation comes from its signer's own hand, and naming that
 * delivery would tell of her.
 */
function printedBatch(desk: Desk, batch: Batch, rules: GroundRules): readonly DeliveredBatch[] {
  const row = prepared<[string], { cards: number }>(
    desk.db,
    `select count(*) as cards from card join determination on determination.card_id = card.card_id and in_force = 1
     where batch_id = ? and determination.kind in ('card', 'portal-yes')
       and not (determination.state = 'unmatched' and codes = '[]')`,
  ).get(batch.batchId);
  const documents = row?.cards ?? 0;
  if (documents === 0) return [];
  const employer = rules.parties.employers.find((name) => fold(name) === fold(batch.deliveredBy));
  const from = employer ?? (fold(batch.deliveredBy) === 'employer' ? 'the employer' : rules.parties.union.name);
  const form = { paper: 'paper', scan: 'copies', electronic: 'electronic' } as const;
  const receivedOn = dayInZone(batch.receivedAt, rules.timeZone);
  return [{ receivedOn, from, form: form[batch.form], declaration: null, documents }];
}

/** Proves the count without names: every person of the list is a leaf, whoever signed (`commitments.ts`). */
function commitmentTo(desk: Desk, tally: Tally): CertificationInput['commitment'] {
  if (tally.persons.length === 0) return null;
  const support = supportOf(tally.cards);
  const persons = tally.persons.map(({ personId, state }) => ({ personId, state, counted: support.get(personId) === 'counted' }));
  const keyed = (text: string): Sha256 => createHmac('sha256', desk.matter.secret).update(text).digest('hex') as Sha256;
  return commitTo(persons, { matter: desk.matter.matterId, keyed, sha256: desk.sha256 }).commitment;
}

/** Every file received, by hash, whatever became of it. */
function documentsReceived(desk: Desk): string {
  const hashes = batches(desk.db).flatMap(({ batchId }) => originalsOf(desk.db, batchId).map(({ sha256 }) => sha256));
  return [...new Set(hashes)].toSorted().join('\n');
}

function exemplars(desk: Desk, rules: GroundRules): CertificationInput['exemplars'] {
  const { people } = countExemplars(desk.db);
  if (people === 0) return null;
  const first = prepared<[], { at: Instant | null }>(desk.db, 'select min(attached_at) as at from exemplar').get()?.at ?? null;
  invariant(first !== null, 'exemplars were attached at some time');
  const kinds = rules.signatureComparison.exemplarKinds;
  return {
    receivedOn: dayInZone(first, rules.timeZone),
    from: rules.parties.employers[0] ?? 'the employer',
    people,
    kinds: kinds.length > 0 ? kinds : ['employment records'],
  };
}

function printedRulings(desk: Desk, rules: GroundRules): readonly PrintedRuling[] {
  const onPersons = disputes(desk.db).filter(({ state, personId }) => state === 'ruled' && personId !== null);
  return onPersons.flatMap((dispute, index) => printedRuling(desk, dispute, { rules, number: index + 1 }));
}

function printedRuling(
  desk: Desk,
  dispute: DisputeRecord,
  { rules, number }: { readonly rules: GroundRules; readonly number: number },
): readonly PrintedRuling[] {
  const { personId, ruling, code, clause, ground } = dispute;
  const given = rulingsOf(desk.db, dispute.disputeId).find(({ inForce }) => inForce);
  if (personId === null || given === undefined || (ruling !== 'eligible' && ruling !== 'excluded')) return [];
  const concerns = `Person ${letter(number)}`;
  const person = personInForce(desk, personId);
  const nameless = (text: string): string => withoutNames(text, person, concerns);
  return [
    {
      number,
      concerns,
      question: code === null ? nameless(ground) : CODE_LABELS[code],
      held: ruling,
      grounds: nameless(given.grounds),
      clause,
      on: dayInZone(given.at, rules.timeZone),
    },
  ];
}

/** A, B … Z, AA, AB … */
function letter(number: number): string {
  const last = String.fromCharCode(65 + ((number - 1) % 26));
  return number <= 26 ? last : `${letter(Math.floor((number - 1) / 26))}${last}`;
}

function printedObjections(desk: Desk, rules: GroundRules): readonly PrintedObjection[] {
  const parties = { union: rules.parties.union.name, employer: rules.parties.employers.join(', '), neutral: 'the neutral' };
  return disputes(desk.db).flatMap((dispute): readonly PrintedObjection[] => {
    const given = rulingsOf(desk.db, dispute.disputeId).find(({ inForce }) => inForce);
    if (dispute.subject !== 'process' || given === undefined) return [];
    const disposition = `${given.ruling === 'sustained' ? 'Sustained' : 'Overruled'}. ${given.grounds}`;
    const on: LocalDate = dayInZone(given.at, rules.timeZone);
    return [{ raisedBy: parties[dispute.raisedBy], objection: dispute.ground, disposition, on }];
  });
}
