/** Opens a matter file and proves what it relies on; every way in which that can fail is told apart. */
import { accessSync, closeSync, constants, existsSync, fstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { APPLICATION_ID, PAGE_BYTES, SEALED_APPLICATION_ID, SQLITE_HEADER } from './application.ts';
import { beforeNewPassphrase, copyBeforeMigration, syncFolder } from './backup.ts';
import type { WriteDb } from './connection.ts';
import { rememberPlace } from './file-place.ts';
import { applyKey, pageIsOurs, parseRecoveryCode, rawKeyFromPassphrase, SALT_BYTES, type RawKey } from './keying.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate.ts';

export type OpenFileRefusal =
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'not-a-matter'; readonly fileName: string }
  /** Encrypted and sound, but what a matter was sealed into: it opens another way, for a stated reason. */
  | { readonly kind: 'sealed-record'; readonly fileName: string }
  /** Asked for as a sealed record, and a whole matter. */
  | { readonly kind: 'not-sealed'; readonly fileName: string }
  | { readonly kind: 'newer-version'; readonly fileName: string; readonly fileVersion: number; readonly appVersion: number }
  | { readonly kind: 'damaged'; readonly fileName: string; readonly detail: string }
  | { readonly kind: 'in-use'; readonly fileName: string }
  | { readonly kind: 'missing'; readonly fileName: string }
  | { readonly kind: 'not-writable'; readonly fileName: string };

export type MatterFile = { readonly path: string; readonly db: WriteDb };

/** The first pages, enough to tell a wrong key from a damaged page. */
const PROBED_PAGES = 3;

type Asked = { readonly path: string; readonly secret: string };

/** `secret`: the passphrase, or the recovery code of the file's recovery sheet. */
export function openMatterFile({ path, secret }: Asked): Result<MatterFile, OpenFileRefusal> {
  const opened = openAt({ path, secret });
  return existsSync(beforeNewPassphrase(path)) ? afterInterruptedChange({ path, secret }, opened) : opened;
}

/**
 * A change of passphrase was cut off. Either it was done, or undone by the journal: then the file opens and the copy of before is
 * of no more use. Or the file is half changed: then the copy, which holds every act, takes its place.
 */
function afterInterruptedChange(
  { path, secret }: Asked,
  opened: Result<MatterFile, OpenFileRefusal>,
): Result<MatterFile, OpenFileRefusal> {
  const before = beforeNewPassphrase(path);
  if (opened.ok) {
    rmSync(before, { force: true });
    return opened;
  }
  const { kind } = opened.error;
  if (kind !== 'wrong-passphrase' && kind !== 'damaged' && kind !== 'not-a-matter' && kind !== 'missing') return opened;
  const copy = openAt({ path: before, secret });
  // The copy is sound: it is the secret that does not fit.
  if (!copy.ok) return kind === 'damaged' && copy.error.kind === 'wrong-passphrase' ? copy : opened;
  copy.value.db.close();
  for (const beside of ['-journal', '-wal', '-shm']) rmSync(`${path}${beside}`, { force: true });
  renameSync(before, path);
  syncFolder(dirname(path));
  return openAt({ path, secret });
}

function openAt(asked: Asked): Result<MatterFile, OpenFileRefusal> {
  return openEncrypted(asked, settleAndProve);
}

/** Null where all holds; throws what SQLite throws. */
export type ProveFile = (db: Database.Database, path: string, size: number) => OpenFileRefusal | null;

export function openEncrypted({ path, secret }: Asked, prove: ProveFile): Result<MatterFile, OpenFileRefusal> {
  const fileName = basename(path);
  const beginning = readBeginning(path);
  if (!beginning.ok) return beginning;
  const key = parseRecoveryCode(secret) ?? rawKeyFromPassphrase(secret, beginning.value.bytes.subarray(0, SALT_BYTES));
  const db = new Database(path, { fileMustExist: true, timeout: 0 });
  try {
    applyKey(db, { raw: key });
    const refusal = prove(db, path, beginning.value.size);
    if (refusal === null) {
      rememberPlace(db, path);
      return ok({ path, db: db as WriteDb });
    }
    db.close();
    return err(refusal);
  } catch (thrown) {
    db.close();
    const refusal = refusalFor(thrown, { fileName, beginning: beginning.value.bytes, key });
    if (refusal === null) throw thrown;
    return err(refusal);
  }
}

type Beginning = { readonly bytes: Uint8Array; readonly size: number };

function readBeginning(path: string): Result<Beginning, OpenFileRefusal> {
  const fileName = basename(path);
  if (!existsSync(path)) return err({ kind: 'missing', fileName });
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch {
    return err({ kind: 'not-writable', fileName });
  }
  const file = openSync(path, 'r');
  try {
    const status = fstatSync(file);
    if (!status.isFile() || status.size < PAGE_BYTES) return err({ kind: 'not-a-matter', fileName });
    const bytes = new Uint8Array(Math.min(status.size, PROBED_PAGES * PAGE_BYTES));
    readSync(file, bytes, 0, bytes.length, 0);
    if (looksForeign(bytes)) return err({ kind: 'not-a-matter', fileName });
    return ok({ bytes, size: status.size });
  } finally {
    closeSync(file);
  }
}

/** Beginnings of files that people mistake for a matter. An encrypted file begins with chance bytes. */
const FOREIGN = [
  SQLITE_HEADER,
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'II*\0',
  'MM\0*',
  '\u00d0\u00cf\u0011\u00e0',
  '{\\rtf',
];

function looksForeign(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  return FOREIGN.some((magic) => beginning.startsWith(magic)) || /^[\t\n\r\x20-\x7e]+$/.test(beginning);
}

/** Null where all holds. Throws what SQLite throws; `refusalFor` sorts that. */
function settleAndProve(db: Database.Database, path: string, size: number): OpenFileRefusal | null {
  const fileName = basename(path);
  // The file lock of exclusive mode goes with the process, so a crash leaves no stale lock behind, and no shared-memory file is needed.
  db.pragma('locking_mode = EXCLUSIVE');
  const applicationId: unknown = db.pragma('application_id', { simple: true });
  if (applicationId === SEALED_APPLICATION_ID) return { kind: 'sealed-record', fileName };
  if (applicationId !== APPLICATION_ID) return { kind: 'not-a-matter', fileName };
  const fileVersion = schemaVersion(db);
  if (fileVersion > SCHEMA_VERSION) return { kind: 'newer-version', fileName, fileVersion, appVersion: SCHEMA_VERSION };
  settle(db);
  const pages: unknown = db.pragma('page_count', { simple: true });
  if (typeof pages === 'number' && !existsSync(`${path}-wal`) && pages * PAGE_BYTES > size) {
    return { kind: 'damaged', fileName, detail: `the file ends early: ${size} of ${pages * PAGE_BYTES} bytes` };
  }
  if (fileVersion < SCHEMA_VERSION) {
    copyBeforeMigration(db, path, fileVersion);
    migrate(db);
  }
  return damageFound(db, fileName, size);
}

/** A small file is walked whole; a large one shows its damage where it is read, and `audit` walks all of it. */
const WALKED_BYTES = 32 * 1024 * 1024;

function damageFound(db: Database.Database, fileName: string, size: number): OpenFileRefusal | null {
  db.prepare('select matter_id from matter').all();
  if (size > WALKED_BYTES) return null;
  const found: unknown = db.pragma('quick_check(1)', { simple: true });
  return found === 'ok' ? null : { kind: 'damaged', fileName, detail: String(found) };
}

/** Sets, then reads back: better-sqlite3 lowers `synchronous` in WAL mode, where a power cut can lose the last commits. */
export function settle(db: Database.Database): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  // Sorting spills to memory: no plaintext temporary file ever.
  db.pragma('temp_store = MEMORY');
  db.pragma('secure_delete = ON');
  // Takes the lock now, not at the first act; what the first write would change shows here.
  db.exec('begin exclusive; commit');
  const expected: readonly (readonly [string, unknown])[] = [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['temp_store', 2],
    ['locking_mode', 'exclusive'],
  ];
  for (const [name, value] of expected) {
    invariant(db.pragma(name, { simple: true }) === value, `pragma ${name} holds`);
  }
}

function refusalFor(
  thrown: unknown,
  { fileName, beginning, key }: { readonly fileName: string; readonly beginning: Uint8Array; readonly key: RawKey },
): OpenFileRefusal | null {
  if (!(thrown instanceof Database.SqliteError)) return null;
  const { code } = thrown;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { kind: 'in-use', fileName };
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
    return { kind: 'not-writable', fileName };
  }
  const pages = Array.from({ length: PROBED_PAGES }, (_, index) => pageIsOurs(beginning, index + 1, key));
  if (pages.some((ours) => ours)) return { kind: 'damaged', fileName, detail: thrown.message };
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CORRUPT'))
    return { kind: 'wrong-passphrase' };
  return null;
}
