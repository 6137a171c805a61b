/** The employee list laid out for matching: names as integers, posting lists, identifiers, frequencies. Built once per version. */
import type { PersonId } from '../ids.ts';
import type { EmployeeList, ListPerson } from '../list/employee-list.ts';
import type { NameBackground } from './background.ts';
import { type ContactColumns, contactColumns } from './contact-columns.ts';
import { type IdentifierIndex, identifierIndex } from './identifier-index.ts';
import { joinedForms } from './joined-forms.ts';
import { ROLE } from './levels.ts';
import type { Suffix } from './name-words.ts';
import { createPairIndex, type PairIndex, startsOf } from './pair-index.ts';
import { parseListedName, parseOtherName, type ParsedName } from './parse-name.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** One way of writing a name; people who share it share the form, so it is compared once per card. */
export type NameForm = {
  readonly words: readonly number[];
  readonly roles: readonly number[];
  readonly suffix: Suffix | null;
};

export type ListIndex = {
  readonly count: number;
  readonly ids: readonly PersonId[];
  readonly vocabulary: Vocabulary;
  readonly forms: readonly NameForm[];
  /** Forms of each person, the main one first: `formIds[formStart[person]]` and on. */
  readonly formStart: Int32Array;
  readonly formIds: Int32Array;
  /** People by name word. */
  readonly postingStart: Int32Array;
  readonly postings: Int32Array;
  readonly pairs: PairIndex;
  readonly contacts: ContactColumns;
  readonly identifiers: IdentifierIndex;
  readonly frequency: ListFrequencies;
};

/** How many people have it, in the main form of their name. */
export type ListFrequencies = {
  readonly given: Float64Array;
  readonly family: Float64Array;
  /** Given and family name together, by `pairKey`. */
  readonly both: ReadonlyMap<number, number>;
};

export function pairKey(given: number, family: number): number {
  return given * 0x400000 + family;
}

export function buildListIndex(list: EmployeeList, background: NameBackground): ListIndex {
  const names = internNames(list.people);
  const vocabulary = createVocabulary(names.words, background.nicknames);
  const contacts = contactColumns(list.people);
  const postings = buildPostings(names, vocabulary.size);
  return {
    count: list.people.length,
    ids: list.people.map((person) => person.personId),
    vocabulary,
    forms: names.forms,
    formStart: names.formStart,
    formIds: names.formIds,
    ...postings,
    pairs: createPairIndex(pairEntries(names)),
    contacts,
    identifiers: identifierIndex(contacts),
    frequency: countFrequencies(names, vocabulary.size),
  };
}

type InternedNames = {
  readonly words: readonly string[];
  readonly forms: readonly NameForm[];
  readonly formStart: Int32Array;
  readonly formIds: Int32Array;
};

function internNames(people: readonly ListPerson[]): InternedNames {
  const wordIds = new Map<string, number>();
  const formIdsByKey = new Map<string, number>();
  const forms: NameForm[] = [];
  const formIds: number[] = [];
  const counts: number[] = [];
  const intern = (name: ParsedName): number => {
    const key = `${name.words.join(' ')}|${name.roles.join('')}|${name.suffix ?? ''}`;
    const known = formIdsByKey.get(key);
    if (known !== undefined) return known;
    const words = name.words.map((word) => {
      const id = wordIds.get(word) ?? wordIds.size;
      wordIds.set(word, id);
      return id;
    });
    forms.push({ words, roles: name.roles, suffix: name.suffix });
    formIdsByKey.set(key, forms.length - 1);
    return forms.length - 1;
  };
  for (const person of people) {
    const own = new Set(namesOf(person).map(intern));
    formIds.push(...own);
    counts.push(own.size);
  }
  return { words: [...wordIds.keys()], forms, formStart: startsOf(counts), formIds: Int32Array.from(formIds) };
}

/** Every way the list writes a person's name, the first row's plain reading first. */
function namesOf(person: ListPerson): readonly ParsedName[] {
  const names: ParsedName[] = [];
  for (const row of person.rows) {
    const listed = parseListedName(row.name);
    const [main = null] = listed;
    names.push(...listed, ...row.otherNames.flatMap((other) => parseOtherName(other, main)));
  }
  return names.flatMap((name) => [name, ...joinedForms(name)]);
}

function buildPostings(names: InternedNames, size: number): Pick<ListIndex, 'postingStart' | 'postings'> {
  const counts = Array.from({ length: size }, () => 0);
  const each = (visit: (word: number, person: number) => void): void => {
    const last = new Int32Array(size).fill(-1);
    forEachForm(names, (form, person) => {
      for (const word of form.words) {
        if (last[word] === person) continue;
        last[word] = person;
        visit(word, person);
      }
    });
  };
  each((word) => {
    counts[word] = (counts[word] ?? 0) + 1;
  });
  const postingStart = startsOf(counts);
  const next = postingStart.slice();
  const postings = new Int32Array(postingStart[size] ?? 0);
  each((word, person) => {
    postings[next[word] ?? 0] = person;
    next[word] = (next[word] ?? 0) + 1;
  });
  return { postingStart, postings };
}

function pairEntries(names: InternedNames): { a: number[]; b: number[]; person: number[] } {
  const entries = { a: [] as number[], b: [] as number[], person: [] as number[] };
  let seen = new Set<number>();
  let current = -1;
  forEachForm(names, (form, person) => {
    if (person !== current) {
      seen = new Set();
      current = person;
    }
    for (let i = 0; i < form.words.length; i++) {
      for (let j = i + 1; j < form.words.length; j++) {
        const [a, b] = [form.words[i] ?? 0, form.words[j] ?? 0];
        const key = pairKey(Math.min(a, b), Math.max(a, b));
        if (a === b || seen.has(key) || isMiddleInitial(names, form, i) || isMiddleInitial(names, form, j)) continue;
        seen.add(key);
        entries.a.push(a);
        entries.b.push(b);
        entries.person.push(person);
      }
    }
  });
  return entries;
}

/** Everybody whose middle initial is J would be found by every J of a card. */
function isMiddleInitial(names: InternedNames, form: NameForm, at: number): boolean {
  return form.roles[at] === ROLE.middle && names.words[form.words[at] ?? 0]?.length === 1;
}

function forEachForm(names: InternedNames, visit: (form: NameForm, person: number) => void): void {
  for (let person = 0; person + 1 < names.formStart.length; person++) {
    for (let index = names.formStart[person] ?? 0; index < (names.formStart[person + 1] ?? 0); index++) {
      const form = names.forms[names.formIds[index] ?? 0];
      if (form !== undefined) visit(form, person);
    }
  }
}

function countFrequencies(names: InternedNames, size: number): ListFrequencies {
  const [given, family] = [new Float64Array(size), new Float64Array(size)];
  const both = new Map<number, number>();
  for (let person = 0; person + 1 < names.formStart.length; person++) {
    const main = names.forms[names.formIds[names.formStart[person] ?? 0] ?? 0];
    const hasName = (names.formStart[person] ?? 0) < (names.formStart[person + 1] ?? 0);
    if (main === undefined || !hasName) continue;
    const givens = wordsOf(main, ROLE.given);
    const families = wordsOf(main, ROLE.family);
    for (const word of givens) given[word] = (given[word] ?? 0) + 1;
    for (const word of families) {
      family[word] = (family[word] ?? 0) + 1;
      for (const first of givens) both.set(pairKey(first, word), (both.get(pairKey(first, word)) ?? 0) + 1);
    }
  }
  return { given, family, both };
}

function wordsOf(form: NameForm, role: number): readonly number[] {
  return form.words.filter((_, index) => form.roles[index] === role);
}
