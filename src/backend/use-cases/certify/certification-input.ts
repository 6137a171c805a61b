/** From the matter to what a certification is composed of. No name of a signer or a non-signer passes here. */
import { createHmac } from 'node:crypto';
import { commitTo, type Committed } from '#core/certification/commitments.ts';
import { CODE_BOOK } from '#core/card/code-book.ts';
import type { Sha256 } from '#core/ids.ts';
import { supportOf } from '#core/tally/count-standings.ts';
import { dayInZone, type Instant, type LocalDate } from '#core/dates.ts';
import type { CertificationInput, DeliveredBatch } from '#core/certification/input.ts';
import type {
  CertifiedFacts,
  NoResultReason,
  PrintedAgreement,
  PrintedObjection,
  PrintedRuling,
} from '#core/certification/facts.ts';
import { invariant } from '#core/result.ts';
import { agreementOf } from '#core/second-look/agreement.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { rulesOfUnitAlone } from '#core/rules/unit-rules.ts';
import { fold } from '#core/rules/fold.ts';
import type { Tally } from '#core/tally/tally.ts';
import { batches, originalsOf, type Batch } from '#backend/db/batch-store.ts';
import { prepared } from '#backend/db/connection.ts';
import { certifications, certifiedDocument } from '#backend/db/certification-store.ts';
import { disputes, rulingsOf, type DisputeRecord } from '#backend/db/dispute-store.ts';
import { countExemplars } from '#backend/db/exemplar-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import { listInForce } from '#backend/db/list-store.ts';
import { draftedDocument, drafts, keptParticulars } from '#backend/db/particulars-store.ts';
import { panelMembers } from '#backend/db/panel-store.ts';
import { reviewers, secondLooks, type SecondLook } from '#backend/db/second-look-store.ts';
import { frozenRules, rulesVersions, type FrozenRules } from '#backend/db/rules-store.ts';
import { tallyFor, theTally } from '#backend/use-cases/standing/count.ts';
import { keyedDigest, type Desk } from '#backend/use-cases/desk/desk.ts';
import { personInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { printedSeal } from '#backend/use-cases/papers/particulars.ts';
import { withoutNames } from './without-names.ts';

export type CertificationAsked = {
  readonly place: string;
  readonly kind: 'certification' | 'no-result';
  /** Of a report without a result: why. Null for a certification. */
  readonly ground: NoResultReason | null;
  /** For a replacement: why. For a report without a result: the neutral's own sentence. */
  readonly reason: string | null;
  /** Of several units the one to certify. */
  readonly unit?: string | null;
  readonly issuedAt: Instant;
  readonly signer: Pick<CertificationInput['signer'], 'name' | 'capacity' | 'fingerprint' | 'issuerFingerprints'>;
};

/** Only after `unmet` was asked: rules, list and tally are there. */
export function certificationInput(desk: Desk, asked: CertificationAsked): CertificationInput {
  const frozen = frozenRules(desk.db);
  const list = listInForce(desk.db);
  invariant(frozen !== null && list !== null, 'rules and list were asked for before');
  const unit = asked.unit ?? null;
  const rules = rulesOfUnitAlone(frozen.rules, unit);
  const tally = tallyFor(desk, unit);
  const issued = certifications(desk.db);
  const ofUnit = issued.filter((each) => each.unit === unit);
  const last = ofUnit.at(-1);
  const particulars = keptParticulars(desk.db);
  return {
    matter: { reference: desk.matter.reference, title: desk.matter.title },
    rules,
    rulesHash: frozen.sha256,
    rulesSettled: settled(desk, frozen),
    agreement: particulars.agreement,
    tally,
    outcome:
      asked.kind === 'certification'
        ? { kind: 'certification' }
        : { kind: 'no-result', reason: groundOf(asked), explanation: explanationOf(asked, last !== undefined) },
    list: {
      receivedOn: list.receivedOn,
      from: list.receivedFrom,
      asOf: list.asOf,
      rows: list.rows,
      people: list.people,
      digest: keyedDigest(desk, list.sha256),
    },
    batches: batches(desk.db).flatMap((batch) => printedBatch(desk, batch, { rules, tally })),
    cardsDigest: keyedDigest(desk, documentsReceived(desk)),
    exemplars: exemplars(desk, frozen.rules),
    comparedBy: [desk.matter.neutral],
    present: particulars.present,
    rulings: printedRulings(desk, rules, tally),
    objections: printedObjections(desk, frozen.rules),
    agreements: agreements(desk, { rules, tally }),
    head: headOf(desk.db).hash,
    commitment: committed(desk, tally)?.commitment ?? null,
    earlier: [...ofUnit.map(({ version }) => certifiedDocument(desk.db, version)), ...draftsSeen(desk, unit)],
    otherUnits: Object.entries(theTally(desk)?.byUnit ?? {}).flatMap(([id, other]) => (id === unit ? [] : [other])),
    version: issued.length + 1,
    replaces: last === undefined ? null : { version: last.version, sha256: last.sha256, reason: inOneLine(asked.reason ?? '') },
    signer: { ...asked.signer, addressLines: particulars.addressLines, seal: printedSeal(desk) },
    panel: panelMembers(desk.db).map(({ name, capacity, fingerprint }) => ({ name, capacity, fingerprint })),
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

/** What a draft printed the parties know as well. */
function draftsSeen(desk: Desk, unit: string | null): readonly CertifiedFacts[] {
  return drafts(desk.db).flatMap((each) => (each.unit === unit ? [draftedDocument(desk.db, each.draft)] : []));
}

/** What she wrote is why an earlier version is replaced, where there is one: it is not said twice. */
function explanationOf({ ground, reason }: CertificationAsked, replacing: boolean): string | null {
  return (replacing && ground !== 'other') || reason === null ? null : inOneLine(reason);
}

function groundOf({ ground }: CertificationAsked): NoResultReason {
  invariant(ground !== null, 'a report without a result was asked for its ground before');
  return ground;
}

/**
 * Only deliveries that hold cards, and only as from a party: a revocation comes from its signer's own hand, and naming that
 * delivery would tell of her.
 */
function printedBatch(
  desk: Desk,
  batch: Batch,
  { rules, tally }: { readonly rules: GroundRules; readonly tally: Tally },
): readonly DeliveredBatch[] {
  const delivered = prepared<[string], { readonly cardId: string }>(
    desk.db,
    `select card_id as cardId from card join determination using (card_id)
     where batch_id = ? and determination.in_force = 1 and determination.kind in ('card', 'portal-yes')
       and not (determination.state = 'unmatched' and codes = '[]')`,
  ).all(batch.batchId);
  // Of several units only the cards of this one: what came for another is not for this one's readers.
  const own = rules.units === null ? null : new Set<string>(tally.cards.map(({ cardId }) => cardId));
  const documents = delivered.filter(({ cardId }) => own?.has(cardId) ?? true).length;
  if (documents === 0) return [];
  const employer = rules.parties.employers.find((name) => fold(name) === fold(batch.deliveredBy));
  const from = employer ?? (fold(batch.deliveredBy) === 'employer' ? 'the employer' : rules.parties.union.name);
  const form = { paper: 'paper', scan: 'copies', electronic: 'electronic' } as const;
  const receivedOn = dayInZone(batch.receivedAt, rules.timeZone);
  const declaration = rules.electronic.declaration ? batch.declaration : null;
  return [{ receivedOn, from, form: form[batch.form], declaration, documents }];
}

/** Proves the count without names: every person of the list is a leaf, whoever signed (`commitments.ts`). */
export function committed(desk: Desk, tally: Tally): Committed | null {
  if (tally.persons.length === 0) return null;
  const support = supportOf(tally.cards);
  const persons = tally.persons.map(({ personId, state }) => ({ personId, state, counted: support.get(personId) === 'counted' }));
  const keyed = (text: string): Sha256 => createHmac('sha256', desk.matter.secret).update(text).digest('hex') as Sha256;
  return commitTo(persons, { matter: desk.matter.matterId, keyed, sha256: desk.sha256 });
}

/** Of several units only the cards of this one. Looks at cards that have left the count since are looks all the same. */
function agreements(
  desk: Desk,
  { rules, tally }: { readonly rules: GroundRules; readonly tally: Tally },
): readonly PrintedAgreement[] {
  const own = rules.units === null ? null : new Set<string>(tally.cards.map(({ cardId }) => cardId));
  const ofUnit = (looks: readonly SecondLook[]) => agreementOf(looks.filter(({ cardId }) => own?.has(cardId) ?? true));
  return [
    { of: 'second-reviewer', ...ofUnit(reviewers(desk.db).flatMap(({ reviewerId }) => secondLooks(desk.db, reviewerId))) },
    { of: 're-review', ...ofUnit(secondLooks(desk.db, null)) },
  ];
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

function printedRulings(desk: Desk, rules: GroundRules, tally: Tally): readonly PrintedRuling[] {
  const here = new Set<string>(tally.persons.map(({ personId }) => personId));
  const onPersons = disputes(desk.db).filter(
    ({ state, personId }) => state === 'ruled' && personId !== null && (rules.units === null || here.has(personId)),
  );
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
  const nameless = (text: string): string => inOneLine(withoutNames(text, person, concerns));
  return [
    {
      number,
      concerns,
      question: code === null ? nameless(ground) : CODE_BOOK[code].label,
      held: ruling,
      grounds: nameless(given.grounds),
      clause,
      on: dayInZone(given.at, rules.timeZone),
    },
  ];
}

/** What she wrote in paragraphs is one on the page, which has no sign for the end of a line. */
function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
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
    const disposition = inOneLine(`${given.ruling === 'sustained' ? 'Sustained' : 'Overruled'}. ${given.grounds}`);
    const on: LocalDate = dayInZone(given.at, rules.timeZone);
    return [{ raisedBy: parties[dispute.raisedBy], objection: inOneLine(dispute.ground), disposition, on }];
  });
}
