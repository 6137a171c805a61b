/**
 * A damaged matter: what can be read goes into a new encrypted file under the same key; what cannot is named. The damaged file is
 * only ever read, by way of an encrypted copy. A page whose check fails is lost whole: nothing garbled is handed on as a row.
 */
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '#core/result.ts';
import { APPLICATION_ID, PAGE_BYTES } from './application.ts';
import { proveEncrypted, syncFile } from './backup.ts';
import { applyKey, pageIsOurs, parseRecoveryCode, rawKeyFromPassphrase, SALT_BYTES, type RawKey } from './keying.ts';
import { migrate, SCHEMA_VERSION } from './migrate.ts';
import type { OpenFileRefusal } from './open-matter-file.ts';
import { firstPages } from './passphrase-check.ts';
import { readableRows, type Row } from './rescue-rows.ts';

export type RescuedTable = { readonly table: string; readonly read: number; readonly lost: boolean };

export type Rescued = {
  readonly tables: readonly RescuedTable[];
  /** Rows that could be read and that the new file would not take, because they are not what such a row may be. */
  readonly refusedRows: number;
  /** The first page itself was damaged: pages were read without their check, and only hashes prove what was read. */
  readonly unchecked: boolean;
};

export type RescueRefusal =
  | Extract<OpenFileRefusal, { kind: 'wrong-passphrase' | 'missing' | 'not-a-matter' | 'damaged' }>
  | { readonly kind: 'file-exists'; readonly fileName: string };

export function rescueFile(given: {
  readonly path: string;
  readonly secret: string;
  readonly into: string;
}): Result<Rescued, RescueRefusal> {
  const { path, secret, into } = given;
  if (!existsSync(path)) return err({ kind: 'missing', fileName: basename(path) });
  if (existsSync(into)) return err({ kind: 'file-exists', fileName: basename(into) });
  const salt = firstPages(path).subarray(0, SALT_BYTES);
  const raw = parseRecoveryCode(secret) ?? rawKeyFromPassphrase(secret, salt);
  const copy = `${into}.damaged-copy`;
  try {
    for (const beside of ['', '-wal', '-journal']) if (existsSync(path + beside)) copyFileSync(path + beside, copy + beside);
    const source = openedForReading(copy, raw);
    if (source === null) return err(whyUnreadable(path, raw));
    try {
      if (!hasMatter(source.db)) return err({ kind: 'not-a-matter', fileName: basename(path) });
      return ok({ ...copied(source.db, into, { raw, salt }), unchecked: source.unchecked });
    } finally {
      source.db.close();
    }
  } catch (thrown) {
    rmSync(into, { force: true });
    throw thrown;
  } finally {
    for (const beside of ['', '-wal', '-journal', '-shm']) rmSync(copy + beside, { force: true });
  }
}

/** A key that fits any page is the right one: then it is the layout of the file that is gone. */
function whyUnreadable(path: string, raw: RawKey): RescueRefusal {
  const bytes = readFileSync(path);
  for (let page = 1; page <= bytes.length / PAGE_BYTES; page += 1) {
    if (pageIsOurs(bytes, page, raw)) {
      return {
        kind: 'damaged',
        fileName: basename(path),
        detail: 'the pages that say how the file is laid out cannot be read, so nothing can be found in it',
      };
    }
  }
  return { kind: 'wrong-passphrase' };
}

type Source = { readonly db: Database.Database; readonly unchecked: boolean };

/** With each page checked where the first one allows it, else without. Null where the key is another's. */
function openedForReading(path: string, raw: RawKey): Source | null {
  for (const unchecked of [false, true]) {
    const db = new Database(path, { fileMustExist: true });
    try {
      db.pragma("cipher = 'sqlcipher'");
      db.pragma('legacy = 4');
      if (unchecked) db.pragma('hmac_check = 0');
      db.pragma(`key = "x'${raw}'"`);
      db.pragma('locking_mode = EXCLUSIVE');
      db.prepare('select count(*) from sqlite_schema').get();
      return { db, unchecked };
    } catch {
      db.close();
    }
  }
  return null;
}

/** Without its own row nobody knows which matter a file is, and nothing could be opened. */
function hasMatter(db: Database.Database): boolean {
  try {
    return db.prepare('select matter_id, secret from matter').get() !== undefined;
  } catch {
    return false;
  }
}

type Key = { readonly raw: RawKey; readonly salt: Uint8Array };

function copied(source: Database.Database, into: string, key: Key): Omit<Rescued, 'unchecked'> {
  const target = new Database(into, { timeout: 0 });
  try {
    applyKey(target, key);
    target.pragma('journal_mode = DELETE');
    target.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(target, schemaOf(source));
    target.pragma('foreign_keys = OFF');
    const triggers = withoutTriggers(target);
    let refusedRows = 0;
    const tables = tablesOf(target).map((table): RescuedTable => {
      const { rows, lost } = readableRows(source, table);
      const taken = insertAll(target, table, rows);
      refusedRows += rows.length - taken;
      return { table, read: taken, lost: lost || taken < rows.length };
    });
    for (const sql of triggers) target.exec(sql);
    return { tables, refusedRows };
  } finally {
    target.close();
    syncFile(into);
    proveEncrypted(into);
  }
}

function schemaOf(source: Database.Database): number {
  const version: unknown = source.pragma('user_version', { simple: true });
  return typeof version === 'number' && version >= 1 && version <= SCHEMA_VERSION ? version : SCHEMA_VERSION;
}

function tablesOf(db: Database.Database): readonly string[] {
  return db
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .all()
    .map(({ name }) => name);
}

/** A record with a gap would be refused by the guards of its own table; they stand again before the file is closed. */
function withoutTriggers(db: Database.Database): readonly string[] {
  const triggers = db
    .prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger'")
    .all();
  for (const { name } of triggers) db.exec(`drop trigger "${name}"`);
  return triggers.map(({ sql }) => sql);
}

/** How many the table took. */
function insertAll(db: Database.Database, table: string, rows: readonly Row[]): number {
  const [first] = rows;
  if (first === undefined) return 0;
  const columns = Object.keys(first);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const insert = db.prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`);
  let taken = 0;
  db.transaction(() => {
    for (const row of rows) {
      try {
        insert.run(...columns.map((name) => row[name]));
        taken += 1;
      } catch {
        // Not what such a row may be, or there already: read from both ends, a row may come twice.
      }
    }
  })();
  return taken;
}
