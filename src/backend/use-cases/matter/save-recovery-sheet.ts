/** The printable recovery sheet: the file's key, for a safe. Shown only to who knows the passphrase. */
import { basename } from 'node:path';
import type { LocalDate } from '#core/dates.ts';
import { composeRecoverySheet } from '#core/certification/papers/recovery-sheet.ts';
import { err, ok, type Result } from '#core/result.ts';
import { recoveryCode } from '#backend/db/keying.ts';
import { keyIfRight } from '#backend/db/passphrase-check.ts';
import { renderPaper } from '#backend/pdf/paper-pdf.ts';
import { perform, type Desk } from '#backend/use-cases/desk/desk.ts';
import { paperContext } from '#backend/use-cases/papers/papers.ts';
import type { SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';
import { writeWhole } from '#backend/use-cases/desk/save-document.ts';

/** The key leaves on paper only; the record says that a sheet was made, never what stands on it, nor its digest. */
export async function saveRecoverySheet(
  desk: Desk,
  { path, passphrase }: { readonly path: string; readonly passphrase: string },
): Promise<Result<null, SaveRefusal | { readonly kind: 'wrong-passphrase' }>> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const key = keyIfRight(desk.db, desk.path, passphrase);
  if (key === null) return err({ kind: 'wrong-passphrase' });
  const sheet = composeRecoverySheet({
    ...paperContext(desk),
    fileName: basename(desk.path),
    code: recoveryCode(key),
    madeOn: desk.now().slice(0, 10) as LocalDate,
  });
  const written = writeWhole(path, await renderPaper(sheet));
  if (!written.ok) return written;
  return perform(desk, (record) => {
    record({ kind: 'recovery-sheet.made', data: {} });
    return ok(null);
  });
}
