import { similarity } from './edit-distance.ts';
import { lettersAndDigits } from './fold.ts';

const CLOSE_ENOUGH = 0.78;

/** The entry of a short list (titles, employers, unions) that a reading is close to; null where none is, or two are alike. */
export function matchingEntry(
  text: string,
  entries: readonly string[],
): { readonly text: string; readonly similarity: number } | null {
  const read = lettersAndDigits(text);
  if (read.length < 2) return null;
  const scored = entries
    .map((entry) => ({ text: entry, similarity: similarity(read, lettersAndDigits(entry)) }))
    .sort((a, b) => b.similarity - a.similarity);
  const [best, next] = scored;
  if (best === undefined || best.similarity < CLOSE_ENOUGH) return null;
  return next !== undefined && best.similarity - next.similarity < 0.03 && best.similarity < 1 ? null : best;
}
