/** Before a change of the rules or of the list is made: the decided cards of which the rules would then say something else. */
import { changedOffers, type ChangedOffer } from '#core/card/changed-offers.ts';
import type { ListPerson } from '#core/list/employee-list.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { TouchedCardView } from '#contract/rules-views.ts';
import type { Determination } from '#backend/db/determination-store.ts';
import { cardsInDispute, decidedCards, factsAsDetermined } from './decided-cards.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import type { KeepingDesk } from './kept-cards.ts';
import { standings, standingsUnder, type Standings } from './standings.ts';

/** Empty before a list is in force: then no card was decided. */
export function touchedByRules(desk: Desk, rules: GroundRules): readonly ChangedOffer[] {
  const now = standings(desk);
  return now === null ? [] : touchedBy(desk, now, standingsUnder(desk, { rules, list: now.list }));
}

export function touchedBy(desk: KeepingDesk, before: Standings, after: Standings): readonly ChangedOffer[] {
  const cards = decidedCards(desk).map(factsAsDetermined);
  const basis = ({ rules, judgements }: Standings) => ({ rules, persons: [...judgements.values()], cards });
  return changedOffers({ before: basis(before), after: basis(after) });
}

/** Determined to be of nobody on the list, where somebody has come onto it since: whose they are is asked again. */
export function nobodysCards(
  decided: readonly Determination[],
  before: ReadonlyMap<PersonId, unknown>,
  after: readonly ListPerson[],
): readonly CardId[] {
  if (after.every(({ personId }) => before.has(personId))) return [];
  return decided.flatMap(({ cardId, personId }) => (personId === null ? [cardId] : []));
}

/** `people`: of the list on which the cards were decided, which knows their names. */
export function touchedViews(
  desk: KeepingDesk,
  touched: readonly ChangedOffer[],
  people: ReadonlyMap<PersonId, ListPerson>,
): readonly TouchedCardView[] {
  const decided = new Map(decidedCards(desk).map(({ cardId, state }) => [cardId, state]));
  const inDispute = cardsInDispute(desk);
  return touched.map(({ cardId, personId, before, after, why }) => ({
    cardId,
    personName: personId === null ? null : (people.get(personId)?.displayName ?? null),
    decided: decided.get(cardId) ?? 'undetermined',
    before,
    after,
    why,
    inDispute: inDispute.has(cardId),
  }));
}
