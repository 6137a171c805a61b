/** JSON that we wrote ourselves, read back. What came from outside was parsed before it was written. */
import type { Sha256 } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import type { ReadDb } from './connection.ts';
import { readBlob } from './vault.ts';

export function jsonBlob(db: ReadDb, sha256: Sha256): unknown {
  const bytes = readBlob(db, sha256);
  invariant(bytes !== null, 'a row points to a blob that is there');
  return JSON.parse(new TextDecoder().decode(bytes));
}

export function fromJson(text: string): unknown {
  return JSON.parse(text);
}

export function jsonOrNull(text: string | null): unknown {
  return text === null ? null : fromJson(text);
}
