/** Reaching the threshold, in integers (`card-check-practice.md` 8): 50 % is not a majority, and nobody is not a unit. */
import type { GroundRules } from '../rules/ground-rules.ts';

export type Threshold = GroundRules['threshold'];

/** `denominator * counted - numerator * list`. */
export function marginOf(threshold: Threshold, counted: number, list: number): number {
  return threshold.denominator * counted - threshold.numerator * list;
}

/** A unit with nobody in it cannot be certified (Wang Theatre v. NLRB), whatever the arithmetic says of 0 and 0. */
export function reaches(threshold: Threshold, counted: number, list: number): boolean {
  const margin = marginOf(threshold, counted, list);
  return list > 0 && (threshold.strict ? margin > 0 : margin >= 0);
}

/** The least number of people that reaches the threshold on a list of this length. */
export function requiredOn(threshold: Threshold, list: number): number {
  const { numerator, denominator, strict } = threshold;
  const share = numerator * list;
  const least = strict ? Math.floor(share / denominator) + 1 : Math.ceil(share / denominator);
  return Math.max(1, least);
}

export type ResultTells = 'everybody-signed' | 'all-but-one-signed' | 'nobody-signed';

/**
 * What a bare result tells of single people on a list of this length, whatever figures are withheld: reached only by everybody,
 * or by all but one (who then knows of each other), or missed only by nobody. Null where neither result tells of one person.
 */
export function resultTells(threshold: Threshold, list: number): ResultTells | null {
  const required = requiredOn(threshold, list);
  if (required >= list) return 'everybody-signed';
  if (required === list - 1) return 'all-but-one-signed';
  return required === 1 ? 'nobody-signed' : null;
}

/** More than one half and nothing else: then “a majority” says all of it, and the share need not be named. */
export function isSimpleMajority({ numerator, denominator, strict }: Threshold): boolean {
  return numerator * 2 === denominator && strict;
}

/** More than one half or higher: only then is reaching it a majority in words. */
export function isMajorityThreshold({ numerator, denominator, strict }: Threshold): boolean {
  return 2 * numerator > denominator || (2 * numerator === denominator && strict);
}
