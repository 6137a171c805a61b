/** Draws every file that is delivered; yields path and bytes, one at a time. */
import { drawnCard } from './draw-card.ts';
import { jpegOf, pdfOf, pngOf, tiffOf } from './bundles.ts';
import { exemplarsPdf } from './exemplars.ts';
import { E_CARD_FACTS, LETTER_LINES } from './facts.ts';
import { letter } from './forms/letter.ts';
import { sheet } from './forms/slots.ts';
import { CARDS_PDF, CARDS_TIFF, E_CARDS, EXEMPLARS, LETTER } from './parties.ts';
import { BLANK_PAGE, PLANNED_CARDS, type PlannedCard, UNREADABLE_FILE } from './plan.ts';
import { eCardsCsv } from './register.ts';
import { type Raster, scan } from './scan.ts';
import { mannerOf } from './signature.ts';

export type MadeFile = { readonly path: string; readonly bytes: Uint8Array };

const PDF_LOOK = { gray: true, quality: 62 };
const PHOTO_LOOK = { gray: false, quality: 66 };

export async function* drawnDeliveries(): AsyncGenerator<MadeFile> {
  yield { path: CARDS_PDF, bytes: await cardsPdf() };
  yield { path: CARDS_TIFF, bytes: await tiffOf(await rastersOf(CARDS_TIFF)) };
  for (const card of PLANNED_CARDS) {
    if (card.file !== CARDS_PDF && card.file !== CARDS_TIFF) yield { path: card.file, bytes: await singleImage(card) };
  }
  yield { path: UNREADABLE_FILE.file, bytes: damagedJpeg() };
  yield { path: E_CARDS, bytes: Buffer.from(eCardsCsv(E_CARD_FACTS)) };
  yield { path: LETTER, bytes: await jpegOf(await drawnLetter(), PHOTO_LOOK) };
  yield { path: EXEMPLARS, bytes: await exemplarsPdf() };
}

export async function singleImage(card: PlannedCard): Promise<Uint8Array> {
  const raster = await drawnCard(card);
  return card.file.endsWith('.png') ? pngOf(raster) : jpegOf(raster, PHOTO_LOOK);
}

async function cardsPdf(): Promise<Uint8Array> {
  const rasters = [...(await rastersOf(CARDS_PDF))];
  rasters.splice(BLANK_PAGE.page - 1, 0, await blankSheet());
  const jpegs: Buffer[] = [];
  for (const raster of rasters) jpegs.push(await jpegOf(raster, PDF_LOOK));
  return pdfOf(jpegs, { title: 'Scan', producer: 'Practice matter' });
}

async function rastersOf(file: string): Promise<readonly Raster[]> {
  const rasters: Raster[] = [];
  for (const card of PLANNED_CARDS) if (card.file === file) rasters.push(await drawnCard(card));
  return rasters;
}

function blankSheet(): Promise<Raster> {
  return scan(sheet(1700, 1100, ''), { device: 'scanner', turned: 0, skewDegrees: 0.5, seed: 'blank' });
}

function drawnLetter(): Promise<Raster> {
  const manner = mannerOf('LP-1035');
  const svg = letter({ lines: LETTER_LINES, hand: 'handlee', ink: '#1c3186', manner, seed: 'letter' });
  return scan(svg, { device: 'scanner', turned: 0, skewDegrees: 0.8, folded: true, seed: 'letter' });
}

/** A JPEG's first bytes and then nothing of use, as a broken transfer leaves it. */
function damagedJpeg(): Uint8Array {
  const bytes = new Uint8Array(6144);
  bytes.set([
    0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00,
  ]);
  return bytes;
}
