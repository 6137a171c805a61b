/** A card as the engine sees it: the readings its name allows, its contacts, and what each of its words could be on the list. */
import { type Contacts, contactsOf } from './contacts.ts';
import { looselyJoinedForms } from './joined-forms.ts';
import type { MatchQuery } from './match.ts';
import { parseWrittenName, type ParsedName } from './parse-name.ts';
import type { Neighbours, Vocabulary } from './vocabulary.ts';

export type CardWords = {
  /** The plain reading first; the others are weighed down a little. */
  readonly names: readonly ParsedName[];
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  readonly contacts: Contacts;
  /** 0 to 1 by field; 1 where a person keyed it. */
  readonly confidence: (field: string) => number;
};

const MOST_READINGS = 4;

export function readCard(query: MatchQuery, vocabulary: Vocabulary): CardWords {
  const written = query.name === null ? [] : parseWrittenName(query.name);
  const joined = written
    .slice(0, 1)
    .flatMap(looselyJoinedForms)
    .filter((name) => joinIsKnown(name, written, vocabulary));
  const names = [...written, ...joined].slice(0, MOST_READINGS);
  const words = new Set(names.flatMap((name) => name.words));
  return {
    names,
    neighbours: new Map([...words].map((word) => [word, vocabulary.neighbours(word)])),
    contacts: contactsOf([query]),
    confidence: (field) => clampShare(query.confidence[field]),
  };
}

/** Joining invents words; only those that the list has are worth reading. */
function joinIsKnown(name: ParsedName, written: readonly ParsedName[], vocabulary: Vocabulary): boolean {
  const original = written[0]?.words ?? [];
  const invented = name.words.find((word) => !original.includes(word));
  return invented !== undefined && vocabulary.knows(invented);
}

function clampShare(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 1 : Math.min(1, Math.max(0, value));
}
