/** "What if the eligibility date were …": the list in force judged at another date, beside how it stands. Nothing is written. */
import { asOfTerm, movesBetween, rulesAsOf, type AsOf, type Move } from '#core/list/moves.ts';
import { requiredOn } from '#core/tally/threshold.ts';
import type { PersonJudgement } from '#core/list/working.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { AsOfView, MovedPerson, Some } from '#contract/list-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { personBrief, some } from './list-differences.ts';
import { judgedPersons, standings, type Standings } from '#backend/use-cases/standing/standings.ts';
import { workingLines } from './working-lines.ts';

/** Null before the rules are frozen and a list is in force. Open disputes are left aside: a date does not rule on them. */
export function listAsOf(desk: Desk, asked: AsOf): AsOfView | null {
  const all = standings(desk);
  if (all === null) return null;
  const { rules } = all;
  const moved = rulesAsOf(rules, asked);
  if (moved === null) return { kind: 'listed' };
  const before = [...all.judgements.values()];
  const after = judgedPersons(desk, moved, all.list.list);
  const { enter, leave, turn } = movesBetween(before, after);
  return {
    kind: 'moved',
    base: rules.list.base,
    agreed: asOfTerm(rules),
    asked,
    before: standingOf(rules, before),
    after: standingOf(rules, after),
    enter: movedPeople(all, enter),
    leave: movedPeople(all, leave),
    turn: movedPeople(all, turn),
  };
}

function standingOf({ threshold }: GroundRules, judged: readonly PersonJudgement[]) {
  const count = (state: PersonJudgement['state']): number => judged.filter((person) => person.state === state).length;
  const [eligible, excluded, challenged] = [count('eligible'), count('excluded'), count('challenged')];
  return { eligible, excluded, challenged, required: requiredOn(threshold, eligible) };
}

function movedPeople({ list }: Standings, moves: readonly Move[]): Some<MovedPerson> {
  const named = moves.flatMap((move) => {
    const person = list.people.get(move.personId);
    return person === undefined ? [] : [{ person, move }];
  });
  return some(named, ({ person, move }) => ({
    ...personBrief(person),
    before: { state: move.before.state, working: workingLines(move.before) },
    after: { state: move.after.state, working: workingLines(move.after) },
  }));
}
