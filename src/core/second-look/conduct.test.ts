import { expect, test } from 'vitest';
import type { CardId, Sha256 } from '../ids.ts';
import { hastyRuns, median, type TimedLook } from './haste.ts';
import { reReviewSample } from './sample.ts';

const looks = (...ms: readonly number[]): readonly TimedLook[] =>
  ms.map((milliseconds, index) => ({ cardId: `C-${index}`, milliseconds, looks: 0 }));
const quick = (n: number): readonly number[] => Array.from({ length: n }, () => 1_500);

test('ten quick decisions in a row are pointed out, nine are not', () => {
  expect(hastyRuns(looks(9_000, ...quick(9), 9_000, ...quick(3)))).toEqual([]);
  expect(hastyRuns(looks(9_000, ...quick(10), 3_000, 1_000))).toEqual([{ from: 1, to: 10, medianMs: 1_500 }]);
});

test('a run that lasts to the end is pointed out too', () => {
  expect(hastyRuns(looks(...quick(12)))).toEqual([{ from: 0, to: 11, medianMs: 1_500 }]);
});

test('the median is a value that occurred', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(median([])).toBe(0);
});

/** No hash of the product's, but as good here: FNV-1a, mixed once more, as eight figures. */
function scrambled(text: Uint8Array | string): Sha256 {
  let hash = 0x811c9dc5;
  for (const sign of String(text)) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return mixed.toString(16).padStart(8, '0') as Sha256;
}
const cards = Array.from({ length: 101 }, (_, index) => `C-${String(index).padStart(4, '0')}` as CardId);

test('the sample is five in a hundred, rounded up, and the same for the same seed', () => {
  const drawn = reReviewSample(cards, 'seed', scrambled);
  expect(drawn.length).toBe(6);
  expect(reReviewSample(cards.toReversed(), 'seed', scrambled)).toEqual(drawn);
  expect(reReviewSample(cards, 'another', scrambled)).not.toEqual(drawn);
  expect(reReviewSample([], 'seed', scrambled)).toEqual([]);
});
