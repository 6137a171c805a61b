/** How what a card has besides a name compares with what the people of a list have. */
import { addressLevels } from './compare-addresses.ts';
import { emailLevels } from './compare-emails.ts';
import { comparesBirths, comparesNumbers, comparesPhones, numberLevels } from './compare-numbers.ts';
import type { Column, ContactColumns } from './contact-columns.ts';
import { charactersApart } from './contact-values.ts';
import { CONTACT, CONTACT_FIELDS, type Contacts } from './contacts.ts';
import { FIELD, type FieldLevel } from './levels.ts';
import { textLevels, type ValueLevel } from './value-level.ts';

/** Levels of one card against person after person, two bits for each of `CONTACT_FIELDS`: `levelsIn` has them one by one. */
export type ContactComparer = (person: number) => number;

/** What comparing the values of a list needs of each, worked out once. */
export function createContactComparing(columns: ContactColumns): (card: Contacts) => ContactComparer {
  const taxId = numberLevels(columns.taxIds.values, comparesNumbers);
  const phone = numberLevels(columns.phones.values, comparesPhones);
  const birth = numberLevels(columns.births.values, comparesBirths);
  const email = emailLevels(columns.emails.values);
  const address = addressLevels(columns.addresses.values);
  const area = textLevels(columns.areas.values, compareAreas);
  const title = textLevels(columns.titles.values, compareTitles);
  const employer = textLevels(columns.employers.values, compareTitles);
  const employers = new Set(columns.employers.values);

  // Written out field by field: it runs for everybody who is compared, and a loop over functions takes several times as long.
  return (card) => {
    const [ofTaxId, ofEmail, ofPhone] = [taxId(card.taxIds), email(card.emails), phone(card.phones)];
    const [ofBirth, ofAddress, ofArea] = [birth(card.births), address(card.addresses), area(card.areas)];
    const [ofTitle, ofEmployer] = [title(card.titles), employer(card.employers)];
    const knownEmployer = card.employers.some((own) => employers.has(own));
    const notThisPersons = knownEmployer ? FIELD.close : FIELD.differs;
    return (person) => {
      let levels = 0;
      if (ofTaxId !== null) levels |= best(columns.taxIds, person, ofTaxId) << SHIFT.tax_id_last4;
      if (ofEmail !== null) levels |= best(columns.emails, person, ofEmail) << SHIFT.email;
      if (ofPhone !== null) levels |= best(columns.phones, person, ofPhone) << SHIFT.phone;
      if (ofBirth !== null) levels |= best(columns.births, person, ofBirth) << SHIFT.date_of_birth;
      if (ofAddress !== null) levels |= best(columns.addresses, person, ofAddress) << SHIFT.address;
      if (ofArea !== null) levels |= best(columns.areas, person, ofArea) << SHIFT.postcode;
      if (ofTitle !== null) levels |= best(columns.titles, person, ofTitle) << SHIFT.title;
      if (ofEmployer !== null) {
        const level = best(columns.employers, person, ofEmployer);
        levels |= (level === FIELD.differs ? notThisPersons : level) << SHIFT.employer;
      }
      return levels;
    };
  };
}

const SHIFT = {
  tax_id_last4: 2 * CONTACT.tax_id_last4,
  email: 2 * CONTACT.email,
  phone: 2 * CONTACT.phone,
  date_of_birth: 2 * CONTACT.date_of_birth,
  address: 2 * CONTACT.address,
  postcode: 2 * CONTACT.postcode,
  title: 2 * CONTACT.title,
  employer: 2 * CONTACT.employer,
} as const;

/** The same levels come again and again: one array for each. */
const unpacked: (readonly number[] | undefined)[] = [];

export function levelsIn(packed: number): readonly number[] {
  return (unpacked[packed] ??= CONTACT_FIELDS.map((_, field) => (packed >> (2 * field)) & 3));
}

function best({ start, ids }: Column<unknown>, person: number, levelOf: ValueLevel): FieldLevel {
  let level: FieldLevel = FIELD.absent;
  const end = start[person + 1] ?? 0;
  for (let at = start[person] ?? 0; at < end; at++) {
    const found = levelOf(ids[at] ?? 0);
    if (found > level) level = found;
  }
  return level;
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
