/** A new passphrase for the file. Until the new one is proved, a copy under the old one stands beside it. */
import { rmSync } from 'node:fs';
import { passphraseStrength } from '#core/passphrase.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { beforeNewPassphrase, writeCopy } from '#backend/db/backup.ts';
import { rememberPlace } from '#backend/db/file-place.ts';
import { pageIsOurs, rawKeyFromPassphrase, rekey, SALT_BYTES } from '#backend/db/keying.ts';
import { settle } from '#backend/db/open-matter-file.ts';
import { firstPages, passphraseOpens } from '#backend/db/passphrase-check.ts';
import { perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';

export type ChangePassphraseRefusal =
  | ReadOnly
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'weak-passphrase'; readonly hint: string };

export function changePassphrase(
  desk: Desk,
  { from, to }: { readonly from: string; readonly to: string },
): Result<null, ChangePassphraseRefusal> {
  if (!passphraseOpens(desk.db, desk.path, from)) return err({ kind: 'wrong-passphrase' });
  const { hint } = passphraseStrength(to, [desk.matter.title, desk.matter.reference, desk.matter.neutral]);
  if (hint !== null) return err({ kind: 'weak-passphrase', hint });
  const recorded = perform<null, never>(desk, (record) => {
    record({ kind: 'passphrase.changed', data: {} });
    return ok(null);
  });
  if (!recorded.ok) return recorded;
  const before = beforeNewPassphrase(desk.path);
  writeCopy(desk.db, before);
  // The library changes a key only outside WAL mode. Cut off in the middle, the copy takes the file's place when it is next opened.
  desk.db.pragma('journal_mode = DELETE');
  rekey(desk.db, to.normalize('NFC'));
  settle(desk.db);
  rememberPlace(desk.db, desk.path);
  const pages = firstPages(desk.path);
  invariant(pageIsOurs(pages, 1, rawKeyFromPassphrase(to, pages.subarray(0, SALT_BYTES))), 'the new passphrase opens the file');
  rmSync(before, { force: true });
  return ok(null);
}
