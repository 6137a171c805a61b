/** The docket, and the board of one dispute. */
import type { DisputeId } from '#core/ids.ts';
import { isPending } from '#core/dispute.ts';
import { comparisonsOf, disputeById, disputes, positionsOf, rulingsOf, type DisputeRecord } from '#backend/db/dispute-store.ts';
import type { DisputeRowView, DisputeSubject, DisputeView } from '#contract/views.ts';
import { theTally } from './count.ts';
import type { Desk } from './desk.ts';
import { personView } from './people-queries.ts';
import { nameOf, reviewCard } from './review-queries.ts';
import { standings } from './standings.ts';
import { swingOfCard, swingOfPerson } from './swing.ts';

export function docket(desk: Desk): readonly DisputeRowView[] {
  return disputes(desk.db).map((dispute) => rowOf(desk, dispute));
}

export function disputeView(desk: Desk, disputeId: DisputeId): DisputeView | null {
  const dispute = disputeById(desk.db, disputeId);
  if (dispute === null) return null;
  const card = dispute.cardId === null ? null : reviewCard(desk, dispute.cardId);
  const personId = dispute.personId ?? card?.determination?.personId ?? null;
  return {
    ...rowOf(desk, dispute),
    clause: dispute.clause,
    positions: positionsOf(desk.db, disputeId),
    rulings: rulingsOf(desk.db, disputeId),
    comparisons: comparisonsOf(desk.db, disputeId),
    card,
    person: personId === null ? null : personView(desk, personId),
    presumption: standings(desk)?.rules.signatureComparison.presumption ?? null,
  };
}

function rowOf(desk: Desk, dispute: DisputeRecord): DisputeRowView {
  const { disputeId, number, code, ground, raisedBy, raisedAt, state, ruling } = dispute;
  return {
    disputeId,
    number,
    subject: subjectOf(dispute),
    subjectLabel: labelOf(desk, dispute),
    code,
    ground,
    raisedBy,
    raisedAt,
    state,
    ruling,
    swing: swingOf(desk, dispute),
    determinative: isDeterminative(desk, dispute),
  };
}

export function subjectOf({ cardId, personId }: Pick<DisputeRecord, 'cardId' | 'personId'>): DisputeSubject {
  if (cardId !== null) return { kind: 'card', cardId };
  return personId === null ? { kind: 'process' } : { kind: 'person', personId };
}

/** The neutral's screen only: a party's paper never carries it. */
function labelOf(desk: Desk, { cardId, personId }: DisputeRecord): string {
  if (cardId !== null) return `Card ${cardId}`;
  return personId === null ? 'The process' : (nameOf(desk, personId) ?? `Person ${personId}`);
}

function swingOf(desk: Desk, { cardId, personId }: DisputeRecord): number | null {
  const all = standings(desk);
  if (all === null) return null;
  if (cardId !== null) return swingOfCard(all, cardId);
  return personId === null ? null : swingOfPerson(all, personId);
}

/** Open, and in one of the smallest sets whose rulings could turn the outcome. */
function isDeterminative(desk: Desk, dispute: DisputeRecord): boolean {
  const tally = isPending(dispute) ? theTally(desk) : null;
  const ref = dispute.cardId === null ? `person:${dispute.personId ?? ''}` : `card:${dispute.cardId}`;
  return tally?.flips.some((set) => set.some((each) => each === ref)) ?? false;
}
