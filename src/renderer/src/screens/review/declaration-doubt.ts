import type { CardReading } from '#core/reading/reading.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';

/** What the neutral is told where the printed declaration is not, or perhaps not, that of the form she taught; null where it is. */
export function declarationDoubt(reading: CardReading | null, say: ReviewWording['side']): string | null {
  const declaration = reading?.declaration;
  if (declaration === undefined || declaration.same === 'yes') return null;
  const { form, likeness, same } = declaration;
  return say.declaration({ form, alike: Math.round(likeness * 100), surely: same === 'no' });
}
