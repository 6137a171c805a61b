/** One generated card check, matched and scored against the truth. */
import { createMatcher } from '#core/match/matcher.ts';
import type { CardMatch, MatchPreset } from '#core/match/match.ts';
import type { NameBackground } from '#core/match/background.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '#core/match/parameters.ts';
import { asEmployeeList } from './as-list.ts';
import type { CardCheck, MadeCard } from '../../scripts/made-people/generate.ts';
import type { Kind } from '../../scripts/made-people/made-person.ts';

export type Tally = {
  cards: number;
  clear: number;
  wrong: number;
  review: number;
  none: number;
  first: number;
  three: number;
  five: number;
};

export type Measured = {
  readonly all: Tally;
  /** Cards whose signer is on the list. */
  readonly listed: Tally;
  readonly byKind: ReadonlyMap<string, Tally>;
  readonly byGroup: ReadonlyMap<string, Tally>;
  readonly wrong: readonly { readonly card: MadeCard; readonly match: CardMatch }[];
  readonly missed: readonly { readonly card: MadeCard; readonly match: CardMatch }[];
  readonly calibration: readonly {
    readonly from: number;
    readonly cards: number;
    readonly predicted: number;
    readonly right: number;
  }[];
  readonly indexMs: number;
  readonly matchMs: number;
  /** Processor time of making the list ready and matching, which a busy machine disturbs less. */
  readonly cpuMs: number;
};

const BINS = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9995, 1.01];

export function measureCardCheck(
  check: CardCheck,
  background: NameBackground,
  preset: MatchPreset,
  parameters: Parameters = DEFAULT_PARAMETERS,
): Measured {
  const list = asEmployeeList(check.people, check.employer);
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const matcher = createMatcher({ list, background, preset, parameters });
  const indexed = performance.now();
  const score = createScore();
  for (const card of check.cards) score.add(card, matcher.rank(card.query));
  const matched = performance.now();
  const used = process.cpuUsage(cpu);
  return {
    ...score.result(),
    indexMs: indexed - begun,
    matchMs: matched - indexed,
    cpuMs: (used.user + used.system) / 1000,
  };
}

type Scored = Omit<Measured, 'indexMs' | 'matchMs' | 'cpuMs'>;

/** Scored one by one: the answers of a large register are not kept. */
export function createScore(): { readonly add: (card: MadeCard, match: CardMatch) => void; readonly result: () => Scored } {
  const all = blank();
  const listed = blank();
  const byKind = new Map<Kind, Tally>();
  const byGroup = new Map<string, Tally>();
  const wrong: { card: MadeCard; match: CardMatch }[] = [];
  const missed: { card: MadeCard; match: CardMatch }[] = [];
  const bins = BINS.slice(0, -1).map((from) => ({ from, cards: 0, predicted: 0, right: 0 }));
  const add = (card: MadeCard, match: CardMatch): void => {
    const tallies = [all, tallyOf(byKind, card.kind)];
    if (card.truth !== null) tallies.push(listed, tallyOf(byGroup, card.group));
    for (const tally of tallies) count(tally, card, match);
    const right = match.candidates[0]?.personId === card.truth;
    if (match.outcome === 'clear' && !right) wrong.push({ card, match });
    const inFive = match.candidates.slice(0, 5).some(({ personId }) => personId === card.truth);
    if (card.truth !== null && !inFive && missed.length < 100) missed.push({ card, match });
    const probability = match.candidates[0]?.probability ?? 0;
    const bin = bins.findLast(({ from }) => probability >= from);
    if (bin === undefined) throw new Error(`No bin for probability ${probability}`);
    bin.cards += 1;
    bin.predicted += probability;
    if (right) bin.right += 1;
  };
  return { add, result: () => ({ all, listed, byKind, byGroup, wrong, missed, calibration: bins }) };
}

function count(tally: Tally, card: MadeCard, match: CardMatch): void {
  tally.cards += 1;
  tally[match.outcome] += 1;
  const rank = match.candidates.findIndex(({ personId }) => personId === card.truth);
  if (match.outcome === 'clear' && rank !== 0) tally.wrong += 1;
  if (rank === 0) tally.first += 1;
  if (rank >= 0 && rank < 3) tally.three += 1;
  if (rank >= 0 && rank < 5) tally.five += 1;
}

function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  const known = tallies.get(key) ?? blank();
  tallies.set(key, known);
  return known;
}

function blank(): Tally {
  return { cards: 0, clear: 0, wrong: 0, review: 0, none: 0, first: 0, three: 0, five: 0 };
}
