/** Looked at and not decided: the card comes last, with a note of why; or it waits for the parties, at the joint session. */
import type { PutOff } from '#core/audit/event.ts';
import type { CardId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { cardById } from '#backend/db/card-store.ts';
import { determinationOf } from '#backend/db/determination-store.ts';
import { savePutOff } from '#backend/db/put-off-store.ts';
import { perform, type Desk, type ReadOnly, type Recorder } from '#backend/use-cases/desk/desk.ts';

export type PutCardOff = { readonly cardId: CardId; readonly until: PutOff; readonly note: string };
export type PutOffRefusal =
  | ReadOnly
  | { readonly kind: 'no-such-card' }
  | { readonly kind: 'already-decided' }
  | { readonly kind: 'note-required' };

export function putCardOff(desk: Desk, given: PutCardOff): Result<null, PutOffRefusal> {
  return perform<null, PutOffRefusal>(desk, (record) => putOffWithin(desk, record, given));
}

export function putOffWithin(desk: Desk, record: Recorder, { cardId, until, note }: PutCardOff): Result<null, PutOffRefusal> {
  if (cardById(desk.db, cardId) === null) return err({ kind: 'no-such-card' });
  if (determinationOf(desk.db, cardId) !== null) return err({ kind: 'already-decided' });
  const written = note.trim();
  if (written === '' && until !== 'alone') return err({ kind: 'note-required' });
  const event = record({ kind: 'card.put-off', data: { cardId, until, note: written } });
  savePutOff(desk.db, { cardId, until, note: written }, event.seq);
  return ok(null);
}
