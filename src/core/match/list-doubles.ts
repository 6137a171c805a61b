/** People of the list who may be one person under two ids: a like name and an identifier in common. Questions, never merges. */
import type { PersonId } from '../ids.ts';
import { type Identifier, IDENTIFIERS } from './identifier-index.ts';
import { LEVEL, ROLE, type Role } from './levels.ts';
import type { ListIndex } from './list-index.ts';
import { wordsOfRole } from './name-forms.ts';

export type ListDouble = {
  readonly personIds: readonly [PersonId, PersonId];
  /** The identifiers in common. */
  readonly shared: readonly Identifier[];
};

/** What more people than this share (a works telephone) tells no two of them together. */
const MOST_SHARING = 12;

export function findListDoubles(index: ListIndex): readonly ListDouble[] {
  const shared = new Map<string, Set<Identifier>>();
  for (const field of IDENTIFIERS) {
    const { start, people } = index.identifiers[field];
    for (let group = 0; group + 1 < start.length; group++) {
      const sharing = people.subarray(start[group], start[group + 1]);
      if (sharing.length < 2 || sharing.length > MOST_SHARING) continue;
      for (const [person, other] of pairsOf(sharing)) {
        if (!haveLikeNames(index, person, other)) continue;
        const pair = `${person} ${other}`;
        shared.set(pair, (shared.get(pair) ?? new Set()).add(field));
      }
    }
  }
  return [...shared]
    .map(([pair, fields]) => ({ people: pair.split(' ').map(Number), fields }))
    .sort((a, b) => (a.people[0] ?? 0) - (b.people[0] ?? 0) || (a.people[1] ?? 0) - (b.people[1] ?? 0))
    .flatMap(({ people, fields }) => {
      const [first, second] = people.map((person) => index.ids[person]);
      return first === undefined || second === undefined ? [] : [{ personIds: [first, second] as const, shared: [...fields] }];
    });
}

function pairsOf(people: Int32Array): readonly (readonly [number, number])[] {
  return [...people].flatMap((person, at) => [...people.subarray(at + 1)].map((other) => [person, other] as const));
}

/** Given and family names at least misspellings of each other; a household shares family name, address and telephone. */
function haveLikeNames(index: ListIndex, a: number, b: number): boolean {
  return formsOf(index, a).some((own) =>
    formsOf(index, b).some((other) => alike(index, [own, other], ROLE.given) && alike(index, [own, other], ROLE.family)),
  );
}

function alike({ vocabulary, forms }: ListIndex, [a, b]: readonly [number, number], role: Role): boolean {
  return wordsOfRole(forms, a, role).some((word) => {
    const { words, levels } = vocabulary.neighbours(vocabulary.text[word] ?? '');
    return wordsOfRole(forms, b, role).some(
      (other) => other === word || (levels[words.indexOf(other)] ?? LEVEL.different) >= LEVEL.misspelt,
    );
  });
}

function formsOf({ formStart }: ListIndex, person: number): readonly number[] {
  const [from, end] = [formStart[person] ?? 0, formStart[person + 1] ?? 0];
  return Array.from({ length: end - from }, (_, at) => from + at);
}
