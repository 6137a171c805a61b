/** The working of one person's eligibility: what a lawyer needs to check it by hand. */
import type { ReasonCode } from '../card/reason-codes.ts';
import type { LocalDate } from '../dates.ts';
import type { SilentPath } from '../rules/silent-terms.ts';
import type { PersonStanding } from '../tally/tally.ts';
import type { GroundRules } from '../rules/ground-rules.ts';

/** `least` and `most` differ where the list leaves it open, as with a job that straddles the edge of the window. */
export type Bounds = { readonly least: number; readonly most: number };
/** `no`: even the most is too little. `open`: it depends on what the list does not say. */
export type Holds = 'yes' | 'no' | 'open';

export type Span = { readonly from: LocalDate | null; readonly to: LocalDate };

export type RowCounted = {
  readonly row: number;
  readonly employer: string | null;
  readonly job: string | null;
  /** In the window; with a fraction where days were made of hours. */
  readonly days: Bounds;
};
export type RowIgnored = { readonly row: number; readonly why: string; readonly code: ReasonCode | null };

export type Measure = Bounds & {
  readonly what: 'jobs' | 'days' | 'hours' | 'averageHoursPerWeek';
  readonly needed: number;
  readonly holds: Holds;
};

export type LimbWorking = {
  readonly name: string;
  readonly window: Span;
  /** The employer that it was measured at, under `per-employer`. */
  readonly employer: string | null;
  readonly measures: readonly Measure[];
  readonly holds: Holds;
  readonly rowsCounted: readonly RowCounted[];
  readonly rowsIgnored: readonly RowIgnored[];
};

export type Working = {
  readonly base: GroundRules['list']['base'];
  readonly rowsCounted: readonly number[];
  readonly rowsIgnored: readonly RowIgnored[];
  readonly limbs: readonly LimbWorking[];
  /** Sentences, in the order in which the rules were applied. */
  readonly notes: readonly string[];
};

/** `silent`: the silent terms that this judgement hangs on; it is then `challenged`, never guessed. */
export type PersonJudgement = PersonStanding & {
  readonly working: Working;
  readonly silent: readonly SilentPath[];
  /** Of `codes`, those that put her out: they are what her card is not counted for. Empty unless `excluded`. */
  readonly excludedBy: readonly ReasonCode[];
  /** Where the rules define several units: those that claim her, each with her state in it. */
  readonly units: readonly { readonly id: string; readonly state: PersonStanding['state'] }[];
};

/** One rule's word on a person, before all of them are weighed. */
export type PersonFinding = {
  readonly code: ReasonCode | null;
  readonly effect: 'noted' | 'challenged' | 'excluded';
  readonly why: string;
  readonly silent?: SilentPath | undefined;
};
