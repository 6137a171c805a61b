/** How many people of a list have a name, in the main form of it. */
import { ROLE } from './levels.ts';
import { type PeoplesForms, wordsOfRole } from './name-forms.ts';
import { createPairCounts, type PairCounts } from './pair-counts.ts';

export type ListFrequencies = {
  /** By word. */
  readonly given: Float64Array;
  readonly family: Float64Array;
  /** Given and family name together, in that order. */
  readonly both: PairCounts;
};

/** `size`: of the vocabulary. */
export function nameFrequencies({ forms, formStart }: PeoplesForms, size: number): ListFrequencies {
  const [given, family] = [new Float64Array(size), new Float64Array(size)];
  const both = createPairCounts(formStart.length);
  for (let person = 0; person + 1 < formStart.length; person++) {
    const main = formStart[person] ?? 0;
    if (main >= (formStart[person + 1] ?? 0)) continue;
    const givens = wordsOfRole(forms, main, ROLE.given);
    const families = wordsOfRole(forms, main, ROLE.family);
    for (const word of givens) given[word] = (given[word] ?? 0) + 1;
    for (const word of families) {
      family[word] = (family[word] ?? 0) + 1;
      for (const first of givens) both.add(first, word);
    }
  }
  return { given, family, both };
}
