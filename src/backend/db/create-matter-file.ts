/** Makes a matter file: written, closed, opened again and proved encrypted before anything confidential enters it. */
import { accessSync, closeSync, constants, existsSync, openSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '#core/result.ts';
import { APPLICATION_ID } from './application.ts';
import { proveEncrypted, syncFile } from './backup.ts';
import { applyKey } from './keying.ts';
import { migrate } from './migrate.ts';
import { openMatterFile, type MatterFile, type OpenFileRefusal } from './open-matter-file.ts';

export type CreateFileRefusal =
  | { readonly kind: 'file-exists'; readonly fileName: string }
  | { readonly kind: 'not-writable'; readonly fileName: string };

/** The file holds the schema and nothing else; the caller writes the matter and its first event. */
export function createMatterFile({
  path,
  passphrase,
}: {
  readonly path: string;
  readonly passphrase: string;
}): Result<MatterFile, CreateFileRefusal | OpenFileRefusal> {
  const fileName = basename(path);
  if (existsSync(path)) return err({ kind: 'file-exists', fileName });
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch {
    return err({ kind: 'not-writable', fileName });
  }
  const written = writeEmptyMatter(path, passphrase);
  if (!written.ok) return written;
  syncFile(path);
  proveEncrypted(path);
  const opened = openMatterFile({ path, secret: passphrase });
  if (!opened.ok) rmSync(path, { force: true });
  return opened;
}

function writeEmptyMatter(path: string, passphrase: string): Result<null, CreateFileRefusal> {
  let db: Database.Database;
  try {
    // The owner's alone, before anything is in it.
    closeSync(openSync(path, 'wx', 0o600));
    db = new Database(path, { timeout: 0 });
  } catch {
    return err({ kind: 'not-writable', fileName: basename(path) });
  }
  try {
    applyKey(db, { passphrase });
    db.pragma('journal_mode = DELETE');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db);
    return ok(null);
  } finally {
    db.close();
  }
}
