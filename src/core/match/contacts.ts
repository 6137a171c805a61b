/** Everything a person or a card has besides a name, normalised. `compare-contacts.ts` compares them. */
import type { ContactFields } from '../list/employee-list.ts';
import {
  type Address,
  normaliseAddress,
  normaliseArea,
  normaliseBirthDate,
  normaliseDigits,
  normaliseEmail,
  normaliseEmployer,
  normalisePhone,
  normaliseTitle,
} from './contact-values.ts';

/** In the order in which they are weighed and shown; the names are columns of the list. */
export const CONTACT_FIELDS = [
  'tax_id_last4',
  'email',
  'phone',
  'date_of_birth',
  'address',
  'postcode',
  'title',
  'employer',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];
export const CONTACT = Object.fromEntries(CONTACT_FIELDS.map((name, index) => [name, index])) as Readonly<
  Record<ContactField, number>
>;

/** Distinct values over all rows of one person; a card has at most one of each. */
export type Contacts = {
  readonly taxIds: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly births: readonly string[];
  readonly addresses: readonly Address[];
  /** Postcodes and towns. */
  readonly areas: readonly string[];
  readonly titles: readonly string[];
  readonly employers: readonly string[];
};

type Row = Pick<ContactFields, 'address' | 'city' | 'postcode' | 'phone' | 'email' | 'dateOfBirth' | 'taxIdLast4'> & {
  readonly title: string | null;
  readonly employer: string | null;
};

const EMPTY: readonly never[] = [];

const MOST_REMEMBERED = 5000;
/** Few titles, employers and places stand for many people: each is normalised once. */
const [areaOf, titleOf, employerOf] = [remembered(normaliseArea), remembered(normaliseTitle), remembered(normaliseEmployer)];

function remembered(normalise: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const normal = normalise(text);
    known.set(text, normal);
    return normal;
  };
}

export function contactsOf(rows: readonly Row[]): Contacts {
  return {
    taxIds: distinct(rows, (row) => lastFour(row.taxIdLast4)),
    emails: distinct(rows, (row) => normaliseEmail(row.email ?? '')),
    phones: distinct(rows, (row) => normalisePhone(row.phone ?? '')),
    births: distinct(rows, (row) => normaliseBirthDate(row.dateOfBirth ?? '')),
    addresses: addressesOf(rows),
    areas: [...distinct(rows, (row) => areaOf(row.postcode ?? '')), ...distinct(rows, (row) => areaOf(row.city ?? ''))],
    titles: distinct(rows, (row) => titleOf(row.title ?? '')),
    employers: distinct(rows, (row) => employerOf(row.employer ?? '')),
  };
}

function lastFour(text: string | null): string {
  const digits = normaliseDigits(text ?? '');
  return digits.length < 4 ? '' : digits.slice(-4);
}

function addressesOf(rows: readonly Row[]): readonly Address[] {
  const found = rows.map((row) => (row.address === null ? null : normaliseAddress(row.address))).filter((one) => one !== null);
  if (found.length < 2) return found.length === 0 ? EMPTY : found;
  return found.filter((one, index) => found.findIndex((other) => sameAddress(one, other)) === index);
}

function sameAddress(a: Address, b: Address): boolean {
  return a.number === b.number && a.street === b.street;
}

function distinct(rows: readonly Row[], value: (row: Row) => string): readonly string[] {
  if (rows.length === 1 && rows[0] !== undefined) {
    const only = value(rows[0]);
    return only === '' ? EMPTY : [only];
  }
  const found = new Set(rows.map(value));
  found.delete('');
  return found.size === 0 ? EMPTY : [...found];
}
