/** The one connection to a matter, and the two ways of holding it: a function that takes `ReadDb` cannot be handed a write. */
import type Database from 'better-sqlite3';
import { assertInPlace } from './file-place.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

export type ReadDb = Database.Database & { readonly [readable]: true };
export type WriteDb = ReadDb & { readonly [writable]: true };

type Statements = Map<string, Database.Statement>;
const statements = new WeakMap<Database.Database, Statements>();

/** Prepares a statement once a connection. Parameter and row types sit here, beside the SQL that they describe. */
export function prepared<P extends unknown[], R = unknown>(db: ReadDb, sql: string): Database.Statement<P, R> {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, known);
  const found = known.get(sql) ?? db.prepare(sql);
  known.set(sql, found);
  return found as Database.Statement<P, R>;
}

/** All or nothing, and the write lock is taken at once. Never asynchronous: slow work happens before or after. */
export function inTransaction<T>(db: WriteDb, work: () => T): T {
  if (db.inTransaction) return work();
  assertInPlace(db);
  const done = db.transaction(work).immediate();
  assertInPlace(db);
  return done;
}
