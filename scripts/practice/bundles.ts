/** Rasters into the files that are delivered: JPEG, PNG, one PDF of many pages, one fax TIFF of many pages. */
import { PDFDocument } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import type { Raster } from './scan.ts';

const DPI = 200;
/** pdf-lib stamps the clock unless told: the day on which the union is said to have scanned. */
const SCANNED = new Date('2025-10-05T16:00:00Z');

export async function jpegOf(raster: Raster, look: { readonly gray: boolean; readonly quality: number }): Promise<Buffer> {
  const image = imageOf(raster);
  return (look.gray ? image.greyscale() : image)
    .withMetadata({ density: DPI })
    .jpeg({ quality: look.quality, mozjpeg: true })
    .toBuffer();
}

/** Sixteen grays, as office scanners save line work. */
export async function pngOf(raster: Raster): Promise<Buffer> {
  return imageOf(raster)
    .greyscale()
    .median(3)
    .withMetadata({ density: DPI })
    .png({ palette: true, colours: 16, dither: 0, compressionLevel: 9 })
    .toBuffer();
}

/** Each page is one JPEG, as a sheet-fed scanner writes it. */
export async function pdfOf(
  jpegs: readonly Buffer[],
  about: { readonly title: string; readonly producer: string },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(about.title);
  pdf.setProducer(about.producer);
  pdf.setCreationDate(SCANNED);
  pdf.setModificationDate(SCANNED);
  for (const jpeg of jpegs) {
    const image = await pdf.embedJpg(jpeg);
    const [width, height] = [(image.width * 72) / DPI, (image.height * 72) / DPI];
    pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  return pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** CCITT group 4, one bit, all pages of one size. */
export async function tiffOf(rasters: readonly Raster[]): Promise<Buffer> {
  const width = Math.max(...rasters.map((raster) => raster.width));
  const height = Math.max(...rasters.map((raster) => raster.height));
  const pages = await Promise.all(rasters.map((raster) => faxPage(raster, width, height)));
  return sharp(pages, { join: { animated: true } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: DPI / 25.4, yres: DPI / 25.4 })
    .toBuffer();
}

async function faxPage(raster: Raster, width: number, height: number): Promise<Buffer> {
  return imageOf(raster)
    .greyscale()
    .threshold(150)
    .resize({ width, height, fit: 'contain', background: '#ffffff', kernel: 'nearest' })
    .png()
    .toBuffer();
}

function imageOf({ data, width, height }: Raster): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}
