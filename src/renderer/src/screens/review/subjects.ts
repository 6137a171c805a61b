/** What a viewer shows of a card or an exemplar, and what it covers while names are masked. */
import type { ExemplarView } from '#contract/list-views.ts';
import type { ImageRef } from '#contract/views.ts';
import type { ReviewCardView } from '#contract/review-views.ts';
import type { Box, ReadingField } from '#core/reading/reading.ts';
import { turnBack, turnedSize, withMargin, type Turn } from '#renderer/viewer/geometry.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import type { Subject } from '#renderer/viewer/placed-image.tsx';

const TELLING: readonly ReadingField[] = ['name', 'address', 'phone', 'email'];

/** As much of a card as is needed to show it: its decisions are not. */
type Pictured = Pick<ReviewCardView, 'cardId' | 'images' | 'reading'>;

type Words = ReviewWording['viewing'];

export function cardSubject(card: Pictured, side: number, part: 'signature' | null, say: Words): Subject | null {
  const image = card.images[side] ?? card.images[0];
  if (image === undefined) return null;
  const signature = side === 0 ? (card.reading?.signature.box ?? null) : null;
  const upright = side === 0 ? uprightOf(card) : 0;
  const size = turnedSize({ width: image.widthPx, height: image.heightPx }, upright);
  return {
    image,
    upright,
    alt: say.face(card.cardId, side === 0),
    focus: part === 'signature' && signature !== null ? withMargin(signature, size, 0.15) : null,
    telling: side === 0 ? tellingBoxes(card, image) : null,
  };
}

/** The front stands upright by what was read; turning it further is the eye's business. */
export function uprightOf({ reading }: Pick<ReviewCardView, 'reading'>): Turn {
  return reading === null ? 0 : turnBack(reading.turned);
}

export function exemplarSubject(exemplar: ExemplarView, say: Words): Subject {
  return { image: exemplar.image, upright: 0, alt: say.exemplarOf, focus: null, telling: null };
}

/** A signature tells too: in a joint session nothing of the card is left that names the signer. */
function tellingBoxes({ reading }: Pick<ReviewCardView, 'reading'>, image: ImageRef): readonly Box[] | null {
  const name = reading?.fields.name?.box;
  if (reading == null || name == null) return null;
  const boxes = TELLING.map((field) => reading.fields[field]?.box ?? null);
  const size = turnedSize({ width: image.widthPx, height: image.heightPx }, turnBack(reading.turned));
  return [...boxes, reading.signature.box].filter((box) => box !== null).map((box) => withMargin(box, size, 0.2));
}
