/** Copies of the whole file. A copy counts only when it was opened again and found whole. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Sha256 } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import { SQLITE_HEADER } from './application.ts';

/** Beside the file, with the schema number it has; kept until the neutral removes it. A copy of another day is never taken for it. */
export function copyBeforeMigration(db: Database.Database, path: string, fileVersion: number): void {
  const named = (again: string): string => path.replace(/(\.countersign)?$/, `.before-schema-${fileVersion + 1}${again}$1`);
  let copy = named('');
  for (let again = 2; existsSync(copy); again += 1) copy = named(`-${again}`);
  writeCopy(db, copy);
}

/** Where the file stands as it was, while its passphrase is changed. */
export function beforeNewPassphrase(path: string): string {
  return `${path}.before-new-passphrase`;
}

/** Written beside its place, proved, then moved there: a failed copy never replaces a good one. */
export function writeCopy(db: Database.Database, path: string): Sha256 {
  const part = `${path}.part`;
  rmSync(part, { force: true });
  try {
    db.prepare('vacuum into ?').run(part);
    proveEncrypted(part);
    proveWhole(db, part);
    syncFile(part);
    const sha256 = fileSha256(part);
    renameSync(part, path);
    syncFolder(dirname(path));
    return sha256;
  } finally {
    for (const leftover of [part, `${part}-wal`, `${part}-shm`, `${part}-journal`]) rmSync(leftover, { force: true });
  }
}

/** Attached under the open file's own key: no passphrase is needed or kept. */
function proveWhole(db: Database.Database, copy: string): void {
  db.prepare('attach database ? as copy').run(copy);
  try {
    const counted = db
      .prepare<[], { here: number; there: number }>(
        'select (select count(*) from main.event) as here, (select count(*) from copy.event) as there',
      )
      .get();
    invariant(counted !== undefined && counted.here === counted.there, 'the copy holds the whole record');
    invariant(db.pragma('copy.quick_check(1)', { simple: true }) === 'ok', 'the copy is sound');
  } finally {
    db.exec('detach database copy');
  }
}

/** A new empty database is not encrypted until it is first written and closed: so this is asked of every new file. */
export function proveEncrypted(path: string): void {
  const file = openSync(path, 'r');
  try {
    const beginning = Buffer.alloc(SQLITE_HEADER.length);
    readSync(file, beginning, 0, beginning.length, 0);
    invariant(beginning.toString('latin1') !== SQLITE_HEADER, 'the file on disk is encrypted');
  } finally {
    closeSync(file);
  }
  invariant(!opensWithoutKey(path), 'the file cannot be read without its key');
}

function opensWithoutKey(path: string): boolean {
  const db = new Database(path, { readonly: true });
  try {
    db.prepare('select count(*) from sqlite_schema').get();
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

export function fileSha256(path: string): Sha256 {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(1 << 20);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex') as Sha256;
}

/** A new name is on the disk only when its folder is. Some systems have no such call for folders. */
export function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows: a folder cannot be opened; its journal keeps the name.
  }
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
