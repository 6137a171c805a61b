import { useMemo, useReducer, useRef, useState, type Dispatch } from 'react';
import type { CardFacts } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { DetermineRefusal } from '#contract/refusals.ts';
import type { DeterminationInput, OfferView, ReviewCardView } from '#contract/review-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useConduct } from '#renderer/screens/second-look/use-conduct.ts';
import { FIELD } from '#renderer/wording/field.ts';
import type { FieldWording } from '#renderer/wording/field.en.ts';
import { useWording } from '#renderer/wording/language.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { ACT_CODES, NOT_COUNTED_CODES, QUESTION_CODES } from '#renderer/words/reason-codes.ts';
import {
  compose,
  factsOf,
  firstDraft,
  forbiddenRule,
  offeredFor,
  whyNoChange,
  whyNotCount,
  type Asking,
  type ReviewAct,
  type ReviewDraft,
} from './review-state.ts';
import { useReviewWays } from './review-ways.tsx';
import { useOffer, useRankedAgain } from './rules-word.ts';

/** What keeps each act from being done now, in words; null where nothing does. */
export type Cannot = Readonly<Record<'count' | 'question' | 'not-counted' | 'change' | 'keep', string | null>>;
export type CardActs = Readonly<
  Record<'count' | 'question' | 'notCounted' | 'notListed' | 'second' | 'act' | 'search' | 'dispute' | 'edit', () => unknown>
>;
/** `actOf`: whose act the card was kept as, if it was: her decided cards may be asked again for it. */
export type OnDecided = (announced: string, cardId: CardId, actOf: PersonId | null) => void;
export type Decision = {
  readonly draft: ReviewDraft;
  readonly dispatch: Dispatch<ReviewAct>;
  readonly facts: CardFacts;
  /** As given, or with the ranking that a corrected fact made. */
  readonly card: ReviewCardView;
  readonly offer: OfferView | undefined;
  readonly cannot: Cannot;
  readonly acts: CardActs;
  readonly decide: (determination: DeterminationInput) => Promise<void>;
  readonly pending: boolean;
  readonly refusal: DetermineRefusal | BoundaryRefusal | null;
  /** Whether name and date have been keyed, where she keys them twice. */
  readonly keyed: boolean;
  readonly onKeyed: () => void;
};

/** What she composes about one card, and the one act that comes of it. */
export function useDecision(given: ReviewCardView, onDecided: OnDecided): Decision {
  const say = useWording(REVIEW);
  const { cardStates } = useWording(FIELD);
  const noteConduct = useConduct(given.cardId);
  const determine = useAct(useClient().review.determine);
  const { ways, change } = useReviewWays();
  const [draft, dispatch] = useReducer(compose, given, (card) => firstDraft(card, ways));
  const [keyed, setKeyed] = useState(!ways.keyTwice || given.reading === null || given.determination !== null);
  // One act for what she sees: a card that is being determined, or has been and is giving way to the next, takes no second one.
  const acted = useRef<ReviewCardView | null>(null);
  const facts = useMemo(() => factsOf(given, draft.edits), [given, draft.edits]);
  const card = useRankedAgain(given, draft, facts);
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
    if (!answer.ok) acted.current = null;
    else {
      const words = say.card.decided(card.cardId, decidedWord(determination, say.card, cardStates));
      onDecided(words, card.cardId, determination.state === 'act' ? determination.personId : null);
    }
  }

  const forbidden = (act: 'question' | 'not-counted'): string | null => {
    const rule = forbiddenRule(offer, act);
    return rule === null ? null : say.card.forbidden(rule);
  };
  const cannot: Cannot = {
    // Until the rules have answered for this person and these facts, nothing is counted on an older answer.
    count:
      (keyed ? null : say.card.keyFirst) ??
      (draft.before === null ? null : say.card.correctFirst) ??
      whyNotCount({ draft, card, offer }, say.card) ??
      (offer === undefined ? say.card.rulesAsked : null),
    question: forbidden('question') ?? whyNoChange(draft, card, say.card),
    'not-counted': forbidden('not-counted') ?? whyNoChange(draft, card, say.card),
    change: whyNoChange(draft, card, say.card),
    keep: draft.chosen === null ? say.card.personFirst : whyNoChange(draft, card, say.card),
  };
  const ask = (asking: Asking) => dispatch({ do: 'ask', asking, offered: offeredFor(offer, codesFor(asking)) });
  const acts: CardActs = {
    count: () => cannot.count === null && draft.chosen !== null && void decide({ state: 'counted', personId: draft.chosen }),
    question: () => cannot.question === null && ask('question'),
    notCounted: () => cannot['not-counted'] === null && ask('not-counted'),
    notListed: () => cannot.change === null && void decide({ state: 'unmatched' }),
    second: () => cannot.keep === null && draft.chosen !== null && void decide({ state: 'superseded', personId: draft.chosen }),
    act: () => cannot.keep === null && ask('act'),
    search: () => dispatch({ do: 'ask', asking: 'search' }),
    dispute: () => dispatch({ do: 'ask', asking: 'dispute' }),
    edit: () => dispatch({ do: 'editing', as: draft.before === null ? 'begun' : 'done' }),
  };
  return {
    draft,
    dispatch,
    facts,
    card,
    offer,
    cannot,
    acts,
    decide,
    pending: determine.pending,
    refusal: determine.refusal,
    keyed,
    onKeyed: () => setKeyed(true),
  };
}

/** What a palette of codes may offer. */
export function codesFor(asking: Asking): readonly ReasonCode[] {
  return asking === 'question' ? QUESTION_CODES : asking === 'act' ? ACT_CODES : NOT_COUNTED_CODES;
}

function decidedWord({ state }: DeterminationInput, say: ReviewWording['card'], cardStates: FieldWording['cardStates']): string {
  return state === 'no-document' ? say.laidAside : cardStates[state].toLowerCase();
}
