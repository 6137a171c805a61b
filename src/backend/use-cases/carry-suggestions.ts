/**
 * A newer list takes force: cards that it does not touch keep their suggestion, the others are ranked again, and what was
 * suggested before stays beside the new, so that a person sees the difference. No determination changes by it.
 */
import { compareLists, touchedCards, type MatchedCard } from '#core/match/list-change.ts';
import type { CardMatch } from '#core/match/match.ts';
import { cardById } from '#backend/db/card-store.ts';
import { carrySuggestion, suggestionsOnList, type Suggestion } from '#backend/db/suggestion-store.ts';
import type { CardId } from '#core/ids.ts';
import type { Desk, Recorder } from './desk.ts';
import { theListInForce, type ListInForce } from './list-in-force.ts';
import { askedAbout, basisOn, keepRanked, matcherOf } from './suggest.ts';

export type CarriedSuggestions = { readonly kept: readonly CardId[]; readonly ranked: readonly Suggestion[] };

/** Before the newer list takes force. Cards ranked against an older list than the one in force are ranked when they are seen. */
export function suggestionsUnder(desk: Desk, after: ListInForce): CarriedSuggestions {
  const before = theListInForce(desk);
  if (before === null) return { kept: [], ranked: [] };
  const cards = suggestionsOnList(desk.db, before.version.version).flatMap(({ cardId, match }): readonly MatchedCard[] => {
    const card = cardById(desk.db, cardId);
    const query = card === null ? null : askedAbout(desk, card, null);
    return query === null ? [] : [{ cardId, query, match }];
  });
  const change = compareLists(before.list, after.list);
  const touched = new Set(touchedCards({ change, after: after.list, background: desk.background, cards }));
  const again = cards.filter(({ cardId }) => touched.has(cardId));
  const matcher = again.length === 0 ? null : matcherOf(desk, after);
  return {
    kept: cards.filter(({ cardId }) => !touched.has(cardId)).map(({ cardId }) => cardId),
    ranked: again.flatMap(({ cardId, query, match }) =>
      matcher === null
        ? []
        : [
            {
              cardId,
              basis: basisOn(desk, after.version.version, query),
              match: matcher.rank(query),
              earlier: { listVersion: before.version.version, match: inShort(match) },
            },
          ],
    ),
  };
}

export function keepCarried(desk: Desk, { kept, ranked }: CarriedSuggestions, version: number, record: Recorder): void {
  for (const cardId of kept) carrySuggestion(desk.db, cardId, version);
  keepRanked(desk, ranked, record);
}

/** Who was suggested, without the reasons. */
function inShort(match: CardMatch): CardMatch {
  return { ...match, candidates: match.candidates.slice(0, 3).map((candidate) => ({ ...candidate, reasons: [] })) };
}
