/** Distances and keys between two name words. Letters a to z only; pure functions of the two words. */
const A = 97;
const LETTERS = 26;
/** Longer words are compared with none. */
export const LONGEST_WORD = 34;

/** Letters taken for each other by a reader or a scanner cost half a change; neighbours on a keyboard cost 0.7. */
const SHAPED_ALIKE = 'ec ao uv nh il tf gq yv rn un bh kh hk ij lt oa vy sz ck mn iy ei ou ae bd pq dt bp gj jy cg';
const KEYBOARD_NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vgn',
  c: 'xdv',
  d: 'sfe',
  e: 'wrd',
  f: 'dgr',
  g: 'fht',
  h: 'gjy',
  i: 'uok',
  j: 'hku',
  k: 'jli',
  l: 'ko',
  m: 'n',
  n: 'bm',
  o: 'ipl',
  p: 'o',
  q: 'wa',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cbf',
  w: 'qes',
  x: 'zcs',
  y: 'tuh',
  z: 'xa',
};
/** Two letters that look like, or sound like, one: Harnrnond is Hammond, Clavid is David. */
const TWO_FOR_ONE = 'rn>m cl>d vv>w li>h ii>u nn>m ri>n lc>k ph>f ck>k';

const COST = { shape: 0.5, keyboard: 0.7, doubledLetter: 0.4, transposition: 0.6, twoForOne: 0.4 } as const;

const substitution = substitutionCosts();
const merged = twoForOneTable();
const NO_LETTER = -1;
/** Reused by every comparison. By row and column, and by column alone. */
const table = new Float64Array((LONGEST_WORD + 1) * (LONGEST_WORD + 1));
const letters = new Int8Array(LONGEST_WORD + 1);
const addCost = new Float64Array(LONGEST_WORD + 1);
const mergedLetter = new Int8Array(LONGEST_WORD + 1);

/** The set of letters of a word as a bit mask. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) - A);
  return mask;
}

export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const quads = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((quads + (quads >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A word as letters (a is 0), `codes[from]` and on: of many words in one table, comparing reads one stretch of memory. */
export type Letters = { readonly codes: Int8Array; from: number; length: number };

const FARTHEST_LENGTHS = 3;

/**
 * Damerau-Levenshtein distance in changes, weighted by how easily a change happens in handwriting, typing and scanning.
 * Above `limit` any value above it may come back.
 */
export function spellingDistance(a: string, b: string, limit: number): number {
  return distanceToWritten(lettersOf(a, ownCodes), lettersOf(b, otherCodes), limit);
}

/** Every word's letters in one table, read through one value that is moved from word to word. */
export function lettersOfAll(words: readonly string[]): (id: number) => Letters {
  const start = new Int32Array(words.length + 1);
  for (const [id, word] of words.entries()) start[id + 1] = (start[id] ?? 0) + word.length;
  const codes = new Int8Array(start.at(-1) ?? 0);
  for (const [id, word] of words.entries()) lettersOf(word, codes.subarray(start[id]));
  const letters: Letters = { codes, from: 0, length: 0 };
  return (id) => {
    letters.from = start[id] ?? 0;
    letters.length = (start[id + 1] ?? 0) - letters.from;
    return letters;
  };
}

const ownCodes = new Int8Array(LONGEST_WORD + 1);
const otherCodes = new Int8Array(LONGEST_WORD + 1);

/** The letters of a word, written into a table; of a word that is too long only its length. */
export function lettersOf(word: string, codes: Int8Array): Letters {
  const length = Math.min(word.length, codes.length);
  for (let at = 0; at < length; at++) codes[at] = word.charCodeAt(at) - A;
  return { codes, from: 0, length: word.length };
}

/** `spellingDistance` of words that are letters already. */
export function distanceToWritten(a: Letters, b: Letters, limit: number): number {
  const [rows, columns] = [a.length, b.length];
  if (Math.abs(rows - columns) > FARTHEST_LENGTHS || rows > LONGEST_WORD || columns > LONGEST_WORD) return limit + 1;
  const width = columns + 1;
  readColumns(b);
  let letterBeforeA = NO_LETTER;
  for (let i = 1; i <= rows; i++) {
    const letterA = a.codes[a.from + i - 1] ?? 0;
    const least = fillRow(i, width, letterA, letterBeforeA);
    if (least > limit + COST.transposition) return limit + 1;
    letterBeforeA = letterA;
  }
  return table[rows * width + columns] ?? 0;
}

/** What a column needs in every row: its letter, what adding it costs, and the letter that it and the one before look like. */
function readColumns({ codes, from, length }: Letters): void {
  let before = NO_LETTER;
  for (let j = 1; j <= length; j++) {
    const letter = codes[from + j - 1] ?? 0;
    table[j] = j;
    letters[j] = letter;
    addCost[j] = letter === before ? COST.doubledLetter : 1;
    mergedLetter[j] = before === NO_LETTER ? NO_LETTER : (merged[before * LETTERS + letter] ?? NO_LETTER);
    before = letter;
  }
}

/** The least cost of the row. */
function fillRow(i: number, width: number, letterA: number, letterBeforeA: number): number {
  const row = i * width;
  const above = row - width;
  const aboveThat = above - width;
  const dropCost = letterA === letterBeforeA ? COST.doubledLetter : 1;
  const mergedA = letterBeforeA === NO_LETTER ? NO_LETTER : (merged[letterBeforeA * LETTERS + letterA] ?? NO_LETTER);
  const costsOfA = letterA * LETTERS;
  table[row] = i;
  let least = i;
  let left = i;
  let diagonal = table[above] ?? 0;
  for (let j = 1; j < width; j++) {
    const letterB = letters[j] ?? 0;
    const up = table[above + j] ?? 0;
    let cost = letterA === letterB ? diagonal : diagonal + (substitution[costsOfA + letterB] ?? 1);
    if (up + dropCost < cost) cost = up + dropCost;
    const added = left + (addCost[j] ?? 1);
    if (added < cost) cost = added;
    if (j > 1) {
      if (letterA === letters[j - 1] && letterBeforeA === letterB) {
        const exchanged = (table[aboveThat + j - 2] ?? 0) + COST.transposition;
        if (exchanged < cost) cost = exchanged;
      }
      if (mergedLetter[j] === letterA) {
        const split = (table[above + j - 2] ?? 0) + COST.twoForOne;
        if (split < cost) cost = split;
      }
    }
    if (mergedA === letterB) {
      const joined = (table[aboveThat + j - 1] ?? 0) + COST.twoForOne;
      if (joined < cost) cost = joined;
    }
    table[row + j] = cost;
    if (cost < least) least = cost;
    left = cost;
    diagonal = up;
  }
  return least;
}

/**
 * One key for spellings that are the same name in another orthography: Mueller and Müller, Yusef and Youssef, Mohammad and
 * Mohammed, Aleksandr and Alexander are not typing errors of each other.
 */
export function spellingKey(word: string): string {
  return word
    .replace(/^hs/, 'x')
    .replace(/x/g, 'ks')
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ue/g, 'u')
    .replace(/(.)\1+/g, '$1')
    .replace(/ph/g, 'f')
    .replace(/sch/g, 'sh')
    .replace(/[yj]/g, 'i')
    .replace(/[sz]h?/g, 's')
    .replace(/[kg]h/g, 'h')
    .replace(/[kq]/g, 'c')
    .replace(/w/g, 'v')
    .replace(/ou|oo/g, 'u')
    .replace(/ee|ie|ea/g, 'i')
    .replace(/[aeo]$/, '')
    .replace(/(.)\1+/g, '$1');
}

function substitutionCosts(): Float64Array {
  const costs = new Float64Array(LETTERS * LETTERS).fill(1);
  const lower = (x: string, y: string, cost: number): void => {
    const [i, j] = [x.charCodeAt(0) - A, y.charCodeAt(0) - A];
    if ((costs[i * LETTERS + j] ?? 1) <= cost) return;
    costs[i * LETTERS + j] = cost;
    costs[j * LETTERS + i] = cost;
  };
  for (const pair of SHAPED_ALIKE.split(' ')) lower(pair.slice(0, 1), pair.slice(1), COST.shape);
  for (const [key, neighbours] of Object.entries(KEYBOARD_NEIGHBOURS)) {
    for (const neighbour of neighbours) lower(key, neighbour, COST.keyboard);
  }
  return costs;
}

function twoForOneTable(): Int8Array {
  const one = new Int8Array(LETTERS * LETTERS).fill(-1);
  for (const [pair = '', single = ''] of TWO_FOR_ONE.split(' ').map((entry) => entry.split('>'))) {
    one[(pair.charCodeAt(0) - A) * LETTERS + pair.charCodeAt(1) - A] = single.charCodeAt(0) - A;
  }
  return one;
}
