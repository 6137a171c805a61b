/** The tally: always computed, never stored. From the tables here, from the events alone in `recount.ts`; both must agree. */
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { SilentPath } from '#core/rules/silent-terms.ts';
import { flips } from '#core/tally/flips.ts';
import { resultOf } from '#core/tally/result-of.ts';
import { weighSilence } from '#core/tally/silence.ts';
import type { CardStanding, PersonStanding, Tally } from '#core/tally/tally.ts';
import { headOf } from '#backend/db/event-store.ts';
import type { Desk } from './desk.ts';
import { standings } from './standings.ts';

/** `silent`: the silent terms on which this person's standing hangs. */
export type PersonCounted = PersonStanding & { readonly silent: readonly SilentPath[] };

export type CountedFrom = {
  readonly rules: GroundRules;
  readonly persons: readonly PersonCounted[];
  /** Determined by the neutral, or ruled: they hang on no silence. */
  readonly cards: readonly CardStanding[];
  /** The same people judged under rules in which a silence is filled in. */
  readonly personsUnder: (rules: GroundRules) => readonly PersonCounted[];
};

/** Null until the rules are frozen and a list is in force. */
export function theTally(desk: Pick<Desk, 'db' | 'memo'>): Tally | null {
  const all = standings(desk);
  if (all === null) return null;
  return desk.memo('tally', headOf(desk.db).hash, () => tallyOf(all));
}

export function tallyOf({ rules, persons, cards, personsUnder }: CountedFrom): Tally {
  const open = resultOf(rules, { persons, cards });
  const judgeWith = (filled: GroundRules) => ({ persons: personsUnder(filled), cards });
  const silence = weighSilence({ rules, judgeWith, size: persons.length, cards: [] });
  // Silences that block nothing may still stand in the figures as questions: then the way that all of them agree on is the count.
  const standing = silence.agreed !== null && silence.agreed.outcome !== open.outcome ? silence.agreed : open;
  const blockedBy = [...new Set([...standing.blockedBy, ...silence.blocking])];
  return {
    ...standing.figures,
    outcome: blockedBy.length > 0 ? 'blocked' : standing.outcome,
    blockedBy,
    flips: flips({ rules, persons, cards }).listed,
    cards,
    persons: persons.map(({ personId, state, codes, limb }) => ({ personId, state, codes, limb })),
  };
}
