/** Copies of the whole file. A copy counts only when it was opened again and found whole. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Sha256 } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import { SQLITE_HEADER } from './application.ts';

/** Beside the file, with the schema number it has; kept until the neutral removes it. */
export function copyBeforeMigration(db: Database.Database, path: string, fileVersion: number): void {
  const copy = path.replace(/(\.countersign)?$/, `.before-schema-${fileVersion + 1}$1`);
  if (!existsSync(copy)) db.prepare('vacuum into ?').run(copy);
}

/** Written beside its place, proved, then moved there: a failed copy never replaces a good one. */
export function writeCopy(db: Database.Database, path: string, prove: (copyPath: string) => void): Sha256 {
  const part = `${path}.part`;
  rmSync(part, { force: true });
  try {
    db.prepare('vacuum into ?').run(part);
    proveEncrypted(part);
    prove(part);
    const sha256 = fileSha256(part);
    renameSync(part, path);
    return sha256;
  } finally {
    for (const leftover of [part, `${part}-wal`, `${part}-shm`, `${part}-journal`]) rmSync(leftover, { force: true });
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

export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
