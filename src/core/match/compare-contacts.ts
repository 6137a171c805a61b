/** How what a card has besides a name compares with what a person has. */
import { type Address, charactersApart } from './contact-values.ts';
import { CONTACT, type Contacts } from './contacts.ts';
import { FIELD, type FieldLevel } from './levels.ts';
import { spellingDistance } from './spelling.ts';

/** In shorter ones a letter more or less is another person's. */
const SHORTEST_MAILBOX = 5;

/** Levels of one card against person after person, one per `CONTACT_FIELDS`. */
export type ContactComparer = (person: Contacts) => readonly number[];

/** `knownEmployer`: whether anybody on the list has the card's employer. */
export function createContactComparer(card: Contacts, knownEmployer: boolean): ContactComparer {
  const [compareTitle, compareEmployer] = [remembered(compareTitles), remembered(compareTitles)];
  const notThisPersons = knownEmployer ? FIELD.close : FIELD.differs;
  const has = (values: readonly unknown[]): boolean => values.length > 0;
  const [taxId, email, phone, birth] = [has(card.taxIds), has(card.emails), has(card.phones), has(card.births)];
  const [address, area, title, employer] = [has(card.addresses), has(card.areas), has(card.titles), has(card.employers)];
  // Written out field by field: it runs for everybody who is compared, and a loop over functions takes several times as long.
  return (person) => {
    const levels = [0, 0, 0, 0, 0, 0, 0, 0];
    if (taxId) levels[CONTACT.tax_id_last4] = bestNumber(card.taxIds, person.taxIds);
    if (email) levels[CONTACT.email] = best(card.emails, person.emails, compareEmails);
    if (phone) levels[CONTACT.phone] = bestPhone(card.phones, person.phones);
    if (birth) levels[CONTACT.date_of_birth] = best(card.births, person.births, compareBirths);
    if (address) levels[CONTACT.address] = best(card.addresses, person.addresses, compareAddresses);
    if (area) levels[CONTACT.postcode] = best(card.areas, person.areas, compareAreas);
    if (title) levels[CONTACT.title] = best(card.titles, person.titles, compareTitle);
    if (employer) {
      const level = best(card.employers, person.employers, compareEmployer);
      levels[CONTACT.employer] = level === FIELD.differs ? notThisPersons : level;
    }
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

/** Most people have one number each. */
function bestNumber(card: readonly string[], person: readonly string[]): FieldLevel {
  const [own, other] = [card[0], person[0]];
  if (card.length > 1 || person.length > 1 || own === undefined || other === undefined) return best(card, person, compareNumbers);
  return compareNumbers(own, other);
}

function bestPhone(card: readonly string[], person: readonly string[]): FieldLevel {
  const [own, other] = [card[0], person[0]];
  if (card.length > 1 || person.length > 1 || own === undefined || other === undefined) return best(card, person, comparePhones);
  return comparePhones(own, other);
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
  const dayMonthExchanged = a.startsWith(b.slice(0, 4)) && a.slice(0, 4) + a.slice(6, 8) + a.slice(4, 6) === b;
  return dayMonthExchanged || (apart === 2 && digitsExchanged(a, b)) ? FIELD.close : FIELD.differs;
}

function digitsExchanged(a: string, b: string): boolean {
  for (let index = 0; index + 1 < a.length; index++) {
    if (a[index] !== b[index]) return a[index] === b[index + 1] && a[index + 1] === b[index];
  }
  return false;
}

/** Streets are compared only where the numbers leave something to say: most pairs are of two houses. */
function compareAddresses(a: Address, b: Address): FieldLevel {
  const sameNumber = a.number === b.number && a.number !== '';
  if (sameNumber && isSameStreet(a, b)) return FIELD.equal;
  const nearNumber = a.number === '' || b.number === '' || charactersApart(a.number, b.number) === 1;
  if (nearNumber && a.letters.length > 2 && isSameStreet(a, b)) return FIELD.close;
  return (a.wordBits & b.wordBits) !== 0 && sharedWords(a.words, b.words) >= 0.5 ? FIELD.close : FIELD.differs;
}

function isSameStreet(a: Address, b: Address): boolean {
  if (a.street === b.street) return true;
  const limit = Math.min(a.letters.length, b.letters.length) > 5 ? 1.5 : 0.5;
  return a.letters !== '' && spellingDistance(a.letters, b.letters, limit) <= limit;
}

/** Share of words in common, of all words of both (Dice). */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (const word of a) if (word.length > 2 && b.includes(word)) shared++;
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

function lettersOf(text: string): string {
  return text.replace(/[^a-z]/g, '').slice(0, 32);
}
