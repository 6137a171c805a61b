/**
 * The distinct name words of a list and, for any word of a card, which of them it could be: a dictionary join instead of
 * comparing every card with every person. Words are integers from here on.
 */
import { LEVEL } from './levels.ts';
import { mayBeNear, nameLevel, type Nicknames, type WordShape, wordShape } from './name-level.ts';

/** List words that a card's word could be, with their level; parallel arrays, best level first. */
export type Neighbours = { readonly words: Int32Array; readonly levels: Uint8Array };

export type Vocabulary = {
  readonly size: number;
  readonly text: readonly string[];
  readonly find: (word: string) => number;
  readonly shape: (word: number) => WordShape;
  /** Loose or better; initials have none. The same answer for the same word, so callers may keep it. */
  readonly neighbours: (word: string) => Neighbours;
};

const NONE: Neighbours = { words: new Int32Array(0), levels: new Uint8Array(0) };
/** Two changes touch at most this many of a word's letter pairs. */
const PAIRS_TOUCHED = 4;
/** Kept neighbour lists; when full the store begins anew, so that a long session does not grow for ever. */
const MOST_KEPT = 150_000;

export function createVocabulary(text: readonly string[], nicknames: Nicknames): Vocabulary {
  const ids = new Map(text.map((word, id) => [word, id]));
  const shapes = text.map(wordShape);
  const byKey = groupBy(shapes, (shape) => (shape.text.length < 4 ? [] : [shape.key]));
  const bySound = groupBy(shapes, (shape) => [...new Set(shape.sounds)].filter((sound) => sound.length >= 3));
  const byPair = groupBy(shapes, (shape) => letterPairs(shape.text));
  const sorted = text.map((_, id) => id).sort((a, b) => compareText(text[a] ?? '', text[b] ?? ''));
  const kept = new Map<string, Neighbours>();
  const marks = new Uint8Array(text.length);

  const propose = (shape: WordShape): readonly number[] => {
    const found: number[] = [];
    const add = (id: number): void => {
      if (marks[id] === 1) return;
      marks[id] = 1;
      found.push(id);
    };
    const exact = ids.get(shape.text);
    if (exact !== undefined) add(exact);
    for (const id of byKey.get(shape.key) ?? []) add(id);
    for (const sound of shape.sounds) if (sound.length >= 3) for (const id of bySound.get(sound) ?? []) add(id);
    for (const other of nicknames.get(shape.text) ?? []) {
      const id = ids.get(other);
      if (id !== undefined) add(id);
    }
    proposeBySpelling({ shape, shapes, byPair, add });
    proposeByBeginning({ shape, text, sorted, ids, add });
    for (const id of found) marks[id] = 0;
    return found;
  };

  const neighbours = (word: string): Neighbours => {
    if (word.length < 2) return NONE;
    const known = kept.get(word);
    if (known !== undefined) return known;
    const shape = wordShape(word);
    const result = bestFirst(propose(shape), (id) => nameLevel(shape, shapes[id] ?? shape, nicknames));
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, result);
    return result;
  };

  return {
    size: text.length,
    text,
    find: (word) => ids.get(word) ?? -1,
    shape: (word) => shapes[word] ?? wordShape(''),
    neighbours,
  };
}

function bestFirst(proposed: readonly number[], level: (id: number) => number): Neighbours {
  const byLevel: number[][] = Array.from({ length: LEVEL.exact + 1 }, () => []);
  for (const id of proposed) byLevel[level(id)]?.push(id);
  const words: number[] = [];
  const levels: number[] = [];
  for (let own: number = LEVEL.exact; own >= LEVEL.loose; own--) {
    for (const id of (byLevel[own] ?? []).sort((a, b) => a - b)) {
      words.push(id);
      levels.push(own);
    }
  }
  return { words: Int32Array.from(words), levels: Uint8Array.from(levels) };
}

type SpellingSearch = {
  readonly shape: WordShape;
  readonly shapes: readonly WordShape[];
  readonly byPair: ReadonlyMap<number, Int32Array>;
  readonly add: (id: number) => void;
};

/**
 * Words within two changes share all but four of the longer word's letter pairs. So one of the card word's five rarest
 * pairs must occur in them: only those lists are walked.
 */
function proposeBySpelling({ shape, shapes, byPair, add }: SpellingSearch): void {
  const pairs = letterPairs(shape.text);
  const lists = pairs
    .map((pair) => byPair.get(pair))
    .filter((list) => list !== undefined)
    .sort((a, b) => a.length - b.length);
  const absent = pairs.length - lists.length;
  for (const list of lists.slice(0, Math.max(1, PAIRS_TOUCHED + 1 - absent))) {
    for (let index = 0; index < list.length; index++) {
      const id = list[index] ?? 0;
      if (mayBeNear(shapes[id] ?? shape, shape)) add(id);
    }
  }
}

type BeginningSearch = {
  readonly shape: WordShape;
  readonly text: readonly string[];
  readonly sorted: readonly number[];
  readonly ids: ReadonlyMap<string, number>;
  readonly add: (id: number) => void;
};

/** Cut-off words: those that begin with this one, and those that this one begins with. */
function proposeByBeginning({ shape, text, sorted, ids, add }: BeginningSearch): void {
  const word = shape.text;
  if (word.length < 5) return;
  for (let length = 5; length < word.length; length++) {
    const id = ids.get(word.slice(0, length));
    if (id !== undefined) add(id);
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
    add(id);
  }
}

/** Pairs of neighbouring letters with both ends marked, each once, as numbers. */
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

function groupBy<K>(shapes: readonly WordShape[], keys: (shape: WordShape) => readonly K[]): ReadonlyMap<K, Int32Array> {
  const groups = new Map<K, number[]>();
  for (const [id, shape] of shapes.entries()) {
    for (const key of keys(shape)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [id]);
      else group.push(id);
    }
  }
  return new Map([...groups].map(([key, group]) => [key, Int32Array.from(group)]));
}

/** By code unit: the same everywhere, whatever the machine's locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
