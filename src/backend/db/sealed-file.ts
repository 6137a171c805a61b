/** The file of a sealed record: in the format of a matter file, under a passphrase of its own, with tables for nothing else. */
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import type { PartlyKept } from '#core/audit/chain.ts';
import type { SealedRecord } from '#core/sealed/sealed-record.ts';
import { invariant, type Result } from '#core/result.ts';
import { APPLICATION_ID, PAGE_BYTES, SEALED_APPLICATION_ID } from './application.ts';
import { proveEncrypted, syncFile, syncFolder } from './backup.ts';
import { inTransaction, prepared, type ReadDb, type WriteDb } from './connection.ts';
import { applyKey } from './keying.ts';
import { openEncrypted, settle, type MatterFile, type OpenFileRefusal } from './open-matter-file.ts';
import { schemaVersion } from './migrate.ts';
import { SEALED_SCHEMA_VERSION, SEALED_TABLES } from './sealed-schema.ts';

/**
 * Written beside its place, closed, opened again with the passphrase and judged by `proves` before it moves there: what could not be
 * opened again never counts as sealed. A file of that name is replaced only then.
 */
export function writeSealedFile(
  { path, passphrase }: { readonly path: string; readonly passphrase: string },
  fill: (db: WriteDb) => void,
  proves: (db: ReadDb) => boolean,
): void {
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    // The owner's alone, before anything is in it.
    closeSync(openSync(part, 'wx', 0o600));
    writeTables(part, passphrase, fill);
    proveEncrypted(part);
    const again = openSealedFile({ path: part, secret: passphrase });
    invariant(again.ok, 'a sealed record that was just written opens with its passphrase');
    try {
      invariant(proves(again.value.db), 'a sealed record holds what was put into it');
    } finally {
      again.value.db.close();
    }
    syncFile(part);
    renameSync(part, path);
    syncFolder(dirname(path));
  } finally {
    for (const leftover of [part, `${part}-wal`, `${part}-shm`, `${part}-journal`]) rmSync(leftover, { force: true });
  }
}

function writeTables(part: string, passphrase: string, fill: (db: WriteDb) => void): void {
  const db = new Database(part, { timeout: 0 });
  try {
    applyKey(db, { passphrase });
    db.pragma('journal_mode = DELETE');
    db.pragma('temp_store = MEMORY');
    db.pragma(`application_id = ${SEALED_APPLICATION_ID}`);
    db.exec(SEALED_TABLES);
    db.pragma(`user_version = ${SEALED_SCHEMA_VERSION}`);
    inTransaction(db as WriteDb, () => fill(db as WriteDb));
  } finally {
    db.close();
  }
}

export function openSealedFile(asked: { readonly path: string; readonly secret: string }): Result<MatterFile, OpenFileRefusal> {
  return openEncrypted(asked, proveSealed);
}

function proveSealed(db: Database.Database, path: string, size: number): OpenFileRefusal | null {
  const fileName = basename(path);
  const damaged = (detail: string): OpenFileRefusal => ({ kind: 'damaged', fileName, detail });
  db.pragma('locking_mode = EXCLUSIVE');
  const applicationId: unknown = db.pragma('application_id', { simple: true });
  if (applicationId !== SEALED_APPLICATION_ID)
    return { kind: applicationId === APPLICATION_ID ? 'not-sealed' : 'not-a-matter', fileName };
  const fileVersion = schemaVersion(db);
  if (fileVersion > SEALED_SCHEMA_VERSION)
    return { kind: 'newer-version', fileName, fileVersion, appVersion: SEALED_SCHEMA_VERSION };
  settle(db);
  const pages: unknown = db.pragma('page_count', { simple: true });
  if (typeof pages === 'number' && !existsSync(`${path}-wal`) && pages * PAGE_BYTES > size)
    return damaged(`the file ends early: ${size} of ${pages * PAGE_BYTES} bytes`);
  const found: unknown = db.pragma('quick_check(1)', { simple: true });
  return found === 'ok' ? null : damaged(String(found));
}

export function insertSealedRecord(db: WriteDb, record: SealedRecord): void {
  prepared<[string]>(db, 'insert into sealed (only, record) values (1, ?)').run(JSON.stringify(record));
}

/** Written by this program and proved by the file's own encryption. */
export function sealedRecord(db: ReadDb): SealedRecord {
  const row = prepared<[], { record: string }>(db, 'select record from sealed').get();
  invariant(row !== undefined, 'a sealed file holds a record');
  return JSON.parse(row.record) as SealedRecord;
}

export function insertKeptEvent(db: WriteDb, { seq, version, at, actor, kind, dataText, previousHash, hash }: PartlyKept): void {
  prepared<[number, number, string, string, string, string | null, string, string]>(
    db,
    'insert into event (seq, version, at, actor, kind, data, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(seq, version, at, actor, kind, dataText, previousHash, hash);
}

/** Whole: an event is small, and a record of many thousands is read once, when it is opened. */
export function keptEvents(db: ReadDb): readonly PartlyKept[] {
  return prepared<[], PartlyKept>(
    db,
    `select seq, version, at, actor, kind, data as dataText, previous_hash as previousHash, hash from event order by seq`,
  ).all();
}
