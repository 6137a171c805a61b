/** What differs between two versions of the list, person by person, for the neutral's eyes. */
import { diffLists, type ListDiff } from '#core/list/diff.ts';
import type { PersonChange } from '#core/list/diff-person.ts';
import type { EmployeeList, EngagementRow, ListPerson } from '#core/list/employee-list.ts';
import type { ListDifferences, PersonBrief, PersonChangeView, RowBrief, Some } from '#contract/list-views.ts';
import { lastSaid } from '#core/list/last-said.ts';

/** As many as a person may want to read at once; the totals are of all. */
const SHOWN = 500;

export function some<T, V>(all: readonly T[], view: (one: T) => V): Some<V> {
  return { total: all.length, shown: all.slice(0, SHOWN).map(view) };
}

export function listDifferences(before: EmployeeList, after: EmployeeList): ListDifferences {
  return differencesView(diffLists(before, after));
}

export function differencesView({ added, removed, changed, unchanged, possiblySame }: ListDiff): ListDifferences {
  return {
    added: some(added, personBrief),
    removed: some(removed, personBrief),
    changed: some(changed.toSorted(byBearing), changeView),
    unchanged,
    possiblySame: some(possiblySame, (pair) => ({
      removed: personBrief(pair.removed),
      added: personBrief(pair.added),
      agreeing: pair.agreeing,
    })),
  };
}

export function personBrief(person: ListPerson): PersonBrief {
  const { personId, displayName, rows } = person;
  return { personId, displayName, title: lastSaid(person, 'title'), rows: rows.map(({ row }) => row) };
}

const WEIGHT = { eligibility: 0, matching: 1, nothing: 2 } as const;

/** What may move the result is read first. */
function byBearing(a: PersonChange, b: PersonChange): number {
  return WEIGHT[a.bearsOn] - WEIGHT[b.bearsOn];
}

function changeView({ after, fields, rowsAdded, rowsRemoved, otherName, bearsOn }: PersonChange): PersonChangeView {
  const rows = { rowsAdded: rowsAdded.map(rowBrief), rowsRemoved: rowsRemoved.map(rowBrief) };
  return { ...personBrief(after), bearsOn, otherName, fields, ...rows };
}

function rowBrief({ row, title, employer, job, startedOn, endedOn }: EngagementRow): RowBrief {
  const days = startedOn === null && endedOn === null ? null : `${startedOn ?? '…'} to ${endedOn ?? '…'}`;
  const parts = [title, employer, job, days].filter((part) => part !== null);
  return { row, says: parts.length === 0 ? 'a row without particulars' : parts.join(', ') };
}
