/** The QR code of a page, wherever on it; for the receipts of our own making that come back as scans. */
import { default as jsqr } from 'jsqr';
import sharp from 'sharp';

/** Enough for a code of two centimetres on a page at 200 dots to the inch. */
const LONGEST_SIDE = 2400;

export async function codeOn(image: Uint8Array): Promise<string | null> {
  const { data, info } = await sharp(image)
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
}
