import type { NameScore } from './name-reading.ts';

/**
 * A logistic fit, on 225 real hand-printed names of development data against 500 listed; on the other 259, kept apart, of those given 0.98 and
 * more 183 of 183 were right, between 0.95 and 0.98 43 of 44, between 0.9 and 0.95 12 of 13, below 0.5 one of six.
 * `lead` in natural log, at most 12; `fit` is the likelihood for each letter, at least -3; `alike` the letters' similarity.
 */
const WEIGHTS = { lead: 1.63 / 4, fit: 0.84, alike: 2.47, constant: -0.52 } as const;
const MOST_LEAD = 12;
const LEAST_FIT = -3;
/** Where nobody else is listed there is no lead to speak of. */
const LEAD_ALONE = 6;
/** A hand can deceive any reader: never certain. */
const MOST = 0.99;

/** From here on a reading of a name counts as sure in what is measured; nobody is determined by it. */
export const SURE_OF_NAME = 0.97;

/** How likely the first of `ranked` is the person who wrote, if she is on the list at all; 0 where nobody comes into question. */
export function nameConfidence(ranked: readonly NameScore[]): number {
  const [first, second] = ranked;
  if (first === undefined) return 0;
  const lead = second === undefined ? LEAD_ALONE : Math.min(MOST_LEAD, first.likelihood - second.likelihood);
  const fit = Math.max(LEAST_FIT, first.likelihood / Math.max(3, first.letters));
  const z = WEIGHTS.lead * lead + WEIGHTS.fit * fit + WEIGHTS.alike * first.similarity + WEIGHTS.constant;
  return Math.round(1000 * Math.min(MOST, 1 / (1 + Math.exp(-z)))) / 1000;
}
