/** A newer version of the list: who changed, which cards that touches, and what it changes for each. Nothing is reopened. */
import type { CardId, PersonId } from '../ids.ts';
import type { EmployeeList, EngagementRow, ListPerson } from '../list/employee-list.ts';
import type { NameBackground } from './background.ts';
import type { CardMatch, MatchQuery } from './match.ts';
import { createMatcher, type Matcher } from './matcher.ts';

export type ListChange = {
  readonly added: readonly PersonId[];
  readonly removed: readonly PersonId[];
  /** Those whose name, contacts, title or employer changed: what matching sees. */
  readonly changed: readonly PersonId[];
};

export function compareLists(before: EmployeeList, after: EmployeeList): ListChange {
  const old = new Map(before.people.map((person) => [person.personId, matchedFacts(person)]));
  const now = new Map(after.people.map((person) => [person.personId, matchedFacts(person)]));
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now].filter(([id, facts]) => old.has(id) && old.get(id) !== facts).map(([id]) => id),
  };
}

export type MatchedCard = {
  readonly cardId: CardId;
  readonly query: MatchQuery;
  /** As suggested on the older version. */
  readonly match: CardMatch;
};

export type TouchedInput = {
  readonly change: ListChange;
  readonly after: EmployeeList;
  readonly background: NameBackground;
  readonly cards: readonly MatchedCard[];
};

/** Somebody new is worth a look from this much evidence on, in bits; less would not show among the candidates. */
const WORTH_A_LOOK = 0;

/**
 * The cards to be matched again: those that suggested somebody removed or changed, and those that somebody added or changed
 * fits. For all others only the frequencies of names move a little; they keep their suggestion.
 */
export function touchedCards({ change, after, background, cards }: TouchedInput): readonly CardId[] {
  const gone = new Set<PersonId>([...change.removed, ...change.changed]);
  const arrived = new Set<PersonId>([...change.added, ...change.changed]);
  const people = after.people.filter((person) => arrived.has(person.personId));
  const newcomers = createMatcher({ list: { rows: [], people, questions: [] }, background, preset: 'paper' });
  return cards
    .filter(({ query, match }) => {
      if (match.candidates.some(({ personId }) => gone.has(personId))) return true;
      const [best] = newcomers.match(query).standing.ranked;
      return best !== undefined && best.bits > WORTH_A_LOOK;
    })
    .map(({ cardId }) => cardId);
}

export type Rematch = { readonly cardId: CardId; readonly match: CardMatch };

/** The touched cards, ranked on the newer list by `matcher`, which is made of it. */
export function rematchTouched(touching: TouchedInput, matcher: Matcher): readonly Rematch[] {
  const touched = new Set(touchedCards(touching));
  return touching.cards.flatMap(({ cardId, query }) => (touched.has(cardId) ? [{ cardId, match: matcher.rank(query) }] : []));
}

export type MatchDifference =
  | { readonly kind: 'same' }
  /** The person whom somebody determined is not on the newer list. The determination stands until a person changes it. */
  | { readonly kind: 'determined-person-gone'; readonly determined: PersonId }
  /** The newer list suggests another person than was determined, or than was suggested. */
  | { readonly kind: 'another-first'; readonly before: PersonId | null; readonly after: PersonId | null }
  | { readonly kind: 'another-outcome'; readonly before: CardMatch['outcome']; readonly after: CardMatch['outcome'] };

export type DifferenceInput = {
  readonly before: CardMatch;
  readonly after: CardMatch;
  /** Whom a person determined the card to be; null where nobody has. */
  readonly determined: PersonId | null;
  readonly change: ListChange;
};

/** What to show a person beside her own determination; it changes nothing by itself. */
export function matchDifference({ before, after, determined, change }: DifferenceInput): MatchDifference {
  if (determined !== null && change.removed.includes(determined)) return { kind: 'determined-person-gone', determined };
  const first = (match: CardMatch): PersonId | null => match.candidates[0]?.personId ?? null;
  const held = determined ?? first(before);
  if (held !== first(after)) return { kind: 'another-first', before: held, after: first(after) };
  if (before.outcome !== after.outcome) return { kind: 'another-outcome', before: before.outcome, after: after.outcome };
  return { kind: 'same' };
}

/** Everything of a person that matching reads, as one text. */
function matchedFacts(person: ListPerson): string {
  return JSON.stringify(person.rows.map(factsOfRow).toSorted());
}

function factsOfRow(row: EngagementRow): string {
  const { name, otherNames, title, employer, address, city, postcode, phone, email, dateOfBirth, taxIdLast4 } = row;
  return JSON.stringify([name, otherNames, title, employer, address, city, postcode, phone, email, dateOfBirth, taxIdLast4]);
}
