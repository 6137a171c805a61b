/** The docket: disputes, positions, rulings. A ruling is never edited; the latest one is in force. */
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { Instant } from '#core/dates.ts';
import type { Dispute, DisputeParty, DisputeRuling, DisputeSubjectKind } from '#core/dispute.ts';
import type { CardId, DisputeId, PersonId } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import { isOfPersonIn, standsForIn } from './answer-store.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

export type DisputeRecord = {
  readonly disputeId: DisputeId;
  readonly number: number;
  readonly subject: DisputeSubjectKind;
  readonly cardId: CardId | null;
  readonly personId: PersonId | null;
  readonly raisedBy: DisputeParty;
  readonly code: ReasonCode | null;
  readonly ground: string;
  readonly clause: string | null;
  readonly raisedAt: Instant;
  readonly state: Dispute['state'];
  /** The ruling in force. */
  readonly ruling: DisputeRuling | null;
};

const DISPUTE = `select dispute_id as disputeId, number, subject, card_id as cardId, ${standsForIn('dispute')} as personId, raised_by as raisedBy, code,
  ground, clause, raised_at as raisedAt, state,
  (select ruling from ruling where ruling.dispute_id = dispute.dispute_id and in_force = 1) as ruling from dispute`;

export function disputes(db: ReadDb): readonly DisputeRecord[] {
  return prepared<[], DisputeRecord>(db, `${DISPUTE} order by number`).all();
}

export function disputeById(db: ReadDb, disputeId: DisputeId): DisputeRecord | null {
  return prepared<[string], DisputeRecord>(db, `${DISPUTE} where dispute_id = ?`).get(disputeId) ?? null;
}

export function disputesOfCard(db: ReadDb, cardId: CardId): readonly DisputeRecord[] {
  return prepared<[string], DisputeRecord>(db, `${DISPUTE} where card_id = ? order by number`).all(cardId);
}

export function disputesOfPerson(db: ReadDb, personId: PersonId): readonly DisputeRecord[] {
  return prepared<[string], DisputeRecord>(db, `${DISPUTE} where ${isOfPersonIn('dispute')} order by number`).all(personId);
}

export function insertDispute(db: WriteDb, dispute: Omit<DisputeRecord, 'state' | 'ruling'>): void {
  prepared<unknown[]>(
    db,
    `insert into dispute (dispute_id, number, subject, card_id, person_id, raised_by, code, ground, clause, raised_at, state)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')`,
  ).run(
    dispute.disputeId,
    dispute.number,
    dispute.subject,
    dispute.cardId,
    dispute.personId,
    dispute.raisedBy,
    dispute.code,
    dispute.ground,
    dispute.clause,
    dispute.raisedAt,
  );
}

export function setDisputeState(db: WriteDb, disputeId: DisputeId, state: Dispute['state']): void {
  prepared<[string, string]>(db, 'update dispute set state = ? where dispute_id = ?').run(state, disputeId);
}

export type Position = {
  readonly positionId: number;
  readonly party: DisputeParty;
  readonly text: string;
  readonly at: Instant;
};

export function insertPosition(db: WriteDb, disputeId: DisputeId, position: Omit<Position, 'positionId'>): void {
  prepared<[string, string, string, string]>(
    db,
    'insert into dispute_position (dispute_id, party, position, taken_at) values (?, ?, ?, ?)',
  ).run(disputeId, position.party, position.text, position.at);
}

export function positionsOf(db: ReadDb, disputeId: DisputeId): readonly Position[] {
  return prepared<[string], Position>(
    db,
    `select position_id as positionId, party, position as text, taken_at as at from dispute_position
     where dispute_id = ? order by position_id`,
  ).all(disputeId);
}

export function disputeOfPosition(db: ReadDb, positionId: number): DisputeId | null {
  const row = prepared<[number], { disputeId: DisputeId }>(
    db,
    'select dispute_id as disputeId from dispute_position where position_id = ?',
  ).get(positionId);
  return row?.disputeId ?? null;
}

export type RulingRecord = {
  readonly ruling: DisputeRuling;
  readonly grounds: string;
  /** Of several units the one in which a person is, where the ruling says. */
  readonly unit: string | null;
  readonly by: string;
  readonly at: Instant;
  readonly inForce: boolean;
};

export function insertRuling(db: WriteDb, disputeId: DisputeId, ruling: Omit<RulingRecord, 'inForce'>): void {
  prepared<[string]>(db, 'update ruling set in_force = 0 where dispute_id = ? and in_force = 1').run(disputeId);
  prepared<[string, string, string, string | null, string, string]>(
    db,
    'insert into ruling (dispute_id, ruling, grounds, unit, ruled_by, ruled_at, in_force) values (?, ?, ?, ?, ?, ?, 1)',
  ).run(disputeId, ruling.ruling, ruling.grounds, ruling.unit, ruling.by, ruling.at);
}

/** Oldest first. */
export function rulingsOf(db: ReadDb, disputeId: DisputeId): readonly RulingRecord[] {
  const rows = prepared<[string], Omit<RulingRecord, 'inForce'> & { inForce: number }>(
    db,
    'select ruling, grounds, unit, ruled_by as "by", ruled_at as at, in_force as inForce from ruling where dispute_id = ? order by ruling_id',
  ).all(disputeId);
  return rows.map((row) => ({ ...row, inForce: row.inForce === 1 }));
}

/** The dispute as the reducer of `core/dispute.ts` knows it. */
export function asDispute(db: ReadDb, { disputeId, state, subject }: DisputeRecord): Dispute {
  if (state !== 'ruled') return { state, subject };
  const rulings = rulingsOf(db, disputeId);
  const inForce = rulings.find((ruling) => ruling.inForce);
  invariant(inForce !== undefined, 'a ruled dispute has a ruling in force');
  return { state, subject, inForce, superseded: rulings.filter((ruling) => !ruling.inForce) };
}
