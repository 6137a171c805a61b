/**
 * What a certification would print of a count, as one text: two counts with the same text print the same certification.
 * The rules of small numbers are the certification's own (`certification/small-numbers.ts`), so that a silent term never
 * blocks for a figure that nobody would see.
 */
import { printedReasons, tooFewEitherWay } from '../certification/small-numbers.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { Standing } from './result-of.ts';
import type { CardStanding } from './tally.ts';

export function printedText(
  rules: Pick<GroundRules, 'report' | 'revocation'>,
  { outcome, blockedBy, figures }: Standing,
  cards: readonly CardStanding[],
): string {
  const { detail, suppressBelow } = rules.report;
  const result = { outcome, blockedBy };
  // Only a result is certified; at this detail, or with so few on one side, it is certified without figures.
  const isResult = outcome === 'majority' || outcome === 'no-majority';
  if (!isResult || detail === null || detail === 'majority-only' || tooFewEitherWay(figures, suppressBelow)) {
    return JSON.stringify(result);
  }
  const { people, excluded, challenged, eligible, required, counted, questioned, revocationsInTime } = figures;
  const disclosed = rules.revocation?.disclosed === 'number';
  const shown = (value: number): number | 'few' => (value === 0 || value >= suppressBelow ? value : 'few');
  return JSON.stringify({
    ...result,
    people,
    excluded,
    challenged,
    eligible,
    required,
    counted,
    questioned: shown(questioned),
    revocationsInTime: disclosed && revocationsInTime >= suppressBelow ? revocationsInTime : null,
    reasons: detail === 'totals-with-reasons' ? printedReasons({ cards }, suppressBelow, disclosed) : null,
  });
}
