import { useQuery } from '@tanstack/react-query';
import { useReducer, useRef, useState, type ReactNode } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import type { DeterminationInput, ReviewCardView } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Landing } from '#renderer/ui/landing.tsx';
import { OpenDispute } from '#renderer/screens/disputes/open-dispute.tsx';
import { useConduct } from '#renderer/screens/second-look/use-conduct.ts';
import { CARD_STATES } from '#renderer/words/states.ts';
import { ACT_CODES, NOT_COUNTED_CODES, QUESTION_CODES } from '#renderer/words/reason-codes.ts';
import { CardViewer } from './card-viewer.tsx';
import { CodePalette } from './code-palette.tsx';
import { ReviewActs } from './review-acts.tsx';
import { ReviewSide } from './review-side.tsx';
import {
  compose,
  factsOf,
  firstDraft,
  forbiddenRule,
  offeredFor,
  whyNoChange,
  whyNotCount,
  withCodes,
  type Asking,
  type ReviewDraft,
} from './review-state.ts';
import { SearchPeople } from './search-people.tsx';
import { BlankPages } from './sheets/blank-pages.tsx';
import css from './review.module.css';

type ReviewCardProps = {
  readonly card: ReviewCardView;
  readonly bar: ReactNode;
  readonly onDecided: (announced: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly canGoBack: boolean;
  readonly onGo: (place: Place) => void;
};

/** One card and the question that it asks. */
export function ReviewCard({ card: shown, bar, onDecided, onNext, onBack, canGoBack, onGo }: ReviewCardProps) {
  const noteConduct = useConduct(shown.cardId);
  const determine = useAct(useClient().review.determine);
  const [draft, dispatch] = useReducer(compose, shown, firstDraft);
  const [comparing, setComparing] = useState(false);
  const [blanks, setBlanks] = useState(false);
  // One act for what she sees: a card that is being determined, or has been and is giving way to the next, takes no second one.
  const acted = useRef<ReviewCardView | null>(null);
  const facts = factsOf(shown, draft);
  const card = useRankedAgain(shown, draft, facts);
  const offer = useQuery(useViews().offer({ cardId: card.cardId, personId: draft.chosen, facts })).data;

  async function decide(determination: DeterminationInput) {
    if (acted.current === shown) return;
    acted.current = shown;
    const reason = draft.reason.trim() === '' ? null : draft.reason.trim();
    const answer = await determine.run({ cardId: card.cardId, determination, facts, reason });
    if (answer.ok) noteConduct();
    if (answer.ok) onDecided(`${card.cardId}: ${decidedWord(determination)}.`);
    else acted.current = null;
  }

  const cannot = {
    // Until the rules have answered for this person and these facts, nothing is counted on an older answer.
    count: whyNotCount(draft, card, offer) ?? (offer === undefined ? 'The rules are being asked.' : null),
    question: forbiddenRule(offer, 'question') ?? whyNoChange(draft, card),
    'not-counted': forbiddenRule(offer, 'not-counted') ?? whyNoChange(draft, card),
    change: whyNoChange(draft, card),
    keep: draft.chosen === null ? 'Choose the person first.' : whyNoChange(draft, card),
  } as const;

  const acts = {
    count: () => cannot.count === null && draft.chosen !== null && void decide({ state: 'counted', personId: draft.chosen }),
    question: () => cannot.question === null && ask('question'),
    notCounted: () => cannot['not-counted'] === null && ask('not-counted'),
    notListed: () => cannot.change === null && void decide({ state: 'unmatched' }),
    second: () => cannot.keep === null && draft.chosen !== null && void decide({ state: 'superseded', personId: draft.chosen }),
    act: () => cannot.keep === null && ask('act'),
    search: () => dispatch({ do: 'ask', asking: 'search' }),
    dispute: () => dispatch({ do: 'ask', asking: 'dispute' }),
    edit: () => dispatch({ do: 'editing', on: !draft.editing }),
    next: onNext,
    back: onBack,
  };

  function ask(asking: Asking) {
    dispatch({ do: 'ask', asking, offered: offeredFor(offer, codesFor(asking)) });
  }

  useKeys('Deciding', [
    { key: 'Enter', label: 'Count for the person shown', run: acts.count },
    { key: 'Q', label: 'Question', run: acts.question },
    { key: 'X', label: 'Do not count, with a reason', run: acts.notCounted },
    { key: 'N', label: 'Not on the list', run: acts.notListed },
    { key: 'U', label: 'Second card of this person', run: acts.second },
    { key: 'V', label: 'Revocation or another act', run: acts.act },
    { key: 'E', label: 'Open a dispute', run: acts.dispute },
    { key: '/', label: 'Search the list', run: acts.search },
    { key: 'T', label: 'Correct what was read', run: acts.edit },
    { key: 'C', label: 'Compare with exemplars', run: () => setComparing(!comparing) },
    { key: 'J', label: 'Next card, deciding nothing', run: onNext },
    { key: 'Backspace', label: 'Back', run: onBack },
    ...card.match.candidates.map(({ personId }, index) => ({
      key: String((index + 1) % 10),
      label: `Candidate ${index + 1}`,
      run: () => dispatch({ do: 'choose', personId }),
    })),
  ]);

  const close = () => dispatch({ do: 'ask', asking: 'nothing' });
  return (
    <div className={css.review}>
      <CardViewer card={card} comparing={comparing} chosen={draft.chosen} onCompare={() => setComparing(!comparing)} />
      <aside className={css.side} aria-label="What to decide">
        <div className={css.top}>
          {bar}
          <div className={css.heading}>
            <Landing>{card.determination === null ? 'Do these two match?' : 'Decided. Look again?'}</Landing>
            <Button size="small" shortcut="Backspace" forbidden={canGoBack ? null : 'This is the first card'} onPress={onBack}>
              Back
            </Button>
            <Button size="small" shortcut="J" onPress={onNext}>
              Later
            </Button>
          </div>
        </div>
        <ReviewSide
          onBlanks={() => setBlanks(true)}
          card={card}
          draft={draft}
          facts={facts}
          offer={offer}
          dispatch={dispatch}
          onGo={onGo}
        />
        <ReviewActs
          card={card}
          draft={draft}
          dispatch={dispatch}
          cannot={cannot}
          acts={acts}
          pending={determine.pending}
          refusal={determine.refusal}
        />
      </aside>
      {draft.asking === 'question' || draft.asking === 'not-counted' || draft.asking === 'act' ? (
        <CodePalette
          asking={draft.asking}
          allowed={codesFor(draft.asking)}
          draft={draft}
          offer={offer}
          dispatch={dispatch}
          pending={determine.pending}
          refusal={determine.refusal}
          onClose={close}
          onDecide={() => {
            const input = withCodes(draft);
            if (input !== null) void decide(input);
          }}
        />
      ) : null}
      {draft.asking === 'search' ? (
        <SearchPeople first={nameToSearch(card)} onClose={close} onChoose={(hit) => dispatch({ do: 'found', hit })} />
      ) : null}
      {blanks && card.batchId !== null ? (
        <BlankPages batchId={card.batchId} batch={card.batch} onClose={() => setBlanks(false)} onDone={onDecided} />
      ) : null}
      {draft.asking === 'dispute' ? (
        <OpenDispute
          subject={{ kind: 'card', cardId: card.cardId }}
          label={card.cardId}
          onClose={close}
          onOpened={(disputeId) => onGo({ station: 'disputes', disputeId })}
        />
      ) : null}
    </div>
  );
}

/** A corrected fact proposes anew, while she is still writing; what she has chosen stays chosen. */
function useRankedAgain(card: ReviewCardView, { chosen, edits }: ReviewDraft, facts: CardFacts): ReviewCardView {
  const corrected = Object.keys(edits).length > 0;
  const asked = useViews().rank({ cardId: card.cardId, keep: chosen, facts });
  const match = useQuery({ ...asked, enabled: corrected }).data ?? null;
  return corrected && match !== null ? { ...card, match: { ...match, change: card.match.change } } : card;
}

function codesFor(asking: Asking) {
  return asking === 'question' ? QUESTION_CODES : asking === 'act' ? ACT_CODES : NOT_COUNTED_CODES;
}

function nameToSearch(card: ReviewCardView): string {
  return card.facts.name.family ?? card.facts.name.full?.split(/[\s,]+/).at(-1) ?? '';
}

function decidedWord({ state }: DeterminationInput): string {
  return state === 'no-document' ? 'laid aside, no document' : CARD_STATES[state].word.toLowerCase();
}
