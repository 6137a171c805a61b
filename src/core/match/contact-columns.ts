/**
 * What the people of a list have besides names, by field, as numbers. Comparing and counting then touch a few tables instead of
 * objects all over the memory. What many share (a title) is kept once; what is nearly everybody's own is not looked for among
 * the others.
 */
import type { ListPerson } from '../list/employee-list.ts';
import type { Address } from './contact-values.ts';
import { contactsOf } from './contacts.ts';

export type Column<Value> = {
  /** Values of each person: `ids[start[person]]` and on. */
  readonly start: Int32Array;
  readonly ids: Int32Array;
  /** By value id. */
  readonly values: readonly Value[];
  /** How many people have it, by value id, where equal values are one. */
  readonly people: Int32Array;
};

export type ContactColumns = {
  readonly taxIds: Column<string>;
  readonly emails: Column<string>;
  readonly phones: Column<string>;
  readonly births: Column<string>;
  readonly addresses: Column<Address>;
  readonly areas: Column<string>;
  readonly titles: Column<string>;
  readonly employers: Column<string>;
};

export function contactColumns(people: readonly ListPerson[]): ContactColumns {
  const own = (): ColumnBuilder<string> => createColumn(people.length, () => null);
  const shared = (): ColumnBuilder<string> => createColumn(people.length, (value) => value);
  const [taxIds, emails, phones, births] = [own(), own(), own(), own()];
  const [areas, titles, employers] = [shared(), shared(), shared()];
  const addresses = createColumn<Address>(people.length, () => null);
  for (const { rows } of people) {
    const contacts = contactsOf(rows);
    taxIds.add(contacts.taxIds);
    emails.add(contacts.emails);
    phones.add(contacts.phones);
    births.add(contacts.births);
    addresses.add(contacts.addresses);
    areas.add(contacts.areas);
    titles.add(contacts.titles);
    employers.add(contacts.employers);
  }
  return {
    taxIds: taxIds.done(),
    emails: emails.done(),
    phones: phones.done(),
    births: births.done(),
    addresses: addresses.done(),
    areas: areas.done(),
    titles: titles.done(),
    employers: employers.done(),
  };
}

type ColumnBuilder<Value> = { readonly add: (values: readonly Value[]) => void; readonly done: () => Column<Value> };

/** `keyOf`: values of one key are one; null for one that is kept by itself. */
function createColumn<Value>(people: number, keyOf: (value: Value) => string | null): ColumnBuilder<Value> {
  const known = new Map<string, number>();
  const values: Value[] = [];
  const having: number[] = [];
  const start = new Int32Array(people + 1);
  const ids: number[] = [];
  let person = 0;
  const idOf = (value: Value): number => {
    const key = keyOf(value);
    const id = key === null ? undefined : known.get(key);
    if (id !== undefined) return id;
    if (key !== null) known.set(key, values.length);
    having.push(0);
    return values.push(value) - 1;
  };
  return {
    add: (own) => {
      for (const value of own) {
        const id = idOf(value);
        having[id] = (having[id] ?? 0) + 1;
        ids.push(id);
      }
      start[++person] = ids.length;
    },
    done: () => ({ start, ids: Int32Array.from(ids), values, people: Int32Array.from(having) }),
  };
}
