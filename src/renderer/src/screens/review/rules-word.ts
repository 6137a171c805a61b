/** What is asked anew while she composes: the rules' word, and the ranking by a corrected fact. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import type { OfferView, ReviewCardView } from '#contract/review-views.ts';
import { useViews } from '#renderer/api/views.ts';
import type { ReviewDraft } from './review-state.ts';

/** A corrected fact proposes anew, while she is still writing; what she has chosen stays chosen. */
export function useRankedAgain(card: ReviewCardView, { chosen, edits }: ReviewDraft, facts: CardFacts): ReviewCardView {
  const corrected = Object.keys(edits).length > 0;
  const asked = useViews().rank({ cardId: card.cardId, keep: chosen, facts });
  const match = useQuery({ ...asked, enabled: corrected }).data ?? null;
  return useMemo(
    () => (corrected && match !== null ? { ...card, match: { ...match, change: card.match.change } } : card),
    [corrected, match, card],
  );
}

/** The card came with the rules' word on the person proposed and on the facts as read; anything else is asked anew. */
export function useOffer(card: ReviewCardView, draft: ReviewDraft, facts: CardFacts): OfferView | undefined {
  const asked = { cardId: card.cardId, personId: draft.chosen, facts };
  const asItCame =
    Object.keys(draft.edits).length === 0 &&
    draft.chosen !== null &&
    draft.chosen === (card.determination?.personId ?? card.match.candidates[0]?.personId);
  const query = useQuery({ ...useViews().offer(asked), enabled: !asItCame });
  // Not kept as an answer of its own: a card that is shown again brings first what was said of it before, then what is said now.
  return asItCame ? card.offer : query.data;
}
