/**
 * The distinct name words of a list and, for any word of a card, which of them it could be: a dictionary join instead of
 * comparing every card with every person. Words are integers from here on.
 */
import { LEVEL } from './levels.ts';
import { startsOf } from './starts.ts';
import { likeness, likenessBySpelling, type Nicknames, type WordShape, wordShape } from './name-level.ts';
import { lettersOf, lettersOfAll, LONGEST_WORD } from './spelling.ts';
import { createSpellingSearch } from './spelling-search.ts';

/** List words that a card's word could be, with their level; parallel arrays, best level first. */
export type Neighbours = { readonly words: Int32Array; readonly levels: Uint8Array };

export type Vocabulary = {
  readonly size: number;
  readonly text: readonly string[];
  /** -1 where the list does not have the word. */
  readonly find: (word: string) => number;
  /** Whether the list has the word in this or a like orthography. */
  readonly knows: (word: string) => boolean;
  /** Loose or better; initials have none. The same answer for the same word, so callers may keep it. */
  readonly neighbours: (word: string) => Neighbours;
};

const NO_NEIGHBOURS: Neighbours = { words: new Int32Array(0), levels: new Uint8Array(0) };
/** Kept neighbour lists; when full the store begins anew, so that a long session does not grow for ever. */
const MOST_KEPT = 100_000;

export function createVocabulary(text: readonly string[], nicknames: Nicknames): Vocabulary {
  const ids = new Map(text.map((word, id) => [word, id]));
  const shapes = text.map(wordShape);
  const byKey = groupBy(shapes, (shape) => (shape.text.length < 4 ? [] : [shape.key]));
  const bySound = groupBy(shapes, (shape) => [...new Set(shape.sounds)].filter((sound) => sound.length >= 3));
  const searchBySpelling = createSpellingSearch(text);
  const lettersOfWord = lettersOfAll(text);
  const ownCodes = new Int8Array(LONGEST_WORD);
  const sorted = text.map((_, id) => id).sort((a, b) => compareText(text[a] ?? '', text[b] ?? ''));
  const kept = new Map<string, Neighbours>();
  const marks = new Uint8Array(text.length);

  const search = (word: string): Neighbours => {
    const shape = wordShape(word);
    const byLevel: number[][] = Array.from({ length: LEVEL.exact + 1 }, () => []);
    const seen: number[] = [];
    const add = (id: number, level: number): void => {
      marks[id] = 1;
      seen.push(id);
      byLevel[level]?.push(id);
    };
    const propose = (id: number): void => {
      if (marks[id] === 0) add(id, likeness(shape, shapes[id] ?? shape));
    };
    const exact = ids.get(word);
    if (exact !== undefined) add(exact, LEVEL.exact);
    for (const other of nicknames.get(word) ?? []) {
      const id = ids.get(other);
      if (id !== undefined) add(id, LEVEL.variant);
    }
    byKey.forEach(shape.key, propose);
    for (const sound of shape.sounds) bySound.forEach(sound, propose);
    for (const id of wordsWithSameBeginning({ word, text, sorted, ids })) propose(id);
    // What is like it in another way has been found above; here only the distance is left to ask.
    const own = lettersOf(word, ownCodes);
    searchBySpelling(word, (id) => {
      if (marks[id] === 0) add(id, likenessBySpelling(own, lettersOfWord(id)));
    });
    for (const id of seen) marks[id] = 0;
    return bestFirst(byLevel);
  };

  return {
    size: text.length,
    text,
    find: (word) => ids.get(word) ?? -1,
    knows: (word) => ids.has(word) || byKey.has(wordShape(word).key),
    neighbours: (word) => {
      if (word.length < 2) return NO_NEIGHBOURS;
      const known = kept.get(word);
      if (known !== undefined) return known;
      const found = search(word);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(word, found);
      return found;
    },
  };
}

function bestFirst(byLevel: readonly number[][]): Neighbours {
  const words: number[] = [];
  const levels: number[] = [];
  for (let level: number = LEVEL.exact; level >= LEVEL.loose; level--) {
    for (const id of (byLevel[level] ?? []).sort((a, b) => a - b)) {
      words.push(id);
      levels.push(level);
    }
  }
  return { words: Int32Array.from(words), levels: Uint8Array.from(levels) };
}

type BeginningSearch = {
  readonly word: string;
  readonly text: readonly string[];
  readonly sorted: readonly number[];
  readonly ids: ReadonlyMap<string, number>;
};

const SHORTEST_BEGINNING = 5;

/** Cut-off words: those that begin with this one, and those that this one begins with. */
function wordsWithSameBeginning({ word, text, sorted, ids }: BeginningSearch): readonly number[] {
  const found: number[] = [];
  if (word.length < SHORTEST_BEGINNING) return found;
  for (let length = SHORTEST_BEGINNING; length < word.length; length++) {
    const id = ids.get(word.slice(0, length));
    if (id !== undefined) found.push(id);
  }
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(text[sorted[middle] ?? 0] ?? '', word) < 0) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < sorted.length; index++) {
    const id = sorted[index] ?? 0;
    if (!(text.at(id) ?? '').startsWith(word)) break;
    found.push(id);
  }
  return found;
}

/** Words by a key of theirs: `ids[start[group]]` and on. */
type WordGroups = {
  readonly has: (key: string) => boolean;
  readonly forEach: (key: string, visit: (id: number) => void) => void;
};

function groupBy(shapes: readonly WordShape[], keys: (shape: WordShape) => readonly string[]): WordGroups {
  const groupOf = new Map<string, number>();
  const counts: number[] = [];
  const [groups, members]: [number[], number[]] = [[], []];
  for (const [id, shape] of shapes.entries()) {
    for (const key of keys(shape)) {
      let group = groupOf.get(key);
      if (group === undefined) {
        group = counts.push(0) - 1;
        groupOf.set(key, group);
      }
      counts[group] = (counts[group] ?? 0) + 1;
      groups.push(group);
      members.push(id);
    }
  }
  const start = startsOf(counts);
  const next = start.slice();
  const ids = new Int32Array(members.length);
  for (let at = 0; at < members.length; at++) {
    const group = groups[at] ?? 0;
    const place = next[group] ?? 0;
    ids[place] = members[at] ?? 0;
    next[group] = place + 1;
  }
  return {
    has: (key) => groupOf.has(key),
    forEach: (key, visit) => {
      const group = groupOf.get(key);
      if (group === undefined) return;
      for (let at = start[group] ?? 0; at < (start[group + 1] ?? 0); at++) visit(ids[at] ?? 0);
    },
  };
}

/** By code unit: the same everywhere, whatever the machine's locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
