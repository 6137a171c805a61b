/** Comparing signatures, in words: outcomes, features, and what the ground rules make of each outcome. */
import type { SignatureMatch } from '#core/card/card.ts';
import type { ComparisonDoubt, Consequence, Feature, FeatureFinding } from '#core/dispute/comparison.ts';
import type { ComparisonTerms } from '#contract/docket-views.ts';

export const COMPARISONS: readonly { readonly outcome: SignatureMatch; readonly word: string; readonly key: string }[] = [
  { outcome: 'consistent', word: 'Consistent', key: '1' },
  { outcome: 'not-consistent', word: 'Not consistent', key: '2' },
  { outcome: 'inconclusive', word: 'Inconclusive', key: '3' },
];

export const COMPARISON_WORDS: Readonly<Record<SignatureMatch, string>> = {
  consistent: 'Consistent',
  'not-consistent': 'Not consistent',
  inconclusive: 'Inconclusive',
  'no-exemplar': 'No exemplar',
};

export const FEATURE_WORDS: Readonly<Record<Feature, string>> = {
  slant: 'Slant',
  proportions: 'Proportions',
  'letter-forms': 'Letter forms',
  joins: 'Joins, lifts',
  spacing: 'Spacing',
  baseline: 'Baseline',
  pressure: 'Pressure',
  'closing-stroke': 'End strokes',
};

export const FINDINGS: readonly { readonly finding: FeatureFinding; readonly word: string; readonly sign: string }[] = [
  { finding: 'agrees', word: 'agrees', sign: '=' },
  { finding: 'differs', word: 'differs', sign: '≠' },
  { finding: 'cannot-tell', word: 'cannot tell', sign: '?' },
];

export function consequenceInWords(outcome: SignatureMatch, consequence: Consequence): string {
  if (outcome === 'consistent') return 'Nothing stands against the signature.';
  switch (consequence) {
    case 'count':
      return 'Agreed: the card counts all the same.';
    case 'question':
      return 'Agreed: the card stays questioned until it is ruled on.';
    case 'rule':
      return 'Nothing follows by itself: it is evidence for your ruling.';
    case null:
      return 'The ground rules are silent on what follows.';
    default:
      return consequence satisfies never;
  }
}

export function modeInWords({ mode }: Pick<ComparisonTerms, 'mode'>): string {
  switch (mode) {
    case 'none':
      return 'The ground rules provide for no comparison of signatures.';
    case 'all':
      return 'The ground rules have every card compared.';
    case 'sample':
      return 'The ground rules have a sample of the cards compared.';
    case 'when-questioned':
      return 'The ground rules have a signature compared when it is questioned.';
    default:
      return mode satisfies never;
  }
}

export const DOUBTS: Readonly<Record<ComparisonDoubt, string>> = {
  'no-feature-checked': 'No feature is marked: say what you looked at.',
  'nothing-differs': 'Not consistent, and nothing is marked as differing.',
  'only-differences': 'Consistent, and nothing is marked as agreeing.',
};
