/** When a dispute was heard, and the rulings that were drafted before one was given. Nothing is overwritten: the last draft is the draft. */
import type { Instant, LocalDate } from '#core/dates.ts';
import type { DisputeRuling } from '#core/dispute.ts';
import type { DisputeId } from '#core/ids.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

export type Hearing = {
  readonly heldOn: LocalDate;
  readonly present: string;
  readonly minutes: string;
  readonly enteredAt: Instant;
};

export function insertHearing(db: WriteDb, disputeId: DisputeId, hearing: Hearing): void {
  prepared<string[]>(db, 'insert into hearing (dispute_id, held_on, present, minutes, entered_at) values (?, ?, ?, ?, ?)').run(
    disputeId,
    hearing.heldOn,
    hearing.present,
    hearing.minutes,
    hearing.enteredAt,
  );
}

export function hearingsOf(db: ReadDb, disputeId: DisputeId): readonly Hearing[] {
  return prepared<[string], Hearing>(
    db,
    'select held_on as heldOn, present, minutes, entered_at as enteredAt from hearing where dispute_id = ? order by hearing_id',
  ).all(disputeId);
}

export type RulingDraft = {
  readonly ruling: DisputeRuling;
  readonly grounds: string;
  readonly by: string;
  readonly at: Instant;
};

export function insertDraft(db: WriteDb, disputeId: DisputeId, draft: RulingDraft): void {
  prepared<string[]>(
    db,
    'insert into ruling_draft (dispute_id, ruling, grounds, drafted_by, drafted_at) values (?, ?, ?, ?, ?)',
  ).run(disputeId, draft.ruling, draft.grounds, draft.by, draft.at);
}

/** Oldest first. */
export function draftsOf(db: ReadDb, disputeId: DisputeId): readonly RulingDraft[] {
  return prepared<[string], RulingDraft>(
    db,
    'select ruling, grounds, drafted_by as "by", drafted_at as at from ruling_draft where dispute_id = ? order by draft_id',
  ).all(disputeId);
}
