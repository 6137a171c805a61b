/**
 * A dispute as a reducer over acts: open → heard → ruled, or withdrawn. A ruling is never edited: a later one supersedes it.
 * Person challenges move the list (denominator), card questions the count (numerator): `card-check-practice.md` 7 and 8.
 */
import type { Instant } from './dates.ts';
import { err, ok, unreachable, type Result } from './result.ts';

export type DisputeParty = 'employer' | 'union' | 'neutral';
export type DisputeSubjectKind = 'card' | 'person' | 'process';
export type DisputeRuling = 'counted' | 'not-counted' | 'eligible' | 'excluded' | 'sustained' | 'overruled';

export type GivenRuling = { readonly ruling: DisputeRuling; readonly grounds: string; readonly at: Instant };

export type Dispute =
  | { readonly state: 'open'; readonly subject: DisputeSubjectKind }
  | { readonly state: 'heard'; readonly subject: DisputeSubjectKind }
  | {
      readonly state: 'ruled';
      readonly subject: DisputeSubjectKind;
      readonly inForce: GivenRuling;
      readonly superseded: readonly GivenRuling[];
    }
  | { readonly state: 'withdrawn'; readonly subject: DisputeSubjectKind };

export type DisputeAct =
  | { readonly kind: 'position'; readonly party: DisputeParty; readonly text: string }
  | { readonly kind: 'hearing' }
  | { readonly kind: 'comparison' }
  /** Grounds may still be missing from a draft; what it says must fit. It changes nothing until it is given. */
  | { readonly kind: 'draft'; readonly ruling: DisputeRuling }
  | { readonly kind: 'ruling'; readonly given: GivenRuling }
  | { readonly kind: 'withdrawal'; readonly reason: string };

export type DisputeActRefusal =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'grounds-required' }
  | { readonly kind: 'ruling-does-not-fit' };

const FITTING: Readonly<Record<DisputeSubjectKind, readonly DisputeRuling[]>> = {
  card: ['counted', 'not-counted'],
  person: ['eligible', 'excluded'],
  process: ['sustained', 'overruled'],
};

export function opened(subject: DisputeSubjectKind): Dispute {
  return { state: 'open', subject };
}

export function isPending(dispute: Pick<Dispute, 'state'>): boolean {
  return dispute.state === 'open' || dispute.state === 'heard';
}

export function afterAct(dispute: Dispute, act: DisputeAct): Result<Dispute, DisputeActRefusal> {
  if (dispute.state === 'withdrawn') return err({ kind: 'withdrawn' });
  switch (act.kind) {
    case 'position':
      if (act.text.trim() === '') return err({ kind: 'grounds-required' });
      return ok(dispute.state === 'open' ? { ...dispute, state: 'heard' } : dispute);
    case 'hearing':
      return ok(dispute.state === 'open' ? { ...dispute, state: 'heard' } : dispute);
    case 'comparison':
      return ok(dispute);
    case 'draft':
      return FITTING[dispute.subject].includes(act.ruling) ? ok(dispute) : err({ kind: 'ruling-does-not-fit' });
    case 'ruling':
      return ruled(dispute, act.given);
    case 'withdrawal':
      if (act.reason.trim() === '') return err({ kind: 'grounds-required' });
      // What was ruled stays ruled: only a new ruling supersedes it.
      if (dispute.state === 'ruled') return err({ kind: 'ruling-does-not-fit' });
      return ok({ state: 'withdrawn', subject: dispute.subject });
    default:
      return unreachable(act);
  }
}

function ruled(dispute: Exclude<Dispute, { state: 'withdrawn' }>, given: GivenRuling): Result<Dispute, DisputeActRefusal> {
  if (given.grounds.trim() === '') return err({ kind: 'grounds-required' });
  if (!FITTING[dispute.subject].includes(given.ruling)) return err({ kind: 'ruling-does-not-fit' });
  const superseded = dispute.state === 'ruled' ? [...dispute.superseded, dispute.inForce] : [];
  return ok({ state: 'ruled', subject: dispute.subject, inForce: given, superseded });
}
