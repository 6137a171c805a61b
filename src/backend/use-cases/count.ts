/** The tally: always computed, never stored. From the tables here, from the events alone in `recount.ts`; both must agree. */
import { countStandings, openOutcome } from '#core/tally/count-standings.ts';
import { flips } from '#core/tally/flips.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { CardStanding, PersonStanding, Tally } from '#core/tally/tally.ts';
import type { Desk } from './desk.ts';
import { headOf } from '#backend/db/event-store.ts';
import { standings } from './standings.ts';

export type CountedFrom = {
  readonly rules: GroundRules;
  readonly persons: readonly PersonStanding[];
  readonly cards: readonly CardStanding[];
  /** Silent terms on which the result hangs. */
  readonly silent: readonly string[];
};

/** Null until the rules are frozen and a list is in force. */
export function theTally(desk: Desk): Tally | null {
  const all = standings(desk);
  if (all === null) return null;
  return desk.memo('tally', headOf(desk.db).hash, () => tallyOf(all));
}

export function tallyOf({ rules, persons, cards, silent }: CountedFrom): Tally {
  const figures = countStandings({ rules, persons, cards });
  const blockedBy = [
    ...(persons.length === 0 ? ['list.empty'] : []),
    ...silent,
    ...(cards.some(({ state }) => state === 'undetermined') ? ['undetermined'] : []),
    ...(rules.undetermined === 'hold' && figures.questioned + figures.challenged > 0 ? ['disputes'] : []),
  ];
  return {
    ...figures,
    outcome: blockedBy.length > 0 ? 'blocked' : openOutcome({ rules, figures }),
    blockedBy,
    flips: flips({ rules, persons, cards }).listed,
    cards,
    persons,
  };
}
