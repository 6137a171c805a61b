/**
 * A named second reviewer looks at what the neutral decided, without seeing it. Each look is an event under the reviewer's name;
 * none of them changes a card: where the two differ, the neutral decides anew or says why hers stands.
 */
import type { CardId, PersonId, ReviewerId } from '#core/ids.ts';
import { isNoDocument } from '#core/matter.ts';
import { err, ok, type Result } from '#core/result.ts';
import { fold } from '#core/rules/fold.ts';
import { agreementOf, agrees, type Look, type LookState } from '#core/second-look/agreement.ts';
import { determinationOf, determinationsInForce, type Determination } from '#backend/db/determination-store.ts';
import {
  endReviewer,
  insertReviewer,
  insertSecondLook,
  insertSettled,
  reviewers,
  secondLooks,
  secondReviewer,
  type SecondLook,
  type SecondReviewer,
} from '#backend/db/second-look-store.ts';
import type { DisagreementView, SecondLookProblem, SecondReviewView } from '#contract/second-look-views.ts';
import { keyedDigest, perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { personInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { nameOf } from '#backend/use-cases/standing/list-in-force.ts';

export type SecondLookRefusal = ReadOnly | SecondLookProblem;

export type LookGiven = {
  readonly cardId: CardId;
  readonly state: LookState;
  readonly personId: PersonId | null;
  readonly note: string;
};

type Done = Result<null, SecondLookRefusal>;

export function nameSecondReviewer(desk: Desk, { name }: { readonly name: string }): Done {
  const given = name.trim();
  if (given === '') return err({ kind: 'name-required' });
  if (fold(given) === fold(desk.actor)) return err({ kind: 'own-work' });
  const known = secondReviewer(desk.db);
  if (known !== null) return err({ kind: 'reviewer-named', name: known.name });
  return perform<null, SecondLookRefusal>(desk, (record) => {
    const reviewerId = desk.newId() as ReviewerId;
    insertReviewer(desk.db, { reviewerId, name: given, namedAt: desk.now() });
    record({ kind: 'second-reviewer.named', data: { reviewerId, nameDigest: keyedDigest(desk, given) } });
    return ok(null);
  });
}

export function giveSecondLook(desk: Desk, given: LookGiven): Done {
  const reviewer = secondReviewer(desk.db);
  if (reviewer === null) return err({ kind: 'no-reviewer' });
  const lookable = lookableNow(desk, reviewer.reviewerId, given);
  if (!lookable.ok) return lookable;
  const first = lookable.value;
  if (fold(first.by) === fold(reviewer.name)) return err({ kind: 'own-work' });
  const { reviewerId } = reviewer;
  const look = asSecondLook(desk, { given, first, reviewerId });
  // Under her own name: the record says who looked.
  return perform<null, SecondLookRefusal>({ ...desk, actor: reviewer.name }, (record) => {
    const { cardId, second, firstSeq } = look;
    const same = agrees(look) ? 1 : 0;
    const event = record({ kind: 'second-look.given', data: { reviewerId, cardId, firstSeq, ...second, agrees: same } });
    insertSecondLook(desk.db, look, event.seq);
    return ok(null);
  });
}

/** What may be looked at: decided, and not looked at yet by the same eyes. */
export function lookableNow(
  desk: Desk,
  reviewerId: ReviewerId | null,
  { cardId, personId }: Pick<LookGiven, 'cardId' | 'personId'>,
): Result<Determination, SecondLookRefusal> {
  const first = determinationOf(desk.db, cardId);
  if (first === null) return err({ kind: 'no-such-card' });
  if (personId !== null && personInForce(desk, personId) === null) return err({ kind: 'no-such-person' });
  const before = secondLooks(desk.db, reviewerId).some((look) => look.cardId === cardId);
  return before ? err({ kind: 'looked-at' }) : ok(first);
}

export function asSecondLook(
  desk: Desk,
  look: { readonly given: LookGiven; readonly first: Determination; readonly reviewerId: ReviewerId | null },
): Omit<SecondLook, 'lookId' | 'settled'> {
  const { given, first, reviewerId } = look;
  const { cardId, state, personId } = given;
  return {
    reviewerId,
    cardId,
    second: { state, personId: namesNobody(state) ? null : personId },
    note: given.note.trim(),
    first: lookOf(first),
    firstSeq: first.seq,
    lookedAt: desk.now(),
  };
}

function namesNobody(state: LookState): boolean {
  return state === 'unmatched' || state === 'no-document';
}

/** What was determined, as a look. */
export function lookOf(first: Determination): Look {
  return { state: isNoDocument(first) ? 'no-document' : first.state, personId: first.personId };
}

/** Hers stands, because: only where the two differ and she has not decided anew. */
export function settleDisagreement(desk: Desk, { cardId, reason }: { readonly cardId: CardId; readonly reason: string }): Done {
  if (reason.trim() === '') return err({ kind: 'reason-required' });
  return perform<null, SecondLookRefusal>(desk, (record) => {
    const open = reviewers(desk.db).flatMap((reviewer) => openDisagreements(desk, reviewer));
    const look = open.find((each) => each.cardId === cardId);
    if (look === undefined) return err({ kind: 'no-disagreement' });
    insertSettled(desk.db, look.lookId, reason.trim(), desk.now());
    record({ kind: 'second-look.settled', data: { cardId, reasonDigest: keyedDigest(desk, reason.trim()) } });
    return ok(null);
  });
}

export function endSecondReview(desk: Desk): Done {
  return perform<null, SecondLookRefusal>(desk, (record) => {
    const reviewer = secondReviewer(desk.db);
    if (reviewer === null) return err({ kind: 'no-reviewer' });
    // An answer to each disagreement is owed before it ends: afterwards nobody would ask for it.
    const owed = openDisagreements(desk, reviewer).length;
    if (owed > 0) return err({ kind: 'disagreements-open', cards: owed });
    const { reviewerId } = reviewer;
    endReviewer(desk.db, reviewerId, desk.now());
    record({
      kind: 'second-review.ended',
      data: { reviewerId, ...agreementOf(secondLooks(desk.db, reviewerId)) },
    });
    return ok(null);
  });
}

/** What the neutral has not answered yet. */
export function openDisagreementCount(desk: Desk): number {
  return reviewers(desk.db).reduce((sum, reviewer) => sum + openDisagreements(desk, reviewer).length, 0);
}

function openDisagreements(desk: Desk, { reviewerId }: SecondReviewer): readonly SecondLook[] {
  return secondLooks(desk.db, reviewerId).filter((look) => !agrees(look) && outcomeOf(desk, look) === 'open');
}

function outcomeOf(desk: Desk, { cardId, firstSeq, settled }: SecondLook): DisagreementView['outcome'] {
  if (settled !== null) return 'stands';
  return determinationOf(desk.db, cardId)?.seq === firstSeq ? 'open' : 'decided-anew';
}

export function secondReviewView(desk: Desk): SecondReviewView {
  const reviewer = secondReviewer(desk.db);
  const total = determinationsInForce(desk.db).size;
  if (reviewer === null) return { reviewer: null, done: 0, total, agreement: null, disagreements: [] };
  const looks = secondLooks(desk.db, reviewer.reviewerId);
  const { name, namedAt } = reviewer;
  return {
    reviewer: { name, namedAt },
    done: looks.length,
    total,
    agreement: looks.length === 0 ? null : agreementOf(looks),
    disagreements: looks.filter((look) => !agrees(look)).map((look) => disagreementView(desk, look)),
  };
}

function disagreementView(desk: Desk, look: SecondLook): DisagreementView {
  const view = ({ state, personId }: Look) => ({ state, personName: nameOf(desk, personId) });
  const { cardId, first, second, note, lookedAt, settled } = look;
  return {
    cardId,
    first: view(first),
    second: view(second),
    note,
    at: lookedAt,
    outcome: outcomeOf(desk, look),
    reason: settled,
  };
}
