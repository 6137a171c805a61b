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

export type SpellingSearch = (word: string, propose: (id: number) => void) => void;

export function createSpellingSearch(text: readonly string[]): SpellingSearch {
  const letters = Int32Array.from(text, letterMask);
  const [low, high] = [new Int32Array(text.length), new Int32Array(text.length)];
  const lists = new Map<number, number[]>();
  for (const [id, word] of text.entries()) {
    const pairs = letterPairs(word);
    [low[id], high[id]] = pairSet(pairs);
    for (const pair of pairs) {
      const key = pair * LENGTHS + word.length;
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [id]);
      else list.push(id);
    }
  }
  const packed = new Map([...lists].map(([key, list]) => [key, Int32Array.from(list)]));

  return (word, propose) => {
    const pairs = letterPairs(word);
    const ownLetters = letterMask(word);
    const [ownLow, ownHigh] = pairSet(pairs);
    const lengthsApart = word.length >= LONG_WORD ? 2 : 1;
    for (let length = word.length - lengthsApart; length <= word.length + lengthsApart; length++) {
      const kind = Math.min(length, word.length) <= SHORT_WORD ? 'short' : 'long';
      const [pairsLost, lettersLost] = [PAIRS_LOST[kind], LETTERS_LOST[kind]];
      for (const list of rarest(pairs, pairsLost + 1, (pair) => packed.get(pair * LENGTHS + length))) {
        for (let at = 0; at < list.length; at++) {
          const id = list[at] ?? 0;
          if (bitCount((letters[id] ?? 0) ^ ownLetters) > lettersLost) continue;
          const [otherLow, otherHigh] = [low[id] ?? 0, high[id] ?? 0];
          if (bitCount(ownLow & ~otherLow) + bitCount(ownHigh & ~otherHigh) > pairsLost) continue;
          if (bitCount(otherLow & ~ownLow) + bitCount(otherHigh & ~ownHigh) > pairsLost) continue;
          propose(id);
        }
      }
    }
  };
}

/**
 * If a word may lack n of the pairs, it has one of any n + 1 of them: the n + 1 shortest lists are enough. Pairs that no
 * word of that length has are the shortest of all.
 */
function rarest(
  pairs: readonly number[],
  count: number,
  listOf: (pair: number) => Int32Array | undefined,
): readonly Int32Array[] {
  const found = pairs.map(listOf).filter((list) => list !== undefined);
  const absent = pairs.length - found.length;
  return found.sort((a, b) => a.length - b.length).slice(0, Math.max(0, count - absent));
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
