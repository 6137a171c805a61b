/** The employee list laid out for matching: names as integers, posting lists, identifiers, frequencies. Built once per version. */
import type { PersonId } from '../ids.ts';
import type { EmployeeList, ListPerson } from '../list/employee-list.ts';
import type { NameBackground } from './background.ts';
import { type ContactColumns, contactColumns } from './contact-columns.ts';
import { type IdentifierIndex, identifierIndex } from './identifier-index.ts';
import { joinedForms } from './joined-forms.ts';
import { ROLE } from './levels.ts';
import {
  createFormBuilder,
  FORM_ROW,
  forEachWord,
  type NameForms,
  type PeoplesForms,
  roleOf,
  wordOf,
  wordsIn,
} from './name-forms.ts';
import { type ListFrequencies, nameFrequencies } from './name-frequencies.ts';
import { createPairIndex, type PairEntries, type PairIndex } from './pair-index.ts';
import { startsOf } from './starts.ts';
import { parseListedName, parseOtherName, type ParsedName } from './parse-name.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

export type ListIndex = {
  readonly count: number;
  readonly ids: readonly PersonId[];
  readonly vocabulary: Vocabulary;
  readonly forms: NameForms;
  /** Forms of each person, the main one first: from `formStart[person]` on. */
  readonly formStart: Int32Array;
  /** People by name word. */
  readonly postingStart: Int32Array;
  readonly postings: Int32Array;
  readonly pairs: PairIndex;
  readonly contacts: ContactColumns;
  readonly identifiers: IdentifierIndex;
  readonly frequency: ListFrequencies;
};

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
    ...postings,
    pairs: createPairIndex(pairEntries(names)),
    contacts,
    identifiers: identifierIndex(contacts),
    frequency: nameFrequencies(names, vocabulary.size),
  };
}

type InternedNames = PeoplesForms & { readonly words: readonly string[] };

function internNames(people: readonly ListPerson[]): InternedNames {
  const { addPerson, done } = createFormBuilder();
  for (const person of people) addPerson(namesOf(person));
  return done();
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
  const counts = new Int32Array(size);
  const each = (visit: (word: number, person: number) => void): void => {
    const last = new Int32Array(size).fill(-1);
    forEachForm(names, (form, person) => {
      forEachWord(names.forms, form, (word) => {
        if (last[word] === person) return;
        last[word] = person;
        visit(word, person);
      });
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

/** Every two words of one form of a person's name, each pair once. */
function pairEntries(names: InternedNames): PairEntries {
  const most = mostPairs(names);
  const [a, b, person] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  let [count, ofPerson, current] = [0, 0, -1];
  const isKnown = (low: number, high: number): boolean => {
    for (let at = ofPerson; at < count; at++) if (a[at] === low && b[at] === high) return true;
    return false;
  };
  forEachForm(names, (form, owner) => {
    if (owner !== current) {
      ofPerson = count;
      current = owner;
    }
    const row = form * FORM_ROW + 1;
    const end = row + wordsIn(names.forms[row - 1] ?? 0);
    for (let i = row; i < end; i++) {
      if (isMiddleInitial(names, i)) continue;
      for (let j = i + 1; j < end; j++) {
        const [one, other] = [wordOf(names.forms[i] ?? 0), wordOf(names.forms[j] ?? 0)];
        const [low, high] = one < other ? [one, other] : [other, one];
        if (low === high || isMiddleInitial(names, j) || isKnown(low, high)) continue;
        a[count] = low;
        b[count] = high;
        person[count++] = owner;
      }
    }
  });
  return { a: a.subarray(0, count), b: b.subarray(0, count), person: person.subarray(0, count) };
}

function mostPairs(names: InternedNames): number {
  let most = 0;
  forEachForm(names, (form) => {
    const words = wordsIn(names.forms[form * FORM_ROW] ?? 0);
    most += (words * (words - 1)) / 2;
  });
  return most;
}

/** Everybody whose middle initial is J would be found by every J of a card. */
function isMiddleInitial({ forms, words }: InternedNames, at: number): boolean {
  const cell = forms[at] ?? 0;
  return roleOf(cell) === ROLE.middle && words[wordOf(cell)]?.length === 1;
}

function forEachForm({ formStart }: InternedNames, visit: (form: number, person: number) => void): void {
  for (let person = 0; person + 1 < formStart.length; person++) {
    const end = formStart[person + 1] ?? 0;
    for (let form = formStart[person] ?? 0; form < end; form++) visit(form, person);
  }
}
