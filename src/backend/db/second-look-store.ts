/** Second looks: by a named second reviewer, with an event each; or the neutral's own, private and deletable. */
import type { Instant } from '#core/dates.ts';
import type { CardId, PersonId, ReviewerId } from '#core/ids.ts';
import type { Look, LookState } from '#core/second-look/agreement.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

export type SecondReviewer = { readonly reviewerId: ReviewerId; readonly name: string; readonly namedAt: Instant };

export type SecondLook = {
  readonly lookId: number;
  /** Null: the neutral's own. */
  readonly reviewerId: ReviewerId | null;
  readonly cardId: CardId;
  readonly second: Look;
  readonly note: string;
  readonly first: Look;
  readonly firstSeq: number;
  readonly lookedAt: Instant;
  /** Why the neutral's stands; null while she has not said so. */
  readonly settled: string | null;
};

export function secondReviewer(db: ReadDb): SecondReviewer | null {
  return (
    prepared<[], SecondReviewer>(
      db,
      'select reviewer_id as reviewerId, name, named_at as namedAt from second_reviewer where ended_at is null',
    ).get() ?? null
  );
}

/** All that there were, in the order of their naming. */
export function reviewers(db: ReadDb): readonly SecondReviewer[] {
  return prepared<[], SecondReviewer>(
    db,
    'select reviewer_id as reviewerId, name, named_at as namedAt from second_reviewer order by named_at, reviewer_id',
  ).all();
}

export function insertReviewer(db: WriteDb, { reviewerId, name, namedAt }: SecondReviewer): void {
  prepared<string[]>(db, 'insert into second_reviewer (reviewer_id, name, named_at) values (?, ?, ?)').run(
    reviewerId,
    name,
    namedAt,
  );
}

export function endReviewer(db: WriteDb, reviewerId: ReviewerId, at: Instant): void {
  prepared<string[]>(db, 'update second_reviewer set ended_at = ? where reviewer_id = ?').run(at, reviewerId);
}

type Row = Pick<SecondLook, 'lookId' | 'reviewerId' | 'cardId' | 'note' | 'firstSeq' | 'lookedAt' | 'settled'> & {
  readonly state: LookState;
  readonly personId: PersonId | null;
  readonly firstState: LookState;
  readonly firstPersonId: PersonId | null;
};

const SELECT = `select second_look.look_id as lookId, reviewer_id as reviewerId, card_id as cardId, state, person_id as personId, note,
  first_state as firstState, first_person_id as firstPersonId, first_seq as firstSeq, looked_at as lookedAt, reason as settled
  from second_look left join disagreement_settled on disagreement_settled.look_id = second_look.look_id`;

/** Of one second reviewer, or the neutral's own; in the order in which they were given. */
export function secondLooks(db: ReadDb, reviewerId: ReviewerId | null): readonly SecondLook[] {
  return prepared<[string | null], Row>(db, `${SELECT} where reviewer_id is ? order by second_look.look_id`)
    .all(reviewerId)
    .map(({ state, personId, firstState, firstPersonId, ...row }) => ({
      ...row,
      second: { state, personId },
      first: { state: firstState, personId: firstPersonId },
    }));
}

export function insertSecondLook(db: WriteDb, look: Omit<SecondLook, 'lookId' | 'settled'>, eventSeq: number | null): void {
  const { reviewerId, cardId, second, note, firstSeq, first, lookedAt } = look;
  prepared<unknown[]>(
    db,
    `insert into second_look (reviewer_id, card_id, state, person_id, note, first_seq, first_state, first_person_id, looked_at, event_seq)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(reviewerId, cardId, second.state, second.personId, note, firstSeq, first.state, first.personId, lookedAt, eventSeq);
}

export function insertSettled(db: WriteDb, lookId: number, reason: string, at: Instant): void {
  prepared<[number, string, string]>(db, 'insert into disagreement_settled (look_id, reason, settled_at) values (?, ?, ?)').run(
    lookId,
    reason,
    at,
  );
}
