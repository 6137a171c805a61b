/** Bits of evidence in a compared name: log2 of how much likelier the agreement is for the same person than for a stranger. */
import type { ChanceByLength, NameBackground } from './background.ts';
import { RAREST } from './background.ts';
import type { NameEvidence } from './compare-name.ts';
import { LEVEL, MIDDLE } from './levels.ts';
import type { ListIndex } from './list-index.ts';
import { COMMUNITY, HAND_SET, MOST_NAME_BITS, type Parameters, SMOOTHING, TOGETHER } from './parameters.ts';

export type NameWeights = {
  readonly family: (evidence: NameEvidence) => number;
  readonly given: (evidence: NameEvidence) => number;
  readonly middle: (evidence: NameEvidence) => number;
  readonly suffix: (evidence: NameEvidence) => number;
  readonly order: (evidence: NameEvidence) => number;
  readonly unexplained: (evidence: NameEvidence) => number;
  readonly total: (evidence: NameEvidence) => number;
  /** Share of people with the family or given name that agreed, as it was used; null where none agreed. */
  readonly familyShare: (evidence: NameEvidence) => number | null;
  readonly givenShare: (evidence: NameEvidence) => number | null;
};

type NameTables = { readonly index: ListIndex; readonly background: NameBackground };

/** A middle initial agrees by chance about one time in ten, and two strangers' middles mostly differ. */
const MIDDLE_STRANGERS = { agrees: 0.1, conflict: 0.9 } as const;
const INITIAL_BY_CHANCE = 0.0035;
const LONGEST_COUNTED = 15;

export function createNameWeights({ index, background }: NameTables, parameters: Parameters): NameWeights {
  const familyShare = smoothedShares(index, index.frequency.family, background.family, RAREST.family);
  const givenShareAlone = smoothedShares(index, index.frequency.given, background.given, RAREST.given);
  const groupShare = nicknameGroupShares({ index, background }, givenShareAlone);

  const family = (evidence: NameEvidence): number => {
    const word = evidence.familyWord;
    if (word < 0 || evidence.family <= LEVEL.initial) return Math.log2((parameters.family[0] ?? 1) / 0.97);
    const share = familyShare(word);
    const level = evidence.family === LEVEL.variant ? LEVEL.exact : evidence.family;
    const chance = chanceOf(level, share * 1.1, share, background.chance.family, lengthOf(index, word));
    const bits = Math.log2((parameters.family[level] ?? 1) / chance) + (evidence.familyPartly ? HAND_SET.familyPartly : 0);
    return Math.min(bits, MOST_NAME_BITS.family);
  };

  const givenShare = (evidence: NameEvidence): number => {
    const word = evidence.givenWord;
    const alone = usualShare(givenShareAlone(word));
    if (evidence.familyWord < 0) return alone;
    const ofFamily = Math.max(0, (index.frequency.family[evidence.familyWord] ?? 0) - 1);
    const both = Math.max(0, index.frequency.both.count(word, evidence.familyWord) - 1);
    return (SMOOTHING.givenInFamily * alone + both) / (SMOOTHING.givenInFamily + ofFamily);
  };

  const given = (evidence: NameEvidence): number => {
    const word = evidence.givenWord;
    if (word < 0 || evidence.given === LEVEL.different) return Math.log2((parameters.given[0] ?? 1) / 0.95);
    if (evidence.given === LEVEL.initial) return Math.log2((parameters.given[1] ?? 1) / INITIAL_BY_CHANCE);
    const share = givenShare(evidence);
    const chance =
      evidence.given === LEVEL.variant
        ? Math.max(share * 0.3, Math.min(0.3, groupShare(word) * TOGETHER * 0.5))
        : chanceOf(evidence.given, share, share, background.chance.given, lengthOf(index, word));
    const bits = Math.log2((parameters.given[evidence.given] ?? 1) / chance);
    return Math.min(bits + (evidence.byMiddleName ? HAND_SET.byMiddleName : 0), MOST_NAME_BITS.given);
  };

  const middle = (evidence: NameEvidence): number => {
    if (evidence.middle === MIDDLE.absent) return 0;
    const stranger = evidence.middle === MIDDLE.agrees ? MIDDLE_STRANGERS.agrees : MIDDLE_STRANGERS.conflict;
    return Math.log2((parameters.middle[evidence.middle] ?? 1) / stranger);
  };
  const suffix = (evidence: NameEvidence): number => HAND_SET.suffix[evidence.suffix] ?? 0;
  const order = (evidence: NameEvidence): number => (evidence.swapped ? HAND_SET.swapped : 0);
  const unexplained = (evidence: NameEvidence): number =>
    evidence.unexplained === 0 ? 0 : evidence.unexplained * HAND_SET.unexplainedWord;

  return {
    family,
    given,
    middle,
    suffix,
    order,
    unexplained,
    total: (evidence) =>
      family(evidence) + given(evidence) + middle(evidence) + suffix(evidence) + order(evidence) + unexplained(evidence),
    familyShare: (evidence) => (evidence.familyWord < 0 ? null : familyShare(evidence.familyWord)),
    givenShare: (evidence) => (evidence.givenWord < 0 ? null : givenShare(evidence)),
  };
}

function usualShare(share: number): number {
  return share < COMMUNITY.rareNationally ? COMMUNITY.withinCommunity : Math.min(0.5, share * TOGETHER);
}

/** A stranger shows an exact name by its frequency; a fuzzy level by a like name, or by chance for words of that length. */
function chanceOf(level: number, exact: number, share: number, chance: ChanceByLength, length: number): number {
  if (level === LEVEL.exact) return exact;
  if (level === LEVEL.misspelt) return 0.15 * share + (chance.misspelt[length] ?? 5e-4);
  return 0.05 * share + (chance.loose[length] ?? 2e-3);
}

/** National share and the list's own count, the person herself left out: a list of 50 has no frequencies of its own. */
function smoothedShares(
  index: ListIndex,
  counts: Float64Array,
  national: ReadonlyMap<string, number>,
  rarest: number,
): (word: number) => number {
  const weight = SMOOTHING.frequency;
  return byWord(index, (word) => {
    const share = national.get(index.vocabulary.text[word] ?? '') ?? rarest;
    return (weight * share + Math.max(0, (counts[word] ?? 0) - 1)) / (weight + index.count - 1);
  });
}

/** Worked out once for a word, and only for those that are asked for. */
function byWord(index: ListIndex, compute: (word: number) => number): (word: number) => number {
  const known = new Float64Array(index.vocabulary.size).fill(-1);
  return (word) => {
    const kept = known[word] ?? -1;
    if (kept >= 0) return kept;
    const share = compute(word);
    known[word] = share;
    return share;
  };
}

/** A nickname agrees with everybody whose name it may stand for, so all of them count together. */
function nicknameGroupShares({ index, background }: NameTables, shareOf: (word: number) => number): (word: number) => number {
  return byWord(index, (word) => {
    let share = shareOf(word);
    for (const other of background.nicknames.get(index.vocabulary.text[word] ?? '') ?? []) {
      const id = index.vocabulary.find(other);
      share += id < 0 ? (background.given.get(other) ?? 0) : shareOf(id);
    }
    return share;
  });
}

function lengthOf(index: ListIndex, word: number): number {
  return Math.min(LONGEST_COUNTED, index.vocabulary.text[word]?.length ?? 0);
}
