/** A paper that a side brought, written out byte for byte as it came. */
import type { AttachmentId } from '#core/ids.ts';
import { err, invariant, type Result } from '#core/result.ts';
import { attachmentById } from '#backend/db/attachment-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import type { SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';

export function saveAttachment(
  desk: Desk,
  { attachmentId, path }: { readonly attachmentId: AttachmentId; readonly path: string },
): Result<null, SaveRefusal | { readonly kind: 'no-such-subject' }> {
  const attachment = attachmentById(desk.db, attachmentId);
  if (attachment === null) return err({ kind: 'no-such-subject' });
  const bytes = readBlob(desk.db, attachment.sha256);
  invariant(bytes !== null, 'a paper that was kept is in the vault');
  return saveDocument(desk, { what: 'attachment', addressee: null, path, bytes });
}
