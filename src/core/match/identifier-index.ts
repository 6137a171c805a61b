/** People by what is not a name: the keys under which a card finds them, and who has each. */
import type { Column, ContactColumns } from './contact-columns.ts';
import type { Address } from './contact-values.ts';
import type { Contacts } from './contacts.ts';
import { startsOf } from './starts.ts';

export const IDENTIFIERS = ['tax_id_last4', 'email', 'phone', 'date_of_birth', 'address'] as const;
export type Identifier = (typeof IDENTIFIERS)[number];

/** The people of one key, in the order of the list: `people[start[group]]` and on. */
export type Groups = {
  /** -1 where nobody has it. */
  readonly find: (key: string) => number;
  readonly start: Int32Array;
  readonly people: Int32Array;
};

/** Each is made when it is first asked for: a card that has only a telephone number waits for no other. */
export type IdentifierIndex = Readonly<Record<Identifier, Groups>>;

/** Telephones by their last seven digits, addresses by number and the street's first letters: as one may write them short. */
const KEY_OF = {
  value: (value: string) => value,
  phone: (value: string) => value.slice(-7),
  address: ({ number, street }: Address) => (number === '' || street === '' ? null : number + street.slice(0, 3)),
} as const;

export function identifierIndex({ taxIds, emails, phones, births, addresses }: ContactColumns): IdentifierIndex {
  const made: Partial<Record<Identifier, Groups>> = {};
  return {
    get tax_id_last4() {
      return (made.tax_id_last4 ??= groupsOf(taxIds, KEY_OF.value));
    },
    get email() {
      return (made.email ??= groupsOf(emails, KEY_OF.value));
    },
    get phone() {
      return (made.phone ??= groupsOf(phones, KEY_OF.phone));
    },
    get date_of_birth() {
      return (made.date_of_birth ??= groupsOf(births, KEY_OF.value));
    },
    get address() {
      return (made.address ??= groupsOf(addresses, KEY_OF.address));
    },
  };
}

export type IdentifierKey = { readonly field: Identifier; readonly key: string };

/** Under which keys whoever has these contacts is found. */
export function identifierKeys({ taxIds, emails, phones, births, addresses }: Contacts): readonly IdentifierKey[] {
  const keys: IdentifierKey[] = [];
  for (const value of taxIds) keys.push({ field: 'tax_id_last4', key: value });
  for (const value of emails) keys.push({ field: 'email', key: value });
  for (const value of phones) keys.push({ field: 'phone', key: KEY_OF.phone(value) });
  for (const value of births) keys.push({ field: 'date_of_birth', key: value });
  for (const value of addresses) {
    const key = KEY_OF.address(value);
    if (key !== null) keys.push({ field: 'address', key });
  }
  return keys;
}

const NO_KEY = -1;

function groupsOf<Value>({ start, ids, values }: Column<Value>, keyOf: (value: Value) => string | null): Groups {
  const known = new Map<string, number>();
  const groupOf = Int32Array.from(values, (value) => {
    const key = keyOf(value);
    if (key === null) return NO_KEY;
    const group = known.get(key) ?? known.size;
    known.set(key, group);
    return group;
  });
  /** Somebody with two numbers under one key is one of its people. */
  const each = (visit: (group: number, person: number) => void): void => {
    const last = new Int32Array(known.size).fill(-1);
    for (let person = 0; person + 1 < start.length; person++) {
      for (let at = start[person] ?? 0; at < (start[person + 1] ?? 0); at++) {
        const group = groupOf[ids[at] ?? 0] ?? NO_KEY;
        if (group === NO_KEY || last[group] === person) continue;
        last[group] = person;
        visit(group, person);
      }
    }
  };
  const counts = new Int32Array(known.size);
  each((group) => {
    counts[group] = (counts[group] ?? 0) + 1;
  });
  const startOfGroup = startsOf(counts);
  const next = startOfGroup.slice();
  const people = new Int32Array(startOfGroup[known.size] ?? 0);
  each((group, person) => {
    people[next[group] ?? 0] = person;
    next[group] = (next[group] ?? 0) + 1;
  });
  return { find: (key) => known.get(key) ?? -1, start: startOfGroup, people };
}
