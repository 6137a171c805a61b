/** The neutral's private log of her own conduct. Nothing of it is an event; all of it can be deleted. */
import type { Instant } from '#core/dates.ts';
import type { CardId } from '#core/ids.ts';
import type { TimedLook } from '#core/second-look/haste.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

export type ConductSetting = { readonly since: Instant; readonly seed: string };

/** Null: off, as it is unless she turns it on. */
export function conductSetting(db: ReadDb): ConductSetting | null {
  return prepared<[], ConductSetting>(db, 'select since, seed from conduct_setting').get() ?? null;
}

export function turnConductOn(db: WriteDb, { since, seed }: ConductSetting): void {
  prepared<string[]>(db, 'insert into conduct_setting (only, since, seed) values (1, ?, ?) on conflict (only) do nothing').run(
    since,
    seed,
  );
}

/** Stops it and takes every trace of it out of the file. */
export function deleteConduct(db: WriteDb): void {
  for (const sql of [
    'delete from conduct_look',
    'delete from second_look where reviewer_id is null',
    'delete from conduct_setting',
  ]) {
    prepared<[]>(db, sql).run();
  }
}

export function insertConductLook(
  db: WriteDb,
  look: Omit<TimedLook, 'cardId'> & { readonly cardId: CardId; readonly at: Instant },
): void {
  prepared<[string, number, number, string]>(
    db,
    'insert into conduct_look (card_id, milliseconds, looks, at) values (?, ?, ?, ?)',
  ).run(look.cardId, look.milliseconds, look.looks, look.at);
}

/** In the order in which the cards were decided. */
export function conductLooks(db: ReadDb): readonly TimedLook[] {
  return prepared<[], TimedLook>(db, 'select card_id as cardId, milliseconds, looks from conduct_look order by conduct_id').all();
}
