/** Puts a card, a person or the process in dispute, where the ground rules let that party do so. */
import type { DisputeParty } from '#core/dispute.ts';
import { isPending } from '#core/dispute.ts';
import type { DisputeId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { cardById } from '#backend/db/card-store.ts';
import { disputes, disputesOfCard, disputesOfPerson, insertDispute } from '#backend/db/dispute-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import type { DisputeSubject } from '#contract/docket-views.ts';
import { perform, type Desk } from '#backend/use-cases/desk/desk.ts';
import { asReasonCode, type DisputeRefusal } from './dispute-acts.ts';
import { personInForce } from '#backend/use-cases/standing/list-in-force.ts';

export type NewDispute = {
  readonly subject: DisputeSubject;
  readonly raisedBy: DisputeParty;
  readonly code: string | null;
  readonly ground: string;
  readonly clause: string | null;
};

export function openDispute(desk: Desk, given: NewDispute): Result<DisputeId, DisputeRefusal> {
  return perform<DisputeId, DisputeRefusal>(desk, (record) => {
    const refused = refusalOf(desk, given);
    if (refused !== null) return err(refused);
    const { subject, raisedBy } = given;
    const disputeId = desk.newId() as DisputeId;
    const number = disputes(desk.db).length + 1;
    const cardId = subject.kind === 'card' ? subject.cardId : null;
    const personId = subject.kind === 'person' ? subject.personId : null;
    const facts = {
      disputeId,
      number,
      subject: subject.kind,
      cardId,
      personId,
      raisedBy,
      code: asReasonCode(given.code),
      ground: given.ground.trim(),
      clause: given.clause?.trim() || null,
    };
    insertDispute(desk.db, { ...facts, raisedAt: desk.now() });
    record({ kind: 'dispute.opened', data: facts });
    return ok(disputeId);
  });
}

function refusalOf(desk: Desk, { subject, raisedBy, ground }: NewDispute): DisputeRefusal | null {
  if (ground.trim() === '') return { kind: 'grounds-required' };
  const rules = frozenRules(desk.db)?.rules ?? null;
  const rule = rules === null ? null : ruleAgainst(rules, subject.kind, raisedBy);
  if (rule !== null) return { kind: 'party-may-not', party: raisedBy, rule };
  if (subject.kind === 'process') return null;
  if (subject.kind === 'card' && cardById(desk.db, subject.cardId) === null) return { kind: 'no-such-subject' };
  if (subject.kind === 'person' && personInForce(desk, subject.personId) === null) return { kind: 'no-such-subject' };
  const earlier = subject.kind === 'card' ? disputesOfCard(desk.db, subject.cardId) : disputesOfPerson(desk.db, subject.personId);
  // What is pending is joined by a position; what was ruled is changed by a new ruling in the same dispute.
  const standing = earlier.find((dispute) => isPending(dispute) || dispute.state === 'ruled');
  return standing === undefined ? null : { kind: 'already-open', disputeId: standing.disputeId };
}

/** The term that keeps this party from raising it, in words; null where it may. */
function ruleAgainst(rules: GroundRules, subject: DisputeSubject['kind'], party: DisputeParty): string | null {
  if (subject === 'process' || party === 'neutral') return null;
  const [term, allowed] =
    subject === 'card'
      ? (['disputes.mayQuestion', rules.disputes.mayQuestion] as const)
      : (['disputes.mayChallenge', rules.disputes.mayChallenge] as const);
  return allowed.includes(party) ? null : `${term}: ${allowed.join(', ') || 'nobody'}`;
}
