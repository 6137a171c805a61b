/** The matching engine: an employee list made ready once, then people ranked for one card after another. Pure and synchronous. */
import type { PersonId } from '../ids.ts';
import type { EmployeeList } from '../list/employee-list.ts';
import { invariant } from '../result.ts';
import type { NameBackground } from './background.ts';
import { type CardWords, readCard } from './card-words.ts';
import { createNameComparer } from './compare-name.ts';
import { createContactComparing } from './compare-contacts.ts';
import { createContactWeights } from './contact-weights.ts';
import { type Decision, decide } from './decide.ts';
import { evaluate, type Evaluated, type Weighing } from './evaluate.ts';
import { type Standing, waterfall } from './explain.ts';
import { familyTwins } from './family-twins.ts';
import { buildListIndex, type ListIndex } from './list-index.ts';
import type { Candidate, CardMatch, MatchPreset, MatchQuery } from './match.ts';
import { createNameWeights } from './name-weights.ts';
import { DEFAULT_PARAMETERS, type Parameters } from './parameters.ts';
import { bestPictured } from './picture-name.ts';
import { discounted, posterior, priorBits } from './posterior.ts';
import { createRetriever } from './retrieve.ts';

export type MatcherInput = {
  readonly list: EmployeeList;
  readonly background: NameBackground;
  readonly preset: MatchPreset;
  /** As learnt from the cards (`estimate.ts`), or absent for the safe defaults. */
  readonly parameters?: Parameters;
};

/** All that is known of one card, for explanation and for estimating parameters. */
export type FullMatch = {
  readonly card: CardWords;
  readonly standing: Standing;
  readonly decision: Decision;
};

export type Matcher = {
  readonly preset: MatchPreset;
  readonly parameters: Parameters;
  readonly people: number;
  readonly index: ListIndex;
  readonly rank: (query: MatchQuery) => CardMatch;
  /** The waterfall of any person of the list for this card, whether she was among the candidates or not; null if unknown. */
  readonly explain: (query: MatchQuery, personId: PersonId) => Candidate | null;
  readonly match: (query: MatchQuery, alsoPerson?: number) => FullMatch;
};

const MOST_CANDIDATES = 10;
/** The first three are always shown; the others only if they come within so many bits of the first. */
const ALWAYS_SHOWN = 3;
const SHOWN_WITHIN = 16;
const OWN_NAME = 1e-5;
const OWN_FAMILY_NAME = 2e-5;

export function createMatcher({ list, background, preset, parameters = DEFAULT_PARAMETERS }: MatcherInput): Matcher {
  const index = buildListIndex(list, background);
  const weighing: Weighing = {
    index,
    names: createNameWeights({ index, background }, parameters),
    contacts: createContactWeights(index, parameters),
  };
  const retrieve = createRetriever(index);
  const comparerFor = createNameComparer(index);
  const compareContacts = createContactComparing(index.count, index.contacts);
  const hasTwin = familyTwins(index);
  const prior = priorBits(parameters.prior, index.count);
  const isOwn = (word: string, counts: Float64Array, national: ReadonlyMap<string, number>, share: number): boolean =>
    (counts[index.vocabulary.find(word)] ?? 0) > 0 || (national.get(word) ?? 0) >= share;

  const match = (query: MatchQuery, alsoPerson?: number): FullMatch => {
    const card = readCard(query, index.vocabulary);
    const picture = query.nameLikelihood;
    const found = picture === null ? retrieve(card) : bestPictured(picture, index.ids);
    const people = alsoPerson === undefined || found.includes(alsoPerson) ? found : [...found, alsoPerson];
    const ranked = evaluate(people, weighing, { card, compare: comparerFor(card), compareContacts, picture });
    const raw = posterior(ranked.map((one) => prior + one.bits));
    const decision = decide({
      card,
      ranked,
      preset,
      probability: raw.probabilities[0] ?? 0,
      anybody: 1 - raw.notOnList,
      isGivenName: (word) => isOwn(word, index.frequency.given, background.given, OWN_NAME),
      isFamilyName: (word) => isOwn(word, index.frequency.family, background.family, OWN_FAMILY_NAME),
      nameShare: shareOfName(weighing, ranked[0]),
      hasTwin: () => ranked[0] !== undefined && hasTwin(ranked[0].person),
    });
    const odds = ranked.map((one) => discounted(prior + one.bits));
    return { card, decision, standing: { weighing, prior, ranked, odds, confidence: card.confidence } };
  };

  const candidate = (standing: Standing, at: number): Candidate => {
    const personId = index.ids.at(standing.ranked[at]?.person ?? 0);
    invariant(personId !== undefined, 'every person compared is on the list');
    return { personId, ...waterfall(standing, at) };
  };

  return {
    preset,
    parameters,
    people: index.count,
    index,
    match,
    rank: (query) => {
      const { standing, decision } = match(query);
      const shown = standing.ranked.slice(0, MOST_CANDIDATES).filter((one, at) => isShown(standing.ranked, one, at));
      return { outcome: decision.outcome, why: decision.why, candidates: shown.map((_, at) => candidate(standing, at)) };
    },
    explain: (query, personId) => {
      const person = index.ids.indexOf(personId);
      if (person < 0) return null;
      const { standing } = match(query, person);
      return candidate(
        standing,
        standing.ranked.findIndex((one) => one.person === person),
      );
    },
  };
}

function shareOfName({ names }: Weighing, top: Evaluated | undefined): number {
  const name = top?.name ?? null;
  return name === null ? 1 : (names.familyShare(name) ?? 1) * (names.givenShare(name) ?? 1);
}

function isShown(ranked: readonly Evaluated[], one: Evaluated, at: number): boolean {
  return at < ALWAYS_SHOWN || one.bits > (ranked[0]?.bits ?? 0) - SHOWN_WITHIN;
}
