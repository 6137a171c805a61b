/** The whole count: rules, list, a determined register and rulings in; the tally of `formats.md` 4 out. */
import type { CardFacts } from '../card/card.ts';
import { cardsToCompare } from '../card/comparison-sample.ts';
import type { CardJudgement } from '../card/card-judgement.ts';
import type { EmployeeList } from '../list/employee-list.ts';
import type { TitleMapping } from '../list/titles.ts';
import type { PersonJudgement } from '../list/working.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { Rulings } from '../rules/rulings.ts';
import { silentTerms, type SilentPath } from '../rules/silent-terms.ts';
import { rulesOfUnit } from '../rules/unit-rules.ts';
import { countStandings } from './count-standings.ts';
import { flips, type Flips } from './flips.ts';
import { judge, judgeSilences, type LawQuestion } from './judge.ts';
import { resultOf } from './result-of.ts';
import { weighSilence } from './silence.ts';
import type { Tally, TallyOutcome } from './tally.ts';

export type TallyQuestion = {
  readonly rules: GroundRules;
  readonly list: EmployeeList;
  /** Every `employeeId` is null or a person of the list. */
  readonly cards: readonly CardFacts[];
  readonly rulings: Rulings;
  readonly titleMappings: readonly TitleMapping[];
};

export type SilentTermMet = {
  readonly path: SilentPath;
  readonly allowed: readonly string[];
  /** A person, card or figure of this matter hangs on it. */
  readonly met: boolean;
  readonly blocks: boolean;
};

export type LawTally = Omit<Tally, 'cards' | 'persons'> & {
  readonly cards: readonly CardJudgement[];
  readonly persons: readonly PersonJudgement[];
  readonly flipSets: Pick<Flips, 'size' | 'inAll'> & { readonly listed: number };
  readonly silentTerms: readonly SilentTermMet[];
  /** Per unit, where the rules define several; null where they define one. */
  readonly byUnit: Readonly<Record<string, LawTally>> | null;
};

export function tally(question: TallyQuestion): LawTally {
  const { rules, cards } = question;
  const toCompare = cardsToCompare(rules, cards);
  if (rules.units === null) return tallyOne({ ...question, unitId: null, toCompare });
  const byUnit = rules.units.map(
    (unit) => [unit.id, tallyOne({ ...question, rules: rulesOfUnit(rules, unit), unitId: unit.id, toCompare })] as const,
  );
  return together({ ...question, unitId: null, toCompare }, byUnit);
}

function tallyOne(question: LawQuestion): LawTally {
  const { rules } = question;
  const judged = judge(question);
  const silence = weighSilence(judgeSilences(question, judged));
  const open = resultOf(rules, judged);
  const standing = silence.agreed !== null && open.outcome !== silence.agreed.outcome ? silence.agreed : open;
  const blockedBy = [...new Set([...standing.blockedBy, ...silence.blocking])];
  const { size, inAll, listed } = flips({ rules, ...judged });
  const silent = silentTerms(rules).map(({ path, allowed }): SilentTermMet => ({
    path,
    allowed,
    met: silence.met.includes(path),
    blocks: silence.blocking.includes(path),
  }));
  return {
    outcome: blockedBy.length > 0 ? 'blocked' : standing.outcome,
    blockedBy,
    ...standing.figures,
    flips: listed,
    flipSets: { size, inAll, listed: listed.length },
    silentTerms: silent,
    byUnit: null,
    ...judged,
  };
}

const WEAKEST: readonly TallyOutcome[] = ['blocked', 'determinative', 'no-majority', 'majority'];

/** Of several units' outcomes the one that holds of all of them together. */
export function weakestOf(outcomes: readonly TallyOutcome[]): TallyOutcome {
  return WEAKEST.find((outcome) => outcomes.includes(outcome)) ?? 'blocked';
}

/**
 * Several units: the figures on top are of all people together; the outcome on top is the weakest of the units', so that
 * `majority` there means a majority in every one. What is certified is certified unit by unit.
 */
function together(question: LawQuestion, byUnit: readonly (readonly [string, LawTally])[]): LawTally {
  const whole = judge(question);
  const unitCards = new Map(byUnit.flatMap(([, { cards }]) => cards.map((card) => [card.cardId, card])));
  const cards = whole.cards.map((card) => unitCards.get(card.cardId) ?? card);
  const { persons } = whole;
  const tallies = byUnit.map(([, one]) => one);
  const all = <T>(of: (one: LawTally) => readonly T[]): readonly T[] => [...new Set(tallies.flatMap(of))];
  const silent = tallies[0]?.silentTerms ?? [];
  return {
    ...countStandings({ rules: question.rules, persons, cards }),
    outcome: weakestOf(tallies.map(({ outcome }) => outcome)),
    blockedBy: all(({ blockedBy }) => blockedBy),
    flips: all((one) => one.flips),
    flipSets: {
      size: Math.max(0, ...tallies.map(({ flipSets }) => flipSets.size)),
      inAll: tallies.reduce((sum, { flipSets }) => sum + BigInt(flipSets.inAll), 0n).toString(),
      listed: tallies.reduce((sum, { flipSets }) => sum + flipSets.listed, 0),
    },
    silentTerms: silent.map((term) => ({
      ...term,
      met: tallies.some((one) => one.silentTerms.some(({ path, met }) => path === term.path && met)),
      blocks: tallies.some((one) => one.silentTerms.some(({ path, blocks }) => path === term.path && blocks)),
    })),
    byUnit: Object.fromEntries(byUnit),
    cards,
    persons,
  };
}
