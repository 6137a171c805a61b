/** Names that were never turned into text: how well each person's name explains the picture, as evidence in bits. */

/**
 * The free reading is the best of all letter strings, so a stranger's true name explains the picture about as well as it
 * does; being exactly one given name on the list is worth what a name in general tells, about 16 bits.
 */
const NAME_INFORMATION = 16;
/** Recognisers take neighbouring frames for independent: their likelihoods count by half. */
const SHARE_COUNTED = 0.5;
const LEAST = -20;
/** People whose names explain the picture best, compared in full. */
export const MOST_PICTURED = 60;

export function pictureBits(logLikelihoodRatio: number | null): number {
  if (logLikelihoodRatio === null || Number.isNaN(logLikelihoodRatio)) return LEAST;
  const bits = (Math.min(0, logLikelihoodRatio) / Math.LN2) * SHARE_COUNTED + NAME_INFORMATION;
  return Math.max(LEAST, bits);
}

/** The people worth comparing, best explained first; ties in the order of the list. */
export function bestPictured(likelihood: ReadonlyMap<string, number>, ids: readonly string[]): readonly number[] {
  return ids
    .map((id, person) => ({ person, value: likelihood.get(id) ?? Number.NEGATIVE_INFINITY }))
    .filter(({ value }) => value > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b.value - a.value || a.person - b.person)
    .slice(0, MOST_PICTURED)
    .map(({ person }) => person);
}
