/** A card's name against one form of a list name: what agrees, in parts that are weighed one by one. */
import { createAligner } from './align-names.ts';
import type { CardWords } from './card-words.ts';
import { LEVEL, MIDDLE, type MiddleLevel, ROLE, SUFFIX, type SuffixLevel } from './levels.ts';
import type { ListIndex, NameForm } from './list-index.ts';
import { invariant } from '../result.ts';
import type { Suffix } from './name-words.ts';
import type { ParsedName } from './parse-name.ts';
import type { Neighbours } from './vocabulary.ts';

export type NameEvidence = {
  /** Level of the best family name; `familyWord` is the list's word, -1 where none agrees. */
  readonly family: number;
  readonly familyWord: number;
  readonly familyOnCard: string;
  /** One part of a double family name agrees, the other is not on the card. */
  readonly familyPartly: boolean;
  readonly given: number;
  readonly givenWord: number;
  readonly givenOnCard: string;
  /** The list's middle name is what the card calls the person by. */
  readonly byMiddleName: boolean;
  readonly middle: MiddleLevel;
  readonly suffix: SuffixLevel;
  readonly swapped: boolean;
  /** Words of the card that no word of the list's name explains. */
  readonly unexplained: number;
};

/** `reading`: which of the card's names. */
export type NameComparer = (reading: number, form: NameForm) => NameEvidence;

/** Reads a card's words once, then compares it with many forms; the comparer holds until the next card is read. */
export function createNameComparer(index: ListIndex): (card: CardWords) => NameComparer {
  const { levels, align } = createAligner();
  const { text, size } = index.vocabulary;
  const slots = createSlots(size);
  const firstLetter = Uint8Array.from(text, (word) => word.charCodeAt(0));
  const isInitial = Uint8Array.from(text, (word) => (word.length === 1 ? 1 : 0));

  const setLevels = (
    { slot, initial, first }: WrittenWord,
    cardWord: number,
    cardCount: number,
    words: readonly number[],
  ): void => {
    for (let listWord = 0; listWord < words.length; listWord++) {
      const word = words[listWord] ?? 0;
      const listIsInitial = isInitial[word] === 1;
      let level: number = slot[word] ?? LEVEL.different;
      if (initial || listIsInitial) {
        const both = initial && listIsInitial;
        level = firstLetter[word] === first ? (both ? LEVEL.exact : LEVEL.initial) : LEVEL.different;
      }
      levels[listWord * cardCount + cardWord] = level;
    }
  };

  return (card) => {
    const slotOf = slots.fill(card);
    const readings = card.names.map((name) => ({ name, words: name.words.map((word) => asWritten(word, slotOf)) }));
    return (reading, form) => {
      const written = readings[reading];
      invariant(written !== undefined, 'a card is compared by its own readings');
      const { name, words } = written;
      let cardWord = 0;
      for (const word of words) setLevels(word, cardWord++, words.length, form.words);
      return judge({ name, form, chosen: align({ cardRoles: name.roles, listRoles: form.roles }), levels });
    };
  };
}

type WrittenWord = {
  /** Its level against every word of the list, but for initials. */
  readonly slot: Uint8Array;
  readonly initial: boolean;
  readonly first: number;
};

const NO_LEVELS = new Uint8Array(0);

function asWritten(word: string, slotOf: ReadonlyMap<string, Uint8Array>): WrittenWord {
  return { slot: slotOf.get(word) ?? NO_LEVELS, initial: word.length === 1, first: word.charCodeAt(0) };
}

type Slots = { readonly fill: (card: CardWords) => ReadonlyMap<string, Uint8Array> };

/** For each word of the card its level against every word of the list, in tables that are cleared only where they were set. */
function createSlots(size: number): Slots {
  const tables: Uint8Array[] = [];
  let filled: readonly Neighbours[] = [];
  return {
    fill: (card) => {
      for (const [slot, { words }] of filled.entries()) {
        const table = tables[slot] ?? NO_LEVELS;
        for (const word of words) table[word] = 0;
      }
      filled = [...card.neighbours.values()];
      const slotOf = new Map<string, Uint8Array>();
      for (const [word, { words, levels }] of card.neighbours) {
        const table = (tables[slotOf.size] ??= new Uint8Array(size));
        for (let at = 0; at < words.length; at++) table[words[at] ?? 0] = levels[at] ?? 0;
        slotOf.set(word, table);
      }
      return slotOf;
    },
  };
}

type Aligned = {
  readonly name: ParsedName;
  readonly form: NameForm;
  readonly chosen: Int32Array;
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

function judge(aligned: Aligned): NameEvidence {
  const { name, form } = aligned;
  const family = part(aligned, ROLE.family);
  const listed = part(aligned, ROLE.given);
  const middle = part(aligned, ROLE.middle);
  const byMiddleName = goesByMiddleName(aligned, listed, middle);
  const given = byMiddleName ? middle : listed;
  return {
    family: family.level,
    familyWord: family.listWord < 0 ? -1 : (form.words[family.listWord] ?? -1),
    familyOnCard: name.words[family.cardWord] ?? '',
    familyPartly: family.words > 1 && family.agreeing < family.words,
    given: given.level,
    givenWord: given.listWord < 0 ? -1 : (form.words[given.listWord] ?? -1),
    givenOnCard: name.words[given.cardWord] ?? '',
    byMiddleName,
    middle: byMiddleName ? MIDDLE.absent : middleLevel(aligned, { middle, family, given }),
    suffix: compareSuffixes(name.suffix, form.suffix),
    swapped: isSwapped(name, family, given),
    unexplained: countUnexplained(aligned, 2),
  };
}

/** The best agreeing word of one role. */
function part({ name, form, chosen, levels }: Aligned, role: number): Part {
  let [best, listWord, bestCardWord, words, agreeing]: [number, number, number, number, number] = [LEVEL.different, -1, -1, 0, 0];
  for (let word = 0; word < form.words.length; word++) {
    if (form.roles[word] !== role) continue;
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
function countUnexplained({ name, form, chosen }: Aligned, letters: number): number {
  let count = 0;
  for (let word = 0; word < name.words.length; word++) {
    if ((name.words[word]?.length ?? 0) < letters) continue;
    let explained = false;
    for (let at = 0; at < form.words.length; at++) if (chosen[at] === word) explained = true;
    if (!explained) count++;
  }
  return count;
}

function goesByMiddleName({ name, form }: Aligned, given: Part, middle: Part): boolean {
  if (given.level > LEVEL.initial || middle.level < LEVEL.misspelt || middle.cardWord < 0) return false;
  const whole = (name.words[middle.cardWord]?.length ?? 0) > 1 && form.words.length > 1;
  return whole && name.roles[middle.cardWord] !== ROLE.family;
}

type NameParts = { readonly middle: Part; readonly family: Part; readonly given: Part };

/** A conflict needs a middle name on both sides and the rest of the name in agreement. */
function middleLevel(aligned: Aligned, { middle, family, given }: NameParts): MiddleLevel {
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

function compareSuffixes(card: Suffix | null, list: Suffix | null): SuffixLevel {
  if (card === null) return list === null ? SUFFIX.none : SUFFIX.listOnly;
  if (list === null) return SUFFIX.cardOnly;
  return card === list ? SUFFIX.agrees : SUFFIX.conflict;
}
