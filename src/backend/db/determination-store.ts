/** What the neutral decided of each card: the one in force, and every earlier one. */
import type { ActKind } from '#core/audit/event.ts';
import type { CardFacts, CardState } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { Instant } from '#core/dates.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { isOfPersonIn, standsForIn } from './answer-store.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { fromJson } from './json-column.ts';

export type SetAside = 'blank' | 'not-a-card' | 'separator';

export type Determination = {
  readonly cardId: CardId;
  readonly state: Exclude<CardState, 'undetermined'>;
  readonly personId: PersonId | null;
  readonly kind: ActKind;
  readonly codes: readonly ReasonCode[];
  readonly primary: ReasonCode | null;
  readonly reason: string | null;
  readonly facts: CardFacts;
  /** Why the page is no document; null for a card, and for a blank page confirmed before pages could be laid aside. */
  readonly setAside: SetAside | null;
  readonly by: string;
  readonly at: Instant;
  /** False once another took its place, or the card was laid together or apart. */
  readonly inForce: boolean;
  /** Of its event: what came later, it did not know. */
  readonly seq: number;
  /** Whether it was determined with others on a sheet. */
  readonly onSheet: boolean;
};

type DeterminationRow = Omit<Determination, 'codes' | 'facts' | 'inForce' | 'onSheet'> & {
  readonly codes: string;
  readonly facts: string;
  readonly inForce: number;
  readonly onSheet: number;
};

const SELECT = `select card_id as cardId, state, ${standsForIn('determination')} as personId, determination.kind as kind, codes, primary_code as "primary", reason,
  facts, set_aside as setAside, determined_by as "by", event.at as at, event_seq as seq, in_force as inForce,
  event.kind = 'card.determined-on-sheet' as onSheet from determination join event on event.seq = event_seq`;

export type NewDetermination = Omit<Determination, 'at' | 'seq' | 'inForce' | 'onSheet'>;

/** The database refuses a second one that counts for the same person: callers ask first, this is the last line. */
export function insertDetermination(db: WriteDb, determination: NewDetermination, eventSeq: number): void {
  lapseDetermination(db, determination.cardId);
  prepared<unknown[]>(
    db,
    `insert into determination (card_id, state, person_id, kind, codes, primary_code, reason, facts, set_aside, determined_by, event_seq, in_force)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  ).run(
    determination.cardId,
    determination.state,
    determination.personId,
    determination.kind,
    JSON.stringify(determination.codes),
    determination.primary,
    determination.reason,
    JSON.stringify(determination.facts),
    determination.setAside,
    determination.by,
    eventSeq,
  );
}

export function determinationsInForce(db: ReadDb): ReadonlyMap<CardId, Determination> {
  const rows = prepared<[], DeterminationRow>(db, `${SELECT} where in_force = 1`).all();
  return new Map(rows.map((row) => [row.cardId, fromRow(row)]));
}

/** The card is another thing than was decided on: it waits for a new decision. */
export function lapseDetermination(db: WriteDb, cardId: CardId): void {
  prepared<[string]>(db, 'update determination set in_force = 0 where card_id = ? and in_force = 1').run(cardId);
}

/** Oldest first; the last is in force, unless it lapsed. */
export function determinationsOf(db: ReadDb, cardId: CardId): readonly Determination[] {
  return prepared<[string], DeterminationRow>(db, `${SELECT} where card_id = ? order by determination_id`)
    .all(cardId)
    .map(fromRow);
}

export function determinationOf(db: ReadDb, cardId: CardId): Determination | null {
  const row = prepared<[string], DeterminationRow>(db, `${SELECT} where card_id = ? and in_force = 1`).get(cardId);
  return row === undefined ? null : fromRow(row);
}

export function determinationsForPerson(db: ReadDb, personId: PersonId): readonly Determination[] {
  return prepared<[string], DeterminationRow>(
    db,
    `${SELECT} where ${isOfPersonIn('determination')} and in_force = 1 order by card_id`,
  )
    .all(personId)
    .map(fromRow);
}

function fromRow(row: DeterminationRow): Determination {
  return {
    ...row,
    inForce: row.inForce === 1,
    onSheet: row.onSheet === 1,
    codes: fromJson(row.codes) as readonly ReasonCode[],
    facts: fromJson(row.facts) as CardFacts,
  };
}
