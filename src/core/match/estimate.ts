/**
 * How often each level occurs for the same person, learnt from the cards themselves: expectation over whom each card is, then
 * counts, a few times over (EM). What strangers show stays fixed, and the defaults weigh in as so many cards, so that a small
 * register cannot lead the engine astray; and what is learnt is kept in order (`in-order.ts`), so that nothing that disagrees ever
 * speaks for a person.
 */
import type { NameBackground } from './background.ts';
import { createContactWeights } from './contact-weights.ts';
import { CONTACT_FIELDS } from './contacts.ts';
import { type Evaluated, isWeighed } from './evaluate.ts';
import { FIELD, LEVEL, MIDDLE } from './levels.ts';
import type { MatchQuery } from './match.ts';
import type { Matcher } from './matcher.ts';
import { createNameWeights } from './name-weights.ts';
import { inOrder } from './in-order.ts';
import { DEFAULT_PARAMETERS, type Parameters, STRANGERS } from './parameters.ts';
import { posterior, priorBits } from './posterior.ts';

/** Fewer cards teach nothing that the defaults do not know better. */
export const FEWEST_CARDS = 200;
const MOST_CARDS = 1500;
const ROUNDS = 3;
/** The defaults count as so many cards. */
const STRENGTH = 200;
const PRIOR_STRENGTH = 100;
const PRIOR_WITHIN = { least: 0.5, most: 0.98 } as const;
const WORTH_COUNTING = 1e-3;

export function estimateParameters(matcher: Matcher, background: NameBackground, queries: readonly MatchQuery[]): Parameters {
  const named = queries.filter((query) => query.nameLikelihood === null);
  if (named.length < FEWEST_CARDS) return DEFAULT_PARAMETERS;
  const step = Math.max(1, Math.floor(named.length / MOST_CARDS));
  const cards = named.filter((_, index) => index % step === 0).map((query) => matcher.match(query).standing.ranked);
  let parameters = matcher.parameters;
  for (let round = 0; round < ROUNDS; round++) {
    const weigh = weigherFor(matcher, background, parameters);
    const counts = blankCounts();
    for (const ranked of cards) {
      const { probabilities } = posterior(ranked.map((one) => priorBits(parameters.prior, matcher.people) + weigh(one)));
      for (const [index, share] of probabilities.entries()) addTo(counts, ranked[index], share);
    }
    parameters = asParameters(counts, cards.length);
  }
  return parameters;
}

function weigherFor(matcher: Matcher, background: NameBackground, parameters: Parameters): (one: Evaluated) => number {
  const names = createNameWeights({ index: matcher.index, background }, parameters);
  const contacts = createContactWeights(matcher.index, parameters);
  return (one) => {
    let bits = one.name === null ? 0 : names.total(one.name);
    for (const [field, level] of one.levels.entries()) {
      if (isWeighed(field, one.levels)) bits += contacts(field, level, one.person);
    }
    return bits;
  };
}

type Counts = {
  readonly family: number[];
  readonly given: number[];
  readonly middle: number[];
  readonly contact: readonly number[][];
  onList: number;
};

function blankCounts(): Counts {
  const weighted = (levels: readonly number[], from: number): number[] =>
    levels.map((share, level) => (level < from ? 0 : share * STRENGTH));
  return {
    family: weighted(DEFAULT_PARAMETERS.family, 0),
    given: weighted(DEFAULT_PARAMETERS.given, 0),
    middle: weighted(DEFAULT_PARAMETERS.middle, MIDDLE.conflict),
    contact: DEFAULT_PARAMETERS.contact.map((levels) => weighted(levels, FIELD.differs)),
    onList: 0,
  };
}

function addTo(counts: Counts, one: Evaluated | undefined, share: number): void {
  if (one === undefined || share < WORTH_COUNTING) return;
  counts.onList += share;
  if (one.name !== null) {
    add(counts.family, one.name.family === LEVEL.initial ? LEVEL.different : one.name.family, share);
    add(counts.given, one.name.given, share);
    if (one.name.middle !== MIDDLE.absent) add(counts.middle, one.name.middle, share);
  }
  for (const [field, level] of one.levels.entries()) {
    if (level !== FIELD.absent) add(counts.contact[field] ?? [], level, share);
  }
}

function add(counts: number[], level: number, share: number): void {
  counts[level] = (counts[level] ?? 0) + share;
}

function asParameters(counts: Counts, cards: number): Parameters {
  const prior = (counts.onList + DEFAULT_PARAMETERS.prior * PRIOR_STRENGTH) / (cards + PRIOR_STRENGTH);
  return {
    prior: Math.min(PRIOR_WITHIN.most, Math.max(PRIOR_WITHIN.least, prior)),
    family: notFor(shares(counts.family)),
    given: notFor(shares(counts.given)),
    middle: [1, ...inOrder(shares(counts.middle).slice(MIDDLE.conflict), MIDDLE_STRANGERS)],
    contact: CONTACT_FIELDS.map((_, field) => {
      const learnt = shares(counts.contact[field] ?? []).slice(FIELD.differs);
      return [1, ...inOrder(learnt, strangersOf(field))];
    }),
  };
}

/** Middle names that conflict and that agree by chance, as `name-weights.ts` has it. */
const MIDDLE_STRANGERS = [0.9, 0.1] as const;
/** Where the list counts how often strangers agree, about as often as they may. */
const AGREE_BY_CHANCE = 0.02;
/** A name that is another one speaks against, whatever the cards show; strangers show that in nearly every pair. */
const MOST_DIFFERENT = 0.5;

function strangersOf(field: number): readonly number[] {
  return (STRANGERS[field] ?? []).slice(FIELD.differs).map((share) => (share === 0 ? AGREE_BY_CHANCE : share));
}

function notFor(learnt: readonly number[]): readonly number[] {
  const [different = 0, ...others] = learnt;
  if (different <= MOST_DIFFERENT) return learnt;
  const left = (1 - MOST_DIFFERENT) / (1 - different);
  return [MOST_DIFFERENT, ...others.map((share) => share * left)];
}

function shares(counts: readonly number[]): readonly number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => count / sum);
}
