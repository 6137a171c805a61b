/** Pictures for the window, by hash alone: cards, exemplars, and the pages of a preview, which are never kept. */
import type { Sha256 } from '#core/ids.ts';
import { imageRecord } from '#backend/db/image-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import { sha256Of } from '#backend/sha256.ts';
import type { ImageRef } from '#contract/views.ts';
import type { Desk } from './desk.ts';
import type { ShownImage } from './desk-memory.ts';

const MOST_RENDITIONS = 400;

/** `width`: never larger than the picture is. Null where no image of this matter has that hash. */
export async function shownImage(desk: Desk, sha256: Sha256, width: number | null): Promise<ShownImage | null> {
  const preview = desk.previewPages.get(sha256);
  if (preview !== undefined) return preview;
  const record = imageRecord(desk.db, sha256);
  if (record === null) return null;
  const key = `${sha256}:${width ?? 'whole'}`;
  const known = desk.renditions.get(key);
  if (known !== undefined) return known;
  const bytes = readBlob(desk.db, sha256);
  if (bytes === null) return null;
  if (width === null || width >= record.widthPx) return { bytes, type: record.mediaType };
  const smaller = await desk.tools.pictures().rendition(bytes, { width });
  // The window can show the whole one as well, only slower.
  if (smaller === null) return { bytes, type: record.mediaType };
  const shown = { bytes: smaller, type: 'image/jpeg' };
  desk.renditions.set(key, shown);
  for (const old of [...desk.renditions.keys()].slice(0, -MOST_RENDITIONS)) desk.renditions.delete(old);
  return shown;
}

/** Draws a document of ours for the eye; replaces the pages of the preview before. */
export async function shownPages(desk: Desk, pdf: Uint8Array): Promise<readonly ImageRef[]> {
  desk.previewPages.clear();
  const pages: ImageRef[] = [];
  for await (const outcome of desk.tools.asideDecoder().open({ bytes: pdf, fileName: 'preview.pdf' })) {
    if (!outcome.ok) throw new Error('Our own pages cannot be drawn.');
    const { image, format, width, height } = outcome.value;
    const sha256 = sha256Of(image);
    desk.previewPages.set(sha256, { bytes: image, type: `image/${format}` });
    pages.push({ sha256, widthPx: width, heightPx: height });
  }
  return pages;
}
