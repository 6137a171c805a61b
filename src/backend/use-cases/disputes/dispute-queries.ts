/** The docket, and the board of one dispute. */
import type { SignatureMatch } from '#core/card/card.ts';
import { consequenceOf } from '#core/dispute/comparison.ts';
import { raisedLate, type Deadline } from '#core/dispute/deadlines.ts';
import { isPending } from '#core/dispute.ts';
import type { DisputeId } from '#core/ids.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { comparisonsOf } from '#backend/db/comparison-store.ts';
import { disputeById, disputes, positionsOf, rulingsOf, type DisputeRecord } from '#backend/db/dispute-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import { draftsOf, hearingsOf } from '#backend/db/hearing-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import type { ComparisonTerms, DisputeRowView, DisputeView, DraftView } from '#contract/docket-views.ts';
import { attachmentsAt, filingsOn } from './docket-overview.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { runningDeadlines } from '#backend/use-cases/deadlines/matter-deadlines.ts';
import { openDisputes, subjectOf, swingOf, type OpenDispute } from '#backend/use-cases/standing/open-disputes.ts';
import { personView } from '#backend/use-cases/list/people-queries.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import { standings } from '#backend/use-cases/standing/standings.ts';
import { labelOfSubject } from '#backend/use-cases/standing/subject-label.ts';

export function docket(desk: Desk): readonly DisputeRowView[] {
  return desk.memo('docket', headOf(desk.db).hash, () => {
    const around = aroundDocket(desk);
    return disputes(desk.db).map((dispute) => rowOf(desk, dispute, around));
  });
}

export function disputeView(desk: Desk, disputeId: DisputeId): DisputeView | null {
  const dispute = disputeById(desk.db, disputeId);
  if (dispute === null) return null;
  const card = dispute.cardId === null ? null : reviewCard(desk, dispute.cardId);
  const personId = dispute.personId ?? card?.determination?.personId ?? null;
  return {
    ...rowOf(desk, dispute, aroundDocket(desk)),
    clause: dispute.clause,
    positions: positionsOf(desk.db, disputeId).map((position) => ({
      ...position,
      attachments: attachmentsAt(desk, { positionId: position.positionId, filingId: null }),
    })),
    filings: personId === null ? [] : filingsOn(desk, personId),
    hearings: hearingsOf(desk.db, disputeId).map(({ enteredAt, ...hearing }) => ({ ...hearing, at: enteredAt })),
    draft: draftOf(desk, dispute),
    rulings: rulingsOf(desk.db, disputeId),
    units: dispute.personId === null ? [] : (standings(desk)?.rules.units ?? []).map(({ id }) => id),
    comparisons: comparisonsOf(desk.db, disputeId),
    comparison: comparisonTerms(desk),
    card,
    person: personId === null ? null : personView(desk, personId),
    presumption: standings(desk)?.rules.signatureComparison.presumption ?? null,
  };
}

/** The last draft, unless a ruling was given since. */
function draftOf(desk: Desk, { disputeId, state }: DisputeRecord): DraftView | null {
  const last = draftsOf(desk.db, disputeId).at(-1) ?? null;
  if (last === null || state === 'withdrawn') return null;
  const given = rulingsOf(desk.db, disputeId).at(-1);
  return given !== undefined && given.at >= last.at ? null : last;
}

const OUTCOMES: readonly SignatureMatch[] = ['consistent', 'not-consistent', 'inconclusive', 'no-exemplar'];

function comparisonTerms(desk: Desk): ComparisonTerms | null {
  const terms = frozenRules(desk.db)?.rules.signatureComparison;
  if (terms === undefined) return null;
  const consequences = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, consequenceOf(outcome, terms)]));
  return { mode: terms.mode, consequences: consequences as ComparisonTerms['consequences'] };
}

/** What is the same for every row, asked once. */
type AroundDocket = {
  readonly open: ReadonlyMap<DisputeId, OpenDispute>;
  readonly rules: GroundRules | null;
  /** By when persons may be challenged. */
  readonly challenges: Deadline | null;
};

function aroundDocket(desk: Desk): AroundDocket {
  return {
    open: new Map(openDisputes(desk).flatMap((open) => (open.disputeId === null ? [] : [[open.disputeId, open]]))),
    rules: frozenRules(desk.db)?.rules ?? null,
    challenges: runningDeadlines(desk).find(({ kind }) => kind === 'challenges') ?? null,
  };
}

function rowOf(desk: Desk, dispute: DisputeRecord, around: AroundDocket): DisputeRowView {
  const { disputeId, number, code, ground, raisedBy, raisedAt, state, ruling } = dispute;
  const subject = subjectOf(dispute);
  const open = isPending(dispute) ? around.open.get(disputeId) : undefined;
  return {
    disputeId,
    number,
    subject,
    subjectLabel: labelOfSubject(desk, subject),
    code,
    ground,
    raisedBy,
    raisedAt,
    late: isLate(dispute, around),
    state,
    ruling,
    swing: open === undefined ? swingOf(standings(desk), subject) : open.swing,
    determinative: open?.determinative ?? false,
  };
}

/** Only a person's place on the list is challenged by a deadline; null where the deadline is not known. */
function isLate({ personId, raisedBy, raisedAt }: DisputeRecord, { rules, challenges }: AroundDocket): boolean | null {
  if (rules === null || personId === null || raisedBy === 'neutral') return null;
  return raisedLate(challenges, raisedAt, rules.timeZone);
}
