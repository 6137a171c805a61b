/** A removed and an added person who may be one: a new id, a new name, a mended spelling. A question, never an answer. */
import { fold } from '../rules/fold.ts';
import type { EngagementRow, ListPerson } from './employee-list.ts';
import { nameKey } from './names.ts';

export type PossiblySame = {
  readonly removed: ListPerson;
  readonly added: ListPerson;
  /** The fields that agree, the most telling first. */
  readonly agreeing: readonly string[];
};

/** `telling` fields belong to a person; the others only support them. */
const FIELDS: readonly { readonly name: string; readonly telling: boolean; readonly of: (row: EngagementRow) => string }[] = [
  { name: 'name', telling: true, of: (row) => nameKey(row.name) },
  { name: 'email', telling: true, of: (row) => (row.email ?? '').trim().toLowerCase() },
  { name: 'phone', telling: true, of: (row) => (row.phone ?? '').replace(/\D/g, '').slice(-10) },
  { name: 'taxIdLast4', telling: false, of: (row) => fold(row.taxIdLast4 ?? '') },
  { name: 'dateOfBirth', telling: false, of: (row) => fold(row.dateOfBirth ?? '') },
  {
    name: 'address',
    telling: false,
    of: (row) => (row.address === null ? '' : fold(`${row.address} ${row.postcode ?? row.city ?? ''}`)),
  },
  { name: 'given name', telling: false, of: (row) => fold(row.name.given ?? '') },
  { name: 'family name', telling: false, of: (row) => fold(row.name.family ?? '') },
];

/** What most people of a list may share (a switchboard's number) tells nothing and would cost time without end. */
const SHARED_BY_MANY = 20;

/** Enough to ask: a telling field with any other, or the name alone; or three supporting ones. Most agreement first. */
export function likePairs(removed: readonly ListPerson[], added: readonly ListPerson[]): readonly PossiblySame[] {
  const found = new Map<ListPerson, Map<ListPerson, string[]>>();
  for (const { name, of } of FIELDS) {
    const holders = holdersOf(added, of);
    for (const old of removed) {
      for (const value of valuesOf(old, of)) {
        const people = holders.get(value) ?? [];
        if (people.length > SHARED_BY_MANY) continue;
        for (const current of people) note(found, old, current, name);
      }
    }
  }
  return [...found]
    .flatMap(([old, currents]) => [...currents].map(([current, agreeing]) => ({ removed: old, added: current, agreeing })))
    .filter(({ agreeing }) => isEnough(agreeing))
    .toSorted((a, b) => b.agreeing.length - a.agreeing.length);
}

function isEnough(agreeing: readonly string[]): boolean {
  const telling = FIELDS.filter((field) => field.telling && agreeing.includes(field.name));
  if (agreeing.includes('name')) return true;
  return telling.length > 0 ? agreeing.length >= 2 : agreeing.length >= 3;
}

function note(found: Map<ListPerson, Map<ListPerson, string[]>>, old: ListPerson, current: ListPerson, name: string): void {
  const currents = found.get(old) ?? new Map<ListPerson, string[]>();
  found.set(old, currents);
  const agreeing = currents.get(current) ?? [];
  if (!agreeing.includes(name)) currents.set(current, [...agreeing, name]);
}

function holdersOf(
  people: readonly ListPerson[],
  of: (row: EngagementRow) => string,
): ReadonlyMap<string, readonly ListPerson[]> {
  const holders = new Map<string, ListPerson[]>();
  for (const person of people) {
    for (const value of valuesOf(person, of)) {
      const others = holders.get(value);
      if (others) others.push(person);
      else holders.set(value, [person]);
    }
  }
  return holders;
}

function valuesOf({ rows }: ListPerson, of: (row: EngagementRow) => string): ReadonlySet<string> {
  return new Set(rows.map(of).filter((value) => value !== ''));
}
