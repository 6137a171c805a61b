/**
 * The rules applied to a determined register: every document gets its state, all its codes and the one that decides.
 * Numerator only; which people are on the list is `list/eligibility.ts`.
 */
import type { CardId, PersonId } from '../ids.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { CardRuling } from '../rules/rulings.ts';
import type { CardFacts } from './card.ts';
import type { CardJudgement } from './card-judgement.ts';
import { cardTerms } from './card-terms.ts';
import { cardsToCompare } from './comparison-sample.ts';
import { dated } from './dated.ts';
import { codesOf, type Finding } from './finding.ts';
import { judgePersonsCards, type JudgedPerson } from './judge-persons-cards.ts';

export type CardQuestion = {
  readonly rules: GroundRules;
  readonly persons: readonly JudgedPerson[];
  readonly cards: readonly CardFacts[];
  readonly rulings: readonly CardRuling[];
  /** Where `cards` is a part of the register: the cards to compare, drawn from the whole of it. */
  readonly toCompare?: ReadonlySet<CardId>;
};

/** In the order of the register. A card's `employeeId` must be null or a person of `persons`; others are `unmatched`. */
export function judgeCards({ rules, persons, cards, rulings, ...given }: CardQuestion): readonly CardJudgement[] {
  const terms = cardTerms(rules);
  const toCompare = given.toCompare ?? cardsToCompare(rules, cards);
  const ruled = new Map(rulings.map((ruling) => [ruling.cardId, ruling]));
  const byPerson = new Map(persons.map((person) => [person.personId, person]));
  const judged = new Map<CardId, CardJudgement>();
  for (const [personId, own] of groupByPerson(cards)) {
    const person = personId === null ? undefined : byPerson.get(personId);
    const documents = own.map((facts) => dated(facts, terms));
    const all =
      person === undefined
        ? documents.map((document) => offTheList(document.facts))
        : judgePersonsCards({ person, documents, terms, toCompare, ruled });
    for (const judgement of all) judged.set(judgement.cardId, judgement);
  }
  return cards.map(({ cardId }) => judged.get(cardId) ?? missing(cardId));
}

function groupByPerson(cards: readonly CardFacts[]): ReadonlyMap<PersonId | null, readonly CardFacts[]> {
  const groups = new Map<PersonId | null, CardFacts[]>();
  for (const card of cards) {
    const group = groups.get(card.employeeId);
    if (group === undefined) groups.set(card.employeeId, [card]);
    else group.push(card);
  }
  return groups;
}

/** P01: kept, without effect on the bounds; the union may claim that the list lacks a person. */
function offTheList(facts: CardFacts): CardJudgement {
  const findings: readonly Finding[] = [{ code: 'P01', effect: 'not-counted', why: 'It stands for nobody on the list.' }];
  const isAct = facts.kind === 'revocation' || facts.kind === 'portal-no' || facts.kind === 'rival-card';
  return {
    cardId: facts.cardId,
    personId: null,
    kind: facts.kind,
    state: isAct ? 'act' : 'unmatched',
    codes: codesOf(findings),
    primary: isAct ? null : 'P01',
    findings,
    silent: [],
    blocks: [],
  };
}

function missing(cardId: CardId): never {
  throw new Error(`Invariant broken: card ${cardId} was judged`);
}
