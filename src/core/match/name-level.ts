/** The level of likeness of two name words (`levels.ts`), from their spelling, their sound and the nickname table. */
import { doubleMetaphone } from 'double-metaphone';
import { LEVEL, type Level } from './levels.ts';
import { bitCount, distanceToWritten, letterMask, type Letters, spellingDistance, spellingKey } from './spelling.ts';
import { SHORT_WORD } from './spelling-search.ts';

/** A word with all that comparing it needs, computed once. */
export type WordShape = {
  readonly text: string;
  readonly mask: number;
  readonly key: string;
  readonly sounds: readonly [string, string];
};

export type Nicknames = ReadonlyMap<string, readonly string[]>;

const SHORTEST_SOUND = 3;
export function wordShape(text: string): WordShape {
  const sounds = text.length >= 4 ? doubleMetaphone(text) : (['', ''] as const);
  return { text, mask: letterMask(text), key: text.length >= 4 ? spellingKey(text) : text, sounds: [sounds[0], sounds[1]] };
}

export function nameLevel(a: WordShape, b: WordShape, nicknames: Nicknames): Level {
  if (a.text === b.text) return LEVEL.exact;
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? LEVEL.initial : LEVEL.different;
  if (nicknames.get(a.text)?.includes(b.text) === true) return LEVEL.variant;
  return likeness(a, b);
}

/** The level of two whole words that are neither equal nor nicknames of each other. */
export function likeness(a: WordShape, b: WordShape): Level {
  const shorter = Math.min(a.text.length, b.text.length);
  if (shorter < 2) return LEVEL.different;
  const distance = distanceWithin(a, b, shorter <= SHORT_WORD ? 1 : 2);
  if (isMisspelling(distance, shorter)) return LEVEL.misspelt;
  if (shorter >= 4 && a.key === b.key) return LEVEL.misspelt;
  if (isLooselySpelt(distance, shorter) || (shorter >= 4 && soundsAlike(a, b)) || oneBeginsTheOther(a.text, b.text)) {
    return LEVEL.loose;
  }
  return LEVEL.different;
}

/** For words found by their spelling alone, of which key and beginning were looked up before: by distance. */
export function likenessBySpelling(a: Letters, b: Letters): Level {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 2) return LEVEL.different;
  const distance = distanceToWritten(a, b, shorter <= SHORT_WORD ? 1 : 2);
  if (isMisspelling(distance, shorter)) return LEVEL.misspelt;
  return isLooselySpelt(distance, shorter) ? LEVEL.loose : LEVEL.different;
}

/** With a cheap look at the letters first: words with few in common are not near. */
function distanceWithin(a: WordShape, b: WordShape, limit: 1 | 2): number {
  const apart = bitCount(a.mask ^ b.mask);
  return apart > (limit === 1 ? 3 : 6) ? Number.POSITIVE_INFINITY : spellingDistance(a.text, b.text, limit);
}

/** The shorter the word, the less of it may differ: Ana and Ann are two names, Blankenship with one wrong letter is one. */
function isMisspelling(distance: number, shorter: number): boolean {
  if (distance <= 0.5) return shorter >= 3;
  if (distance <= 0.75) return shorter >= 4;
  if (distance <= 1) return shorter >= 5;
  return distance <= 1.5 && shorter >= 7;
}

function isLooselySpelt(distance: number, shorter: number): boolean {
  if (distance <= 1) return shorter >= 3;
  return distance <= 2 && shorter >= 6;
}

function soundsAlike(a: WordShape, b: WordShape): boolean {
  const [first, second] = a.sounds;
  if (first.length < SHORTEST_SOUND) return false;
  return first === b.sounds[0] || first === b.sounds[1] || (second.length >= SHORTEST_SOUND && second === b.sounds[0]);
}

function oneBeginsTheOther(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a));
}
