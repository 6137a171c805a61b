/**
 * Which word of the card stands for which word of the list's name: the assignment with the best levels, a word in its own
 * role being worth a little more than one out of place. Names are short, so every assignment is tried, with a bound.
 */
import { LEVEL, ROLE } from './levels.ts';

const MOST_WORDS = 8;
const WORTH_OF_LEVEL = Float64Array.from([0, 1.2, 3, 5, 5.5, 8]);
/** The most one word can be worth: exact and in its role. */
const MOST_WORTH = 9.5;

/** A scratch table of levels: `levels[listWord * cardWords + cardWord]`. */
export type Alignment = {
  readonly levels: Uint8Array;
  /** For each word of the list's form, the card's word, or -1. */
  readonly chosen: Int32Array;
};

export type Sides = {
  readonly cardRoles: readonly number[];
  readonly listRoles: Uint8Array;
};

/** One aligner per matcher: it reuses its tables, and its answer holds until the next call. */
export function createAligner(): { readonly levels: Uint8Array; readonly align: (sides: Sides) => Int32Array } {
  const levels = new Uint8Array(MOST_WORDS * MOST_WORDS);
  const used = new Uint8Array(MOST_WORDS);
  const current = new Int32Array(MOST_WORDS);
  const best = new Int32Array(MOST_WORDS);
  let bestWorth = -1;

  const align = ({ cardRoles, listRoles }: Sides): Int32Array => {
    const [cardCount, listCount] = [Math.min(cardRoles.length, MOST_WORDS), Math.min(listRoles.length, MOST_WORDS)];
    used.fill(0);
    best.fill(-1);
    bestWorth = -1;
    const place = (word: number, worth: number): void => {
      if (worth + (listCount - word) * MOST_WORTH <= bestWorth) return;
      if (word === listCount) {
        bestWorth = worth;
        best.set(current);
        return;
      }
      const role = listRoles[word] ?? ROLE.middle;
      for (let other = 0; other < cardCount; other++) {
        const level = levels[word * cardCount + other] ?? LEVEL.different;
        const initialForFamily = level === LEVEL.initial && role === ROLE.family;
        if (used[other] === 1 || level === LEVEL.different || initialForFamily) continue;
        used[other] = 1;
        current[word] = other;
        place(word + 1, worth + worthOf(level, role, cardRoles[other] ?? ROLE.middle));
        used[other] = 0;
      }
      current[word] = -1;
      place(word + 1, worth);
    };
    place(0, 0);
    return best;
  };
  return { levels, align };
}

function worthOf(level: number, listRole: number, cardRole: number): number {
  return (WORTH_OF_LEVEL[level] ?? 0) + roleWorth(listRole, cardRole) - (listRole === ROLE.middle ? 1 : 0);
}

function roleWorth(listRole: number, cardRole: number): number {
  if (listRole === ROLE.family) return cardRole === ROLE.family ? 1.5 : cardRole === ROLE.middle ? 1 : 0;
  if (listRole === ROLE.given) return cardRole === ROLE.given ? 1.5 : cardRole === ROLE.middle ? 0.6 : 0;
  return cardRole === ROLE.middle ? 1 : 0.3;
}
