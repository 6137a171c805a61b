/** Rules applied to a list and a determined register: who is eligible, and what each document is. */
import type { CardFacts } from '../card/card.ts';
import type { CardJudgement } from '../card/card-judgement.ts';
import { judgeCards } from '../card/judge-cards.ts';
import type { EmployeeList } from '../list/employee-list.ts';
import { judgePersons } from '../list/eligibility.ts';
import type { TitleMapping } from '../list/titles.ts';
import type { PersonJudgement } from '../list/working.ts';
import type { CardId, PersonId } from '../ids.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { Rulings } from '../rules/rulings.ts';
import type { SilenceQuestion } from './silence.ts';

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

/**
 * For weighing the silences: only the people who hang on one, and their cards, are judged again; the rest stands. A term is
 * never asked of anybody whose judgement did not ask for one before.
 */
export function judgeSilences(question: LawQuestion, base: Judged): SilenceQuestion {
  const open = new Set<PersonId>();
  for (const { personId, silent } of [...base.persons, ...base.cards])
    if (personId !== null && silent.length > 0) open.add(personId);
  const people = question.list.people.filter(({ personId }) => open.has(personId));
  const cards = question.cards.filter(({ employeeId }) => employeeId !== null && open.has(employeeId));
  const persons = base.persons.filter(({ personId }) => !open.has(personId));
  const settled = base.cards.filter(({ personId }) => personId === null || !open.has(personId));
  const judgeWith = (rules: GroundRules): Judged => {
    const again = judge({ ...question, rules, list: { ...question.list, people }, cards });
    return { persons: [...persons, ...again.persons], cards: [...settled, ...again.cards] };
  };
  return { rules: question.rules, judgeWith, size: people.length + cards.length, cards };
}

function inUnit(person: PersonJudgement, unitId: string): readonly PersonJudgement[] {
  const claim = person.units.find(({ id }) => id === unitId);
  return claim === undefined ? [] : [{ ...person, state: claim.state }];
}
