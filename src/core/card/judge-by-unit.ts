/** The rules' word on each document, whether they define one unit or several: each person's cards under her unit's rules. */
import type { CardId } from '../ids.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import { rulesOfUnit } from '../rules/unit-rules.ts';
import type { CardFacts } from './card.ts';
import { cardsToCompare } from './comparison-sample.ts';
import type { CardJudgement } from './card-judgement.ts';
import { judgeCards } from './judge-cards.ts';
import type { JudgedPerson } from './judge-persons-cards.ts';

export type PersonOfUnits = JudgedPerson & { readonly units: readonly { readonly id: string }[] };

export type RegisterQuestion = {
  readonly rules: GroundRules;
  readonly persons: readonly PersonOfUnits[];
  readonly cards: readonly CardFacts[];
  /** Where `cards` is a part of the matter's: the cards to compare, drawn from the whole. */
  readonly toCompare?: ReadonlySet<CardId> | undefined;
};

/** In the order of `cards`; no rulings, which stand above whatever the rules say. The last of several claiming units judges. */
export function judgeRegister({ rules, persons, cards, ...given }: RegisterQuestion): readonly CardJudgement[] {
  const toCompare = given.toCompare ?? cardsToCompare(rules, cards);
  const whole = judgeCards({ rules, persons, cards, rulings: [], toCompare });
  if (rules.units === null) return whole;
  const byUnit = rules.units.flatMap((unit) => {
    const here = persons.filter(({ units }) => units.some(({ id }) => id === unit.id));
    const ids = new Set(here.map(({ personId }) => personId));
    const own = cards.filter(({ employeeId }) => employeeId !== null && ids.has(employeeId));
    return judgeCards({ rules: rulesOfUnit(rules, unit), persons: here, cards: own, rulings: [], toCompare });
  });
  const judged = new Map(byUnit.map((judgement) => [judgement.cardId, judgement]));
  return whole.map((judgement) => judged.get(judgement.cardId) ?? judgement);
}
