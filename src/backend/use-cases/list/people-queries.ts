/** The people of the list in force, with how each stands and why. */
import type { PersonId } from '#core/ids.ts';
import type { ListPerson } from '#core/list/employee-list.ts';
import { lastSaid } from '#core/list/last-said.ts';
import { asOfTerm } from '#core/list/moves.ts';
import type { PersonJudgement } from '#core/list/working.ts';
import type { PersonStanding } from '#core/tally/tally.ts';
import { disputesOfPerson } from '#backend/db/dispute-store.ts';
import { countExemplars, exemplarsOf } from '#backend/db/exemplar-store.ts';
import { listVersions, searchPeople, type ListVersion } from '#backend/db/list-store.ts';
import type { ExemplarView, ListVersionView, ListView, PersonRowView, PersonView } from '#contract/list-views.ts';
import type { PersonHit } from '#contract/review-views.ts';
import { fold } from '#core/rules/fold.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { personInForce, type ListInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { cardsOfPerson, mappingsOf, personIn, standings, type Standings } from '#backend/use-cases/standing/standings.ts';
import { questionViews } from './list-questions.ts';
import { workingLines } from './working-lines.ts';

export function listView(desk: Desk): ListView {
  const all = standings(desk);
  const count = (state: PersonStanding['state']): number => all?.persons.filter((person) => person.state === state).length ?? 0;
  return {
    versions: listVersions(desk.db).map(listVersionView),
    standing: { eligible: count('eligible'), excluded: count('excluded'), challenged: count('challenged') },
    unmappedTitles: all === null ? [] : unmappedTitles(desk, all),
    questions: questionViews(desk),
    exemplars: countExemplars(desk.db),
    asOf: all === null ? null : asOfView(all),
  };
}

function asOfView({ rules }: Standings): ListView['asOf'] {
  const agreed = asOfTerm(rules);
  return agreed === null ? null : { base: rules.list.base, agreed };
}

export function listVersionView(version: ListVersion): ListVersionView {
  const { columns: _columns, questions: _questions, reason: _reason, ...view } = version;
  return view;
}

/** Titles that no unit includes or excludes and that nobody has mapped yet, with the units that might have them. */
function unmappedTitles(desk: Desk, { rules, list }: Standings): ListView['unmappedTitles'] {
  const units = rules.units ?? [{ ...rules.unit, id: null }];
  const testing = units.filter(({ included }) => included.length > 0);
  if (testing.length === 0) return [];
  const mapped = new Set(mappingsOf(desk).map(({ title }) => fold(title ?? '')));
  const named = new Set(units.flatMap(({ included }) => included).map(fold));
  const open = new Map<string, { readonly title: string; readonly units: readonly string[]; people: number }>();
  for (const person of list.list.people) {
    const titles = new Set(person.rows.map((row) => row.title ?? ''));
    // A blank title beside a stated one says nothing.
    if (titles.size > 1) titles.delete('');
    for (const title of titles) {
      const key = fold(title);
      const may = testing.filter(({ excluded }) => !excluded.map(fold).includes(key));
      if (mapped.has(key) || named.has(key) || may.length === 0) continue;
      const entry = open.get(key) ?? { title, units: may.flatMap(({ id }) => id ?? []), people: 0 };
      entry.people += 1;
      open.set(key, entry);
    }
  }
  return [...open.values()].toSorted((a, b) => b.people - a.people);
}

export function peoplePage(
  desk: Desk,
  given: {
    readonly search: string;
    readonly state: 'all' | 'eligible' | 'excluded' | 'challenged';
    readonly offset: number;
    readonly limit: number;
  },
): { readonly total: number; readonly people: readonly PersonRowView[] } {
  const all = standings(desk);
  if (all === null) return { total: 0, people: [] };
  const found = new Set(peopleFound(all.list, desk, { text: given.search, limit: Number.MAX_SAFE_INTEGER }));
  const standing = all.persons.filter(
    ({ personId, state }) => found.has(personId) && (given.state === 'all' || state === given.state),
  );
  const page = standing.slice(given.offset, given.offset + given.limit);
  return { total: standing.length, people: page.flatMap((person) => rowView(all, person)) };
}

/** Found by what the list says of any of her ids. */
function peopleFound(
  { version, now }: ListInForce,
  desk: Desk,
  { text, limit }: { readonly text: string; readonly limit: number },
): readonly PersonId[] {
  const found = searchPeople(desk.db, version.version, text, limit);
  return [...new Set(found.flatMap((personId) => now.get(personId) ?? [personId]))];
}

function rowView(all: Standings, standing: PersonStanding): readonly PersonRowView[] {
  const person = all.list.people.get(standing.personId);
  return person === undefined ? [] : [personRow(person, standing)];
}

function personRow(person: ListPerson, standing: PersonStanding | undefined): PersonRowView {
  return {
    personId: person.personId,
    displayName: person.displayName,
    title: lastSaid(person, 'title'),
    employer: lastSaid(person, 'employer'),
    state: standing?.state ?? 'eligible',
    codes: standing?.codes ?? [],
    rows: person.rows.map(({ row }) => row),
  };
}

export function personView(desk: Desk, personId: PersonId): PersonView | null {
  const person = personInForce(desk, personId);
  const all = standings(desk);
  if (person === null || all === null) return null;
  const standing = personIn(all, personId) ?? undefined;
  return {
    ...personRow(person, standing),
    engagements: person.rows,
    working: workingOf(all.judgements.get(personId)),
    exemplars: exemplarViews(desk, personId),
    cards: cardsOfPerson(all, personId).map(({ cardId, state }) => ({ cardId, state })),
    disputes: disputesOfPerson(desk.db, personId).map(({ disputeId }) => disputeId),
  };
}

function workingOf(judgement: PersonJudgement | undefined): readonly string[] {
  return judgement === undefined ? [] : workingLines(judgement);
}

export function exemplarViews(desk: Desk, personId: PersonId): readonly ExemplarView[] {
  return exemplarsOf(desk.db, personId).map(({ exemplarId, label, sha256, widthPx, heightPx }) => {
    return { exemplarId, label, image: { sha256, widthPx, heightPx } };
  });
}

/** For the review screen, when none of the candidates is the one. */
export function searchHits(desk: Desk, given: { readonly text: string; readonly limit: number }): readonly PersonHit[] {
  const all = standings(desk);
  if (all === null || given.text.trim() === '') return [];
  const states = new Map(all.persons.map(({ personId, state }) => [personId, state]));
  return peopleFound(all.list, desk, given).flatMap((personId): readonly PersonHit[] => {
    const person = all.list.people.get(personId);
    if (person === undefined) return [];
    const { displayName, rows } = person;
    return [
      {
        personId,
        displayName,
        title: lastSaid(person, 'title'),
        employer: lastSaid(person, 'employer'),
        rows: rows.map(({ row }) => row),
        state: states.get(personId) ?? 'eligible',
      },
    ];
  });
}
