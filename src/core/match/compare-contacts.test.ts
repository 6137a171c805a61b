import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aListedRow } from '#test/builders/matching.ts';
import type { PersonId } from '../ids.ts';
import { createContactComparing, levelsIn } from './compare-contacts.ts';
import { comparesBirths, comparesNumbers, comparesPhones } from './compare-numbers.ts';
import { contactColumns } from './contact-columns.ts';
import { CONTACT, type ContactField, contactsOf } from './contacts.ts';
import { FIELD } from './levels.ts';

type Known = Partial<
  Record<'phone' | 'email' | 'address' | 'title' | 'employer' | 'dateOfBirth' | 'taxIdLast4' | 'city' | 'postcode', string>
>;

function levelOf(field: ContactField, card: Known, ...rows: readonly Known[]): number {
  const people = [
    { personId: 'P' as PersonId, displayName: 'P', rows: rows.map((row) => aListedRow({ id: 'P', ...row })) },
    { personId: 'Q' as PersonId, displayName: 'Q', rows: [aListedRow({ id: 'Q', employer: 'Globex' })] },
  ];
  const compare = createContactComparing(
    people.length,
    contactColumns(people),
  )(contactsOf([aListedRow({ id: 'card', ...card })]));
  return levelsIn(compare(0))[CONTACT[field]] ?? -1;
}

test.each<[ContactField, Known, Known, number]>([
  ['phone', { phone: '(937) 555-0101' }, { phone: '1-937-555-0101' }, FIELD.equal],
  ['phone', { phone: '555-0101' }, { phone: '9375550101' }, FIELD.close],
  ['phone', { phone: '9375550102' }, { phone: '9375550101' }, FIELD.close],
  ['phone', { phone: '9375550110' }, { phone: '9375550101' }, FIELD.differs],
  ['email', { email: 'ZQ@example.org' }, { email: 'zq@example.org' }, FIELD.equal],
  ['email', { email: 'quackenbush@example.com' }, { email: 'quackenbush@example.org' }, FIELD.close],
  ['email', { email: 'quackenbosh7@example.org' }, { email: 'quackenbush7@example.org' }, FIELD.close],
  ['email', { email: 'quackenbush8@example.org' }, { email: 'quackenbush7@example.org' }, FIELD.differs],
  ['date_of_birth', { dateOfBirth: '1971-04-03' }, { dateOfBirth: '1971-03-04' }, FIELD.close],
  ['date_of_birth', { dateOfBirth: '1971-12-30' }, { dateOfBirth: '1971-03-04' }, FIELD.differs],
  ['tax_id_last4', { taxIdLast4: '4418' }, { taxIdLast4: '4417' }, FIELD.close],
  ['address', { address: '12 Foxglove Ln' }, { address: '12 Foxglove Lane, Dayton, OH 45402' }, FIELD.equal],
  ['address', { address: '13 Foxglove Lane' }, { address: '12 Foxglove Lane' }, FIELD.close],
  ['address', { address: '900 Beech Road' }, { address: '12 Foxglove Lane' }, FIELD.differs],
  ['title', { title: 'CNA' }, { title: 'Certified Nursing Assistant' }, FIELD.equal],
  ['employer', { employer: 'Acme' }, { employer: 'Acme Corp' }, FIELD.equal],
  ['employer', { employer: 'Globex' }, { employer: 'Acme Corp' }, FIELD.close],
  ['employer', { employer: 'Initech' }, { employer: 'Acme Corp' }, FIELD.differs],
  ['postcode', { postcode: '45403' }, { postcode: '45402' }, FIELD.close],
  ['phone', {}, { phone: '9375550101' }, FIELD.absent],
  ['phone', { phone: '9375550101' }, {}, FIELD.absent],
])('%s %o against %o', (field, card, person, level) => {
  expect(levelOf(field, card, person)).toBe(level);
});

test('of the values of several rows the best counts', () => {
  expect(levelOf('phone', { phone: '9375550101' }, { phone: '2125550000' }, { phone: '9375550101' })).toBe(FIELD.equal);
});

const digits = (length: number) => fc.string({ unit: fc.constantFrom('0', '1', '9'), minLength: length, maxLength: length });

test.each([
  ['tax_id_last4', 'taxIdLast4', comparesNumbers, 4],
  ['phone', 'phone', comparesPhones, 10],
  ['phone', 'phone', comparesPhones, 13],
  ['date_of_birth', 'dateOfBirth', comparesBirths, 8],
] as const)('a quick look at %s never says otherwise than a full one', (field, known, compares, length) => {
  fc.assert(
    fc.property(digits(length), digits(length), (card, person) => {
      expect(levelOf(field, { [known]: card }, { [known]: person })).toBe(compares.compare(card, person));
    }),
  );
});
