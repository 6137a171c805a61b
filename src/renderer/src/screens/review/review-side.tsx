import { memo, type Dispatch } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import type { OfferView, ReviewCardView } from '#contract/review-views.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { Candidates } from './candidates.tsx';
import { DoublePanel } from './double-panel.tsx';
import { declarationDoubt } from './declaration-doubt.ts';
import { EarlierDecisions } from './earlier-decisions.tsx';
import { FactsEditor } from './facts-editor.tsx';
import { Marks } from './marks-line.tsx';
import { Pair } from './pair.tsx';
import { chosenCandidate, isUnread, mayTakeBack, type ReviewAct, type ReviewDraft } from './review-state.ts';
import { RulesSay } from './rules-say.tsx';
import { Waterfall } from './waterfall.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './review.module.css';

type ReviewSideProps = {
  readonly card: ReviewCardView;
  readonly draft: ReviewDraft;
  readonly facts: CardFacts;
  readonly offer: OfferView | undefined;
  readonly dispatch: Dispatch<ReviewAct>;
  readonly onGo: (place: Place) => void;
  readonly blind: boolean;
};

/** Card and person side by side, what the rules say, why this person, who else. An act that is being sent does not draw it anew. */
export const ReviewSide = memo(function ReviewSide({ card, draft, facts, offer, dispatch, onGo, blind }: ReviewSideProps) {
  const say = useWording(REVIEW);
  const candidate = chosenCandidate(card, draft);
  const doubt = declarationDoubt(card.reading, say.side);
  const first = card.match.candidates[0]?.personId === candidate?.personId;
  return (
    <div className={css.scroll}>
      {card.disputes.map((disputeId) => (
        <Button key={disputeId} onPress={() => onGo({ station: 'disputes', disputeId })}>
          {say.side.inDispute}
        </Button>
      ))}
      {card.putOff === null ? null : (
        <Notice tone="question">
          <strong>{say.side.putOff[card.putOff.until]}</strong> {card.putOff.note}
        </Notice>
      )}
      {mayTakeBack(card, facts) ? (
        <Notice tone="question">
          <p>{say.side.takesBack}</p>
          <Button size="small" onPress={() => dispatch({ do: 'edit', part: { kind: 'revocation' } })}>
            {say.side.isRevocation}
          </Button>
        </Notice>
      ) : null}
      {card.reading?.blank === true && card.determination === null && card.batchId !== null ? (
        <Notice tone="question">
          <p>{say.side.nothingFound}</p>
          <Button size="small" onPress={() => dispatch({ do: 'ask', asking: 'blanks' })}>
            {say.side.allBlank(card.batch)}
          </Button>
        </Notice>
      ) : isUnread(card) && Object.keys(draft.edits).length === 0 ? (
        <Notice tone="question">{say.side.notRead}</Notice>
      ) : blind ? null : (
        // Blind, nobody is chosen yet: of nobody's card the rules could only say that it is nobody's.
        <RulesSay offer={offer} />
      )}
      {doubt === null || card.determination !== null ? null : <Notice tone="question">{doubt}</Notice>}
      {draft.before !== null ? (
        <FactsEditor card={card} facts={facts} dispatch={dispatch} />
      ) : (
        <Pair card={card} draft={draft} facts={facts} dispatch={dispatch} />
      )}
      {draft.before !== null ? null : <Marks card={card} facts={facts} dispatch={dispatch} />}
      {blind ? <p className={css.quiet}>{say.side.hidden}</p> : null}
      {card.match.change === null ? null : (
        <Notice tone="question">
          <Private>{inWords(say.match.changes, card.match.change)}</Private>
        </Notice>
      )}
      {blind ? null : <DoublePanel cardId={card.cardId} onGo={onGo} />}
      {candidate === null ? null : (
        <Sheet title={first ? say.side.whyFirst : say.side.whyProposed}>
          <Waterfall
            candidate={candidate}
            beside={card.match.candidates.find((one) => one !== candidate) ?? null}
            basis={card.match.basis}
          />
          {card.match.why.map((why) => (
            <p key={why} className={css.why}>
              <Private>
                <Said>{why}</Said>
              </Private>
            </p>
          ))}
        </Sheet>
      )}
      <Candidates card={card} draft={draft} dispatch={dispatch} blind={blind} />
      <EarlierDecisions card={card} />
    </div>
  );
});
