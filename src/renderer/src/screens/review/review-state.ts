/** What the neutral is composing about one card. Pure; drawn anew for every card, so nothing carries over. */
import type { CardFacts, CardState } from '#core/card/card.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { unreachable } from '#core/result.ts';
import { inWords, type WordsByKind } from '#renderer/wording/by-kind.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import type { ReviewWays } from './review-ways.tsx';
import type { QueueView } from '#contract/queue-views.ts';
import type { DeterminationInput, OfferView, PersonHit, ReviewCardView } from '#contract/review-views.ts';
import type { CandidateView } from '#contract/match-views.ts';

export type Asking = 'nothing' | 'question' | 'not-counted' | 'act' | 'search' | 'dispute' | 'blanks';

export type ReviewDraft = {
  readonly chosen: PersonId | null;
  /** Someone found by searching, whom the machine did not propose. */
  readonly found: PersonHit | null;
  readonly edits: Partial<CardFacts>;
  /** What had been corrected before the correction that is being written; null while none is. */
  readonly before: Partial<CardFacts> | null;
  readonly asking: Asking;
  readonly codes: readonly ReasonCode[];
  readonly reason: string;
  /** Three candidates first, then all ten. */
  readonly allCandidates: boolean;
};

export type ReviewAct =
  | { readonly do: 'choose'; readonly personId: PersonId }
  | { readonly do: 'found'; readonly hit: PersonHit }
  | { readonly do: 'ask'; readonly asking: Asking; readonly offered?: readonly ReasonCode[] }
  | { readonly do: 'toggle-code'; readonly code: ReasonCode }
  | { readonly do: 'edit'; readonly part: Partial<CardFacts> }
  /** `left`: as though it had not been begun. */
  | { readonly do: 'editing'; readonly as: 'begun' | 'done' | 'left' }
  | { readonly do: 'reason'; readonly reason: string }
  | { readonly do: 'show-all' };

/** `blind`: nobody is proposed until she chooses. `received`: as she corrected it on a card before, of the same batch. */
export function firstDraft(card: ReviewCardView, ways: Pick<ReviewWays, 'blind' | 'received'> = PLAIN_WAYS): ReviewDraft {
  const proposed =
    card.match.outcome === 'none' || isUnread(card) || isBlankPage(card) || ways.blind
      ? null
      : (card.match.candidates[0]?.personId ?? null);
  const decided = card.determination;
  return {
    chosen: decided === null ? proposed : decided.personId,
    found: decidedOutsideCandidates(card),
    edits: decided === null ? receivedAgain(card, ways) : {},
    before: null,
    asking: 'nothing',
    codes: decided?.codes ?? [],
    reason: '',
    allCandidates: false,
  };
}

const PLAIN_WAYS = { blind: false, received: null } as const;

function receivedAgain({ batchId, facts }: ReviewCardView, { received }: Pick<ReviewWays, 'received'>): Partial<CardFacts> {
  return received === null || received.batchId !== batchId || received.on === facts.receivedOn ? {} : { receivedOn: received.on };
}

/** Before she has chosen, in the order of the alphabet and without a reason: nothing tells what the machine thinks. */
export function withoutOrder(card: ReviewCardView): ReviewCardView {
  const candidates = card.match.candidates
    .map((candidate) => ({ ...candidate, reasons: [] }))
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
  return { ...card, match: { ...card.match, outcome: 'review', why: [], candidates, change: null } };
}

/** An image that no machine has read yet: nothing is proposed on the strength of nothing. */
export function isUnread(card: ReviewCardView): boolean {
  return card.reading === null && card.images.length > 0;
}

/** The paper speaks of taking a card back, and she has not said what it is. */
export function mayTakeBack({ reading, determination }: ReviewCardView, { kind }: Pick<CardFacts, 'kind'>): boolean {
  return reading?.takesBack === true && determination === null && kind === 'card';
}

/** Nothing was found on it. Whoever stands first for a page without a name stands there by chance. */
export function isBlankPage({ reading, determination }: ReviewCardView): boolean {
  return reading?.blank === true && determination === null;
}

export function compose(draft: ReviewDraft, act: ReviewAct): ReviewDraft {
  switch (act.do) {
    case 'choose':
      return { ...draft, chosen: act.personId, asking: 'nothing' };
    case 'found':
      return { ...draft, chosen: act.hit.personId, found: act.hit, asking: 'nothing' };
    case 'ask':
      return { ...draft, asking: act.asking, codes: act.offered ?? draft.codes };
    case 'toggle-code':
      return { ...draft, codes: toggled(draft.codes, act.code) };
    case 'edit':
      return { ...draft, edits: { ...draft.edits, ...act.part } };
    case 'editing':
      return edited(draft, act.as);
    case 'reason':
      return { ...draft, reason: act.reason };
    case 'show-all':
      return { ...draft, allCandidates: true };
    default:
      return unreachable(act);
  }
}

function edited(draft: ReviewDraft, as: 'begun' | 'done' | 'left'): ReviewDraft {
  if (as === 'begun') return { ...draft, before: draft.edits };
  return { ...draft, edits: as === 'left' ? (draft.before ?? draft.edits) : draft.edits, before: null };
}

export function factsOf(card: ReviewCardView, edits: ReviewDraft['edits']): CardFacts {
  return { ...card.facts, ...edits };
}

/** The rule that keeps an act from being done, as the offer names it; null = it may be done. */
export function forbiddenRule(offer: OfferView | undefined, act: 'count' | 'question' | 'not-counted'): string | null {
  return offer?.forbidden.find((forbidden) => forbidden.act === act)?.rule ?? null;
}

export type NearAct = 'question' | 'notCounted' | 'notListed' | 'second' | 'act';

/**
 * Where counting is shut: the act that answers what the agreed rules say of the card, so that she finds it at once. Only pointed at; its key
 * is the same as ever, and Enter never does it.
 */
export function nearestAct(draft: ReviewDraft, card: ReviewCardView, offer: OfferView | undefined): NearAct | null {
  if (isBlankPage(card)) return 'notListed';
  if (card.determination !== null) return nearestAgain(card.determination.state, offer);
  // What it is comes first: what the rules say of a card may not be what they say of this paper.
  if (mayTakeBack(card, factsOf(card, draft.edits))) return null;
  if (draft.chosen === null || hindranceOf(draft, card, offer) === null) return null;
  if (countedAlready(draft, card) !== null) return 'second';
  return offer === undefined ? null : ANSWERS[offer.suggestedState];
}

/** A decided card is pointed at another way only where the rules now forbid what was decided. */
function nearestAgain(decided: CardState, offer: OfferView | undefined): NearAct | null {
  const spokenAgainst = decided === 'counted' && offer !== undefined && forbiddenRule(offer, 'count') !== null;
  return spokenAgainst ? ANSWERS[offer.suggestedState] : null;
}

const ANSWERS: Readonly<Record<CardState, NearAct | null>> = {
  questioned: 'question',
  'not-counted': 'notCounted',
  superseded: 'second',
  act: 'act',
  unmatched: 'notListed',
  counted: null,
  undetermined: null,
};

/** The card by which the chosen person is counted already, if there is another. */
function countedAlready(draft: ReviewDraft, card: ReviewCardView): CardId | null {
  const other = chosenCandidate(card, draft)?.otherCards.find(({ state }) => state === 'counted');
  return other === undefined || other.cardId === card.cardId ? null : other.cardId;
}

type Hindrance =
  | { readonly kind: 'no-person' }
  | { readonly kind: 'counted-already'; readonly cardId: CardId }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'no-reason' };

/** What keeps the card from being counted for the chosen person, or null. */
function hindranceOf(draft: ReviewDraft, card: ReviewCardView, offer: OfferView | undefined): Hindrance | null {
  if (draft.chosen === null) return { kind: 'no-person' };
  const cardId = countedAlready(draft, card);
  if (cardId !== null) return { kind: 'counted-already', cardId };
  const rule = forbiddenRule(offer, 'count');
  if (rule !== null) return { kind: 'rule', rule };
  return lacksReason(draft, card) ? { kind: 'no-reason' } : null;
}

type Words = ReviewWording['card'];
type Composed = { readonly draft: ReviewDraft; readonly card: ReviewCardView; readonly offer: OfferView | undefined };

/** Why it cannot be counted, or null. */
export function whyNotCount({ draft, card, offer }: Composed, say: Words): string | null {
  const words: WordsByKind<Hindrance> = {
    'no-person': say.choosePerson,
    'counted-already': ({ cardId }) => say.countedAlready(cardId),
    rule: ({ rule }) => say.forbidden(rule),
    'no-reason': say.sayWhy,
  };
  return inWords<Hindrance>(words, hindranceOf(draft, card, offer));
}

/** A decision already made changes only with a reason. */
function lacksReason(draft: ReviewDraft, card: ReviewCardView): boolean {
  return card.determination !== null && draft.reason.trim() === '';
}

export function whyNoChange(draft: ReviewDraft, card: ReviewCardView, say: Words): string | null {
  return lacksReason(draft, card) ? say.sayWhy : null;
}

export function chosenCandidate(card: ReviewCardView, draft: ReviewDraft): CandidateView | null {
  return card.match.candidates.find(({ personId }) => personId === draft.chosen) ?? null;
}

/** The codes that a palette starts with: what the rules offer, of the kind that the palette is for. */
export function offeredFor(offer: OfferView | undefined, allowed: readonly ReasonCode[]): readonly ReasonCode[] {
  return (offer?.codes ?? []).map(({ code }) => code).filter((code) => allowed.includes(code));
}

export function withCodes(draft: ReviewDraft): DeterminationInput | null {
  const { asking, chosen, codes } = draft;
  if (codes.length === 0) return null;
  if (asking === 'question') return { state: 'questioned', personId: chosen, codes };
  if (asking === 'not-counted') return { state: 'not-counted', personId: chosen, codes };
  if (asking === 'act' && chosen !== null) return { state: 'act', personId: chosen, codes };
  return null;
}

type Stretch = Pick<QueueView, 'head' | 'cards' | 'before' | 'after'>;

/**
 * The card to go to after this one: the next in the queue, or from its beginning; null when this was the last. A card that has left the
 * queue is followed by `before`, which came next while it was there, if that is in it still.
 */
export function nextInQueue(
  queue: Pick<Stretch, 'head' | 'cards'> | undefined,
  cardId: CardId,
  before: CardId | null = null,
): CardId | null {
  const cards = queue?.cards ?? [];
  const at = cards.findIndex((card) => card.cardId === cardId);
  const further = at === -1 ? cards.find((card) => card.cardId === before) : cards[at + 1];
  const next = further?.cardId ?? queue?.head ?? null;
  return next === cardId ? null : next;
}

const EDGE = 40;

/** Near the end of the stretch that is known, or beyond it, while the queue goes on there. */
export function isAtEdge({ cards, before, after }: Stretch, cardId: CardId): boolean {
  const at = cards.findIndex((card) => card.cardId === cardId);
  if (at === -1) return before + after > 0;
  return (before > 0 && at < EDGE) || (after > 0 && at >= cards.length - EDGE);
}

function decidedOutsideCandidates({ determination, match }: ReviewCardView): PersonHit | null {
  if (determination === null || determination.personId === null) return null;
  const { personId, personName } = determination;
  if (match.candidates.some((candidate) => candidate.personId === personId)) return null;
  return { personId, displayName: personName ?? personId, title: null, employer: null, rows: [], state: 'eligible' };
}

function toggled(codes: readonly ReasonCode[], code: ReasonCode): readonly ReasonCode[] {
  return codes.includes(code) ? codes.filter((known) => known !== code) : [...codes, code];
}
