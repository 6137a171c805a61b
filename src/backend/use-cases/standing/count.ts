/** The tally: always computed, never stored. From the tables here, from the events alone in `recount.ts`; both must agree. */
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { countStandings } from '#core/tally/count-standings.ts';
import { invariant } from '#core/result.ts';
import { flips } from '#core/tally/flips.ts';
import { resultOf } from '#core/tally/result-of.ts';
import { weakestOf } from '#core/tally/run-tally.ts';
import { weighSilence } from '#core/tally/silence.ts';
import type { Tally } from '#core/tally/tally.ts';

import type { CountedFrom, PersonCounted } from './counted-from.ts';
import { cardsKey } from './kept-cards.ts';
import type { ListDesk } from './list-in-force.ts';
import { standings } from './standings.ts';

/** `byUnit`: per unit, where the rules define several; null where they define one. */
export type DeskTally = Tally & { readonly byUnit: Readonly<Record<string, Tally>> | null };

/** Null until the rules are frozen and a list is in force. */
export function theTally(desk: ListDesk): DeskTally | null {
  const all = standings(desk);
  if (all === null) return null;
  return desk.memo('tally', cardsKey(desk), () => tallyOf(all));
}

/** The count that is certified: of the one unit, or of the one among several. */
export function tallyFor(desk: ListDesk, unit: string | null): Tally {
  const tally = theTally(desk);
  const found = unit === null ? tally : (tally?.byUnit?.[unit] ?? null);
  invariant(found !== null, 'the tally was asked for before');
  return found;
}

/**
 * With several units the figures on top are of all people together, and the outcome on top is the weakest of the units', so
 * that a majority there means one in every unit (`formats.md` 4, as the core's own count does).
 */
export function tallyOf(from: CountedFrom): DeskTally {
  const { units } = from.rules;
  if (units === null) return { ...tallyOne(from), byUnit: null };
  const byUnit = units.map(({ id }) => [id, tallyOne(inUnit(from, id))] as const);
  const tallies = byUnit.map(([, tally]) => tally);
  return {
    ...countStandings(from),
    outcome: weakestOf(tallies.map(({ outcome }) => outcome)),
    blockedBy: [...new Set(tallies.flatMap(({ blockedBy }) => blockedBy))],
    flips: [...new Set(tallies.flatMap((tally) => tally.flips))],
    cards: from.cards,
    persons: from.persons.map(standingOf),
    byUnit: Object.fromEntries(byUnit),
  };
}

/** What nobody has determined may be anybody's card: it stands in every unit until then. */
export function inUnit({ rules, persons, cards, personsUnder }: CountedFrom, unit: string): CountedFrom {
  const claimed = (people: readonly PersonCounted[]): readonly PersonCounted[] =>
    people.flatMap((person) => {
      const claim = person.units.find(({ id }) => id === unit);
      return claim === undefined ? [] : [{ ...person, state: claim.state }];
    });
  const here = claimed(persons);
  const ids = new Set(here.map(({ personId }) => personId));
  return {
    rules,
    persons: here,
    cards: cards.filter(({ personId, state }) => (personId === null ? state === 'undetermined' : ids.has(personId))),
    personsUnder: (under: GroundRules) => claimed(personsUnder(under)),
  };
}

function tallyOne({ rules, persons, cards, personsUnder }: CountedFrom): Tally {
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
    persons: persons.map(standingOf),
  };
}

function standingOf({ personId, state, codes, limb }: PersonCounted): Tally['persons'][number] {
  return { personId, state, codes, limb };
}
