/** What the list says of a person last: in the order of its rows the latest that says it; null where none does. */
import type { ListPerson } from './employee-list.ts';

export function lastSaid(person: ListPerson, field: 'title' | 'employer' | 'phone' | 'address' | 'email'): string | null {
  return person.rows.findLast((row) => row[field] !== null)?.[field] ?? null;
}
