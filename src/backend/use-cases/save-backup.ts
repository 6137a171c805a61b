/** A copy of the whole matter, encrypted with the same key, counted as made only after it was opened and its record found whole. */
import { basename, dirname } from 'node:path';
import { accessSync, constants } from 'node:fs';
import { err, invariant, ok, type Result } from '#core/result.ts';
import type { Sha256 } from '#core/ids.ts';
import { writeCopy } from '#backend/db/backup.ts';
import { perform, type Desk, type ReadOnly } from './desk.ts';

export type SaveRefusal = ReadOnly | { readonly kind: 'not-writable'; readonly fileName: string };

export function saveBackup(desk: Desk, { path }: { readonly path: string }): Result<{ readonly sha256: Sha256 }, SaveRefusal> {
  const fileName = basename(path);
  if (path === desk.path) return err({ kind: 'not-writable', fileName });
  let sha256: Sha256;
  try {
    accessSync(dirname(path), constants.W_OK);
    sha256 = writeCopy(desk.db, path, (copy) => proveWhole(desk, copy));
  } catch (thrown) {
    if (isPlaceFault(thrown)) return err({ kind: 'not-writable', fileName });
    throw thrown;
  }
  // A matter that may only be read can still be copied: that is when a copy is wanted most.
  if (desk.readOnly !== null) return ok({ sha256 });
  return perform(desk, (record) => {
    record({ kind: 'backup.made', data: { sha256 } });
    return ok({ sha256 });
  });
}

/** Attached under the open file's own key: no passphrase is needed or kept. */
function proveWhole(desk: Desk, copy: string): void {
  desk.db.prepare('attach database ? as copy').run(copy);
  try {
    const counted = desk.db
      .prepare<[], { here: number; there: number }>(
        `select (select count(*) from main.event) as here, (select count(*) from copy.event) as there`,
      )
      .get();
    invariant(counted !== undefined && counted.here === counted.there, 'the copy holds the whole record');
    invariant(desk.db.pragma('copy.quick_check(1)', { simple: true }) === 'ok', 'the copy is sound');
  } finally {
    desk.db.exec('detach database copy');
  }
}

const PLACE_FAULTS = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOSPC', 'SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_FULL'];

export function isPlaceFault(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && PLACE_FAULTS.some((code) => String(thrown.code).startsWith(code));
}
