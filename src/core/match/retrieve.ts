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
import { createWordChoices, type WordChoices } from './word-choices.ts';

/** Up to this many people everybody is compared: no index can miss anybody. */
const COMPARE_ALL = 60;
/** Five of one name must all be seen, and five hundred: ties stay together up to so many. */
const MOST_CHOSEN = { compared: 40, tied: 400 } as const;
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

export type Retriever = (card: CardWords) => readonly number[];

export function createRetriever(index: ListIndex): Retriever {
  const findings = new Findings(index.count);
  const choicesOf = createWordChoices(index);

  return (card) => {
    if (index.count <= COMPARE_ALL) return Array.from({ length: index.count }, (_, person) => person);
    const choices = new Map([...card.neighbours].map(([word, neighbours]) => [word, choicesOf(neighbours)]));
    const search: NameSearch = { index, findings, choices };
    findByIdentifier(index, card, findings);
    for (const name of card.names) findByPairs(search, name);
    const rarest = [...choices.values()].reduce((most, each) => Math.max(most, each.rarest), 0);
    const limit = hasInitial(card) ? FREQUENT_WORD : RARE_WORD;
    const triedAlone = findings.bestName < rarest + PAIR_ADDS;
    if (triedAlone) findByWord(search, { least: LEVEL.misspelt, limit, tried: 0 });
    if (findings.named < FEW_FOUND)
      findByWord(search, { least: LEVEL.loose, limit: FREQUENT_WORD, tried: triedAlone ? limit : 0 });
    const chosen = findings.chosen(MOST_CHOSEN);
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

/** Beside an initial the family name has to find its people alone. */
function hasInitial({ names }: CardWords): boolean {
  return names[0]?.words.some((word) => word.length === 1) ?? false;
}

type NameSearch = {
  readonly index: ListIndex;
  readonly findings: Findings;
  /** By word of the card. */
  readonly choices: ReadonlyMap<string, WordChoices>;
};

function findByPairs(search: NameSearch, { words }: ParsedName): void {
  const sides = words.flatMap((word): readonly Side[] => {
    const choices = search.choices.get(word);
    return choices === undefined ? [] : [{ choices, initial: search.index.vocabulary.find(word.slice(0, 1)) }];
  });
  for (const [at, side] of sides.entries()) {
    for (const other of sides.slice(at + 1)) lookUpPairs(search, side, other);
  }
}

/** One word of the card; `initial`: its first letter as a word of the list, -1 where the list has none. */
type Side = { readonly choices: WordChoices; readonly initial: number };

/**
 * A loosely similar word needs an exact one or a nickname beside it: with anything less it is no name, and such pairs are by far the
 * most.
 */
function lookUpPairs({ index: { pairs }, findings }: NameSearch, sideA: Side, sideB: Side): void {
  const [a, b] = [sideA.choices, sideB.choices];
  const lookUp = (wordA: number, wordB: number, worth: number): void => {
    const slot = pairs.find(wordA, wordB);
    if (slot < 0) return;
    const end = pairs.start[slot + 1] ?? 0;
    for (let at = pairs.start[slot] ?? 0; at < end; at++) findings.addName(pairs.people[at] ?? 0, worth);
  };
  for (let i = 0; i < a.words.length; i++) {
    const [wordA, worthA, mixedA] = [a.words[i] ?? 0, a.worths[i] ?? 0, a.scattered[i] ?? 0];
    const end = i < a.sure ? b.words.length : i < a.clear ? b.clear : b.sure;
    for (let j = 0; j < end; j++) {
      if (pairs.mayHave(mixedA + (b.scattered[j] ?? 0))) lookUp(wordA, b.words[j] ?? 0, worthA + (b.worths[j] ?? 0));
    }
  }
  // Where the list has only an initial, a card's whole name must still find it.
  if (sideB.initial >= 0) for (let i = 0; i < a.sure; i++) lookUp(a.words[i] ?? 0, sideB.initial, a.worths[i] ?? 0);
  if (sideA.initial >= 0) for (let j = 0; j < b.sure; j++) lookUp(b.words[j] ?? 0, sideA.initial, b.worths[j] ?? 0);
}

/**
 * `least`: the level from which on a word is looked for; `limit`: to how many people a word may lead; `tried`: more than loosely similar
 * words that lead to no more than so many have been looked for already.
 */
type WordLimits = { readonly least: number; readonly limit: number; readonly tried: number };

function findByWord({ index, choices, findings }: NameSearch, { least, limit, tried }: WordLimits): void {
  let leastNear = findings.leastNear();
  for (const { words, levels, worths, people, clear } of choices.values()) {
    for (let at = 0; at < words.length && (levels[at] ?? 0) >= least; at++) {
      const having = people[at] ?? 0;
      if (having > limit || (at < clear && having <= tried)) continue;
      const worth = worths[at] ?? 0;
      const from = index.postingStart[words[at] ?? 0] ?? 0;
      if (worth < leastNear && having >= WORTH_SKIPPING) {
        findings.named = Math.max(findings.named, FEW_FOUND);
        findings.forEachIdentified((person) => {
          if (hasPosting(index.postings, person, from, from + having)) findings.addName(person, worth);
        });
        continue;
      }
      for (let posting = from; posting < from + having; posting++) findings.addName(index.postings[posting] ?? 0, worth);
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
