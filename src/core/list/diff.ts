/**
 * What a newer version of the employee list changes. Persons are paired by `employee_id`; without ids, as within one list
 * (`formats.md` 1), by name and one more equal field, and only where that is unambiguous. Whatever merely looks alike is
 * offered as possibly the same person and decided by the neutral.
 */
import type { PersonId } from '../ids.ts';
import { likePairs, type PossiblySame } from './diff-likeness.ts';
import { changeOf, type PersonChange } from './diff-person.ts';
import { pairPeople } from './diff-pairs.ts';
import type { EmployeeList, ListPerson } from './employee-list.ts';

export type ListDiff = {
  readonly added: readonly ListPerson[];
  readonly removed: readonly ListPerson[];
  readonly changed: readonly PersonChange[];
  readonly unchanged: number;
  /** A removed and an added person who may be one: never merged by software. */
  readonly possiblySame: readonly PossiblySame[];
  /** Persons without an id whose made-up `PersonId` differs between the versions. */
  readonly renumbered: readonly { readonly before: PersonId; readonly after: PersonId }[];
};

export function diffLists(before: EmployeeList, after: EmployeeList): ListDiff {
  const { pairs, onlyBefore, onlyAfter } = pairPeople(before.people, after.people);
  const changes = pairs.map(([old, current]) => changeOf(old, current));
  const changed = changes.filter((change) => change !== null);
  return {
    added: onlyAfter,
    removed: onlyBefore,
    changed,
    unchanged: changes.length - changed.length,
    possiblySame: likePairs(onlyBefore, onlyAfter),
    renumbered: pairs.flatMap(([old, current]) =>
      old.personId === current.personId ? [] : [{ before: old.personId, after: current.personId }],
    ),
  };
}

/**
 * Whose cards and eligibility must be looked at again: everybody added or removed, and those with a change that bears on
 * eligibility or on recognising a card. Ids of both versions.
 */
export function touchedPeople(diff: ListDiff): ReadonlySet<PersonId> {
  const people = [...diff.added, ...diff.removed].map(({ personId }) => personId);
  const bearing = diff.changed.filter(({ bearsOn }) => bearsOn !== 'nothing');
  return new Set([...people, ...bearing.flatMap(({ before, after }) => [before.personId, after.personId])]);
}
