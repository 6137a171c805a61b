/** A copy of the whole matter, encrypted with the same key, counted as made only after it was opened and its record found whole. */
import { basename, dirname } from 'node:path';
import { accessSync, constants } from 'node:fs';
import { err, ok, type Result } from '#core/result.ts';
import type { Sha256 } from '#core/ids.ts';
import { writeCopy } from '#backend/db/backup.ts';
import { perform, type Desk } from '#backend/use-cases/desk/desk.ts';
import { isPlaceFault, type SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';

export function saveBackup(desk: Desk, { path }: { readonly path: string }): Result<{ readonly sha256: Sha256 }, SaveRefusal> {
  const fileName = basename(path);
  if (path === desk.path) return err({ kind: 'not-writable', fileName });
  let sha256: Sha256;
  try {
    accessSync(dirname(path), constants.W_OK);
    sha256 = writeCopy(desk.db, path);
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
