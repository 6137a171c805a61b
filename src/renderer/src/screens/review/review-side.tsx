import type { Dispatch } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import type { OfferView, ReviewCardView } from '#contract/review-views.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Candidates } from './candidates.tsx';
import { DoublePanel } from './double-panel.tsx';
import { declarationDoubt } from './declaration-doubt.ts';
import { EarlierDecisions } from './earlier-decisions.tsx';
import { FactsEditor } from './facts-editor.tsx';
import { Marks } from './marks-line.tsx';
import { changeInWords } from './match-wording.ts';
import { Pair } from './pair.tsx';
import { chosenCandidate, isUnread, type ReviewAct, type ReviewDraft } from './review-state.ts';
import { RulesSay } from './rules-say.tsx';
import { Waterfall } from './waterfall.tsx';
import css from './review.module.css';

type ReviewSideProps = {
  readonly card: ReviewCardView;
  readonly draft: ReviewDraft;
  readonly facts: CardFacts;
  readonly offer: OfferView | undefined;
  readonly dispatch: Dispatch<ReviewAct>;
  readonly onGo: (place: Place) => void;
  readonly onBlanks: () => void;
  readonly blind: boolean;
};

const PUT_OFF = {
  later: 'Put off:',
  'joint-session': 'Put off for the joint session:',
  alone: 'To be seen by itself:',
} as const;

/** Card and person side by side, what the rules say, why this person, who else. */
export function ReviewSide({ card, draft, facts, offer, dispatch, onGo, onBlanks, blind }: ReviewSideProps) {
  const candidate = chosenCandidate(card, draft);
  const doubt = declarationDoubt(card.reading);
  const first = card.match.candidates[0]?.personId === candidate?.personId;
  return (
    <div className={css.scroll}>
      {card.disputes.map((disputeId) => (
        <Button key={disputeId} onPress={() => onGo({ station: 'disputes', disputeId })}>
          In dispute: open it
        </Button>
      ))}
      {card.putOff === null ? null : (
        <Notice tone="question">
          <strong>{PUT_OFF[card.putOff.until]}</strong> {card.putOff.note}
        </Notice>
      )}
      {card.reading?.blank === true && card.determination === null && card.batchId !== null ? (
        <Notice tone="question">
          <p>Nothing was found on this page. If it is blank, it is “Not on list” (N).</p>
          <Button size="small" onPress={onBlanks}>
            {`All blank pages of batch ${card.batch} …`}
          </Button>
        </Notice>
      ) : isUnread(card) && Object.keys(draft.edits).length === 0 ? (
        <Notice tone="question">Not read yet. Read the cards at Cards, or key what stands on this one (T).</Notice>
      ) : (
        <RulesSay offer={offer} />
      )}
      {doubt === null || card.determination !== null ? null : <Notice tone="question">{doubt}</Notice>}
      {draft.before !== null ? (
        <FactsEditor card={card} facts={facts} dispatch={dispatch} />
      ) : (
        <Pair card={card} draft={draft} facts={facts} dispatch={dispatch} />
      )}
      {draft.before !== null ? null : <Marks card={card} facts={facts} dispatch={dispatch} />}
      {blind ? (
        <p className={css.quiet}>What the machine proposes is hidden until you choose a person: below, or by searching (/).</p>
      ) : null}
      {card.match.change === null ? null : (
        <Notice tone="question">
          <Private>{changeInWords(card.match.change)}</Private>
        </Notice>
      )}
      {blind ? null : <DoublePanel cardId={card.cardId} onGo={onGo} />}
      {candidate === null ? null : (
        <Sheet title={first ? 'Why this person comes first' : 'Why this person is proposed'}>
          <Waterfall
            candidate={candidate}
            beside={card.match.candidates.find((one) => one !== candidate) ?? null}
            basis={card.match.basis}
          />
          {card.match.why.map((why) => (
            <p key={why} className={css.why}>
              <Private>{why}</Private>
            </p>
          ))}
        </Sheet>
      )}
      <Candidates card={card} draft={draft} dispatch={dispatch} blind={blind} />
      <EarlierDecisions card={card} />
    </div>
  );
}
