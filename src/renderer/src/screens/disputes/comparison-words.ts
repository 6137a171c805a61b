/** Comparing signatures: the outcomes with their keys, and what the ground rules make of each. */
import type { SignatureMatch } from '#core/card/card.ts';
import type { Consequence, FeatureFinding } from '#core/dispute/comparison.ts';
import type { DisputesWording } from '#renderer/wording/disputes.en.ts';

export const COMPARISONS: readonly { readonly outcome: SignatureMatch; readonly key: string }[] = [
  { outcome: 'consistent', key: '1' },
  { outcome: 'not-consistent', key: '2' },
  { outcome: 'inconclusive', key: '3' },
];

export const FINDINGS: readonly { readonly finding: FeatureFinding; readonly sign: string }[] = [
  { finding: 'agrees', sign: '=' },
  { finding: 'differs', sign: '≠' },
  { finding: 'cannot-tell', sign: '?' },
];

type Words = Pick<DisputesWording, 'comparing' | 'consequences'>;

export function consequenceInWords(outcome: SignatureMatch, consequence: Consequence, say: Words): string {
  if (outcome === 'consistent') return say.comparing.nothingAgainst;
  return consequence === null ? say.comparing.silent : say.consequences[consequence];
}
