import { useQuery } from '@tanstack/react-query';
import { useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import type { DeterminationInput, OfferView, ReviewCardView } from '#contract/review-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Landing } from '#renderer/ui/landing.tsx';
import { OpenDispute } from '#renderer/screens/disputes/open-dispute.tsx';
import { useConduct } from '#renderer/screens/second-look/use-conduct.ts';
import { FIELD } from '#renderer/wording/field.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import type { FieldWording } from '#renderer/wording/field.en.ts';
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
  isBlankPage,
  nearestAct,
  offeredFor,
  whyNoChange,
  whyNotCount,
  withCodes,
  withoutOrder,
  type Asking,
  type ReviewDraft,
} from './review-state.ts';
import { SearchPeople } from './search-people.tsx';
import { KeyTwice } from './key-twice.tsx';
import { PutOff } from './put-off.tsx';
import { useReviewWays } from './review-ways.tsx';
import { BlankPages } from './sheets/blank-pages.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './review.module.css';

type ReviewCardProps = {
  readonly card: ReviewCardView;
  /** Where she is in the queue, with what goes on from this card. */
  readonly bar: (more: ReactNode) => ReactNode;
  readonly onDecided: (announced: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly canGoBack: boolean;
  readonly onGo: (place: Place) => void;
};

/** One card and the question that it asks. */
export function ReviewCard({ card: given, bar, onDecided, onNext, onBack, canGoBack, onGo }: ReviewCardProps) {
  const say = useWording(REVIEW);
  const { cardStates } = useWording(FIELD);
  const noteConduct = useConduct(given.cardId);
  const determine = useAct(useClient().review.determine);
  const { ways, change } = useReviewWays();
  const [draft, dispatch] = useReducer(compose, given, (card) => firstDraft(card, ways));
  const blind = ways.blind && given.determination === null && draft.chosen === null;
  const [keyed, setKeyed] = useState(!ways.keyTwice || given.reading === null || given.determination !== null);
  const [comparing, setComparing] = useState(false);
  // One act for what she sees: a card that is being determined, or has been and is giving way to the next, takes no second one.
  const acted = useRef<ReviewCardView | null>(null);
  const facts = factsOf(given, draft);
  const ranked = useRankedAgain(given, draft, facts);
  const card = useMemo(() => (blind ? withoutOrder(ranked) : ranked), [blind, ranked]);
  const offer = useOffer(given, draft, facts);

  async function decide(determination: DeterminationInput) {
    if (acted.current === given) return;
    acted.current = given;
    const reason = draft.reason.trim() === '' ? null : draft.reason.trim();
    const answer = await determine.run({ cardId: card.cardId, determination, facts, reason });
    if (answer.ok) noteConduct();
    if (answer.ok && given.batchId !== null && draft.edits.receivedOn != null) {
      change({ received: { batchId: given.batchId, on: draft.edits.receivedOn } });
    }
    if (answer.ok) onDecided(say.card.decided(card.cardId, decidedWord(determination, say.card, cardStates)));
    else acted.current = null;
  }

  const cannot = {
    // Until the rules have answered for this person and these facts, nothing is counted on an older answer.
    count:
      (keyed ? null : say.card.keyFirst) ??
      (draft.before === null ? null : say.card.correctFirst) ??
      whyNotCount({ draft, card, offer }, say.card) ??
      (offer === undefined ? say.card.rulesAsked : null),
    question: forbiddenRule(offer, 'question') ?? whyNoChange(draft, card, say.card),
    'not-counted': forbiddenRule(offer, 'not-counted') ?? whyNoChange(draft, card, say.card),
    change: whyNoChange(draft, card, say.card),
    keep: draft.chosen === null ? say.card.personFirst : whyNoChange(draft, card, say.card),
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
    putOff: () => given.determination === null && dispatch({ do: 'ask', asking: 'put-off' }),
    edit: () => dispatch({ do: 'editing', as: draft.before === null ? 'begun' : 'done' }),
    next: onNext,
    back: onBack,
  };

  function ask(asking: Asking) {
    dispatch({ do: 'ask', asking, offered: offeredFor(offer, codesFor(asking)) });
  }

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
    { key: 'C', label: say.keys.compare, run: () => setComparing(!comparing) },
    { key: 'W', label: say.keys.putOff, run: acts.putOff },
    { key: 'J', label: say.keys.next, run: onNext },
    { key: 'Backspace', label: say.keys.back, run: onBack },
    ...card.match.candidates.map(({ personId }, index) => ({
      key: String((index + 1) % 10),
      label: say.keys.candidate(index + 1),
      run: () => dispatch({ do: 'choose', personId }),
    })),
  ]);

  const close = () => dispatch({ do: 'ask', asking: 'nothing' });
  return (
    <div className={css.review}>
      <div className={css.bar}>
        {bar(
          <>
            <Button
              size="small"
              shortcut="W"
              forbidden={given.determination === null ? null : say.card.isDecided}
              onPress={() => void acts.putOff()}
            >
              {say.card.putOff}
            </Button>
            <Button size="small" shortcut="Backspace" forbidden={canGoBack ? null : say.card.firstCard} onPress={onBack}>
              {say.card.back}
            </Button>
            <Button size="small" shortcut="J" onPress={onNext}>
              {say.card.skip}
            </Button>
          </>,
        )}
      </div>
      <CardViewer card={card} comparing={comparing} chosen={draft.chosen} onCompare={() => setComparing(!comparing)} />
      <aside className={css.side} aria-label={say.card.whatToDecide}>
        <div className={css.top}>
          <Landing>{questionOf(card, blind, say.card)}</Landing>
        </div>
        {keyed ? null : (
          <div className={css.scroll}>
            <KeyTwice card={card} facts={facts} dispatch={dispatch} onSettled={() => setKeyed(true)} />
          </div>
        )}
        {keyed ? (
          <ReviewSide
            onBlanks={() => dispatch({ do: 'ask', asking: 'blanks' })}
            blind={blind}
            card={card}
            draft={draft}
            facts={facts}
            offer={offer}
            dispatch={dispatch}
            onGo={onGo}
          />
        ) : null}
        <ReviewActs
          card={card}
          draft={draft}
          facts={facts}
          dispatch={dispatch}
          cannot={cannot}
          near={nearestAct(draft, card, offer)}
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
      {draft.asking === 'blanks' && card.batchId !== null ? (
        <BlankPages batchId={card.batchId} batch={card.batch} onClose={close} onDone={onDecided} />
      ) : null}
      {draft.asking === 'put-off' ? <PutOff cardId={card.cardId} onClose={close} onDone={onDecided} /> : null}
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

function questionOf(card: ReviewCardView, blind: boolean, say: ReviewWording['card']): string {
  if (card.determination !== null) return say.decidedAgain;
  if (isBlankPage(card)) return say.isThereOne;
  return blind ? say.whose : say.doTheyMatch;
}

/** The card came with the rules' word on the person proposed and on the facts as read; anything else is asked anew. */
function useOffer(card: ReviewCardView, draft: ReviewDraft, facts: CardFacts): OfferView | undefined {
  const asked = { cardId: card.cardId, personId: draft.chosen, facts };
  const asItCame =
    Object.keys(draft.edits).length === 0 &&
    draft.chosen !== null &&
    draft.chosen === (card.determination?.personId ?? card.match.candidates[0]?.personId);
  const query = useQuery({ ...useViews().offer(asked), ...(asItCame ? { initialData: card.offer } : {}) });
  return query.data;
}

function codesFor(asking: Asking) {
  return asking === 'question' ? QUESTION_CODES : asking === 'act' ? ACT_CODES : NOT_COUNTED_CODES;
}

function nameToSearch(card: ReviewCardView): string {
  return card.facts.name.family ?? card.facts.name.full?.split(/[\s,]+/).at(-1) ?? '';
}

function decidedWord({ state }: DeterminationInput, say: ReviewWording['card'], cardStates: FieldWording['cardStates']): string {
  return state === 'no-document' ? say.laidAside : cardStates[state].toLowerCase();
}
