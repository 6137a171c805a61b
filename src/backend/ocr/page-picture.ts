import sharp from 'sharp';
import type { GrayImage } from './gray-image.ts';

/** More pixels than this only cost time: letters are then higher than the recogniser's 48. */
const LONGEST_SIDE = 2800;

/** A stored page picture (PNG or JPEG of our own making) as grey pixels. */
export async function grayPicture(image: Uint8Array): Promise<{ readonly page: GrayImage; readonly scale: number }> {
  const metadata = await sharp(image).metadata();
  const { data, info } = await sharp(image, { limitInputPixels: 120_000_000 })
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const page = { data: new Uint8Array(data.buffer, data.byteOffset, data.length), width: info.width, height: info.height };
  return { page, scale: info.width / metadata.width };
}

export async function pngOf(image: GrayImage): Promise<Buffer> {
  return sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
