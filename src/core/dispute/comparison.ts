/**
 * A comparison of signatures: what is looked at, and what the ground rules make of each outcome. The features are those that
 * Cal. 2 CCR 20960 and Colo. R.S. 31-10-910.3 list (`anchors.md` 2.3); similar ones suffice, and no single one decides.
 */
import type { SignatureMatch } from '../card/card.ts';
import { unreachable } from '../result.ts';
import type { GroundRules } from '../rules/ground-rules.ts';

export const FEATURES = [
  'slant',
  'proportions',
  'letter-forms',
  'joins',
  'spacing',
  'baseline',
  'pressure',
  'closing-stroke',
] as const;
export type Feature = (typeof FEATURES)[number];
export type FeatureFinding = 'agrees' | 'differs' | 'cannot-tell';
/** A feature that is absent was not checked. */
export type FeatureFindings = Readonly<Partial<Record<Feature, FeatureFinding>>>;

/** `rule`: nothing follows by itself, the neutral rules; null: the ground rules are silent. */
export type Consequence = 'count' | 'question' | 'rule' | null;
type Terms = Pick<GroundRules['signatureComparison'], 'mode' | 'inconclusive' | 'noExemplar'>;

/** Whether the ground rules provide for comparing at all. */
export function providesForComparison({ mode }: Pick<Terms, 'mode'>): boolean {
  return mode !== 'none';
}

/**
 * What the agreed terms attach to an outcome. A negative outcome is evidence and never a result: it is for a ruling
 * (College Bound; `card-check-practice.md` 2.7).
 */
export function consequenceOf(outcome: SignatureMatch, terms: Terms): Consequence {
  switch (outcome) {
    case 'consistent':
      return 'count';
    case 'not-consistent':
      return 'rule';
    case 'inconclusive':
      return terms.inconclusive;
    case 'no-exemplar':
      return terms.noExemplar;
    default:
      return unreachable(outcome);
  }
}

export type ComparisonDoubt = 'no-feature-checked' | 'nothing-differs' | 'only-differences';

/** What in the findings does not go with the outcome: shown to the neutral, never a refusal. */
export function doubtsOf(outcome: SignatureMatch, features: FeatureFindings): readonly ComparisonDoubt[] {
  if (outcome === 'no-exemplar') return [];
  const found = Object.values(features);
  if (found.length === 0) return ['no-feature-checked'];
  if (outcome === 'not-consistent' && !found.includes('differs')) return ['nothing-differs'];
  if (outcome === 'consistent' && !found.includes('agrees')) return ['only-differences'];
  return [];
}
