import { similarity } from '#core/reading/edit-distance.ts';
import { around } from '#core/reading/field-layout.ts';
import { lettersOnly } from '#core/reading/fold.ts';
import { type NameLexicon, type NamePicture, rankNames } from '#core/reading/name-reading.ts';
import type { Box, FieldReading } from '#core/reading/reading.ts';
import { asReceived, type CardParts, type Engines, fieldOf, type PreparedContext } from './card-parts.ts';
import { readField } from './read-lines.ts';
import type { NameCandidate } from './reading-job.ts';

/** How close a line must come to some name of the list before it is taken for the name without a label saying so. */
const LOOKS_LISTED = 0.62;
const MOST_CANDIDATES = 50;

export type NameResult = { readonly field: FieldReading | null; readonly candidates: readonly NameCandidate[] };

type Place = { readonly box: Box; readonly labelled: boolean };

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
  const whole = at.placed.find((field) => field.kind === 'name' && field.written !== null)?.written;
  const parts = at.placed.filter(
    (field) => (field.kind === 'given' || field.kind === 'family' || field.kind === 'middle') && field.written !== null,
  );
  const places: Place[] = [];
  if (whole) places.push({ box: whole, labelled: true });
  else if (parts.length > 0) places.push({ box: around(parts.flatMap((field) => field.written ?? [])), labelled: true });
  const free = at.segments.filter((segment) => segment.label === null && !segment.prose && segment.follows === null);
  const listed = free
    .map((segment) => ({ segment, alike: closest(segment.text, lexicon) }))
    .filter(({ alike }) => alike >= LOOKS_LISTED)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 3);
  places.push(...listed.map(({ segment }) => ({ box: segment.box, labelled: false })));
  if (places.length > 0) return places;
  const written = free.filter((segment) => lettersOnly(segment.text).length >= 2);
  // A crop of one field, with or without its label: all that is written is the name.
  return at.lines.length <= 4 && written.length > 0
    ? [{ box: around(written.map((segment) => segment.box)), labelled: false }]
    : [];
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

async function readPlace(
  place: Place,
  { at, engines, context }: { readonly at: CardParts; readonly engines: Engines; readonly context: PreparedContext },
): Promise<NameResult> {
  const picture = await readField(at.page.image, place.box, engines.recogniser);
  const second = await engines.second.read(picture.image);
  const pictures: NamePicture[] = [
    { text: picture.text, posterior: picture.posterior, weight: 1 },
    { text: second.text, posterior: null, weight: 0.25 },
  ];
  const candidates = rankNames(pictures, context.lexicon, MOST_CANDIDATES);
  return { field: { ...fieldOf(picture, second), box: asReceived(place.box, at) }, candidates };
}
