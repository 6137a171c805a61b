/** The marks by which a card's picture is known again: its pixels, and its signature's shape (`signature-mark.ts`). */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { Sha256 } from '#core/ids.ts';
import { markSignature, type SignatureMark } from '#core/match/signature-mark.ts';
import type { Box, CardReading } from '#core/reading/reading.ts';

export type PictureMarks = { readonly pixelsSha256: Sha256; readonly signature: SignatureMark | null };

/** Paper darker than its corner by less than this is margin. */
const MARGIN = 20;

type Signed = Pick<CardReading, 'turned' | 'signature'>;

/**
 * `image`: a picture that intake has written, so decoding it is safe; `reading` says how it lies and where it is signed. Null
 * where nothing can be marked (a blank page has no pixels but its margin): the card is then compared by what stands on it.
 */
export async function markPicture(image: Uint8Array, reading: Signed): Promise<PictureMarks | null> {
  try {
    return await marksOf(image, reading);
  } catch {
    return null;
  }
}

async function marksOf(image: Uint8Array, reading: Signed): Promise<PictureMarks> {
  const upright = await sharp(image)
    .rotate((360 - reading.turned) % 360)
    .greyscale()
    .png({ compressionLevel: 1 })
    .toBuffer();
  const { width, height } = await sharp(upright).metadata();
  const { box, present } = reading.signature;
  const crop = box === null || present === 'no' ? null : within(box, width, height);
  return { pixelsSha256: await hashOfPixels(sharp(upright)), signature: await markOf(sharp(upright), crop) };
}

async function hashOfPixels(picture: Sharp): Promise<Sha256> {
  const { data, info } = await picture
    .trim({ threshold: MARGIN })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return createHash('sha256').update(`${info.width} ${info.height}\n`).update(data).digest('hex') as Sha256;
}

async function markOf(picture: Sharp, box: Box | null): Promise<SignatureMark | null> {
  if (box === null) return null;
  const { x: left, y: top, width, height } = box;
  const crop = picture.extract({ left, top, width, height }).toColourspace('b-w').raw();
  const { data, info } = await crop.toBuffer({ resolveWithObject: true });
  return markSignature({ width: info.width, height: info.height, pixels: data });
}

/** Whole pixels inside the picture; null where nothing is left of the box. */
function within({ x, y, width, height }: Box, imageWidth: number, imageHeight: number): Box | null {
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
  const [right, bottom] = [Math.min(imageWidth, Math.round(x + width)), Math.min(imageHeight, Math.round(y + height))];
  return right <= left || bottom <= top ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
