import { lettersOnly } from '#core/reading/fold.ts';
import type { LineRecogniser } from './line-recogniser.ts';
import { cropImage, type GrayImage, quarterTurned, type Rectangle, resized, rotated } from './gray-image.ts';
import type { TextDetector } from './text-detector.ts';
import type { TextRegions, TurnedBox } from './text-regions.ts';

export type UprightPage = {
  readonly image: GrayImage;
  /** Text boxes, level now. */
  readonly boxes: readonly Rectangle[];
  /** How far the page as received lies turned clockwise; undone in `image`. */
  readonly turned: 0 | 90 | 180 | 270;
  /** Clockwise lean of the lines, undone in `image`. */
  readonly skewDegrees: number;
};

/** Smaller leans do not hurt the recogniser; turning costs time and sharpness. */
const LEVEL_ENOUGH = 0.004;

/** Finds the text, turns the page upright and level. */
export async function uprightPage(
  page: GrayImage,
  engines: { readonly detector: TextDetector; readonly recogniser: LineRecogniser },
  longestSide?: number,
): Promise<UprightPage> {
  const regions = await engines.detector.find(page, longestSide);
  if (isStrip(page))
    return { image: page, boxes: levelBoxes({ ...regions, sideways: false }, page, 0), turned: 0, skewDegrees: 0 };
  const skew = Math.abs(regions.angle) < LEVEL_ENOUGH ? 0 : regions.angle;
  // Lines that run down the page after a clockwise quarter turn come level by three more.
  const quarter = regions.sideways ? quarterTurned(page, 3) : page;
  const level = skew === 0 ? quarter : rotated(quarter, -skew);
  const boxes = levelBoxes(regions, page, skew);
  const upsideDown = await isUpsideDown(level, boxes, engines.recogniser);
  const turned = ((regions.sideways ? 90 : 0) + (upsideDown ? 180 : 0)) % 360;
  const image = upsideDown ? quarterTurned(level, 2) : level;
  return {
    image,
    // The detector is trained on upright pages and misses small print on one that lies turned.
    boxes: turned === 0 ? boxes : levelBoxes({ ...(await engines.detector.find(image, longestSide)), sideways: false }, image, 0),
    turned: turned as UprightPage['turned'],
    skewDegrees: Math.round(((skew * 180) / Math.PI) * 100) / 100,
  };
}

/** From boxes along turned lines to level boxes of the turned picture. */
function levelBoxes(regions: TextRegions, page: GrayImage, skew: number): Rectangle[] {
  const width = regions.sideways ? page.height : page.width;
  const height = regions.sideways ? page.width : page.height;
  const cos = Math.cos(-skew);
  const sin = Math.sin(-skew);
  return regions.boxes.map((box: TurnedBox) => {
    const cx = regions.sideways ? box.cy : box.cx;
    const cy = regions.sideways ? page.width - box.cx : box.cy;
    const dx = cx - width / 2;
    const dy = cy - height / 2;
    return {
      x: dx * cos - dy * sin + width / 2 - box.width / 2,
      y: dx * sin + dy * cos + height / 2 - box.height / 2,
      width: box.width,
      height: box.height,
    };
  });
}

/** The six longest lines are read both ways; printed lines decide, so each is cut to six times its height. */
async function isUpsideDown(page: GrayImage, boxes: readonly Rectangle[], recogniser: LineRecogniser): Promise<boolean> {
  const lines = boxes
    .filter((box) => box.width > box.height * 2)
    .sort((a, b) => b.width - a.width)
    .slice(0, 6);
  let upright = 0;
  let flippedOver = 0;
  let clear = 0;
  for (const line of lines) {
    const part = cropImage(page, { ...line, width: Math.min(line.width, line.height * 6) });
    const small = resized(part, Math.max(8, Math.round((part.width * 48) / part.height)), 48);
    const one = await recogniser.read(small);
    if (isClearWords(one) && ++clear === 2) return false;
    const flipped = isClearWords(one) ? USUAL_WRONG_WAY : weightOf(await recogniser.read(quarterTurned(small, 2)));
    upright += weightOf(one);
    flippedOver += flipped;
    // Two clear lines settle it.
    if (Math.abs(upright - flippedOver) > 5) break;
  }
  // Digits and capitals often read as well upside down: without clear printed lines a page stays as it came.
  return flippedOver > upright * 1.1 + 1.5;
}

/**
 * No line of letters read the wrong way round was this sure (0.855 at most, of 123 on cards, forms and cheques); digits alone were.
 * Two such lines settle that a page stands upright, without their other way.
 */
const CLEAR = 0.93;
/** What the other way of a clear line weighs, where there is only one such line: 0.7 for each of six letters. */
const USUAL_WRONG_WAY = 4.2;

type Read = { readonly text: string; readonly confidence: number };

function isClearWords({ text, confidence }: Read): boolean {
  return confidence >= CLEAR && lettersOnly(text).length >= 5;
}

function weightOf({ text, confidence }: Read): number {
  return confidence * Math.min(6, text.length);
}

/** Where a box of the upright page lies in the picture as received, turned by quarter turns only. */
export function boxBeforeLevelling(box: Rectangle, page: UprightPage): Rectangle {
  const skew = (page.skewDegrees * Math.PI) / 180;
  if (skew === 0) return box;
  const { width, height } = page.image;
  const dx = box.x + box.width / 2 - width / 2;
  const dy = box.y + box.height / 2 - height / 2;
  const cos = Math.cos(skew);
  const sin = Math.sin(skew);
  return {
    x: dx * cos - dy * sin + width / 2 - box.width / 2,
    y: dx * sin + dy * cos + height / 2 - box.height / 2,
    width: box.width,
    height: box.height,
  };
}

/** Wide and low: the cut-out of one field. It was cut upright, and holds too little to tell a lean from a hand. */
export function isStrip({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return height < width * 0.4 && height < 260;
}
