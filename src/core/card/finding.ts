/** What one rule says of one document. A document keeps all findings; together they give its state and its primary code. */
import { unreachable } from '../result.ts';
import type { Treatment } from '../rules/ground-rules.ts';
import type { SilentPath } from '../rules/silent-terms.ts';
import type { CardState } from './card.ts';
import { REASON_CODES, type ReasonCode } from './reason-codes.ts';

/** `noted`: the code applies, and the rules count the card all the same. */
export type Effect = 'noted' | 'questioned' | 'not-counted';

export type Finding = {
  readonly code: ReasonCode;
  readonly effect: Effect;
  readonly why: string;
  /** The silent term on which the effect hangs; it then stands as a question, as nothing may fill it in. */
  readonly silent?: SilentPath | undefined;
  /** The rules themselves say that this blocks until it is ruled on. */
  readonly blocks?: 'channels.conflict' | undefined;
};

export function treated(code: ReasonCode, treatment: Treatment | null, why: string, path: SilentPath): Finding {
  switch (treatment) {
    case 'count':
      return { code, effect: 'noted', why };
    case 'question':
      return { code, effect: 'questioned', why };
    case 'not-counted':
      return { code, effect: 'not-counted', why };
    case null:
      return { code, effect: 'questioned', why, silent: path };
    default:
      return unreachable(treatment);
  }
}

/** Every applicable code once, in annex B's order. */
export function codesOf(findings: readonly Finding[]): readonly ReasonCode[] {
  return REASON_CODES.filter((code) => findings.some((finding) => finding.code === code));
}

/** The code that decides the state, lowest in annex B's order when several do; null where nothing speaks against. */
export function primaryOf(findings: readonly Finding[], effect: Effect): ReasonCode | null {
  if (effect === 'noted') return null;
  return codesOf(findings.filter((finding) => finding.effect === effect))[0] ?? null;
}

/** Before the person's other documents are looked at. */
export function stateOf(findings: readonly Finding[]): CardState & ('counted' | 'questioned' | 'not-counted') {
  if (findings.some(({ effect }) => effect === 'not-counted')) return 'not-counted';
  return findings.some(({ effect }) => effect === 'questioned') ? 'questioned' : 'counted';
}
