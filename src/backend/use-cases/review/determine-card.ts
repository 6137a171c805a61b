/** The neutral's determination of one card. Nothing else ever counts or rejects a card. */
import type { EventData } from '#core/audit/event.ts';
import type { CardFacts, CardState } from '#core/card/card.ts';
import { REASON_CODES, type ReasonCode } from '#core/card/reason-codes.ts';
import type { CardId, DisputeId, PersonId } from '#core/ids.ts';
import { isPending } from '#core/dispute.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { cardById, type Card } from '#backend/db/card-store.ts';
import { determinationOf, determinationsForPerson, insertDetermination } from '#backend/db/determination-store.ts';
import { disputesOfCard } from '#backend/db/dispute-store.ts';
import { readingBriefs, readingOf } from '#backend/db/reading-store.ts';
import type { DeterminationInput, OfferView } from '#contract/review-views.ts';
import { pageSeems } from '#backend/use-cases/standing/batch-found.ts';
import { keyedDigest, perform, recordRefusal, type Desk, type ReadOnly, type Recorder } from '#backend/use-cases/desk/desk.ts';
import { asDelivered } from '#backend/use-cases/standing/how-delivered.ts';
import { personInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { offerFor } from './offer-codes.ts';
import { sortedJson } from '#backend/use-cases/desk/sorted-json.ts';

export type DetermineRefusal =
  | ReadOnly
  | { readonly kind: 'no-such-card' }
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'code-required' }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'forbidden'; readonly rule: string }
  | { readonly kind: 'already-counted'; readonly cardId: CardId }
  | { readonly kind: 'card-in-dispute'; readonly disputeId: DisputeId };

type OfDocument = Exclude<DeterminationInput, { readonly state: 'no-document' }>;

export type DetermineCard = {
  readonly cardId: CardId;
  readonly determination: DeterminationInput;
  readonly facts: CardFacts;
  readonly reason: string | null;
};

export function determineCard(desk: Desk, given: DetermineCard): Result<null, DetermineRefusal> {
  const done = perform<null, DetermineRefusal>(desk, (record) => determineWithin(desk, record, given));
  if (!done.ok) noteRefusal(desk, given, done.error);
  return done;
}

/** What the rules or the record forbid is an event too; what was only incomplete is not. */
export function noteRefusal(
  desk: Desk,
  { cardId, determination }: Pick<DetermineCard, 'cardId' | 'determination'>,
  refusal: DetermineRefusal,
): void {
  if (refusal.kind !== 'forbidden' && refusal.kind !== 'already-counted' && refusal.kind !== 'card-in-dispute') return;
  const rule = refusal.kind === 'forbidden' ? refusal.rule : refusal.kind;
  recordRefusal(desk, { kind: 'determination.refused', data: { cardId, to: stateOf(determination), rule } });
}

/** Where the card stood when it was determined with others. */
export type PlaceOnSheet = Omit<EventData['card.determined-on-sheet'], keyof EventData['card.determined']>;

/** One determination inside an act that is already under way: the only way by which any card is ever determined at the desk. */
export function determineWithin(
  desk: Desk,
  record: Recorder,
  given: DetermineCard,
  sheet: PlaceOnSheet | null = null,
): Result<null, DetermineRefusal> {
  const card = cardById(desk.db, given.cardId);
  if (card === null) return err({ kind: 'no-such-card' });
  const { determination } = given;
  const personId = personOf(determination);
  if (personId !== null && personInForce(desk, personId) === null) return err({ kind: 'no-such-person' });
  const facts = asDelivered(desk, { ...given.facts, cardId: card.cardId, employeeId: personId });
  if (determination.state === 'no-document') return laidAside(desk, record, card, given);
  const offer = offerFor(desk, { cardId: card.cardId, personId, facts });
  const before = determinationOf(desk.db, card.cardId);
  const reason = given.reason?.trim() || null;
  const refused =
    disputeAgainst(desk, card.cardId) ??
    refusalOf(desk, card, { determination, facts, offer }) ??
    lacking({ determination, offer, reason, isChange: before !== null });
  if (refused !== null) return err(refused);
  const { codes, primary } = codesOf(desk, card, determination, offer);
  const kind = card.kind === 'denial' ? card.kind : facts.kind;
  const { cardId } = card;
  const { state } = determination;
  const factsDigest = keyedDigest(desk, sortedJson(facts));
  const data: EventData['card.determined'] = {
    cardId,
    kind,
    from: before?.state ?? 'undetermined',
    to: state,
    personId,
    codes,
    primary,
    reason,
    factsDigest,
  };
  const event = record(
    sheet === null ? { kind: 'card.determined', data } : { kind: 'card.determined-on-sheet', data: { ...data, ...sheet } },
  );
  insertDetermination(
    desk.db,
    { cardId, state, personId, kind, codes, primary, reason, facts, setAside: null, by: desk.actor },
    event.seq,
  );
  return ok(null);
}

function stateOf({ state }: DeterminationInput): CardState {
  return state === 'no-document' ? 'unmatched' : state;
}

/** Blank, not a card, a sheet between cards: no document, so it counts nowhere. Said of a page that bears ink, it needs a reason. */
function laidAside(desk: Desk, record: Recorder, card: Card, given: DetermineCard): Result<null, DetermineRefusal> {
  const { determination } = given;
  invariant(determination.state === 'no-document', 'asked of a page only');
  const { cardId } = card;
  const disputed = disputeAgainst(desk, cardId);
  if (disputed !== null) return err(disputed);
  if (card.images.length === 0)
    return err({ kind: 'forbidden', rule: 'An entry of a register is a document, whatever it says.' });
  const before = determinationOf(desk.db, cardId);
  const reason = given.reason?.trim() || null;
  const seems = pageSeems(card, readingBriefs(desk.db).get(cardId));
  if (reason === null && (before !== null || seems !== determination.what)) return err({ kind: 'reason-required' });
  const { what } = determination;
  const event = record({ kind: 'page.set-aside', data: { cardId, from: before?.state ?? 'undetermined', what, reason } });
  const facts = { ...given.facts, cardId, employeeId: null };
  const nothing = { state: 'unmatched', personId: null, kind: card.kind, codes: [], primary: null } as const;
  insertDetermination(desk.db, { cardId, ...nothing, reason, facts, setAside: what, by: desk.actor }, event.seq);
  return ok(null);
}

function personOf(determination: DeterminationInput): PersonId | null {
  return 'personId' in determination ? determination.personId : null;
}

/** What is in dispute is decided by its ruling; what was ruled, by a new ruling. */
function disputeAgainst(desk: Desk, cardId: CardId): DetermineRefusal | null {
  const raised = disputesOfCard(desk.db, cardId);
  const pending = raised.find(isPending);
  if (pending !== undefined) return { kind: 'card-in-dispute', disputeId: pending.disputeId };
  const ruled = raised.find(({ state }) => state === 'ruled');
  return ruled === undefined
    ? null
    : { kind: 'forbidden', rule: `Dispute ${ruled.number} was ruled on: only a new ruling in it changes this card.` };
}

function refusalOf(
  desk: Desk,
  card: Card,
  given: { readonly determination: OfDocument; readonly facts: CardFacts; readonly offer: OfferView },
): DetermineRefusal | null {
  const { determination, facts, offer } = given;
  switch (determination.state) {
    case 'counted': {
      const rule = offer.forbidden.find(({ act }) => act === 'count');
      if (rule !== undefined) return { kind: 'forbidden', rule: rule.rule };
      const other = countedCard(desk, determination.personId, card.cardId);
      return other === null ? null : { kind: 'already-counted', cardId: other };
    }
    case 'superseded':
      return standsBeside(desk, determination.personId, card.cardId)
        ? null
        : { kind: 'forbidden', rule: 'C16: no other card of this person counts or is questioned.' };
    case 'act':
      return facts.kind === 'card' && card.kind !== 'denial'
        ? { kind: 'forbidden', rule: 'A card is no act: say first that it is a revocation, a rival card or a portal entry.' }
        : null;
    case 'not-counted':
    case 'questioned':
      return facts.kind === 'card' || facts.kind === 'portal-yes'
        ? null
        : { kind: 'forbidden', rule: 'This document is an act of the person: keep it as one.' };
    case 'unmatched':
      return null;
    default:
      return determination satisfies never;
  }
}

function countedCard(desk: Desk, personId: PersonId, but: CardId): CardId | null {
  const counted = determinationsForPerson(desk.db, personId).find(
    ({ cardId, state, kind }) => cardId !== but && state === 'counted' && kind !== 'portal-yes',
  );
  return counted?.cardId ?? null;
}

function standsBeside(desk: Desk, personId: PersonId, but: CardId): boolean {
  return determinationsForPerson(desk.db, personId).some(
    ({ cardId, state }) => cardId !== but && (state === 'counted' || state === 'questioned'),
  );
}

/** A code for what is not counted; a reason for every change, and for a code that the rules did not offer. */
function lacking(given: {
  readonly determination: OfDocument;
  readonly offer: OfferView;
  readonly reason: string | null;
  readonly isChange: boolean;
}): DetermineRefusal | null {
  const { determination, offer, reason, isChange } = given;
  const needsCode = determination.state === 'not-counted' || determination.state === 'questioned';
  if (needsCode && determination.codes.length === 0) return { kind: 'code-required' };
  if (reason !== null) return null;
  const offered = new Set(offer.codes.map(({ code }) => code));
  const ownCode = needsCode && determination.codes.some((code) => !offered.has(code));
  return isChange || ownCode ? { kind: 'reason-required' } : null;
}

type Codes = { readonly codes: readonly ReasonCode[]; readonly primary: ReasonCode | null };

/** A card keeps all applicable codes; one, the lowest in annex B's order, is primary, so that reasons sum to the number of cards. */
function codesOf(desk: Desk, card: Card, determination: OfDocument, offer: OfferView): Codes {
  const offered = offer.codes.map(({ code }) => code);
  switch (determination.state) {
    case 'counted':
      return { codes: inOrder(offered), primary: null };
    case 'superseded':
      return { codes: inOrder([...offered, 'C16']), primary: 'C16' };
    case 'unmatched':
      // A page that the reading calls blank, confirmed by the neutral, is no document: it has no code.
      return isBlankPage(desk, card) ? { codes: [], primary: null } : { codes: ['P01'], primary: 'P01' };
    case 'act':
      return { codes: inOrder([...offered, ...determination.codes]), primary: null };
    case 'not-counted':
    case 'questioned': {
      const chosen = inOrder(determination.codes);
      const primary = chosen.find((code) => code === offer.primary) ?? chosen[0] ?? null;
      return { codes: chosen, primary };
    }
    default:
      return determination satisfies never;
  }
}

function isBlankPage(desk: Desk, card: Card): boolean {
  return readingOf(desk.db, card.cardId)?.reading.blank === true;
}

function inOrder(codes: readonly ReasonCode[]): readonly ReasonCode[] {
  return REASON_CODES.filter((code) => codes.includes(code));
}
