import type { ImageRef } from '#contract/views.ts';

/** Images come by hash from the encrypted file: the window never learns a path. */
export function imageAddress(image: ImageRef, width: number | null = null): string {
  return `card://${image.sha256}${width === null ? '' : `?width=${width}`}`;
}
