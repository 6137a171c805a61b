/** Cards for a rival union: the dual-card doctrine and its alternatives (parameter 43; Le Marquis, HDA, CA 32700(b)). */
import { foldUnionName } from '../rules/fold.ts';
import { unreachable } from '../result.ts';
import { isInTime } from '../rules/moments.ts';
import type { CardTerms } from './card-terms.ts';
import type { Dated } from './dated.ts';
import type { Finding } from './finding.ts';
import { lies } from './order-of-acts.ts';

/** A document that names a known other union is a rival card, whatever kind it was entered as. */
export function isRival({ facts }: Dated, { otherUnions, acceptedNames }: CardTerms): boolean {
  if (facts.kind === 'rival-card') return true;
  if (facts.kind !== 'card' || facts.unionName === null) return false;
  const named = foldUnionName(facts.unionName);
  return otherUnions.has(named) && !acceptedNames.has(named);
}

export function dualFindings(card: Dated, rivals: readonly Dated[], terms: CardTerms): readonly Finding[] {
  const current = rivals.flatMap((rival): readonly Rival[] => {
    const found = isCurrent(rival, terms);
    return found === 'no' ? [] : [{ rival, current: found }];
  });
  if (current.length === 0) return [];
  const certain = current.some((each) => each.current === 'yes');
  const found = (effect: Finding['effect'], why: string): readonly Finding[] => [{ code: 'C17', effect, why }];
  switch (terms.rules.dualCards) {
    case 'both':
      return found('noted', 'The person also signed for another union; the rules count both.');
    case 'ask':
      return found('questioned', 'The person also signed for another union.');
    case 'neither':
      if (!certain) return found('questioned', 'The person also signed for another union, at an unknown date.');
      return found('not-counted', 'The person also signed for another union; the rules count neither.');
    case 'latest':
      return latest(card, current);
    case null: {
      const why = 'The person also signed for another union; the rules are silent on that.';
      return [{ code: 'C17', effect: 'questioned', why, silent: 'dualCards' }];
    }
    default:
      return unreachable(terms.rules.dualCards);
  }
}

type Rival = { readonly rival: Dated; readonly current: 'yes' | 'unknown' };

function latest(card: Dated, rivals: readonly Rival[]): readonly Finding[] {
  const found = rivals
    .map(({ rival, current }) => ({ current, where: lies(card, rival) }))
    .filter(({ where }) => where !== 'after');
  if (found.some(({ where, current }) => where === 'before' && current === 'yes'))
    return [{ code: 'C17', effect: 'not-counted', why: 'The card for the other union is the later.' }];
  if (found.length > 0) return [{ code: 'C17', effect: 'questioned', why: 'It is not known which union was signed for last.' }];
  return [{ code: 'C17', effect: 'noted', why: 'The card for the other union is the earlier.' }];
}

/** Only a signed rival card of the same window speaks (annex B C17: "in window"). */
function isCurrent({ facts, signed }: Dated, { window }: CardTerms): 'yes' | 'no' | 'unknown' {
  if (facts.signature === 'absent') return 'no';
  if (window === null) return 'yes';
  if (signed.kind !== 'on') return 'unknown';
  if (signed.at.day < window.firstDay) return 'no';
  return isInTime(signed.at, window.signedBy) === 'no' ? 'no' : 'yes';
}
