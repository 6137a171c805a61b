/**
 * SQLCipher 4's way from a passphrase to a file's key (PBKDF2-HMAC-SHA512, 256,000 rounds, the salt in the file's first 16 bytes),
 * done here so that the same key can be printed on the recovery sheet: https://www.zetetic.net/sqlcipher/design/
 */
import { createHash, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type Database from 'better-sqlite3';
import { PAGE_BYTES } from './application.ts';

const ROUNDS = 256_000;
const KEY_BYTES = 32;
export const SALT_BYTES = 16;
const HMAC_BYTES = 64;
/** SQLCipher derives the authentication key from the salt with every byte changed so. */
const HMAC_SALT_MASK = 0x3a;

/** Lower-case hexadecimal, 64 characters: opens the file as `PRAGMA key = "x'…'"`. */
export type RawKey = string & { readonly __rawKey: true };

export function rawKeyFromPassphrase(passphrase: string, salt: Uint8Array): RawKey {
  return pbkdf2Sync(passphrase.normalize('NFC'), salt, ROUNDS, KEY_BYTES, 'sha512').toString('hex') as RawKey;
}

/** Tells the library which cipher and which key; nothing is read yet. */
export function applyKey(
  db: Database.Database,
  key: { readonly passphrase: string } | { readonly raw: RawKey; readonly salt?: Uint8Array },
): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  // With a salt, a new file is opened by the very passphrase and recovery sheet of another.
  if ('raw' in key) db.pragma(`key = "x'${key.raw}${key.salt === undefined ? '' : Buffer.from(key.salt).toString('hex')}'"`);
  else db.pragma(`key = '${quoted(key.passphrase)}'`);
}

export function rekey(db: Database.Database, passphrase: string): void {
  db.pragma(`rekey = '${quoted(passphrase)}'`);
}

function quoted(passphrase: string): string {
  return passphrase.normalize('NFC').replaceAll("'", "''");
}

/** Whether page `number` (from 1) of an encrypted file was written with this key. */
export function pageIsOurs(file: Uint8Array, number: number, key: RawKey): boolean {
  const page = file.subarray((number - 1) * PAGE_BYTES, number * PAGE_BYTES);
  if (page.length < PAGE_BYTES) return false;
  const salt = file.subarray(0, SALT_BYTES).map((byte) => byte ^ HMAC_SALT_MASK);
  const hmacKey = pbkdf2Sync(Buffer.from(key, 'hex'), salt, 2, KEY_BYTES, 'sha512');
  const pageNumber = Buffer.alloc(4);
  pageNumber.writeUInt32LE(number);
  const body = page.subarray(number === 1 ? SALT_BYTES : 0, PAGE_BYTES - HMAC_BYTES);
  const expected = createHmac('sha512', hmacKey).update(body).update(pageNumber).digest();
  return timingSafeEqual(expected, page.subarray(PAGE_BYTES - HMAC_BYTES));
}

const GROUP = 4;

/** The key as printed: 17 groups of four, the last a check on the others, so that a typing error is told from a wrong sheet. */
export function recoveryCode(key: RawKey): string {
  const check = createHash('sha256').update(key).digest('hex').slice(0, GROUP);
  return `${key}${check}`.toUpperCase().match(/.{4}/g)?.join('-') ?? '';
}

/** Null where the text is no recovery code, or one with a slip in it. */
export function parseRecoveryCode(text: string): RawKey | null {
  const plain = text.replaceAll(/[\s-]/g, '').toLowerCase();
  if (!/^[0-9a-f]{68}$/.test(plain)) return null;
  const key = plain.slice(0, KEY_BYTES * 2) as RawKey;
  return recoveryCode(key).replaceAll('-', '').toLowerCase() === plain ? key : null;
}
