import heicDecode from 'heic-decode';
import sharp, { type Sharp } from 'sharp';
import { type DecodedPage, type DecodeRefusal, type OpenedSource, refused } from './decode-job.ts';

/** An A3 sheet at 600 dpi; more is a mistake or an attack. */
export const MOST_PIXELS = 70_000_000;

/** TIFF (all its pages), JPEG, PNG, WebP. */
export async function openPicture(bytes: Uint8Array): Promise<OpenedSource | DecodeRefusal> {
  const options = { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true } as const;
  try {
    const { pages = 1 } = await sharp(bytes, options).metadata();
    return { pages, page: (page) => decoded(sharp(bytes, { ...options, page: page - 1 })), close: () => undefined };
  } catch (fault) {
    return refusedPicture(fault);
  }
}

/** Photographs of iPhones. The library turns them upright itself. */
export async function openHeic(bytes: Uint8Array): Promise<OpenedSource | DecodeRefusal> {
  try {
    const images = await heicDecode.all({ buffer: bytes });
    const first = images[0];
    if (first === undefined) return refused('no-pages', 'the container holds no picture');
    if (first.width * first.height > MOST_PIXELS) return refused('too-many-pixels', `${first.width} × ${first.height} pixels`);
    return {
      pages: 1,
      page: async () => {
        const { data, width, height } = await first.decode();
        return decoded(
          sharp(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 4 } }),
        );
      },
      close: () => images.dispose(),
    };
  } catch (fault) {
    return refused('damaged', messageOf(fault));
  }
}

/** Anything to a picture of our own making: turn mark applied, paper behind transparency, 8 bits. */
async function decoded(source: Sharp): Promise<DecodedPage> {
  try {
    const { depth, bitsPerSample, width: storedWidth, height: storedHeight } = await source.metadata();
    if (storedWidth * storedHeight > MOST_PIXELS) return refused('too-many-pixels', `${storedWidth} × ${storedHeight} pixels`);
    const upright = source.rotate().flatten({ background: '#ffffff' });
    const oneBit = bitsPerSample === 1;
    const eightBit = depth === 'uchar' ? upright : upright.toColourspace('srgb');
    const encoded = oneBit
      ? eightBit.toColourspace('b-w').png({ compressionLevel: 4 })
      : eightBit.toColourspace('srgb').jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { ok: true, image: data, format: oneBit ? 'png' : 'jpeg', width: info.width, height: info.height, text: null };
  } catch (fault) {
    return refusedPicture(fault);
  }
}

function refusedPicture(fault: unknown): DecodeRefusal {
  const message = messageOf(fault);
  return refused(/pixel limit|too large|exceeds/i.test(message) ? 'too-many-pixels' : 'damaged', message);
}

export function messageOf(fault: unknown): string {
  return (fault instanceof Error ? fault.message : String(fault)).split('\n')[0]?.slice(0, 200) ?? '';
}
