/** How what a card has besides a name compares with what the people of a list have. */
import { addressLevels } from './compare-addresses.ts';
import { emailLevels } from './compare-emails.ts';
import { comparesBirths, comparesNumbers, comparesPhones, numberLevels } from './compare-numbers.ts';
import type { Column, ContactColumns } from './contact-columns.ts';
import { contactGlance } from './contact-glance.ts';
import { LOOK } from './contact-looks.ts';
import { charactersApart } from './contact-values.ts';
import { CONTACT, CONTACT_FIELDS, type Contacts } from './contacts.ts';
import { FIELD, type FieldLevel } from './levels.ts';
import { type ListedField, textLevels } from './value-level.ts';

/** Levels of one card against person after person, two bits for each of `CONTACT_FIELDS`: `levelsIn` has them one by one. */
export type ContactComparer = (person: number) => number;

/** What comparing the values of a list needs of each, worked out once. */
export function createContactComparing(people: number, columns: ContactColumns): (card: Contacts) => ContactComparer {
  const glance = contactGlance(people, columns);
  const taxId = numberLevels(listed(CONTACT.tax_id_last4, columns.taxIds), { digits: LOOK.taxId, length: null }, comparesNumbers);
  const email = emailLevels(listed(CONTACT.email, columns.emails));
  const phone = numberLevels(
    listed(CONTACT.phone, columns.phones),
    { digits: LOOK.phone, length: LOOK.phoneLength },
    comparesPhones,
  );
  const birth = numberLevels(listed(CONTACT.date_of_birth, columns.births), { digits: LOOK.birth, length: null }, comparesBirths);
  const address = addressLevels(listed(CONTACT.address, columns.addresses));
  const area = textLevels(listed(CONTACT.postcode, columns.areas), compareAreas);
  const title = textLevels(listed(CONTACT.title, columns.titles), compareTitles);
  const employer = textLevels(listed(CONTACT.employer, columns.employers), compareTitles);
  const employers = new Set(columns.employers.values);

  function listed<Value>(field: number, column: Column<Value>): ListedField<Value> {
    return { column, field, glance };
  }

  // Written out field by field: it runs for everybody who is compared, and a loop over functions takes several times as long.
  return (card) => {
    const [ofTaxId, ofEmail, ofPhone] = [taxId(card.taxIds), email(card.emails), phone(card.phones)];
    const [ofBirth, ofAddress, ofArea] = [birth(card.births), address(card.addresses), area(card.areas)];
    const [ofTitle, ofEmployer] = [title(card.titles), employer(card.employers)];
    const knownEmployer = card.employers.some((own) => employers.has(own));
    const notThisPersons = knownEmployer ? FIELD.close : FIELD.differs;
    return (person) => {
      let levels = 0;
      if (ofTaxId !== null) levels |= ofTaxId(person) << SHIFT.tax_id_last4;
      if (ofEmail !== null) levels |= ofEmail(person) << SHIFT.email;
      if (ofPhone !== null) levels |= ofPhone(person) << SHIFT.phone;
      if (ofBirth !== null) levels |= ofBirth(person) << SHIFT.date_of_birth;
      if (ofAddress !== null) levels |= ofAddress(person) << SHIFT.address;
      if (ofArea !== null) levels |= ofArea(person) << SHIFT.postcode;
      if (ofTitle !== null) levels |= ofTitle(person) << SHIFT.title;
      if (ofEmployer !== null) {
        const level = ofEmployer(person);
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
