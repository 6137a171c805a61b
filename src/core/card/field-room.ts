/** A form is taught on one signer's card: its boxes must hold the next signer's longer name too. */
import type { FormAnchor } from './card-form.ts';

type Place = Omit<FormAnchor, 'text'>;

/** How far above and below the writing its own and its neighbours' labels stand, in heights of the writing. */
const LABELS_ABOVE = 0.7;
const LABELS_BELOW = 1;
const GAP = 8;

/**
 * As wide as the form leaves room: from where its label begins to the next print or the next field in the row, else to the end of the
 * longest printed line. Height and row stay.
 */
export function withRoom(
  written: Place,
  { lines, fields }: { readonly lines: readonly Place[]; readonly fields: readonly Place[] },
): Place {
  const end = written.x + written.width;
  const beside = [...lines, ...fields].filter((place) => isInRow(place, written));
  const next = beside.filter(({ x }) => x >= end - GAP).map(({ x }) => x - GAP);
  const margin = Math.max(...lines.map(({ x, width }) => x + width), end);
  const labels = lines.filter((line) => isInRow(line, written) && line.x < end && line.x + line.width > written.x);
  const x = Math.min(written.x, ...labels.map((label) => label.x));
  return { ...written, x, width: Math.max(end, Math.min(margin, ...next)) - x };
}

function isInRow(place: Place, { y, height }: Place): boolean {
  return place.y + place.height > y - height * LABELS_ABOVE && place.y < y + height * (1 + LABELS_BELOW);
}
