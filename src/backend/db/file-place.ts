/**
 * Whether the open file is still the one at its path. SQLite goes on writing into a file that was removed or replaced under it, so an act
 * would be acknowledged that nobody finds again: asked before and after every transaction.
 */
import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { MatterFileGone } from './disk-trouble.ts';

type Place = { readonly path: string; readonly file: string; log: string | null };

const places = new WeakMap<Database.Database, Place>();

/** After opening, and again whenever the log of pages was made anew. */
export function rememberPlace(db: Database.Database, path: string): void {
  places.set(db, { path, file: identityOf(path) ?? '', log: identityOf(`${path}-wal`) });
}

export function assertInPlace(db: Database.Database): void {
  const place = places.get(db);
  if (place === undefined) return;
  if (identityOf(place.path) !== place.file) throw new MatterFileGone('The file is not where it was opened.');
  const log = identityOf(`${place.path}-wal`);
  // Made by the first write after opening.
  place.log ??= log;
  if (log !== place.log) throw new MatterFileGone('The log of pages beside the file is not the one that was opened.');
}

/** Device and number of the file, or null where there is none. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
