/** What a count is made from, whether the tables or the events alone told it. */
import type { PersonJudgement } from '#core/list/working.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { SilentPath } from '#core/rules/silent-terms.ts';
import type { CardStanding, PersonStanding } from '#core/tally/tally.ts';

export type PersonCounted = PersonStanding & {
  /** The silent terms on which this person's standing hangs. */
  readonly silent: readonly SilentPath[];
  /** Where the rules define several units: those that claim her, and how she stands in each. */
  readonly units: PersonJudgement['units'];
};

export type CountedFrom = {
  readonly rules: GroundRules;
  readonly persons: readonly PersonCounted[];
  /** Determined by the neutral, or ruled: they hang on no silence. */
  readonly cards: readonly CardStanding[];
  /** The same people judged under rules in which a silence is filled in. */
  readonly personsUnder: (rules: GroundRules) => readonly PersonCounted[];
};

/** A dispute that challenges a person challenges her in every unit. */
export function countedPerson(standing: PersonStanding, judgement: PersonJudgement | undefined): PersonCounted {
  const { silent = [], units = [], state = standing.state } = judgement ?? {};
  const disputed = standing.state !== state;
  return { ...standing, silent, units: disputed ? units.map(({ id }) => ({ id, state: standing.state })) : units };
}
