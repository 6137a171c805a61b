import type { DateCalendar } from '#core/reading/date-reading.ts';
import type { PlacedField } from '#core/reading/field-layout.ts';
import type { NameLexicon } from '#core/reading/name-reading.ts';
import type { Box, FieldReading } from '#core/reading/reading.ts';
import type { Segment } from '#core/reading/text-line.ts';
import type { LineRecogniser } from './line-recogniser.ts';
import type { FieldPicture, PageLine } from './read-lines.ts';
import type { ReadingContext } from './reading-job.ts';
import type { SecondReader } from './second-reader.ts';
import type { TextDetector } from './text-detector.ts';
import { boxBeforeLevelling, isStrip, type UprightPage } from './upright-page.ts';

export type Engines = {
  readonly detector: TextDetector;
  readonly recogniser: LineRecogniser;
  readonly second: SecondReader;
};

/** Everything a page needs that does not change from page to page. */
export type PreparedContext = ReadingContext & { readonly lexicon: NameLexicon; readonly calendar: DateCalendar };

/** What is known of one card while its fields are read. `scale`: pixels of `page` per pixel of the picture as received. */
export type CardParts = {
  readonly page: UprightPage;
  readonly scale: number;
  readonly lines: readonly PageLine[];
  readonly segments: readonly Segment[];
  readonly placed: readonly PlacedField[];
  readonly text: string;
};

/** Boxes in pixels of the picture as received, turned upright by quarter turns only. */
export function asReceived(box: Box, { page, scale }: Pick<CardParts, 'page' | 'scale'>): Box {
  const received = boxBeforeLevelling(box, page);
  const back = (value: number) => Math.round(value / scale);
  return { x: back(received.x), y: back(received.y), width: back(received.width), height: back(received.height) };
}

/** `second` is the other engine's text, kept where it differs. */
export function fieldOf(
  picture: FieldPicture,
  second: { readonly text: string; readonly confidence: number } | null,
): FieldReading {
  const text = picture.text.trim();
  const differs = second !== null && second.text !== '' && second.text !== text;
  return {
    text,
    confidence: Math.round(picture.confidence * 1000) / 1000,
    box: null,
    alternatives: differs ? [{ ...second, engine: 'tesseract' }] : [],
  };
}

/** Not a page but the cut-out of one field, with few words. */
export function isFieldCrop({ page: { image }, lines }: Pick<CardParts, 'page' | 'lines'>): boolean {
  return isStrip(image) && lines.length <= 30;
}
