/** Forward only, each in one transaction, counted by `user_version`. */
import type Database from 'better-sqlite3';
import { invariant } from '#core/result.ts';
import { MIGRATIONS } from './migrations.generated.ts';

export const SCHEMA_VERSION = MIGRATIONS.length;

export function schemaVersion(db: Database.Database): number {
  const version: unknown = db.pragma('user_version', { simple: true });
  invariant(typeof version === 'number', 'user_version is a number');
  return version;
}

/**
 * Keys off, migrate, check keys, commit, keys on: a migration may rebuild a table that others point to. The pragma has no effect
 * inside a transaction, so it frames it.
 */
export function migrate(db: Database.Database, upTo = SCHEMA_VERSION): void {
  const from = schemaVersion(db);
  invariant(from <= SCHEMA_VERSION, 'a newer file is refused before it is migrated');
  db.pragma('foreign_keys = OFF');
  MIGRATIONS.slice(from, upTo).forEach(({ name, sql }, index) => {
    db.transaction(() => {
      db.exec(sql);
      const broken: unknown = db.pragma('foreign_key_check');
      invariant(Array.isArray(broken) && broken.length === 0, `${name} leaves no row pointing nowhere`);
      db.pragma(`user_version = ${from + index + 1}`);
    }).exclusive();
  });
  db.pragma('foreign_keys = ON');
}
