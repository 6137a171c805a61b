/** Every file that is delivered, and how it is drawn. */
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

/** A file to be made: drawing waits until `make` is called. */
export type Making = { readonly path: string; readonly make: () => Promise<Uint8Array> };

const PDF_LOOK = { gray: true, quality: 62 };
const PHOTO_LOOK = { gray: false, quality: 66 };

export const DELIVERIES: readonly Making[] = [
  { path: CARDS_PDF, make: cardsPdf },
  { path: CARDS_TIFF, make: async () => tiffOf(await rastersOf(CARDS_TIFF)) },
  ...PLANNED_CARDS.filter(({ file }) => file !== CARDS_PDF && file !== CARDS_TIFF).map((card) => ({
    path: card.file,
    make: () => singleImage(card),
  })),
  { path: UNREADABLE_FILE.file, make: () => Promise.resolve(damagedJpeg()) },
  { path: E_CARDS, make: () => Promise.resolve(Buffer.from(eCardsCsv(E_CARD_FACTS))) },
  { path: LETTER, make: async () => jpegOf(await drawnLetter(), PHOTO_LOOK) },
  { path: EXEMPLARS, make: exemplarsPdf },
];

async function singleImage(card: PlannedCard): Promise<Uint8Array> {
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
