/** Cards that the neutral looked at and left undecided, each with her latest note. */
import type { PutOff } from '#core/audit/event.ts';
import type { Instant } from '#core/dates.ts';
import type { CardId } from '#core/ids.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

export type PutOffNote = { readonly cardId: CardId; readonly until: PutOff; readonly note: string; readonly at: Instant };

export function savePutOff(db: WriteDb, { cardId, until, note }: Omit<PutOffNote, 'at'>, eventSeq: number): void {
  prepared<[string, string, string, number]>(
    db,
    `insert into put_off (card_id, until, note, event_seq) values (?, ?, ?, ?)
     on conflict (card_id) do update set until = excluded.until, note = excluded.note, event_seq = excluded.event_seq`,
  ).run(cardId, until, note, eventSeq);
}

export function cardsPutOff(db: ReadDb): ReadonlyMap<CardId, PutOffNote> {
  const rows = prepared<[], PutOffNote>(
    db,
    'select card_id as cardId, until, note, event.at as at from put_off join event on event.seq = event_seq',
  ).all();
  return new Map(rows.map((row) => [row.cardId, row]));
}
