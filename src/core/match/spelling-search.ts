/**
 * Words of a dictionary within a change or two of a given word, found by shared letter pairs. A word of up to five letters
 * may have one change, a longer one two; a change touches at most two pairs of neighbouring letters, a transposition three.
 */
import { bitCount, letterMask } from './spelling.ts';

export const SHORT_WORD = 5;
/** Pairs of one word that the other may lack. */
const PAIRS_LOST = { short: 3, long: 4 } as const;
/** Letters of either that the other may lack, together. */
const LETTERS_LOST = { short: 3, long: 5 } as const;
/** Two letters more or fewer are looked for in long words only; they are most of the work. */
const LONG_WORD = 8;
const LENGTHS = 64;
const PAIRS = 32 * 32;
/** An entry of a list: the word, its letters, and its pairs in two halves; side by side, so that a list is read in one go. */
const ENTRY = 4;

export type SpellingSearch = (word: string, propose: (id: number) => void) => void;

export function createSpellingSearch(text: readonly string[]): SpellingSearch {
  const { start, entries } = listByPair(text);
  const lengthOfList = (key: number): number => (start[key + 1] ?? 0) - (start[key] ?? 0);

  return (word, propose) => {
    const pairs = letterPairs(word);
    const ownLetters = letterMask(word);
    const [ownLow, ownHigh] = pairSet(pairs);
    const lengthsApart = word.length >= LONG_WORD ? 2 : 1;
    for (let length = word.length - lengthsApart; length <= word.length + lengthsApart; length++) {
      const kind = Math.min(length, word.length) <= SHORT_WORD ? 'short' : 'long';
      const [pairsLost, lettersLost] = [PAIRS_LOST[kind], LETTERS_LOST[kind]];
      for (const key of shortest(pairs, length, pairsLost + 1, lengthOfList)) {
        const end = (start[key + 1] ?? 0) * ENTRY;
        for (let at = (start[key] ?? 0) * ENTRY; at < end; at += ENTRY) {
          if (bitCount((entries[at + 1] ?? 0) ^ ownLetters) > lettersLost) continue;
          const [low, high] = [entries[at + 2] ?? 0, entries[at + 3] ?? 0];
          if (bitCount(ownLow & ~low) + bitCount(ownHigh & ~high) > pairsLost) continue;
          if (bitCount(low & ~ownLow) + bitCount(high & ~ownHigh) > pairsLost) continue;
          propose(entries[at] ?? 0);
        }
      }
    }
  };
}

type Lists = {
  /** Where the list of a pair and a length begins, in entries; by `listKey`. */
  readonly start: Int32Array;
  readonly entries: Int32Array;
};

function listKey(pair: number, length: number): number {
  return pair * LENGTHS + length;
}

function listByPair(text: readonly string[]): Lists {
  const start = new Int32Array(PAIRS * LENGTHS + 1);
  const pairsOf = text.map(letterPairs);
  for (const [id, pairs] of pairsOf.entries()) {
    const length = text[id]?.length ?? 0;
    for (const pair of pairs) start[listKey(pair, length) + 1] = (start[listKey(pair, length) + 1] ?? 0) + 1;
  }
  for (let key = 0; key + 1 < start.length; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
  const next = start.slice();
  const entries = new Int32Array((start.at(-1) ?? 0) * ENTRY);
  for (const [id, pairs] of pairsOf.entries()) {
    const word = text[id] ?? '';
    const letters = letterMask(word);
    const [low, high] = pairSet(pairs);
    for (const pair of pairs) {
      const key = listKey(pair, word.length);
      const at = (next[key] ?? 0) * ENTRY;
      entries[at] = id;
      entries[at + 1] = letters;
      entries[at + 2] = low;
      entries[at + 3] = high;
      next[key] = (next[key] ?? 0) + 1;
    }
  }
  return { start, entries };
}

/**
 * If a word may lack n of the pairs, it has one of any n + 1 of them: the n + 1 shortest lists are enough. Pairs that no
 * word of that length has are the shortest of all.
 */
function shortest(
  pairs: readonly number[],
  length: number,
  count: number,
  lengthOfList: (key: number) => number,
): readonly number[] {
  if (length < 1 || length >= LENGTHS) return [];
  return pairs
    .map((pair) => listKey(pair, length))
    .sort((a, b) => lengthOfList(a) - lengthOfList(b))
    .slice(0, count);
}

/** Pairs of neighbouring letters with both ends marked, each once, as numbers below 1024. */
function letterPairs(word: string): readonly number[] {
  const pairs: number[] = [];
  let before = 0;
  for (let index = 0; index <= word.length; index++) {
    const letter = index < word.length ? word.charCodeAt(index) - 96 : 0;
    const pair = before * 32 + letter;
    if (!pairs.includes(pair)) pairs.push(pair);
    before = letter;
  }
  return pairs;
}

/** The pairs as a set of 64 bits, several pairs to a bit: what is missing in it is missing indeed. */
function pairSet(pairs: readonly number[]): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const pair of pairs) {
    const bit = Math.imul(pair, 0x9e3779b1) >>> 26;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  return [low, high];
}
