/** The level of likeness of two name words (`levels.ts`), from their spelling, their sound and the nickname table. */
import { doubleMetaphone } from 'double-metaphone';
import { LEVEL, type Level } from './levels.ts';
import { bitCount, letterMask, spellingDistance, spellingKey } from './spelling.ts';

/** A word with all that comparing it needs, computed once. */
export type WordShape = {
  readonly text: string;
  readonly mask: number;
  readonly key: string;
  readonly sounds: readonly [string, string];
};

export type Nicknames = ReadonlyMap<string, readonly string[]>;

const SHORTEST_SOUND = 3;
/** Words of up to this many letters may have one change, longer ones two. */
const SHORT = 5;
const MOST_LETTERS_APART = { short: 3, long: 6 } as const;

export function wordShape(text: string): WordShape {
  const sounds = text.length >= 4 ? doubleMetaphone(text) : (['', ''] as const);
  return { text, mask: letterMask(text), key: text.length >= 4 ? spellingKey(text) : text, sounds: [sounds[0], sounds[1]] };
}

export function nameLevel(a: WordShape, b: WordShape, nicknames: Nicknames): Level {
  if (a.text === b.text) return LEVEL.exact;
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? LEVEL.initial : LEVEL.different;
  if (nicknames.get(a.text)?.includes(b.text) === true) return LEVEL.variant;
  const shorter = Math.min(a.text.length, b.text.length);
  const distance = mayBeNear(a, b) ? spellingDistance(a.text, b.text, shorter <= SHORT ? 1 : 2) : Number.POSITIVE_INFINITY;
  if (isMisspelling(distance, shorter)) return LEVEL.misspelt;
  if (shorter >= 4 && a.key === b.key) return LEVEL.misspelt;
  if (isLooselySpelt(distance, shorter) || (shorter >= 4 && soundsAlike(a, b)) || oneBeginsTheOther(a.text, b.text)) {
    return LEVEL.loose;
  }
  return LEVEL.different;
}

/** A cheap look at length and letters, before the distance is computed. */
export function mayBeNear(a: WordShape, b: WordShape): boolean {
  const longer = a.text.length - b.text.length;
  if (longer > 2 || longer < -2) return false;
  const short = a.text.length <= SHORT || b.text.length <= SHORT;
  return bitCount(a.mask ^ b.mask) <= (short ? MOST_LETTERS_APART.short : MOST_LETTERS_APART.long);
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
  return first.length >= SHORTEST_SOUND && (first === b.sounds[0] || first === b.sounds[1] || second === b.sounds[0]);
}

function oneBeginsTheOther(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a));
}
