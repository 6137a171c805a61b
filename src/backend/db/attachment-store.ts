/** Papers that a side brought, byte for byte in the vault, with the pictures of their pages. */
import type { Instant } from '#core/dates.ts';
import type { AttachmentId, FilingId, Sha256 } from '#core/ids.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

/** What a paper belongs to. */
export type AttachedTo =
  | { readonly positionId: number; readonly filingId: null }
  | { readonly positionId: null; readonly filingId: FilingId };

export type Attachment = AttachedTo & {
  readonly attachmentId: AttachmentId;
  readonly name: string;
  readonly sha256: Sha256;
  readonly size: number;
  /** Why there is nothing to show, or not every page; null where all of it can be seen. */
  readonly unreadable: string | null;
  readonly keptAt: Instant;
};

export type AttachmentPage = { readonly sha256: Sha256; readonly widthPx: number; readonly heightPx: number };

const SELECT = `select attachment_id as attachmentId, position_id as positionId, filing_id as filingId, name, sha256, size,
  unreadable, kept_at as keptAt from attachment`;

export function attachmentsOfPosition(db: ReadDb, positionId: number): readonly Attachment[] {
  return prepared<[number], Attachment>(db, `${SELECT} where position_id = ? order by place`).all(positionId);
}

export function attachmentsOfFiling(db: ReadDb, filingId: FilingId): readonly Attachment[] {
  return prepared<[string], Attachment>(db, `${SELECT} where filing_id = ? order by place`).all(filingId);
}

export function attachmentById(db: ReadDb, attachmentId: AttachmentId): Attachment | null {
  return prepared<[string], Attachment>(db, `${SELECT} where attachment_id = ?`).get(attachmentId) ?? null;
}

export function insertAttachment(db: WriteDb, attachment: Attachment): void {
  const { attachmentId, positionId, filingId, name, sha256, size, unreadable, keptAt } = attachment;
  prepared<unknown[]>(
    db,
    `insert into attachment (attachment_id, position_id, filing_id, place, name, sha256, size, unreadable, kept_at)
     values (?, ?, ?, (select count(*) from attachment where position_id is ? and filing_id is ?), ?, ?, ?, ?, ?)`,
  ).run(attachmentId, positionId, filingId, positionId, filingId, name, sha256, size, unreadable, keptAt);
}

export function insertAttachmentPage(db: WriteDb, attachmentId: AttachmentId, page: number, sha256: Sha256): void {
  prepared<[string, number, string]>(db, 'insert into attachment_page (attachment_id, page, sha256) values (?, ?, ?)').run(
    attachmentId,
    page,
    sha256,
  );
}

export function attachmentPages(db: ReadDb, attachmentId: AttachmentId): readonly AttachmentPage[] {
  return prepared<[string], AttachmentPage>(
    db,
    `select image.sha256 as sha256, width_px as widthPx, height_px as heightPx from attachment_page
     join image on image.sha256 = attachment_page.sha256 where attachment_id = ? order by page`,
  ).all(attachmentId);
}
