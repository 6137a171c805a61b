/** A decoded page as it is taken in: how much ink it bears, the cards cut out of it, and whether it is a sheet between cards. */
import sharp from 'sharp';
import { cutSheet } from '#core/card/sheet-cuts.ts';
import type { PageLook } from './page-outcome.ts';
import { inkWithin, measurePage } from './page-ink.ts';
import { separatorOn } from './separator.ts';

export type LookFor = { readonly cardsPerSheet: number; readonly separators: boolean };

export const PLAIN_LOOK: LookFor = { cardsPerSheet: 1, separators: false };

/** Enough for handwriting on a card of half a page; more only costs time and memory. */
const DPI = 200;
/** Three and more on a sheet are written and printed smaller. */
const SMALL_CARDS_DPI = 300;

export function drawnAt({ cardsPerSheet }: LookFor): number {
  return cardsPerSheet > 2 ? SMALL_CARDS_DPI : DPI;
}

const CUT_QUALITY = 92;

export async function lookAt(
  page: { readonly image: Uint8Array; readonly width: number; readonly height: number },
  { cardsPerSheet, separators }: LookFor,
): Promise<PageLook> {
  const { ink, map } = await measurePage(page.image);
  const separator = separators ? separatorOn(map) : null;
  if (cardsPerSheet === 1 || separator !== null) return { ink, separator, cut: null };
  const cuts = cutSheet(map, cardsPerSheet);
  const cards = [];
  for (const part of cuts.parts) {
    const { data, info } = await sharp(page.image)
      .extract(inPixels(part, page))
      .jpeg({ quality: CUT_QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    const partInk = ink === 'none' ? ink : inkWithin(map, part);
    cards.push({ image: data, format: 'jpeg' as const, width: info.width, height: info.height, ink: partInk });
  }
  return { ink, separator, cut: { columns: cuts.columns, clear: cuts.clear, cards } };
}

function inPixels(
  part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  page: { readonly width: number; readonly height: number },
) {
  const left = Math.round(part.x * page.width);
  const top = Math.round(part.y * page.height);
  const right = Math.min(page.width, Math.round((part.x + part.width) * page.width));
  const bottom = Math.min(page.height, Math.round((part.y + part.height) * page.height));
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
