/** What an alignment of two names says: which parts agree, how well, and what is left over. */
import { LEVEL, MIDDLE, type MiddleLevel, ROLE } from './levels.ts';
import type { ParsedName } from './parse-name.ts';

/** It rests on the levels of the words and their roles alone; which words of the list they are is said elsewhere. */
export type NameVerdict = {
  /** Level of the best family name; `familyAt` is its place in the list's form, -1 where none agrees. */
  readonly family: number;
  readonly familyAt: number;
  readonly familyOnCard: string;
  /** One part of a double family name agrees, the other is not on the card. */
  readonly familyPartly: boolean;
  readonly given: number;
  readonly givenAt: number;
  readonly givenOnCard: string;
  /** The list's middle name is what the card calls the person by. */
  readonly byMiddleName: boolean;
  readonly middle: MiddleLevel;
  readonly swapped: boolean;
  /** Words of the card that no word of the list's name explains. */
  readonly unexplained: number;
};

export type AlignedName = {
  readonly name: ParsedName;
  /** Of the list's form, which has so many words. */
  readonly roles: Uint8Array;
  readonly count: number;
  readonly chosen: Int32Array;
  /** `levels[listWord * cardWords + cardWord]`. */
  readonly levels: Uint8Array;
};

type Part = {
  readonly level: number;
  readonly listWord: number;
  readonly cardWord: number;
  /** Words of that role in the list's form, and how many of them agree. */
  readonly words: number;
  readonly agreeing: number;
};

export function judgeName(aligned: AlignedName): NameVerdict {
  const { name } = aligned;
  const family = part(aligned, ROLE.family);
  const listed = part(aligned, ROLE.given);
  const middle = part(aligned, ROLE.middle);
  const byMiddleName = goesByMiddleName(aligned, listed, middle);
  const given = byMiddleName ? middle : listed;
  return {
    family: family.level,
    familyAt: family.listWord,
    familyOnCard: name.words[family.cardWord] ?? '',
    familyPartly: family.words > 1 && family.agreeing < family.words,
    given: given.level,
    givenAt: given.listWord,
    givenOnCard: name.words[given.cardWord] ?? '',
    byMiddleName,
    middle: byMiddleName ? MIDDLE.absent : middleLevel(aligned, { middle, family, given }),
    swapped: isSwapped(name, family, given),
    unexplained: countUnexplained(aligned, 2),
  };
}

/** The best agreeing word of one role. */
function part({ name, roles, count, chosen, levels }: AlignedName, role: number): Part {
  let [best, listWord, bestCardWord, words, agreeing]: [number, number, number, number, number] = [LEVEL.different, -1, -1, 0, 0];
  for (let word = 0; word < count; word++) {
    if (roles[word] !== role) continue;
    words++;
    const cardWord = chosen[word] ?? -1;
    const level = cardWord < 0 ? LEVEL.different : (levels[word * name.words.length + cardWord] ?? LEVEL.different);
    if (level >= LEVEL.loose) agreeing++;
    if (level <= best) continue;
    best = level;
    listWord = word;
    bestCardWord = cardWord;
  }
  return { level: best, listWord, cardWord: bestCardWord, words, agreeing };
}

/** Words of the card, of at least so many letters, that stand for no word of the list's name. */
function countUnexplained({ name, count, chosen }: AlignedName, letters: number): number {
  let unexplained = 0;
  for (let word = 0; word < name.words.length; word++) {
    if ((name.words[word]?.length ?? 0) < letters) continue;
    let explained = false;
    for (let at = 0; at < count; at++) if (chosen[at] === word) explained = true;
    if (!explained) unexplained++;
  }
  return unexplained;
}

function goesByMiddleName({ name, count }: AlignedName, given: Part, middle: Part): boolean {
  if (given.level > LEVEL.initial || middle.level < LEVEL.misspelt || middle.cardWord < 0) return false;
  const whole = (name.words[middle.cardWord]?.length ?? 0) > 1 && count > 1;
  return whole && name.roles[middle.cardWord] !== ROLE.family;
}

type NameParts = { readonly middle: Part; readonly family: Part; readonly given: Part };

/** A conflict needs a middle name on both sides and the rest of the name in agreement. */
function middleLevel(aligned: AlignedName, { middle, family, given }: NameParts): MiddleLevel {
  if (middle.words === 0) return MIDDLE.absent;
  if (middle.level >= LEVEL.initial) return MIDDLE.agrees;
  if (family.level < LEVEL.misspelt || given.level < LEVEL.initial) return MIDDLE.absent;
  return countUnexplained(aligned, 1) > 0 ? MIDDLE.conflict : MIDDLE.absent;
}

function isSwapped(name: ParsedName, family: Part, given: Part): boolean {
  if (family.cardWord < 0 || given.cardWord < 0 || name.order === 'either') return false;
  if (name.order === 'assumed') return family.cardWord < given.cardWord;
  return name.roles[family.cardWord] !== ROLE.family || name.roles[given.cardWord] === ROLE.family;
}
