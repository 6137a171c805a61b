/** Arguing, hearing, comparing, drafting, ruling and withdrawing: every act of a dispute, each one event. */
import { REASON_CODES, type ReasonCode } from '#core/card/reason-codes.ts';
import type { SignatureMatch } from '#core/card/card.ts';
import type { LocalDate } from '#core/dates.ts';
import { consequenceOf, providesForComparison, type FeatureFindings } from '#core/dispute/comparison.ts';
import { afterAct, type DisputeAct, type DisputeActRefusal, type DisputeParty, type DisputeRuling } from '#core/dispute.ts';
import type { DisputeId, ExemplarId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import {
  asDispute,
  disputeById,
  insertPosition,
  insertRuling,
  setDisputeState,
  type DisputeRecord,
} from '#backend/db/dispute-store.ts';
import { insertComparison } from '#backend/db/comparison-store.ts';
import { determinationOf } from '#backend/db/determination-store.ts';
import { exemplarById } from '#backend/db/exemplar-store.ts';
import { insertDraft, insertHearing } from '#backend/db/hearing-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { keyedDigest, perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { sortedJson } from '#backend/use-cases/desk/sorted-json.ts';

export type DisputeRefusal =
  | ReadOnly
  | DisputeActRefusal
  | { readonly kind: 'no-such-dispute' }
  | { readonly kind: 'no-such-subject' }
  | { readonly kind: 'comparison-not-provided' }
  | { readonly kind: 'already-open'; readonly disputeId: DisputeId }
  | { readonly kind: 'party-may-not'; readonly party: DisputeParty; readonly rule: string };

type Done = Result<DisputeId, DisputeRefusal>;

export function addPosition(
  desk: Desk,
  given: { readonly disputeId: DisputeId; readonly party: DisputeParty; readonly text: string },
): Done {
  const { disputeId, party, text } = given;
  return onDispute(desk, disputeId, { kind: 'position', party, text }, (record) => {
    insertPosition(desk.db, disputeId, { party, text: text.trim(), at: desk.now() });
    record({ kind: 'position.taken', data: { disputeId, party, textDigest: keyedDigest(desk, text.trim()) } });
    return ok(disputeId);
  });
}

/** Exemplars must be of the person whose card it is: nothing else says anything about the signature. */
export function compareSignatures(
  desk: Desk,
  given: {
    readonly disputeId: DisputeId;
    /** All that lay beside the card; none exactly where the outcome is that there is none. */
    readonly exemplars: readonly ExemplarId[];
    readonly features: FeatureFindings;
    readonly outcome: SignatureMatch;
    readonly note: string;
  },
): Done {
  const { disputeId, exemplars, features, outcome } = given;
  const note = given.note.trim();
  return onDispute(desk, disputeId, { kind: 'comparison' }, (record, dispute) => {
    const terms = frozenRules(desk.db)?.rules.signatureComparison;
    if (terms !== undefined && !providesForComparison(terms)) return err({ kind: 'comparison-not-provided' });
    if ((exemplars.length === 0) !== (outcome === 'no-exemplar')) return err({ kind: 'no-such-subject' });
    const signer = signerOf(desk, dispute);
    const ofAnother = exemplars.some((exemplarId) => exemplarById(desk.db, exemplarId)?.personId !== signer);
    if (ofAnother) return err({ kind: 'no-such-subject' });
    const consequence = terms === undefined ? null : consequenceOf(outcome, terms);
    insertComparison(desk.db, disputeId, { exemplars, features, outcome, consequence, note, at: desk.now() });
    record({ kind: 'signature.examined', data: { disputeId, exemplars, features, outcome, consequence, note } });
    return ok(disputeId);
  });
}

/** Who was there and what was said are the neutral's: the record has their digest. */
export function holdHearing(
  desk: Desk,
  given: { readonly disputeId: DisputeId; readonly heldOn: LocalDate; readonly present: string; readonly minutes: string },
): Done {
  const { disputeId, heldOn } = given;
  const [present, minutes] = [given.present.trim(), given.minutes.trim()];
  return onDispute(desk, disputeId, { kind: 'hearing' }, (record) => {
    insertHearing(desk.db, disputeId, { heldOn, present, minutes, enteredAt: desk.now() });
    const minutesDigest = keyedDigest(desk, sortedJson({ present, minutes }));
    record({ kind: 'hearing.held', data: { disputeId, heldOn, minutesDigest } });
    return ok(disputeId);
  });
}

/** Decides nothing; each draft is kept. What a draft says is the neutral's own until it is given. */
export function draftRuling(
  desk: Desk,
  given: { readonly disputeId: DisputeId; readonly ruling: DisputeRuling; readonly grounds: string },
): Done {
  const { disputeId, ruling } = given;
  const grounds = given.grounds.trim();
  return onDispute(desk, disputeId, { kind: 'draft', ruling }, (record) => {
    insertDraft(desk.db, disputeId, { ruling, grounds, by: desk.actor, at: desk.now() });
    record({ kind: 'ruling.drafted', data: { disputeId, ruling, groundsDigest: keyedDigest(desk, grounds) } });
    return ok(disputeId);
  });
}

function signerOf(desk: Desk, dispute: DisputeRecord) {
  return dispute.cardId === null ? dispute.personId : (determinationOf(desk.db, dispute.cardId)?.personId ?? null);
}

/** Needs its grounds; a new ruling supersedes the one in force and edits nothing. */
export function ruleDispute(
  desk: Desk,
  given: {
    readonly disputeId: DisputeId;
    readonly ruling: DisputeRuling;
    readonly grounds: string;
    /** Of several units the one in which a person is found to be. */
    readonly unit?: string | null;
  },
): Done {
  const { disputeId, ruling } = given;
  const grounds = given.grounds.trim();
  const unit = given.unit ?? null;
  const at = desk.now();
  return onDispute(desk, disputeId, { kind: 'ruling', given: { ruling, grounds, at } }, (record, dispute) => {
    // A card that is nobody's cannot be counted by ruling: whose it is must be determined first.
    if (ruling === 'counted' && signerOf(desk, dispute) === null) return err({ kind: 'ruling-does-not-fit' });
    const units = (frozenRules(desk.db)?.rules.units ?? []).map(({ id }) => id);
    if (unit !== null && (ruling !== 'eligible' || !units.includes(unit))) return err({ kind: 'ruling-does-not-fit' });
    insertRuling(desk.db, disputeId, { ruling, grounds, unit, by: desk.actor, at });
    const where = unit === null ? {} : { unit };
    record({ kind: 'dispute.ruled', data: { disputeId, ruling, grounds, supersedes: dispute.ruling, ...where } });
    return ok(disputeId);
  });
}

export function withdrawDispute(
  desk: Desk,
  { disputeId, reason }: { readonly disputeId: DisputeId; readonly reason: string },
): Done {
  return onDispute(desk, disputeId, { kind: 'withdrawal', reason }, (record) => {
    record({ kind: 'dispute.withdrawn', data: { disputeId, reason: reason.trim() } });
    return ok(disputeId);
  });
}

type Effect = (record: Parameters<Parameters<typeof perform>[1]>[0], dispute: DisputeRecord) => Result<DisputeId, DisputeRefusal>;

function onDispute(desk: Desk, disputeId: DisputeId, act: DisputeAct, effect: Effect): Done {
  return perform<DisputeId, DisputeRefusal>(desk, (record) => {
    const dispute = disputeById(desk.db, disputeId);
    if (dispute === null) return err({ kind: 'no-such-dispute' });
    const after = afterAct(asDispute(desk.db, dispute), act);
    if (!after.ok) return after;
    const done = effect(record, dispute);
    if (done.ok && after.value.state !== dispute.state) setDisputeState(desk.db, disputeId, after.value.state);
    return done;
  });
}

export function asReasonCode(text: string | null): ReasonCode | null {
  return REASON_CODES.find((code) => code === text) ?? null;
}
