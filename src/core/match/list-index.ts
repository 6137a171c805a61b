/** The employee list laid out for matching: names as integers, posting lists, identifiers, frequencies. Built once per version. */
import type { PersonId } from '../ids.ts';
import type { EmployeeList, ListPerson } from '../list/employee-list.ts';
import type { NameBackground } from './background.ts';
import { type Contacts, contactsOf } from './contacts.ts';
import { joinedForms } from './joined-forms.ts';
import { ROLE } from './levels.ts';
import type { Suffix } from './name-words.ts';
import { createPairIndex, type PairIndex, startsOf } from './pair-index.ts';
import { parseListedName, parseOtherName, type ParsedName } from './parse-name.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** One way of writing a name; people who share it share the form, so it is compared once per card. */
export type NameForm = {
  readonly words: Int32Array;
  readonly roles: Uint8Array;
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
  readonly contacts: readonly Contacts[];
  /** People by identifier, keys as `identifierKeys` makes them. */
  readonly identifiers: ReadonlyMap<string, readonly number[]>;
  readonly frequency: ListFrequencies;
};

/** How many people have it, in the main form of their name or among their contacts. */
export type ListFrequencies = {
  readonly given: Float64Array;
  readonly family: Float64Array;
  /** Given and family name together, by `pairKey`. */
  readonly both: ReadonlyMap<number, number>;
  readonly titles: ReadonlyMap<string, number>;
  readonly employers: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<string, number>;
};

export function pairKey(given: number, family: number): number {
  return given * 0x400000 + family;
}

export function buildListIndex(list: EmployeeList, background: NameBackground): ListIndex {
  const names = internNames(list.people);
  const vocabulary = createVocabulary(names.words, background.nicknames);
  const shared = createSharing();
  const contacts = list.people.map((person) => shared(contactsOf(person.rows)));
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
    identifiers: indexIdentifiers(contacts),
    frequency: countFrequencies(names, vocabulary.size, contacts),
  };
}

/** Keys under which a person is found by what is not a name. Addresses by number and the street's first letters. */
export function identifierKeys(contacts: Contacts): readonly string[] {
  const keys: string[] = [];
  for (const value of contacts.taxIds) keys.push(`t${value}`);
  for (const value of contacts.emails) keys.push(`e${value}`);
  for (const value of contacts.phones) keys.push(`p${value.slice(-7)}`);
  for (const value of contacts.births) keys.push(`b${value}`);
  for (const address of contacts.addresses) {
    if (address.number !== '' && address.street !== '') keys.push(`a${address.number}${address.street.slice(0, 3)}`);
  }
  return keys;
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
    forms.push({ words: Int32Array.from(words), roles: Uint8Array.from(name.roles), suffix: name.suffix });
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

/**
 * Few titles, employers and places stand for many people: one copy of each takes less room, and equal ones are found to be
 * equal without looking at their letters.
 */
function createSharing(): (contacts: Contacts) => Contacts {
  const copies = new Map<string, readonly string[]>();
  const one = (values: readonly string[]): readonly string[] => {
    const [only] = values;
    if (only === undefined || values.length > 1) return values;
    const known = copies.get(only);
    if (known !== undefined) return known;
    copies.set(only, values);
    return values;
  };
  return (contacts) => ({
    ...contacts,
    titles: one(contacts.titles),
    employers: one(contacts.employers),
    areas: one(contacts.areas),
  });
}

function indexIdentifiers(contacts: readonly Contacts[]): ReadonlyMap<string, readonly number[]> {
  const people = new Map<string, number[]>();
  for (const [person, own] of contacts.entries()) {
    for (const key of identifierKeys(own)) {
      const known = people.get(key);
      if (known === undefined) people.set(key, [person]);
      else if (known.at(-1) !== person) known.push(person);
    }
  }
  return people;
}

function countFrequencies(names: InternedNames, size: number, contacts: readonly Contacts[]): ListFrequencies {
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
  return {
    given,
    family,
    both,
    titles: countValues(contacts, (own) => own.titles),
    employers: countValues(contacts, (own) => own.employers),
    areas: countValues(contacts, (own) => own.areas),
  };
}

function wordsOf(form: NameForm, role: number): readonly number[] {
  return [...form.words].filter((_, index) => form.roles[index] === role);
}

function countValues(contacts: readonly Contacts[], values: (own: Contacts) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const own of contacts) for (const value of values(own)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
