/**
 * A newer list takes force: cards that it does not touch keep their suggestion, the others are ranked again, and what was
 * suggested before stays beside the new, so that a person sees the difference. No determination changes by it.
 */
import { compareLists, rematchTouched, type ListChange, type MatchedCard, type Rematch } from '#core/match/list-change.ts';
import type { CardMatch } from '#core/match/match.ts';
import { cardById } from '#backend/db/card-store.ts';
import {
  carrySuggestion,
  countSuggestionsOn,
  suggestionOf,
  suggestionsOnList,
  type Suggestion,
  type SuggestionBasis,
} from '#backend/db/suggestion-store.ts';
import type { CardId } from '#core/ids.ts';
import type { Desk, Recorder } from '#backend/use-cases/desk/desk.ts';
import { theListInForce, type ListInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { askedAbout, basisOn, inShort, isSameBasis, keepRanked, matcherOf, PRESET } from '#backend/use-cases/standing/suggest.ts';

export type CarriedSuggestions = {
  readonly kept: readonly CardId[];
  readonly ranked: readonly Suggestion[];
  /** What each suggestion rested on before, and for which version and answers this was worked out. */
  readonly before: ReadonlyMap<CardId, SuggestionBasis>;
  readonly version: number;
  readonly answered: number;
};

/** Before the newer list takes force. Cards ranked against an older list than the one in force are ranked when they are seen. */
export function suggestionsUnder(desk: Desk, after: ListInForce): CarriedSuggestions {
  const carrying = toCarry(desk, after);
  if (carrying.cards.length === 0) return carried(desk, after, carrying, []);
  const { cards, change } = carrying;
  const touching = { change, after: after.list, background: desk.background, cards };
  return carried(desk, after, carrying, rematchTouched(touching, matcherOf(desk, after)));
}

/**
 * The same in a process of its own, for a large register: the window stays answerable meanwhile, and whoever keeps the answer
 * asks first what of it still holds. Where that process fails, here.
 */
export async function suggestionsUnderElsewhere(desk: Desk, after: ListInForce): Promise<CarriedSuggestions> {
  const carrying = toCarry(desk, after);
  const { change, cards } = carrying;
  const brief = cards.map((card) => ({ ...card, match: onlyWho(card.match) }));
  const ranker = desk.tools.ranker();
  const answer = await ranker.rematch({ list: after.list, preset: PRESET, change, cards: brief });
  ranker.rest();
  return answer.ok ? carried(desk, after, carrying, answer.value) : suggestionsUnder(desk, after);
}

/** More cards than this are ranked in a process of their own. */
export function isManyToCarry(desk: Desk, most: number): boolean {
  const before = theListInForce(desk);
  return before !== null && countSuggestionsOn(desk.db, before.version.version) > most;
}

/** The desk worked on meanwhile: a card of which something else is known now is ranked when it is looked at. */
export function stillHolding(desk: Desk, worked: CarriedSuggestions, after: ListInForce): CarriedSuggestions {
  const sameList = worked.version === after.version.version && worked.answered === after.answered;
  const holds = (cardId: CardId): boolean => {
    const [was, now] = [worked.before.get(cardId), suggestionOf(desk.db, cardId)];
    return sameList && was !== undefined && now !== null && isSameBasis(was, now.basis);
  };
  return { ...worked, kept: worked.kept.filter(holds), ranked: worked.ranked.filter(({ cardId }) => holds(cardId)) };
}

export function keepCarried(desk: Desk, { kept, ranked }: CarriedSuggestions, version: number, record: Recorder): void {
  for (const cardId of kept) carrySuggestion(desk.db, cardId, version);
  keepRanked(desk, ranked, record);
}

type Carrying = {
  readonly change: ListChange;
  readonly cards: readonly MatchedCard[];
  readonly suggestions: ReadonlyMap<CardId, Suggestion>;
};

const NOTHING_CHANGES: ListChange = { added: [], removed: [], changed: [] };

function toCarry(desk: Desk, after: ListInForce): Carrying {
  const before = theListInForce(desk);
  if (before === null) return { change: NOTHING_CHANGES, cards: [], suggestions: new Map() };
  const suggestions = suggestionsOnList(desk.db, before.version.version);
  const cards = suggestions.flatMap(({ cardId, match }): readonly MatchedCard[] => {
    const card = cardById(desk.db, cardId);
    const query = card === null ? null : askedAbout(desk, card, null);
    return query === null ? [] : [{ cardId, query, match }];
  });
  const change = compareLists(before.list, after.list);
  return { change, cards, suggestions: new Map(suggestions.map((one) => [one.cardId, one])) };
}

function carried(desk: Desk, after: ListInForce, carrying: Carrying, again: readonly Rematch[]): CarriedSuggestions {
  const { cards, suggestions } = carrying;
  const matches = new Map(again.map(({ cardId, match }) => [cardId, match]));
  return {
    version: after.version.version,
    answered: after.answered,
    before: new Map([...suggestions].map(([cardId, { basis }]) => [cardId, basis])),
    kept: cards.flatMap(({ cardId }) => (matches.has(cardId) ? [] : [cardId])),
    ranked: cards.flatMap(({ cardId, query }): readonly Suggestion[] => {
      const [match, was] = [matches.get(cardId), suggestions.get(cardId)];
      if (match === undefined || was === undefined) return [];
      const earlier = { listVersion: was.basis.listVersion, match: inShort(was.match) };
      return [{ cardId, basis: basisOn(desk, after.version.version, query), match, earlier }];
    }),
  };
}

/** What deciding whether a card is touched needs of its suggestion. */
function onlyWho(match: CardMatch): CardMatch {
  return { ...match, why: [], candidates: match.candidates.map((candidate) => ({ ...candidate, reasons: [] })) };
}
