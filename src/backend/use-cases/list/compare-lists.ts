/** Two versions of the list side by side: who differs, and the count on each, with the same rules, determinations and rulings. */
import type { PersonId } from '#core/ids.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import type { ListComparisonView, PlaceOnList } from '#contract/list-views.ts';
import { tallyOf } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { figuresView } from './figures-view.ts';
import { listDifferences } from './list-differences.ts';
import { listOfVersion } from '#backend/use-cases/standing/list-in-force.ts';
import { listVersionView } from './people-queries.ts';
import { standingsUnder, type Standings } from '#backend/use-cases/standing/standings.ts';

/** Null where there is no such version, or the rules are not frozen. */
export function compareLists(desk: Desk, given: { readonly before: number; readonly after: number }): ListComparisonView | null {
  const frozen = frozenRules(desk.db);
  const [before, after] = [listOfVersion(desk, given.before), listOfVersion(desk, given.after)];
  if (frozen === null || before === null || after === null) return null;
  const { rules } = frozen;
  const [older, newer] = [standingsUnder(desk, { rules, list: before }), standingsUnder(desk, { rules, list: after })];
  return {
    before: { version: listVersionView(before.version), figures: figuresView(tallyOf(older)) },
    after: { version: listVersionView(after.version), figures: figuresView(tallyOf(newer)) },
    differences: listDifferences(before.list, after.list),
    cards: cardsThatTurn(older, newer),
  };
}

/** A card goes with its person: off the list, excluded or challenged, it is no longer what it was. */
function cardsThatTurn(older: Standings, newer: Standings): ListComparisonView['cards'] {
  const [before, after] = [placesOf(older), placesOf(newer)];
  return older.cards.flatMap(({ cardId, personId, state }) => {
    if (personId === null || (state !== 'counted' && state !== 'questioned')) return [];
    const [was, is] = [before.get(personId) ?? 'absent', after.get(personId) ?? 'absent'];
    if (was === is) return [];
    const person = older.list.people.get(personId) ?? newer.list.people.get(personId);
    return [{ cardId, personName: person?.displayName ?? null, decided: state, before: was, after: is }];
  });
}

function placesOf({ persons }: Standings): ReadonlyMap<PersonId, PlaceOnList> {
  return new Map(persons.map(({ personId, state }) => [personId, state]));
}
