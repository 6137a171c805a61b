/** The day a card was signed: its place on the page, and what is written there against the calendar. */
import { type DatePicture, readDate } from '#core/reading/date-reading.ts';
import { type DigitReading, readDigit } from '#core/reading/digit-classifier.ts';
import { around, type PlacedField, roomBeside } from '#core/reading/field-layout.ts';
import { lettersOnly } from '#core/reading/fold.ts';
import { maskOrder, printedDateOrder } from '#core/reading/labels.ts';
import type { DateReading } from '#core/reading/reading.ts';
import { asReceived, type CardParts, type Engines, fieldOf, isFieldCrop, type PreparedContext } from './card-parts.ts';
import { type DigitCells, findDigitCells } from './digit-cells.ts';
import { cropImage, type Rectangle } from './gray-image.ts';
import { clipped, type FieldPicture, readField } from './read-lines.ts';

export async function readSignedOn(at: CardParts, engines: Engines, context: PreparedContext): Promise<DateReading | null> {
  const place = datePlace(at);
  if (place === null) return null;
  const { cells } = place;
  const picture = cells === null ? await readField(at.page.image, place, engines.recogniser) : await readCells(cells, engines);
  const second = await engines.second.read(picture.image);
  const mask = cells?.mask ? maskOrder((await engines.recogniser.read(cells.mask)).posterior, cells.count) : null;
  const order = context.dateOrder ?? mask ?? printedDateOrder(printedNear(place.box, at));
  const pictures: DatePicture[] = [
    { text: picture.text, posterior: picture.posterior, weight: 1 },
    { text: second.text, posterior: null, weight: cells === null ? 0.15 : 0.05 },
    ...(cells === null ? [] : [digitByDigit(cells)]),
  ];
  const read = readDate(pictures, context.calendar, { order, digits: cells?.count ?? null });
  return { ...fieldOf(picture, second), box: asReceived(place.box, at), ...read };
}

/** The network knows digits only, one at a time, and is right where the line's reader takes a box's edge for a stroke. */
function digitByDigit({ digits }: DigitCells): DatePicture {
  const readings = digits.map((digit) => (digit === null ? null : readDigit(digit)));
  return { text: readings.map(likeliest).join(''), posterior: null, cells: readings, weight: 2.5 };
}

function likeliest(digit: DigitReading | null): string {
  return digit === null ? '' : String(digit.indexOf(digit.reduce((a, b) => Math.max(a, b), 0)));
}

async function readCells(cells: DigitCells, { recogniser }: Engines): Promise<FieldPicture> {
  return { ...(await recogniser.read(cells.line)), image: cells.line };
}

type DatePlace = { readonly box: Rectangle; readonly room?: number; readonly cells: DigitCells | null };

/** Beside a date label; the one nearest the signature where a form asks for several. Without a label, boxes for digits or the only line of digits. */
function datePlace(at: CardParts): DatePlace | null {
  const dates = at.placed.filter((field) => field.kind === 'date');
  const signature = at.placed.find((field) => field.kind === 'signature');
  const distance = (field: PlacedField) => (signature === undefined ? 0 : Math.abs(field.label.y - signature.label.y));
  const byDistance = [...dates].sort((a, b) => distance(a) - distance(b));
  for (const field of byDistance) {
    const cells = cellsAround(at, around([field.region, field.label]));
    if (cells !== null) return cells;
  }
  const field = byDistance.find(({ written }) => written !== null);
  if (field?.written) return { box: field.written, room: roomBeside(field), cells: null };
  if (dates.length > 0) return null;
  if (isFieldCrop(at))
    return cellsAround(at, { x: 0, y: 0, width: at.page.image.width, height: at.page.image.height }) ?? onlyDigits(at);
  return onlyDigits(at);
}

/** A row of boxes in or just around a place, one digit to each. */
function cellsAround({ page }: CardParts, place: Rectangle): DatePlace | null {
  const pad = place.height;
  const wide = clipped(
    { x: place.x - pad, y: place.y - pad, width: place.width + 2 * pad, height: place.height + 2 * pad },
    page.image,
  );
  const cells = findDigitCells(cropImage(page.image, wide));
  if (cells === null) return null;
  const { x, y, width, height } = cells.box;
  return { box: { x: x + Math.floor(wide.x), y: y + Math.floor(wide.y), width, height }, cells };
}

/** In a crop of the date field all of it; on a page the one line that is mostly digits. */
function onlyDigits(at: CardParts): DatePlace | null {
  const digitsOf = (text: string) => text.replaceAll(/\D/g, '').length;
  const letters = lettersOnly(at.text).length;
  if (isFieldCrop(at) && at.segments.length > 0 && (digitsOf(at.text) > letters || letters <= 3)) {
    return { box: around(at.segments.map((segment) => segment.box)), cells: null };
  }
  const digits = at.segments.filter((segment) => digitsOf(segment.text) >= 4 && segment.text.length <= 22);
  const only = digits.length === 1 ? digits[0] : undefined;
  return only === undefined ? null : { box: only.box, cells: null };
}

/** What is printed on and just under a date's place: "MM / DD / YYYY". */
function printedNear(box: Rectangle, { segments }: CardParts): string {
  return [...segments]
    .sort((a, b) => a.box.x - b.box.x)
    .filter(
      (s) =>
        s.box.y > box.y - box.height * 1.5 &&
        s.box.y < box.y + box.height * 2.5 &&
        s.box.x < box.x + box.width &&
        s.box.x + s.box.width > box.x - box.width,
    )
    .map((s) => s.text)
    .join(' ');
}
