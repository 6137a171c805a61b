/** What the matching engine answers: `formats.md` 4, `match`. Suggestions only; nothing is ever determined by them. */
import type { PersonId } from '../ids.ts';

export type MatchOutcome = 'clear' | 'review' | 'none';
export type MatchPreset = 'strict' | 'standard' | 'paper';

/** One line of the waterfall; weights in bits, their sum (with the prior's) is the log odds. */
export type MatchReason = {
  readonly field: string;
  readonly level: string;
  readonly weight: number;
  /** Share of people who have the name that agreed, as it was used; absent where nothing was counted. */
  readonly share?: number;
};

export type Candidate = {
  readonly personId: PersonId;
  readonly probability: number;
  readonly reasons: readonly MatchReason[];
};

export type CardMatch = {
  readonly outcome: MatchOutcome;
  /** Why it is that outcome, in plain words: "Another worker has the same name; nothing on the card tells them apart." */
  readonly why: readonly string[];
  /** At most ten, best first. */
  readonly candidates: readonly Candidate[];
};

/** What is known of a card when it is matched: read by machine (with confidence) or keyed by a person. */
export type MatchQuery = {
  readonly name: string | null;
  readonly title: string | null;
  readonly employer: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly dateOfBirth: string | null;
  readonly taxIdLast4: string | null;
  /** 0 to 1 per field; absent = keyed by a person. */
  readonly confidence: Readonly<Partial<Record<string, number>>>;
  /**
   * From an image-only reading: how well each list name explains what was read, natural log likelihood ratio against
   * the best free reading (0 = as good as free, more negative = worse). Null where the name is text.
   */
  readonly nameLikelihood: ReadonlyMap<PersonId, number> | null;
};
