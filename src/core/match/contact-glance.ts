/**
 * What a first look at somebody's contacts needs, in one row of numbers for each person: nearly all comparisons are with somebody else,
 * and are settled here without touching the values themselves.
 */
import type { Column, ContactColumns } from './contact-columns.ts';
import { GLANCE, LOOK, lookOfEmail, lookOfHouse, NO_VALUE, packDigits, SEVERAL_VALUES } from './contact-looks.ts';
import { CONTACT } from './contacts.ts';

export function contactGlance(people: number, columns: ContactColumns): Int32Array {
  const rows = new Int32Array(people * GLANCE);
  const { taxIds, emails, phones, births, addresses, areas, titles, employers } = columns;
  const put = <Value>(field: number, column: Column<Value>, look?: (value: Value, row: number) => void): void => {
    const { start, ids, values } = column;
    for (let person = 0; person < people; person++) {
      const from = start[person] ?? 0;
      const count = (start[person + 1] ?? 0) - from;
      const id = count === 0 ? NO_VALUE : count === 1 ? (ids[from] ?? 0) : SEVERAL_VALUES;
      rows[person * GLANCE + field] = id;
      const value = id < 0 ? undefined : values[id];
      if (value !== undefined) look?.(value, person * GLANCE);
    }
  };
  put(CONTACT.tax_id_last4, taxIds, (value, row) => {
    rows[row + LOOK.taxId] = packDigits(value);
  });
  put(CONTACT.email, emails, (value, row) => {
    rows[row + LOOK.email] = lookOfEmail(value);
  });
  put(CONTACT.phone, phones, (value, row) => {
    rows[row + LOOK.phone] = packDigits(value);
    rows[row + LOOK.phoneLength] = value.length;
  });
  put(CONTACT.date_of_birth, births, (value, row) => {
    rows[row + LOOK.birth] = packDigits(value);
  });
  put(CONTACT.address, addresses, (value, row) => {
    rows[row + LOOK.house] = lookOfHouse(value);
    rows[row + LOOK.streetWords] = value.wordBits;
  });
  put(CONTACT.postcode, areas);
  put(CONTACT.title, titles);
  put(CONTACT.employer, employers);
  return rows;
}
