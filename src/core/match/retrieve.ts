/**
 * Which people are worth comparing with a card. Nobody is decided here: a person is found by two name words together, by one
 * rare word, or by an identifier, and the best are compared in full.
 */
import type { CardWords } from './card-words.ts';
import { Findings } from './findings.ts';
import { LEVEL } from './levels.ts';
import { identifierKeys } from './identifier-index.ts';
import type { ListIndex } from './list-index.ts';
import type { ParsedName } from './parse-name.ts';
import { type Neighbours, NO_NEIGHBOURS } from './vocabulary.ts';

/** Up to this many people everybody is compared: no index can miss anybody. */
const COMPARE_ALL = 60;
const MOST_COMPARED = 40;
/** People equal by what was found are kept together up to this many, the first of the list then: five of one name must all be seen. */
const MOST_TIED = 400;
/** A word that more people have finds nobody alone. */
const RARE_WORD = 100;
/** Where nothing else was found a frequent word may serve. */
const FREQUENT_WORD = 5000;
const FEW_FOUND = 5;
/** Where two words together found somebody by so many bits more than any word could alone, no word is tried alone. */
const PAIR_ADDS = 4;
/**
 * People who have a word that is worth too little to come near the best are not looked up one by one, unless an identifier
 * found them too; shorter lists than this are not worth the question.
 */
const WORTH_SKIPPING = 8;
/** People found by an identifier that more share (a dormitory's telephone) are found by name or not at all. */
const SHARED_IDENTIFIER = 200;

/** By level: how much of a word's rarity a find is worth. */
const WORTH: readonly number[] = [0, 0, 0.45, 0.7, 0.75, 1];

export type Retriever = (card: CardWords) => readonly number[];

export function createRetriever(index: ListIndex): Retriever {
  const findings = new Findings(index.count);
  const rarity = wordRarity(index);

  return (card) => {
    if (index.count <= COMPARE_ALL) return Array.from({ length: index.count }, (_, person) => person);
    const search = { index, card, rarity, findings };
    findByIdentifier(index, card, findings);
    for (const name of card.names) findByPairs({ ...search, name });
    if (findings.bestName < rarestWord(card, rarity) + PAIR_ADDS) {
      findByWord({ ...search, least: LEVEL.misspelt, limit: hasInitial(card) ? FREQUENT_WORD : RARE_WORD });
    }
    if (findings.named < FEW_FOUND) findByWord({ ...search, least: LEVEL.loose, limit: FREQUENT_WORD });
    const chosen = chooseBest(findings);
    findings.clear();
    return chosen;
  };
}

function findByIdentifier(index: ListIndex, card: CardWords, findings: Findings): void {
  for (const { field, key } of identifierKeys(card.contacts)) {
    const { find, start, people } = index.identifiers[field];
    const group = find(key);
    const [from, to] = [start[group] ?? 0, start[group + 1] ?? 0];
    if (group < 0 || to - from > SHARED_IDENTIFIER) continue;
    const worth = Math.log2(index.count / (to - from) + 1);
    for (let at = from; at < to; at++) findings.addIdentifier(people[at] ?? 0, worth);
  }
}

/** The worth of the card's rarest word alone, as the list has it. */
function rarestWord({ neighbours }: CardWords, rarity: Float64Array): number {
  let most = 0;
  for (const { words, levels } of neighbours.values()) {
    for (let at = 0; at < words.length && (levels[at] ?? 0) >= LEVEL.misspelt; at++) {
      most = Math.max(most, (rarity[words[at] ?? 0] ?? 0) * (WORTH[levels[at] ?? 0] ?? 0));
    }
  }
  return most;
}

/** Beside an initial the family name has to find its people alone. */
function hasInitial({ names }: CardWords): boolean {
  return names[0]?.words.some((word) => word.length === 1) ?? false;
}

/** Ties at the edge stay together. */
function chooseBest(findings: Findings): readonly number[] {
  const near = findings.near();
  if (near.length <= MOST_COMPARED) return [...near];
  const sums = Float64Array.from(near, (person) => findings.sum(person)).sort();
  const edge = sums[near.length - MOST_COMPARED] ?? 0;
  const above: number[] = [];
  const tied: number[] = [];
  for (const person of near) {
    const sum = findings.sum(person);
    if (sum > edge) above.push(person);
    else if (sum === edge) tied.push(person);
  }
  return [...above, ...tied.slice(0, MOST_TIED - above.length)];
}

type NameSearch = {
  readonly index: ListIndex;
  readonly card: CardWords;
  readonly rarity: Float64Array;
  readonly findings: Findings;
};

function findByPairs({ index, card, name, rarity, findings }: NameSearch & { readonly name: ParsedName }): void {
  const sides = name.words.map((word) => ({
    neighbours: card.neighbours.get(word) ?? NO_NEIGHBOURS,
    initial: index.vocabulary.find(word.slice(0, 1)),
  }));
  for (let i = 0; i < sides.length; i++) {
    for (let j = i + 1; j < sides.length; j++) {
      const [a, b] = [sides[i], sides[j]];
      if (a !== undefined && b !== undefined) lookUpPairs({ index, rarity, findings }, a, b);
    }
  }
}

/** What one word of the card could be; `initial` is its first letter as a word of the list, -1 where the list has none. */
type Side = { readonly neighbours: Neighbours; readonly initial: number };

function lookUpPairs({ index, rarity, findings }: Pick<NameSearch, 'index' | 'rarity' | 'findings'>, a: Side, b: Side): void {
  const { mayHave, find, start, people } = index.pairs;
  const lookUp = (wordA: number, wordB: number, worth: number): void => {
    if (!mayHave(wordA, wordB)) return;
    const slot = find(wordA, wordB);
    if (slot < 0) return;
    for (let at = start[slot] ?? 0; at < (start[slot + 1] ?? 0); at++) findings.addName(people[at] ?? 0, worth);
  };
  const worthOf = ({ words, levels }: Neighbours, at: number): number =>
    (rarity[words[at] ?? 0] ?? 0) * (WORTH[levels[at] ?? 0] ?? 0);
  const [ofA, ofB] = [a.neighbours, b.neighbours];
  const [sureOfA, sureOfB, clearOfB] = [sureWords(ofA), sureWords(ofB), clearerThanLoose(ofB)];
  for (let i = 0; i < ofA.words.length; i++) {
    const worthA = worthOf(ofA, i);
    const level = ofA.levels[i] ?? LEVEL.different;
    const end = level <= LEVEL.loose ? sureOfB : level < LEVEL.variant ? clearOfB : ofB.words.length;
    for (let j = 0; j < end; j++) lookUp(ofA.words[i] ?? 0, ofB.words[j] ?? 0, worthA + worthOf(ofB, j));
  }
  // Where the list has only an initial, a card's whole name must still find it.
  if (b.initial >= 0) for (let i = 0; i < sureOfA; i++) lookUp(ofA.words[i] ?? 0, b.initial, worthOf(ofA, i));
  if (a.initial >= 0) for (let j = 0; j < sureOfB; j++) lookUp(ofB.words[j] ?? 0, a.initial, worthOf(ofB, j));
}

/**
 * Neighbours come best first, so these are counts from the front. A loosely similar word needs an exact one or a nickname
 * beside it: with anything less it is no name, and such pairs are by far the most.
 */
function sureWords({ levels }: Neighbours): number {
  const end = levels.findIndex((level) => level < LEVEL.variant);
  return end < 0 ? levels.length : end;
}

function clearerThanLoose({ levels }: Neighbours): number {
  const end = levels.findIndex((level) => level <= LEVEL.loose);
  return end < 0 ? levels.length : end;
}

type WordSearch = NameSearch & { readonly least: number; readonly limit: number };

function findByWord({ index, card, rarity, findings, least, limit }: WordSearch): void {
  let leastNear = findings.leastNear();
  for (const { words, levels } of card.neighbours.values()) {
    for (let at = 0; at < words.length && (levels[at] ?? 0) >= least; at++) {
      const word = words[at] ?? 0;
      const [from, to] = [index.postingStart[word] ?? 0, index.postingStart[word + 1] ?? 0];
      if (to - from > limit) continue;
      const worth = (rarity[word] ?? 0) * (WORTH[levels[at] ?? 0] ?? 0);
      if (worth < leastNear && to - from >= WORTH_SKIPPING) {
        findings.named = Math.max(findings.named, FEW_FOUND);
        findings.forEachIdentified((person) => {
          if (hasPosting(index.postings, person, from, to)) findings.addName(person, worth);
        });
        continue;
      }
      for (let posting = from; posting < to; posting++) findings.addName(index.postings[posting] ?? 0, worth);
      leastNear = findings.leastNear();
    }
  }
}

/** The people of a word are in the order of the list. */
function hasPosting(postings: Int32Array, person: number, from: number, to: number): boolean {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((postings[middle] ?? 0) < person) low = middle + 1;
    else high = middle;
  }
  return low < to && postings[low] === person;
}

function wordRarity(index: ListIndex): Float64Array {
  const rarity = new Float64Array(index.vocabulary.size);
  for (let word = 0; word < rarity.length; word++) {
    const people = (index.postingStart[word + 1] ?? 0) - (index.postingStart[word] ?? 0);
    rarity[word] = Math.log2(index.count / Math.max(1, people) + 1);
  }
  return rarity;
}
