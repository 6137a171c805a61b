import { memo, useCallback, useMemo, useState } from 'react';
import type { ReviewCardView } from '#contract/review-views.ts';
import type { CardId } from '#core/ids.ts';
import type { Place } from '#renderer/place.ts';
import { useKeys } from '#renderer/ui/keys.ts';
import { Landing } from '#renderer/ui/landing.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import { CardDialogs } from './card-dialogs.tsx';
import { CardViewer } from './card-viewer.tsx';
import { KeyTwice } from './key-twice.tsx';
import { ReviewActs } from './review-acts.tsx';
import { ReviewSide } from './review-side.tsx';
import { isBlankPage, nearestAct, withoutOrder } from './review-state.ts';
import { useReviewWays } from './review-ways.tsx';
import { useDecision, type OnDecided } from './use-decision.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './review.module.css';

type ReviewCardProps = {
  readonly card: ReviewCardView;
  /** The act for which this decided card is asked again; null where it is not. */
  readonly because: CardId | null;
  readonly onDecided: OnDecided;
  readonly onGo: (place: Place) => void;
};

/** One card and the question that it asks. What the queue around it learns does not draw it anew. */
export const ReviewCard = memo(function ReviewCard({ card: given, because, onDecided, onGo }: ReviewCardProps) {
  const say = useWording(REVIEW);
  const { ways } = useReviewWays();
  const decision = useDecision(given, onDecided);
  const { draft, dispatch, facts, offer, cannot, acts, keyed } = decision;
  const blind = ways.blind && given.determination === null && draft.chosen === null;
  const card = useMemo(() => (blind ? withoutOrder(decision.card) : decision.card), [blind, decision.card]);
  const [comparing, setComparing] = useState(false);
  const onCompare = useCallback(() => setComparing((now) => !now), []);

  useKeys('Deciding', [
    { key: 'Enter', label: say.keys.count, run: acts.count },
    { key: 'Q', label: say.keys.question, run: acts.question },
    { key: 'X', label: say.keys.notCounted, run: acts.notCounted },
    { key: 'N', label: say.keys.notListed, run: acts.notListed },
    { key: 'U', label: say.keys.second, run: acts.second },
    { key: 'V', label: say.keys.act, run: acts.act },
    { key: 'E', label: say.keys.dispute, run: acts.dispute },
    { key: '/', label: say.keys.search, run: acts.search },
    { key: 'T', label: say.keys.correct, run: acts.edit },
    { key: 'C', label: say.keys.compare, run: onCompare },
    ...card.match.candidates.map(({ personId }, index) => ({
      key: String((index + 1) % 10),
      label: say.keys.candidate(index + 1),
      run: () => dispatch({ do: 'choose', personId }),
    })),
  ]);

  return (
    <>
      <CardViewer card={card} comparing={comparing} chosen={draft.chosen} onCompare={onCompare} />
      <aside className={css.side} aria-label={say.card.whatToDecide}>
        <div className={css.top}>
          <Landing>{questionOf(card, blind, say.card)}</Landing>
          {because === null ? null : <Notice tone="question">{say.card.askedAgain(because)}</Notice>}
        </div>
        {keyed ? (
          <ReviewSide blind={blind} card={card} draft={draft} facts={facts} offer={offer} dispatch={dispatch} onGo={onGo} />
        ) : (
          <div className={css.scroll}>
            <KeyTwice card={card} facts={facts} dispatch={dispatch} onSettled={decision.onKeyed} />
          </div>
        )}
        <ReviewActs
          card={card}
          draft={draft}
          facts={facts}
          dispatch={dispatch}
          cannot={cannot}
          keyed={keyed}
          near={keyed ? nearestAct(draft, card, offer) : null}
          acts={acts}
          pending={decision.pending}
          refusal={decision.refusal}
        />
      </aside>
      <CardDialogs decision={decision} onDecided={onDecided} onGo={onGo} />
    </>
  );
});

function questionOf(card: ReviewCardView, blind: boolean, say: ReviewWording['card']): string {
  if (card.determination !== null) return say.decidedAgain;
  if (isBlankPage(card)) return say.isThereOne;
  return blind ? say.whose : say.doTheyMatch;
}
