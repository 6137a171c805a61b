import { similarity } from '#core/reading/edit-distance.ts';
import { around, roomBeside } from '#core/reading/field-layout.ts';
import { lettersOnly } from '#core/reading/fold.ts';
import { type NameLexicon, type NamePicture, rankNames } from '#core/reading/name-reading.ts';
import type { Box, FieldReading } from '#core/reading/reading.ts';
import { asReceived, type CardParts, type Engines, fieldOf, isFieldCrop, type PreparedContext } from './card-parts.ts';
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
  if (written?.written) return [{ box: written.written, region: written.region, labelled: true, room: roomBeside(written) }];
  if (found.length > 0) {
    const only = parts.length === 1 ? (parts[0]?.region ?? null) : null;
    return [{ box: around(found), region: only, labelled: true }];
  }
  // A label with nothing found beside it: in a crop of one field the writing is there all the same.
  const empty = [...whole, ...parts][0];
  return empty !== undefined && isFieldCrop(at) ? [{ box: empty.region, region: null, labelled: true }] : [];
}

/** Lines that look like somebody of the list, wherever they stand. */
function listedPlaces(at: CardParts, lexicon: NameLexicon): Place[] {
  return at.segments
    .filter((segment) => segment.label === null && !segment.prose && segment.follows === null)
    .map((segment) => ({ segment, alike: closest(segment.text, lexicon) }))
    .filter(({ alike }) => alike >= LOOKS_LISTED)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 3)
    .map(({ segment }) => ({ box: segment.box, region: isFieldCrop(at) ? cropPlace(at).box : null, labelled: false }));
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
  const wide = place.region === null ? null : await readField(at.page.image, { box: place.region }, engines.recogniser);
  const main = wide !== null && lettersOnly(wide.text).length > lettersOnly(tight.text).length + 1 ? wide : tight;
  const second = await engines.second.read(main.image);
  const pictures: NamePicture[] = [
    { text: tight.text, posterior: tight.posterior, weight: 1 },
    ...(wide === null ? [] : [{ text: wide.text, posterior: wide.posterior, weight: 1 }]),
    { text: second.text, posterior: null, weight: 0.25 },
  ];
  const candidates = rankNames(pictures, context.lexicon, MOST_CANDIDATES);
  return { field: { ...fieldOf(main, second), box: asReceived(place.box, at) }, candidates };
}
