/**
 * The numbers of the engine. `m` is how often each level occurs when card and person are the same; the chance of the same
 * level for strangers (`u`) comes from name frequencies and, for identifiers, from `STRANGERS` below.
 */
import { CONTACT_FIELDS } from './contacts.ts';

export const ENGINE_VERSION = 'countersign-match 2';

export type Parameters = {
  /** Share of cards whose signer is on the list at all. */
  readonly prior: number;
  /** By `LEVEL`. */
  readonly family: readonly number[];
  readonly given: readonly number[];
  /** By `MIDDLE`. */
  readonly middle: readonly number[];
  /** By contact field, then by `FIELD`. */
  readonly contact: readonly (readonly number[])[];
};

/** Measured on generated card checks; a safe choice for lists too small to learn from. */
export const DEFAULT_PARAMETERS: Parameters = {
  prior: 0.93,
  family: [0.025, 0.001, 0.02, 0.15, 0.004, 0.8],
  given: [0.01, 0.03, 0.02, 0.11, 0.11, 0.72],
  middle: [1, 0.03, 0.97],
  contact: [
    [1, 0.015, 0.03, 0.955], // tax_id_last4
    [1, 0.16, 0.06, 0.78], // email
    [1, 0.14, 0.05, 0.81], // phone
    [1, 0.02, 0.06, 0.92], // date_of_birth
    [1, 0.14, 0.1, 0.76], // address
    [1, 0.1, 0.05, 0.85], // postcode
    [1, 0.2, 0.2, 0.8], // title
    [1, 0.02, 0.08, 0.9], // employer: differs = not on the list, close = on the list, not this person's
  ],
};

/** How often two strangers show the level, by contact field and `FIELD`; zero where it is counted on the list itself. */
export const STRANGERS: readonly (readonly number[])[] = [
  [1, 0.996, 0.0036, 1.1e-4], // tax_id_last4
  [1, 1, 2e-4, 5e-6], // email
  [1, 1, 1e-4, 2e-5], // phone
  [1, 0.997, 3e-3, 7e-5], // date_of_birth
  [1, 1, 4e-3, 3e-4], // address
  [1, 0.97, 0.03, 0], // postcode
  [1, 0.93, 0.93, 0], // title
  [1, 0.3, 0.7, 0], // employer
];

/** The most that one field may add, in bits: identifiers are shared in households and mistyped into the payroll. */
export const MOST_BITS: readonly number[] = [14, 13, 13, 13, 10, 5, 6, 4];
export const MOST_NAME_BITS = { family: 20, given: 14 } as const;

/** Bits for what is rare enough to be set by hand. */
export const HAND_SET = {
  suffix: [0, 4, -2, -1, -7],
  swapped: -2,
  unexplainedWord: -1.5,
  familyPartly: -1.2,
  byMiddleName: -3,
  otherReading: -1,
} as const;

/** Weight of the national tables, in people, against the list's own counts. */
export const SMOOTHING = { frequency: 2000, givenInFamily: 30 } as const;
/** Given and family name are not independent (Maria among Garcias); before the list says more, by this factor. */
export const TOGETHER = 2.5;

/**
 * A given name that the national table hardly knows may be usual in its own community (Ngoc among Nguyens): below the first
 * share it is taken to be as frequent as the second.
 */
export const COMMUNITY = { rareNationally: 5e-5, withinCommunity: 0.003 } as const;
/** A name this frequent or more is no identification by itself: about thirty people of a whole country have it. */
export const TOO_FREQUENT_ALONE = 1e-7;

/**
 * Errors are correlated: namesakes and relatives share what agrees. Evidence for a person counts this share of its bits when
 * it is shown as a probability. Fitted on generated card checks; `docs` and the bench tell how well it holds.
 */
export const OVERLAP = 0.55;
/** No evidence of that kind makes a person surer than this: a namesake who is not on the list cannot be excluded. */
export const CEILING = { A: 1 - 5e-5, B: 1 - 6e-4, C: 1 - 1e-3 } as const;

/** One text of every number that a result depends on, for hashing into the record. */
export function parametersText(parameters: Parameters): string {
  const settings = {
    DEFAULT_PARAMETERS: parameters,
    STRANGERS,
    MOST_BITS,
    MOST_NAME_BITS,
    HAND_SET,
    SMOOTHING,
    TOGETHER,
    COMMUNITY,
  };
  return JSON.stringify([ENGINE_VERSION, CONTACT_FIELDS, settings, TOO_FREQUENT_ALONE, OVERLAP, CEILING]);
}
