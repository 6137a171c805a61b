/**
 * What the people of a list have besides names, by field: each distinct value once, as a number, and who has it. Comparing
 * and counting then touch a few tables of numbers instead of objects all over the memory.
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
  /** How many people have it, by value id. */
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
  const text = (): ColumnBuilder<string> => createColumn(people.length, (value) => value);
  const [taxIds, emails, phones, births, areas, titles, employers] = [text(), text(), text(), text(), text(), text(), text()];
  const addresses = createColumn<Address>(people.length, addressKey);
  for (const { rows } of people) {
    const own = contactsOf(rows);
    taxIds.add(own.taxIds);
    emails.add(own.emails);
    phones.add(own.phones);
    births.add(own.births);
    addresses.add(own.addresses);
    areas.add(own.areas);
    titles.add(own.titles);
    employers.add(own.employers);
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

function addressKey({ number, street, words }: Address): string {
  return `${number}|${street}|${words.join(' ')}`;
}

type ColumnBuilder<Value> = { readonly add: (values: readonly Value[]) => void; readonly done: () => Column<Value> };

function createColumn<Value>(people: number, keyOf: (value: Value) => string): ColumnBuilder<Value> {
  const known = new Map<string, number>();
  const values: Value[] = [];
  const having: number[] = [];
  const start = new Int32Array(people + 1);
  const ids: number[] = [];
  let person = 0;
  const idOf = (value: Value): number => {
    const key = keyOf(value);
    const id = known.get(key);
    if (id !== undefined) return id;
    known.set(key, values.length);
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
