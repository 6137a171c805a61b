/** Whether a passphrase is the open file's own, asked again before the key is shown or changed. */
import { closeSync, openSync, readSync } from 'node:fs';
import { PAGE_BYTES } from './application.ts';
import type { WriteDb } from './connection.ts';
import { pageIsOurs, parseRecoveryCode, rawKeyFromPassphrase, SALT_BYTES, type RawKey } from './keying.ts';

export function passphraseOpens(db: WriteDb, path: string, passphrase: string): boolean {
  return keyIfRight(db, path, passphrase) !== null;
}

/** As `passphraseOpens`, for whoever may also give the recovery code. */
export function secretOpens(db: WriteDb, path: string, secret: string): boolean {
  const code = parseRecoveryCode(secret);
  if (code === null) return passphraseOpens(db, path, secret);
  db.pragma('wal_checkpoint(TRUNCATE)');
  return pageIsOurs(firstPages(path), 1, code);
}

/** The key as printed on the recovery sheet; null where the passphrase is wrong. */
export function keyIfRight(db: WriteDb, path: string, passphrase: string): RawKey | null {
  // What was written since lies in the log beside the file; the first page must be the newest.
  db.pragma('wal_checkpoint(TRUNCATE)');
  const pages = firstPages(path);
  const key = rawKeyFromPassphrase(passphrase, pages.subarray(0, SALT_BYTES));
  return pageIsOurs(pages, 1, key) ? key : null;
}

export function firstPages(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(PAGE_BYTES);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes;
  } finally {
    closeSync(file);
  }
}
