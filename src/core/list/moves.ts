/** What another eligibility date, or payroll period, would make of the list: who enters and who leaves. Nothing is decided by it. */
import type { LocalDate } from '../dates.ts';
import type { PersonId } from '../ids.ts';
import { unreachable } from '../result.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { PersonJudgement } from './working.ts';

/** `to` is the eligibility date; `from` is read only where the base is a payroll period. */
export type AsOf = { readonly from: LocalDate | null; readonly to: LocalDate };

/** What the rules hang eligibility on; null where the list itself says who is eligible, or the rules name no date. */
export function asOfTerm({ list }: GroundRules): AsOf | null {
  if (list.base === 'listed') return null;
  if (list.base === 'payroll-period') return list.payrollPeriod;
  return list.eligibilityDate === null ? null : { from: null, to: list.eligibilityDate };
}

/** The same rules at another date. All else stays, the count's own date too. Null where no date moves anything. */
export function rulesAsOf(rules: GroundRules, { from, to }: AsOf): GroundRules | null {
  const { list } = rules;
  switch (list.base) {
    case 'listed':
      return null;
    case 'payroll-period':
      return from === null || from > to ? null : { ...rules, list: { ...list, payrollPeriod: { from, to } } };
    case 'employed-on-date':
    case 'formula':
      return { ...rules, list: { ...list, eligibilityDate: to } };
    default:
      return unreachable(list.base);
  }
}

export type Move = { readonly personId: PersonId; readonly before: PersonJudgement; readonly after: PersonJudgement };

export type Moves = {
  /** Excluded before, eligible or challenged after. */
  readonly enter: readonly Move[];
  /** Eligible or challenged before, excluded after. */
  readonly leave: readonly Move[];
  /** On the list both times, but challenged at one of them only. */
  readonly turn: readonly Move[];
};

/** Both judged on the same list; in its order. */
export function movesBetween(before: readonly PersonJudgement[], after: readonly PersonJudgement[]): Moves {
  const earlier = new Map(before.map((judgement) => [judgement.personId, judgement]));
  const moved = after.flatMap((now): readonly Move[] => {
    const old = earlier.get(now.personId);
    return old === undefined || old.state === now.state ? [] : [{ personId: now.personId, before: old, after: now }];
  });
  return {
    enter: moved.filter((move) => move.before.state === 'excluded'),
    leave: moved.filter((move) => move.after.state === 'excluded'),
    turn: moved.filter((move) => move.before.state !== 'excluded' && move.after.state !== 'excluded'),
  };
}
