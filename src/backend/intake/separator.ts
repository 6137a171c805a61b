/**
 * Sheets that scanning shops lay between documents: a patch code (four bars, two broad and two narrow) or a QR code on an
 * otherwise empty page. What it seems to be is said; nothing is decided by it.
 */
import { default as jsqr } from 'jsqr';
import type { InkMap } from '#core/card/sheet-cuts.ts';

/** More ink than this is a written page that bears a code besides. */
const MOST_INK = 0.2;
const MOST_TEXT = 120;

/** What the sheet says, or null where it seems to be none. */
export function separatorOn(map: InkMap): string | null {
  const inked = map.ink.reduce((sum, on) => sum + on, 0) / map.ink.length;
  if (inked === 0 || inked > MOST_INK) return null;
  if (hasPatchCode(map) || hasPatchCode(turned(map))) return 'patch code';
  const text = qrText(map);
  if (text === null || inkOutsideCode(map, text.corners) > 0.01) return null;
  return `QR code: ${text.text.slice(0, MOST_TEXT)}`;
}

type Code = { readonly text: string; readonly corners: { readonly x: number; readonly y: number }[] };

function qrText({ width, height, ink }: InkMap): Code | null {
  const pixels = new Uint8ClampedArray(width * height * 4);
  ink.forEach((on, at) => pixels.fill(on === 1 ? 0 : 255, at * 4, at * 4 + 4));
  const found = jsqr.default(pixels, width, height, { inversionAttempts: 'dontInvert' });
  if (found === null) return null;
  const { topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner } = found.location;
  return { text: found.data, corners: [topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner] };
}

/** Share of the page that is inked beside the code. A card with a code in its corner is a card. */
function inkOutsideCode({ width, height, ink }: InkMap, corners: Code['corners']): number {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let outside = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (x >= left - 4 && x <= right + 4 && y >= top - 4 && y <= bottom + 4) continue;
      outside += ink[y * width + x] ?? 0;
    }
  }
  return outside / (width * height);
}

type Bar = { readonly from: number; readonly to: number };

/** Where the bars are looked for, as shares of the width; in strips so narrow that a sheet fed askew keeps its bars level in them. */
const STRIPS = [0.26, 0.38, 0.5, 0.62, 0.74] as const;
const STRIP_WIDTH = 0.04;
/** A bar reaches across most of the page's middle. */
const STRIPS_CROSSED = 4;

/** Four bars one above the other across most of the page's middle; two of them at least half as broad again. */
function hasPatchCode(map: InkMap): boolean {
  const crossed = STRIPS.filter((middle) => {
    const bars = barsIn(map, middle);
    return bars.some((_, index) => isPatch(bars.slice(index, index + 4)));
  });
  return crossed.length >= STRIPS_CROSSED;
}

/** Rows that are ink from one edge of the strip to the other, but for a speck. */
function barsIn({ width, height, ink }: InkMap, middle: number): Bar[] {
  const left = Math.round(width * (middle - STRIP_WIDTH / 2));
  const across = Math.max(4, Math.round(width * STRIP_WIDTH));
  const bars: Bar[] = [];
  let from: number | null = null;
  for (let y = 0; y <= height; y += 1) {
    // Beyond the last row there is nothing to slice, and no ink.
    const inked = ink.subarray(y * width + left, y * width + left + across).reduce((sum, on) => sum + on, 0);
    if (inked >= across * 0.9) from ??= y;
    else if (from !== null) {
      bars.push({ from, to: y });
      from = null;
    }
  }
  return bars;
}

function isPatch(bars: readonly Bar[]): boolean {
  if (bars.length < 4) return false;
  const widths = bars.map(({ from, to }) => to - from).toSorted((a, b) => a - b);
  const gaps = bars.slice(1).map(({ from }, index) => from - (bars[index]?.to ?? from));
  const [thin = 0, thinner = 0, broad = 0, broadest = 0] = [widths[1], widths[0], widths[2], widths[3]];
  return (
    thinner >= 2 && broad >= thin * 1.5 && broadest <= broad * 1.6 && thin <= thinner * 2 && Math.max(...gaps) <= broadest * 1.5
  );
}

function turned({ width, height, ink }: InkMap): InkMap {
  const across = new Uint8Array(ink.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) across[x * height + y] = ink[y * width + x] ?? 0;
  }
  return { width: height, height: width, ink: across };
}
