/**
 * Which word of the card stands for which word of the list's name: the assignment with the best levels, a word in its own
 * role being worth a little more than one out of place. Names are short, so every assignment is tried, with a bound.
 */
import { LEVEL, ROLE } from './levels.ts';

const MOST_WORDS = 8;
const WORTH_OF_LEVEL = Float64Array.from([0, 1.2, 3, 5, 5.5, 8]);
/** The most one word can be worth: exact and in its role. */
const MOST_WORTH = 9.5;

export type Sides = {
  readonly cardRoles: readonly number[];
  /** Of the list's form, which has `listCount` words. */
  readonly listRoles: ArrayLike<number>;
  readonly listCount: number;
};

export type Aligner = {
  /** To be filled before each call: `levels[listWord * cardWords + cardWord]`. */
  readonly levels: Uint8Array;
  /** For each word of the list's form the card's word, or -1; it holds until the next call. */
  readonly align: (sides: Sides) => Int32Array;
};

/** One per matcher: it reuses its tables. */
export function createAligner(): Aligner {
  const search = new AlignmentSearch();
  return { levels: search.levels, align: (sides) => search.align(sides) };
}

/** A search has a lifetime, its tables, and is run for every name compared: hence a class. */
class AlignmentSearch {
  readonly levels = new Uint8Array(MOST_WORDS * MOST_WORDS);
  private readonly used = new Uint8Array(MOST_WORDS);
  private readonly current = new Int32Array(MOST_WORDS);
  private readonly best = new Int32Array(MOST_WORDS);
  private bestWorth = -1;
  private cardRoles: readonly number[] = [];
  private listRoles: ArrayLike<number> = [];
  private listCount = 0;

  align({ cardRoles, listRoles, listCount }: Sides): Int32Array {
    this.cardRoles = cardRoles;
    this.listRoles = listRoles;
    this.listCount = Math.min(listCount, MOST_WORDS);
    this.used.fill(0);
    this.best.fill(-1);
    this.bestWorth = -1;
    this.place(0, 0);
    return this.best;
  }

  private place(word: number, worth: number): void {
    const cardCount = Math.min(this.cardRoles.length, MOST_WORDS);
    const { listCount } = this;
    if (worth + (listCount - word) * MOST_WORTH <= this.bestWorth) return;
    if (word === listCount) {
      this.bestWorth = worth;
      this.best.set(this.current);
      return;
    }
    const role = this.listRoles[word] ?? ROLE.middle;
    for (let other = 0; other < cardCount; other++) {
      const level = this.levels[word * cardCount + other] ?? LEVEL.different;
      const initialForFamily = level === LEVEL.initial && role === ROLE.family;
      if (this.used[other] === 1 || level === LEVEL.different || initialForFamily) continue;
      this.used[other] = 1;
      this.current[word] = other;
      this.place(word + 1, worth + worthOf(level, role, this.cardRoles[other] ?? ROLE.middle));
      this.used[other] = 0;
    }
    this.current[word] = -1;
    this.place(word + 1, worth);
  }
}

function worthOf(level: number, listRole: number, cardRole: number): number {
  return (WORTH_OF_LEVEL[level] ?? 0) + roleWorth(listRole, cardRole) - (listRole === ROLE.middle ? 1 : 0);
}

function roleWorth(listRole: number, cardRole: number): number {
  if (listRole === ROLE.family) return cardRole === ROLE.family ? 1.5 : cardRole === ROLE.middle ? 1 : 0;
  if (listRole === ROLE.given) return cardRole === ROLE.given ? 1.5 : cardRole === ROLE.middle ? 0.6 : 0;
  return cardRole === ROLE.middle ? 1 : 0.3;
}
