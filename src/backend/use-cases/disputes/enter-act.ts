/** A revocation, or a signer's own denial, that reached the neutral outside any batch. Entering it is her determination of whose it is. */
import type { CardFacts } from '#core/card/card.ts';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { cardIdFor, insertCard, nextCardNumber } from '#backend/db/card-store.ts';
import { determinationsForPerson, insertDetermination } from '#backend/db/determination-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { keyedDigest, perform, type Desk, type ReadOnly, type Recorder } from '#backend/use-cases/desk/desk.ts';
import { factsAsRead } from '#backend/use-cases/standing/facts-as-read.ts';
import { personInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { offerFor } from '#backend/use-cases/review/offer-codes.ts';
import { openDispute } from './open-dispute.ts';
import { reopenCertifications } from '#backend/use-cases/deadlines/reopen-certifications.ts';
import { sortedJson } from '#backend/use-cases/desk/sorted-json.ts';

export type EnterAct = {
  readonly kind: 'revocation' | 'denial';
  readonly personId: PersonId;
  readonly receivedAt: Instant;
  readonly signedOn: LocalDate | null;
  readonly form: 'signed-individual' | 'any-writing';
  readonly note: string;
};

export type EnterActRefusal = ReadOnly | { readonly kind: 'rules-not-frozen' } | { readonly kind: 'no-such-person' };

export function enterAct(desk: Desk, given: EnterAct): Result<{ readonly cardId: CardId }, EnterActRefusal> {
  if (frozenRules(desk.db) === null) return err({ kind: 'rules-not-frozen' });
  if (personInForce(desk, given.personId) === null) return err({ kind: 'no-such-person' });
  return perform<{ readonly cardId: CardId }, EnterActRefusal>(desk, (record) => {
    const number = nextCardNumber(desk.db);
    const cardId = cardIdFor(number);
    const { kind, personId, receivedAt, signedOn, form, note } = given;
    const facts = factsOfAct(cardId, given);
    const { cardId: _id, employeeId: _who, ...keyed } = facts;
    const place = { batchId: null, originalId: null, page: 0, position: number, registerId: null };
    insertCard(desk.db, { ...place, cardId, number, kind, keyed, images: [] }, desk.now());
    record({ kind: 'act.entered', data: { cardId, kind, personId, receivedAt, signedOn, form, note } });
    determineAct(desk, record, { facts, kind });
    if (kind === 'denial') questionCountedCard(desk, record, given);
    return ok({ cardId });
  });
}

function factsOfAct(cardId: CardId, given: EnterAct): CardFacts {
  const blank = factsAsRead({ cardId, keyed: null, kind: given.kind, receivedAt: given.receivedAt }, null);
  return {
    ...blank,
    kind: 'revocation',
    signedOn: given.signedOn,
    signature: given.form === 'signed-individual' ? 'present' : 'absent',
    employeeId: given.personId,
  };
}

function determineAct(
  desk: Desk,
  record: Recorder,
  { facts, kind }: { readonly facts: CardFacts; readonly kind: EnterAct['kind'] },
): void {
  const { cardId, employeeId: personId } = facts;
  const offered = kind === 'denial' ? [] : offerFor(desk, { cardId, personId, facts }).codes.map(({ code }) => code);
  const determination = { cardId, kind, personId, codes: offered, primary: null, reason: null };
  const event = record({
    kind: 'card.determined',
    data: { ...determination, from: 'undetermined', to: 'act', factsDigest: keyedDigest(desk, sortedJson(facts)) },
  });
  insertDetermination(desk.db, { ...determination, state: 'act', facts, setAside: null, by: desk.actor }, event.seq);
}

/** C15: the card is questioned, and after her inquiry the neutral rules (OLRB Bilow's). */
function questionCountedCard(desk: Desk, record: Recorder, { personId, note }: EnterAct): void {
  const counted = determinationsForPerson(desk.db, personId).find(({ state }) => state === 'counted');
  if (counted === undefined) return;
  const subject = { kind: 'card', cardId: counted.cardId } as const;
  const ground = `The signer denies having signed.${note.trim() === '' ? '' : ` ${note.trim()}`}`;
  // Already in dispute: the denial is another piece of evidence there.
  openDispute(desk, { subject, raisedBy: 'neutral', code: 'C15', ground, clause: null });
  reopenCertifications(desk, record, counted.cardId);
}
