/** Images that may be shown: cards and exemplars. */
import type { Sha256 } from '#core/ids.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { keepBlob } from './vault.ts';

export type MediaType = 'image/png' | 'image/jpeg' | 'image/webp';
export type ImageSize = { readonly widthPx: number; readonly heightPx: number };
export type ImageRecord = ImageSize & { readonly sha256: Sha256; readonly mediaType: MediaType };
export type NewImage = ImageRecord & { readonly bytes: Uint8Array };

export function keepImage(db: WriteDb, image: NewImage): void {
  keepBlob(db, image.bytes, image.sha256);
  prepared<[string, string, number, number]>(
    db,
    'insert into image (sha256, media_type, width_px, height_px) values (?, ?, ?, ?) on conflict (sha256) do nothing',
  ).run(image.sha256, image.mediaType, image.widthPx, image.heightPx);
}

export function imageRecord(db: ReadDb, sha256: Sha256): ImageRecord | null {
  return (
    prepared<[string], ImageRecord>(
      db,
      'select sha256, media_type as mediaType, width_px as widthPx, height_px as heightPx from image where sha256 = ?',
    ).get(sha256) ?? null
  );
}
