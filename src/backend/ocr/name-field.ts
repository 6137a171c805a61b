import { similarity } from '#core/reading/edit-distance.ts';
import { around, type PlacedField, roomBeside } from '#core/reading/field-layout.ts';
import type { LabelKind } from '#core/reading/label-phrases.ts';
import { lettersOnly } from '#core/reading/fold.ts';
import { nameConfidence } from '#core/reading/name-confidence.ts';
import { type NameLexicon, type NamePicture, rankNames } from '#core/reading/name-reading.ts';
import type { Box, FieldReading } from '#core/reading/reading.ts';
import { asReceived, type CardParts, type Engines, fieldOf, isFieldCrop, type PreparedContext } from './card-parts.ts';
import type { GrayImage } from './gray-image.ts';
import type { LineReading } from './line-recogniser.ts';
import { withGapsClosed } from './close-gaps.ts';
import { readField } from './read-lines.ts';
import type { NameCandidate } from './reading-job.ts';

/** How close a line must come to some name of the list before it is taken for the name without a label saying so. */
const LOOKS_LISTED = 0.62;
const MOST_CANDIDATES = 50;

export type NameResult = { readonly field: FieldReading | null; readonly candidates: readonly NameCandidate[] };

type Place = {
  readonly box: Box;
  /** All that may hold the name, wider than what the detector found; null where the box says it all. */
  readonly region: Box | null;
  readonly labelled: boolean;
  readonly room?: number;
};

type Reading = { readonly at: CardParts; readonly engines: Engines; readonly context: PreparedContext };

/** The name as written, and which people of the list it may be. */
export async function readName(at: CardParts, engines: Engines, context: PreparedContext): Promise<NameResult> {
  const results: (NameResult & { readonly labelled: boolean })[] = [];
  for (const place of placesOfName(at, context.lexicon)) {
    results.push({ ...(await readPlace(place, { at, engines, context })), labelled: place.labelled });
  }
  const best = (result: NameResult) => result.candidates[0]?.likelihood ?? Number.NEGATIVE_INFINITY;
  // A label is worth a few letters: another line wins only if it explains a listed name much better.
  const worth = (result: NameResult & { readonly labelled: boolean }) => best(result) + (result.labelled ? 6 : 0);
  const chosen = results.reduce<(typeof results)[number] | null>((a, b) => (a === null || worth(b) > worth(a) ? b : a), null);
  return chosen ?? { field: null, candidates: [] };
}

function placesOfName(at: CardParts, lexicon: NameLexicon): Place[] {
  const places = [...labelledPlaces(at), ...listedPlaces(at, lexicon)];
  if (places.length > 0 || !isFieldCrop(at) || isNumber(at.text)) return places;
  return [cropPlace(at)];
}

/** A crop of a date or a number is nobody's name. */
function isNumber(text: string): boolean {
  return text.replaceAll(/\D/g, '').length > lettersOnly(text).length;
}

function labelledPlaces(at: CardParts): Place[] {
  const whole = at.placed.filter((field) => field.kind === 'name');
  const written = whole.find((field) => field.written !== null);
  const parts = at.placed.filter((field) => field.kind === 'given' || field.kind === 'family' || field.kind === 'middle');
  const found = parts.flatMap((field) => field.written ?? []);
  if (written?.written) {
    return [{ box: written.written, region: columnsOf(written, at), labelled: true, room: roomBeside(written) }];
  }
  const [only] = parts;
  if (found.length > 0) {
    const region = only !== undefined && (parts.length === 1 || isFieldCrop(at)) ? columnsOf(only, at) : null;
    return [{ box: around(found), region, labelled: true }];
  }
  // A label with nothing found beside it: in a crop of one field the writing is there all the same.
  const empty = [...whole, ...parts][0];
  return empty !== undefined && isFieldCrop(at)
    ? [{ box: besideLabel(empty, at), region: null, labelled: true }, ...unread(at)]
    : [];
}

/** A field's own place, or in the cut-out of one field all that stands beside its label. */
function columnsOf({ placement, region, label }: PlacedField, at: CardParts): Box {
  if (!isFieldCrop(at)) return region;
  const x = placement === 'above' || placement === 'below' ? 0 : label.x + label.width;
  return { ...region, x, width: at.page.image.width - x };
}

function besideLabel({ label }: PlacedField, { page }: CardParts): Box {
  const x = label.x + label.width;
  return { x, y: label.y - label.height * 0.2, width: page.image.width - x, height: label.height * 1.4 };
}

/** Lines too poorly read to be taken for anything, or not read at all: spread letters, faint ink. */
function unread({ page: { image, boxes }, segments }: CardParts): Place[] {
  const poor = segments.filter((one) => one.label === null && one.follows === null && lettersOnly(one.text).length <= 2);
  const silent = boxes.filter((box) => segments.every((one) => !sharesRow(one.box, box)));
  return [...poor.map(({ box }) => box), ...silent].map((box) => ({
    box: { ...box, x: 0, width: image.width },
    region: null,
    labelled: false,
  }));
}

function sharesRow(a: Box, b: Box): boolean {
  const middle = b.y + b.height / 2;
  return middle > a.y && middle < a.y + a.height;
}

/** Lines that look like somebody of the list, wherever they stand. */
function listedPlaces(at: CardParts, lexicon: NameLexicon): Place[] {
  const answers = at.placed.flatMap(({ kind, written }) => (written === null || NAMES.has(kind) ? [] : [written]));
  return (
    at.segments
      .filter((segment) => segment.label === null && !segment.prose && segment.follows === null)
      // "Clerk" under "Job title" is nobody called Clark.
      .filter((segment) => answers.every((answer) => !holds(answer, segment.box)))
      .map((segment) => ({ segment, alike: closest(segment.text, lexicon) }))
      .filter(({ alike }) => alike >= LOOKS_LISTED)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, 3)
      .map(({ segment }) => ({ box: segment.box, region: isFieldCrop(at) ? cropPlace(at).box : null, labelled: false }))
  );
}

const NAMES: ReadonlySet<LabelKind> = new Set(['name', 'given', 'family', 'middle', 'signature']);

function holds(answer: Box, { x, y, width, height }: Box): boolean {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return cx >= answer.x && cx <= answer.x + answer.width && cy >= answer.y && cy <= answer.y + answer.height;
}

/** The whole width, beside a label if one is there; as high as what was found, or all of it. */
function cropPlace({ page: { image }, segments }: CardParts): Place {
  const label = segments.find((segment) => segment.label !== null)?.box;
  const written = segments
    .filter((segment) => segment.label === null && lettersOnly(segment.text).length >= 2)
    .map((segment) => segment.box);
  const left = label !== undefined && label.x < image.width * 0.3 ? label.x + label.width : 0;
  const rows = written.length === 0 ? { y: 0, height: image.height } : around(written);
  const pad = rows.height * 0.15;
  const y = Math.max(0, rows.y - pad);
  const box = { x: left, y, width: image.width - left, height: Math.min(image.height, rows.y + rows.height + pad) - y };
  return { box, region: null, labelled: false };
}

function closest(text: string, { spellings }: NameLexicon): number {
  const letters = lettersOnly(text);
  if (letters.length < 4) return 0;
  let best = 0;
  for (const spelling of spellings) {
    if (Math.abs(spelling.letters.length - letters.length) > letters.length * 0.4) continue;
    best = Math.max(best, similarity(letters, spelling.letters));
  }
  return best;
}

/** Two crops of the same writing, the detector's and the whole place: each makes good what the other cuts off. */
async function readPlace(place: Place, { at, engines, context }: Reading): Promise<NameResult> {
  const tight = await readField(at.page.image, place, engines.recogniser);
  const wide =
    place.region === null ? null : await readField(at.page.image, { box: rowsOf(place.box, place.region) }, engines.recogniser);
  const main = wide !== null && lettersOnly(wide.text).length > lettersOnly(tight.text).length + 1 ? wide : tight;
  const second = await engines.second.read(main.image);
  const closed = await readClosed((wide ?? tight).image, engines);
  const pictures: NamePicture[] = [
    { text: tight.text, posterior: tight.posterior, weight: 1 },
    ...(wide === null ? [] : [{ text: wide.text, posterior: wide.posterior, weight: 1 }]),
    ...(closed === null ? [] : [{ text: closed.text, posterior: closed.posterior, weight: 1 }]),
    { text: second.text, posterior: null, weight: 0.25 },
  ];
  const candidates = rankNames(pictures, context.lexicon, MOST_CANDIDATES);
  const field = { ...fieldOf(main, second), box: asReceived(place.box, at) };
  // The recogniser's own confidence says little of a hand; where there is a list, how it fits says much.
  return { field: candidates.length === 0 ? field : { ...field, confidence: nameConfidence(candidates) }, candidates };
}

/** As wide as the place, as high as what was found there: the rows above and below hold something else. */
function rowsOf({ x, y, width, height }: Box, region: Box): Box {
  const left = Math.min(x, region.x);
  const right = Math.max(x + width, region.x + region.width);
  return { x: left, y: y - height * 0.05, width: right - left, height: height * 1.1 };
}

async function readClosed(image: GrayImage, { recogniser }: Engines): Promise<LineReading | null> {
  const closed = withGapsClosed(image);
  return closed === null ? null : recogniser.read(closed);
}
