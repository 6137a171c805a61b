/**
 * Papers that a side brings, to its position or with evidence about a person: the bytes are kept as received and never opened
 * here; pictures of the pages are made by the limited process. What cannot be shown is kept all the same, with the reason.
 */
import type { AttachmentId, DisputeId, FilingId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { insertAttachment, insertAttachmentPage, type AttachedTo } from '#backend/db/attachment-store.ts';
import { disputeOfPosition } from '#backend/db/dispute-store.ts';
import { filingById } from '#backend/db/filing-store.ts';
import { keepImage, type NewImage } from '#backend/db/image-store.ts';
import { keepBlob } from '#backend/db/vault.ts';
import { sha256Of } from '#backend/sha256.ts';
import { MOST_FILE_BYTES } from '#backend/intake/decoder.ts';
import { perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import type { ReceivedFile } from '#backend/use-cases/desk/read-received-file.ts';

export type AttachTo =
  | { readonly kind: 'position'; readonly positionId: number }
  | { readonly kind: 'filing'; readonly filingId: FilingId };

export type PapersKept = {
  readonly kept: number;
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
};

export type AttachRefusal = ReadOnly | { readonly kind: 'no-such-dispute' } | { readonly kind: 'no-such-subject' };

const MOST_PAGES = 200;

export async function attachPapers(
  desk: Desk,
  { to, files }: { readonly to: AttachTo; readonly files: readonly ReceivedFile[] },
): Promise<Result<PapersKept, AttachRefusal>> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const place = placeOf(desk, to);
  if (place === null) return err({ kind: to.kind === 'position' ? 'no-such-dispute' : 'no-such-subject' });
  let kept = 0;
  const refused: { file: string; reason: string }[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    if (typeof bytes === 'string') refused.push({ file: file.name, reason: bytes });
    else {
      const done = keepPaper(desk, place, { name: file.name, bytes, seen: await picturesOf(desk, file, bytes) });
      if (!done.ok) return done;
      kept += 1;
    }
  }
  return ok({ kept, refused });
}

type PaperPlace = { readonly to: AttachedTo; readonly disputeId: DisputeId | null };

function placeOf(desk: Desk, to: AttachTo): PaperPlace | null {
  if (to.kind === 'filing') {
    const known = filingById(desk.db, to.filingId) !== null;
    return known ? { to: { positionId: null, filingId: to.filingId }, disputeId: null } : null;
  }
  const disputeId = disputeOfPosition(desk.db, to.positionId);
  return disputeId === null ? null : { to: { positionId: to.positionId, filingId: null }, disputeId };
}

/** Or the reason why there are none. */
async function bytesOf(file: ReceivedFile): Promise<Uint8Array | string> {
  try {
    const bytes = await file.bytes();
    if (bytes.length === 0) return 'the file is empty';
    return bytes.length > MOST_FILE_BYTES ? `it is larger than ${MOST_FILE_BYTES / 1e6} MB` : bytes;
  } catch {
    return 'the file cannot be read any more';
  }
}

type Seen = { readonly images: readonly NewImage[]; readonly unreadable: string | null };

async function picturesOf(desk: Desk, { name }: ReceivedFile, bytes: Uint8Array): Promise<Seen> {
  const images: NewImage[] = [];
  const problems: string[] = [];
  for await (const outcome of desk.tools.asideDecoder().open({ bytes, fileName: name })) {
    if (outcome.ok) {
      const { image, format, width, height } = outcome.value;
      images.push({ sha256: sha256Of(image), bytes: image, mediaType: `image/${format}`, widthPx: width, heightPx: height });
    } else {
      const { page, reason } = outcome.error;
      problems.push(page === null ? reason : `page ${page}: ${reason}`);
    }
    if (images.length >= MOST_PAGES) {
      problems.push(`only the first ${MOST_PAGES} pages are shown`);
      break;
    }
  }
  return { images, unreadable: problems.length === 0 ? null : problems.join('; ') };
}

function keepPaper(
  desk: Desk,
  { to, disputeId }: PaperPlace,
  { name, bytes, seen }: { readonly name: string; readonly bytes: Uint8Array; readonly seen: Seen },
): Result<null, ReadOnly> {
  return perform<null, never>(desk, (record) => {
    const attachmentId = desk.newId() as AttachmentId;
    const sha256 = keepBlob(desk.db, bytes);
    insertAttachment(desk.db, {
      ...to,
      attachmentId,
      name,
      sha256,
      size: bytes.length,
      unreadable: seen.unreadable,
      keptAt: desk.now(),
    });
    for (const [index, image] of seen.images.entries()) {
      keepImage(desk.db, image);
      insertAttachmentPage(desk.db, attachmentId, index + 1, image.sha256);
    }
    const { filingId } = to;
    record({ kind: 'attachment.kept', data: { attachmentId, disputeId, filingId, sha256, bytes: bytes.length } });
    return ok(null);
  });
}
