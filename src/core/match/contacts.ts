/** Everything a person or a card has besides a name, normalised; and how a card's compares with a person's. */
import type { ContactFields } from '../list/employee-list.ts';
import {
  type Address,
  charactersApart,
  normaliseAddress,
  normaliseArea,
  normaliseBirthDate,
  normaliseDigits,
  normaliseEmail,
  normaliseEmployer,
  normalisePhone,
  normaliseTitle,
} from './contact-values.ts';
import { FIELD, type FieldLevel } from './levels.ts';
import { spellingDistance } from './spelling.ts';

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
/** In shorter ones a letter more or less is another person's. */
const SHORTEST_MAILBOX = 5;

export function contactsOf(rows: readonly Row[]): Contacts {
  return {
    taxIds: distinct(rows, (row) => lastFour(row.taxIdLast4)),
    emails: distinct(rows, (row) => normaliseEmail(row.email ?? '')),
    phones: distinct(rows, (row) => normalisePhone(row.phone ?? '')),
    births: distinct(rows, (row) => normaliseBirthDate(row.dateOfBirth ?? '')),
    addresses: addressesOf(rows),
    areas: [
      ...distinct(rows, (row) => normaliseArea(row.postcode ?? '')),
      ...distinct(rows, (row) => normaliseArea(row.city ?? '')),
    ],
    titles: distinct(rows, (row) => normaliseTitle(row.title ?? '')),
    employers: distinct(rows, (row) => normaliseEmployer(row.employer ?? '')),
  };
}

/** Levels of one card against person after person, one per `CONTACT_FIELDS`. */
export type ContactComparer = (person: Contacts) => readonly number[];

/** `knownEmployer`: whether anybody on the list has the card's employer. */
export function createContactComparer(card: Contacts, knownEmployer: boolean): ContactComparer {
  const [compareTitle, compareEmployer] = [remembered(compareTitles), remembered(compareTitles)];
  const notThisPersons = knownEmployer ? FIELD.close : FIELD.differs;
  const comparisons: readonly (readonly [field: number, given: boolean, level: (person: Contacts) => FieldLevel])[] = [
    [CONTACT.tax_id_last4, card.taxIds.length > 0, (person) => best(card.taxIds, person.taxIds, compareNumbers)],
    [CONTACT.email, card.emails.length > 0, (person) => best(card.emails, person.emails, compareEmails)],
    [CONTACT.phone, card.phones.length > 0, (person) => best(card.phones, person.phones, comparePhones)],
    [CONTACT.date_of_birth, card.births.length > 0, (person) => best(card.births, person.births, compareBirths)],
    [CONTACT.address, card.addresses.length > 0, (person) => best(card.addresses, person.addresses, compareAddresses)],
    [CONTACT.postcode, card.areas.length > 0, (person) => best(card.areas, person.areas, compareAreas)],
    [CONTACT.title, card.titles.length > 0, (person) => best(card.titles, person.titles, compareTitle)],
    [
      CONTACT.employer,
      card.employers.length > 0,
      (person) => {
        const level = best(card.employers, person.employers, compareEmployer);
        return level === FIELD.differs ? notThisPersons : level;
      },
    ],
  ];
  const onCard = comparisons.filter(([, given]) => given);
  return (person) => {
    const levels = [0, 0, 0, 0, 0, 0, 0, 0];
    for (const [field, , level] of onCard) levels[field] = level(person);
    return levels;
  };
}

/** Few titles and employers stand for many people. */
function remembered(compare: (card: string, person: string) => FieldLevel): (card: string, person: string) => FieldLevel {
  const known = new Map<string, FieldLevel>();
  return (card, person) => {
    if (card === person) return FIELD.equal;
    const kept = known.get(person);
    if (kept !== undefined) return kept;
    const level = compare(card, person);
    known.set(person, level);
    return level;
  };
}

function best<T>(card: readonly T[], person: readonly T[], compare: (a: T, b: T) => FieldLevel): FieldLevel {
  if (card.length === 0 || person.length === 0) return FIELD.absent;
  let level: FieldLevel = FIELD.differs;
  for (const a of card) {
    for (const b of person) {
      const found = compare(a, b);
      if (found === FIELD.equal) return found;
      if (found > level) level = found;
    }
  }
  return level;
}

function compareNumbers(a: string, b: string): FieldLevel {
  const apart = charactersApart(a, b);
  return apart === 0 ? FIELD.equal : apart === 1 ? FIELD.close : FIELD.differs;
}

/** A number written without its area code is compared by its end. */
function comparePhones(a: string, b: string): FieldLevel {
  if (a.length === b.length) return compareNumbers(a, b);
  const length = Math.min(a.length, b.length);
  return compareNumbers(a.slice(-length), b.slice(-length)) === FIELD.equal ? FIELD.close : FIELD.differs;
}

function compareEmails(a: string, b: string): FieldLevel {
  if (a === b) return FIELD.equal;
  const [endA, endB] = [a.indexOf('@'), b.indexOf('@')];
  // A quick look first: most pairs are of two people.
  if (Math.abs(endA - endB) > 2 || (a[0] !== b[0] && a[1] !== b[1] && a[0] !== b[1] && a[1] !== b[0])) return FIELD.differs;
  const [boxA, boxB] = [a.slice(0, endA), b.slice(0, endB)];
  if (boxA === boxB) return FIELD.close;
  const [lettersA, lettersB] = [lettersOf(boxA), lettersOf(boxB)];
  const longEnough = Math.min(lettersA.length, lettersB.length) >= SHORTEST_MAILBOX;
  const sameDigits = boxA.replace(/\D/g, '') === boxB.replace(/\D/g, '');
  return longEnough && sameDigits && spellingDistance(lettersA, lettersB, 1) <= 1 ? FIELD.close : FIELD.differs;
}

/** Close: one digit off, two neighbouring digits exchanged, or day and month exchanged. */
function compareBirths(a: string, b: string): FieldLevel {
  const apart = charactersApart(a, b);
  if (apart === 0) return FIELD.equal;
  if (apart === 1) return FIELD.close;
  const dayMonthExchanged = a.slice(0, 4) + a.slice(6, 8) + a.slice(4, 6) === b;
  return dayMonthExchanged || (apart === 2 && digitsExchanged(a, b)) ? FIELD.close : FIELD.differs;
}

function digitsExchanged(a: string, b: string): boolean {
  for (let index = 0; index + 1 < a.length; index++) {
    if (a[index] !== b[index]) return a[index] === b[index + 1] && a[index + 1] === b[index];
  }
  return false;
}

function compareAddresses(a: Address, b: Address): FieldLevel {
  const [streetA, streetB] = [a.letters, b.letters];
  const limit = Math.min(streetA.length, streetB.length) > 5 ? 1.5 : 0.5;
  const sameStreet = a.street === b.street || (streetA !== '' && spellingDistance(streetA, streetB, limit) <= limit);
  const sameNumber = a.number === b.number && a.number !== '';
  if (sameNumber && sameStreet) return FIELD.equal;
  if (sameStreet && streetA.length > 2 && (charactersApart(a.number, b.number) === 1 || a.number === '' || b.number === '')) {
    return FIELD.close;
  }
  return sharedWords(a.words, b.words) >= 0.5 ? FIELD.close : FIELD.differs;
}

/** Share of words in common, of all words of both (Dice). */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const shared = a.filter((word) => word.length > 2 && b.includes(word)).length;
  return (2 * shared) / (a.length + b.length);
}

function compareAreas(a: string, b: string): FieldLevel {
  return a === b ? FIELD.equal : charactersApart(a, b) === 1 ? FIELD.close : FIELD.differs;
}

function compareTitles(a: string, b: string): FieldLevel {
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) return FIELD.equal;
  return initialsOf(a) === b || initialsOf(b) === a ? FIELD.equal : FIELD.differs;
}

/** "certified nursing assistant" is written CNA on a card; one word has no such short form. */
function initialsOf(title: string): string {
  const words = title.split(' ');
  return words.length < 2 ? title : words.map((word) => word.slice(0, 1)).join('');
}

function lastFour(text: string | null): string {
  const digits = normaliseDigits(text ?? '');
  return digits.length < 4 ? '' : digits.slice(-4);
}

function lettersOf(text: string): string {
  return text.replace(/[^a-z]/g, '').slice(0, 32);
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
