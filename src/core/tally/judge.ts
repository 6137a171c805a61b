/** Rules applied to a list and a determined register: who is eligible, and what each document is. */
import type { CardFacts } from '../card/card.ts';
import { judgeCards, type CardJudgement } from '../card/judge-cards.ts';
import type { EmployeeList } from '../list/employee-list.ts';
import { judgePersons } from '../list/eligibility.ts';
import type { TitleMapping } from '../list/titles.ts';
import type { PersonJudgement } from '../list/working.ts';
import type { CardId } from '../ids.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { Rulings } from '../rules/rulings.ts';

export type LawQuestion = {
  readonly rules: GroundRules;
  readonly list: EmployeeList;
  readonly cards: readonly CardFacts[];
  readonly rulings: Rulings;
  readonly titleMappings: readonly TitleMapping[];
  /** One of several units of the rules; null for the whole. */
  readonly unitId: string | null;
  /** Drawn from the whole register, even where only a part of it is judged. */
  readonly toCompare: ReadonlySet<CardId>;
};

export type Judged = { readonly persons: readonly PersonJudgement[]; readonly cards: readonly CardJudgement[] };

export function judge(question: LawQuestion): Judged {
  const { rules, list, rulings, titleMappings, unitId, toCompare } = question;
  const all = judgePersons({ rules, list, rulings: rulings.persons, titleMappings });
  const persons = unitId === null ? all : all.flatMap((person) => inUnit(person, unitId));
  const here = new Set(persons.map(({ personId }) => personId));
  const cards =
    unitId === null ? question.cards : question.cards.filter(({ employeeId }) => employeeId !== null && here.has(employeeId));
  return { persons, cards: judgeCards({ rules, persons, cards, rulings: rulings.cards, toCompare }) };
}

function inUnit(person: PersonJudgement, unitId: string): readonly PersonJudgement[] {
  const claim = person.units.find(({ id }) => id === unitId);
  return claim === undefined ? [] : [{ ...person, state: claim.state }];
}
