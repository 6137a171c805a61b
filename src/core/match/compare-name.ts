/** A card's name against one form of a list name: what agrees, in parts that are weighed one by one. */
import { createAligner } from './align-names.ts';
import type { CardWords } from './card-words.ts';
import { judgeName, type NameVerdict } from './judge-name.ts';
import { LEVEL, SUFFIX, type SuffixLevel } from './levels.ts';
import type { ListIndex } from './list-index.ts';
import { createFormReader, type FormReader } from './listed-form.ts';
import { NO_SUFFIX, suffixNumber } from './name-forms.ts';
import { invariant } from '../result.ts';
import type { ParsedName } from './parse-name.ts';
import type { Neighbours } from './vocabulary.ts';

export type NameEvidence = NameVerdict & {
  /** The list's word for the family and the given name, -1 where none agrees. */
  readonly familyWord: number;
  readonly givenWord: number;
  readonly suffix: SuffixLevel;
};

/** `reading`: which of the card's names; `form`: by its number. Namesakes get the same object. */
export type NameComparer = (reading: number, form: number) => NameEvidence;

/** Reads a card's words once, then compares it with many forms; the comparer holds until the next card is read. */
export function createNameComparer(index: ListIndex): (card: CardWords) => NameComparer {
  const { text, size } = index.vocabulary;
  const slots = createSlots(size);
  const firstLetter = Uint8Array.from(text, (word) => word.charCodeAt(0));
  const isInitial = Uint8Array.from(text, (word) => (word.length === 1 ? 1 : 0));
  const listed = createFormReader(index.forms);
  const verdictOf = createVerdicts(listed, { firstLetter, isInitial });

  return (card) => {
    const slotOf = slots.fill(card);
    const readings = card.names.map((name) => asReading(name, slotOf));
    return (reading, form) => {
      const written = readings[reading];
      invariant(written !== undefined, 'a card is compared by its own readings');
      listed.read(form);
      return evidenceOf(written, listed, verdictOf(written));
    };
  };
}

type Judged = { readonly verdict: NameVerdict; readonly evidence: NameEvidence };

/** One of the card's names, with what was found of it so far. */
type Reading = {
  readonly name: ParsedName;
  readonly words: readonly WrittenWord[];
  readonly suffix: number;
  readonly patterns: Pattern[];
  readonly judged: Judged[];
};

type WrittenWord = {
  /** Its level against every word of the list, but for initials. */
  readonly slot: Uint8Array;
  readonly initial: boolean;
  readonly first: number;
};

const NO_LEVELS = new Uint8Array(0);

function asReading(name: ParsedName, slotOf: ReadonlyMap<string, Uint8Array>): Reading {
  const words = name.words.map((word) => ({
    slot: slotOf.get(word) ?? NO_LEVELS,
    initial: word.length === 1,
    first: word.charCodeAt(0),
  }));
  return { name, words, suffix: suffixNumber(name.suffix), patterns: [], judged: [] };
}

/** Namesakes come one after another: what was found for the last few is looked at first. */
const LOOKED_BACK = 8;

function evidenceOf({ judged, suffix }: Reading, listed: FormReader, verdict: NameVerdict): NameEvidence {
  const familyWord = verdict.familyAt < 0 ? -1 : (listed.words[verdict.familyAt] ?? -1);
  const givenWord = verdict.givenAt < 0 ? -1 : (listed.words[verdict.givenAt] ?? -1);
  const suffixLevel = compareSuffixes(suffix, listed.suffix());
  for (let at = judged.length - 1; at >= 0 && at >= judged.length - LOOKED_BACK; at--) {
    const known = judged[at];
    if (known === undefined || known.verdict !== verdict) continue;
    const { evidence } = known;
    if (evidence.familyWord === familyWord && evidence.givenWord === givenWord && evidence.suffix === suffixLevel)
      return evidence;
  }
  const evidence: NameEvidence = { ...verdict, familyWord, givenWord, suffix: suffixLevel };
  judged.push({ verdict, evidence });
  return evidence;
}

function compareSuffixes(card: number, list: number): SuffixLevel {
  if (card === NO_SUFFIX) return list === NO_SUFFIX ? SUFFIX.none : SUFFIX.listOnly;
  if (list === NO_SUFFIX) return SUFFIX.cardOnly;
  return card === list ? SUFFIX.agrees : SUFFIX.conflict;
}

/** How every word of the card stands to every word of a form, three bits a pair, and the form's roles: the verdict rests on no more. */
type Pattern = { readonly low: number; readonly high: number; readonly roles: number; readonly verdict: NameVerdict };

const LEVEL_BITS = 3;
const LEVELS_IN_HALF = 10;

type ListedWords = { readonly firstLetter: Uint8Array; readonly isInitial: Uint8Array };

/** Forms that agree with the card in the same way are judged once. */
function createVerdicts(listed: FormReader, { firstLetter, isInitial }: ListedWords): (reading: Reading) => NameVerdict {
  const { levels, align } = createAligner();
  const levelOf = ({ slot, initial, first }: WrittenWord, word: number): number => {
    const listIsInitial = isInitial[word] === 1;
    if (!initial && !listIsInitial) return slot[word] ?? LEVEL.different;
    if (firstLetter[word] !== first) return LEVEL.different;
    return initial && listIsInitial ? LEVEL.exact : LEVEL.initial;
  };
  return (reading) => {
    const { name, words, patterns } = reading;
    const count = listed.count();
    let [low, high] = [0, 0];
    for (let cardWord = 0; cardWord < words.length; cardWord++) {
      const written = words[cardWord];
      if (written === undefined) continue;
      for (let listWord = 0; listWord < count; listWord++) {
        const level = levelOf(written, listed.words[listWord] ?? 0);
        const pair = listWord * words.length + cardWord;
        levels[pair] = level;
        if (pair < LEVELS_IN_HALF) low |= level << (LEVEL_BITS * pair);
        else high |= level << (LEVEL_BITS * (pair - LEVELS_IN_HALF));
      }
    }
    const roles = listed.rolePattern();
    const known = words.length * count <= 2 * LEVELS_IN_HALF ? knownVerdict(patterns, { low, high, roles }) : null;
    if (known !== null) return known;
    const chosen = align({ cardRoles: name.roles, listRoles: listed.roles, listCount: count });
    const verdict = judgeName({ name, roles: listed.roles, count, chosen, levels });
    patterns.push({ low, high, roles, verdict });
    return verdict;
  };
}

function knownVerdict(patterns: readonly Pattern[], { low, high, roles }: Omit<Pattern, 'verdict'>): NameVerdict | null {
  for (let at = patterns.length - 1; at >= 0 && at >= patterns.length - LOOKED_BACK; at--) {
    const known = patterns[at];
    if (known !== undefined && known.low === low && known.high === high && known.roles === roles) return known.verdict;
  }
  return null;
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
        for (let at = 0; at < words.length; at++) table[words[at] ?? 0] = 0;
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
