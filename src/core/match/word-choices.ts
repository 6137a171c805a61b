/** What a word of a card could be on the list, with all that finding people by it needs: worked out once for a word. */
import { LEVEL } from './levels.ts';
import type { ListIndex } from './list-index.ts';
import { scattered } from './pair-index.ts';
import type { Neighbours } from './vocabulary.ts';

/** By level: how much of a word's rarity a find is worth. */
const WORTH: readonly number[] = [0, 0, 0.45, 0.7, 0.75, 1];

/** Parallel to the words of the list that it could be, best first. */
export type WordChoices = {
  readonly words: Int32Array;
  readonly levels: Uint8Array;
  /** In bits. */
  readonly worths: Float64Array;
  /** As the pairs are looked up. */
  readonly scattered: Int32Array;
  /** How many people have the word. */
  readonly people: Int32Array;
  /** How many of the words, from the front, are exact or a nickname; and how many are more than loosely similar. */
  readonly sure: number;
  readonly clear: number;
  /** The worth of the rarest of those that are more than loosely similar. */
  readonly rarest: number;
};

/** The same answer for the same object; it is forgotten with it. */
export function createWordChoices({ count, postingStart }: ListIndex): (neighbours: Neighbours) => WordChoices {
  const known = new WeakMap<Neighbours, WordChoices>();
  const choicesOf = ({ words, levels }: Neighbours): WordChoices => {
    const people = Int32Array.from(words, (word) => (postingStart[word + 1] ?? 0) - (postingStart[word] ?? 0));
    const worths = Float64Array.from(people, (having, at) => rarity(count, having) * (WORTH[levels[at] ?? 0] ?? 0));
    const [sure, clear] = [countFrom(levels, LEVEL.variant), countFrom(levels, LEVEL.misspelt)];
    const rarest = worths.subarray(0, clear).reduce((most, worth) => Math.max(most, worth), 0);
    return { words, levels, worths, scattered: words.map(scattered), people, sure, clear, rarest };
  };
  return (neighbours) => {
    const kept = known.get(neighbours);
    if (kept !== undefined) return kept;
    const choices = choicesOf(neighbours);
    known.set(neighbours, choices);
    return choices;
  };
}

/** In bits. */
function rarity(count: number, people: number): number {
  return Math.log2(count / Math.max(1, people) + 1);
}

/** Neighbours come best first, so this is a count from the front. */
function countFrom(levels: Uint8Array, least: number): number {
  const end = levels.findIndex((level) => level < least);
  return end < 0 ? levels.length : end;
}
