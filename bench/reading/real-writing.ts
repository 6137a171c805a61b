/** Real handwriting cut out of the evaluation data, to be laid on drawn forms. */
import sharp from 'sharp';
import { flattened } from '#backend/ocr/clean-up.ts';
import { cropImage, type GrayImage } from '#backend/ocr/gray-image.ts';
import { grayPicture } from '#backend/ocr/page-picture.ts';
import { readLines } from '#backend/ocr/read-lines.ts';
import { uprightPage } from '#backend/ocr/upright-page.ts';
import { lettersOnly } from '#core/reading/fold.ts';
import { segmentsOf } from '#core/reading/text-line.ts';
import type { startEngines } from '#backend/ocr/engines.ts';

type Engines = Awaited<ReturnType<typeof startEngines>>;

/**
 * The written name without the printed label beside or above it: right of the label, or the one other line. Null where that cannot be told
 * (two other lines, none): what cannot be cut clean is left out, so these names are a little easier than all of them.
 */
export async function cutName(picture: Buffer, engines: Engines): Promise<GrayImage | null> {
  const { page: raw } = await grayPicture(picture);
  const page = await uprightPage(flattened(raw), engines);
  const segments = (await readLines(page.image, page.boxes, engines.recogniser)).flatMap((line) => segmentsOf(line));
  const written = segments.filter((one) => one.label === null && lettersOnly(one.text).length >= 2);
  const [only] = written;
  if (only === undefined || written.length > 1 || segments.some((one) => /\d/.test(one.text))) return null;
  const { box } = only;
  const beside = segments.find(
    (one) => one.label !== null && one.box.x < box.x && Math.abs(one.box.y - box.y) < box.height * 0.6,
  );
  const x = Math.max(0, beside === undefined ? box.x - box.height : beside.box.x + beside.box.width);
  const y = Math.max(0, box.y - box.height * 0.12);
  const cut = cropImage(page.image, { x, y, width: page.image.width - x, height: box.height * 1.24 });
  return cut.width < cut.height ? null : cut;
}

/** Without the paper round it, as a picture that multiplies into a form. */
export async function laid(
  image: GrayImage | Buffer,
  height: number,
  widest: number,
): Promise<{ readonly input: Buffer; readonly width: number; readonly height: number }> {
  const source = Buffer.isBuffer(image)
    ? sharp(image).flatten({ background: '#fff' }).greyscale().normalise()
    : sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } });
  const trimmed = await source.png().toBuffer();
  const { data, info } = await sharp(trimmed)
    .trim({ background: '#fff', threshold: 60 })
    .resize({ width: Math.round(widest), height: Math.round(height), fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}
