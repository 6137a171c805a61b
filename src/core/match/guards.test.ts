import { expect, test } from 'vitest';
import { aBackground, aList, aQuery, type PersonInput, strangers } from '#test/builders/matching.ts';
import { GUARDS } from './guards.ts';
import type { MatchQuery } from './match.ts';
import { createMatcher } from './matcher.ts';

const ZEBULON: PersonInput = {
  id: 'P',
  given: 'Zebulon',
  family: 'Quackenbush',
  title: 'Cook',
  employer: 'Acme Corp',
  address: '12 Foxglove Lane',
  phone: '9375550101',
  email: 'zq@example.org',
  dateOfBirth: '1980-02-14',
  taxIdLast4: '4417',
};
const NAME = 'Zebulon Quackenbush';
const PHONE = { phone: ZEBULON.phone ?? null };
const ADDRESS = { address: ZEBULON.address ?? null };
const STRONG = { taxIdLast4: '4417', email: 'zq@example.org' };

type Case = {
  readonly card: Partial<MatchQuery>;
  readonly person?: Partial<PersonInput>;
  readonly also?: readonly PersonInput[];
};

function decisionOn({ card, person, also }: Case) {
  const list = aList(...strangers(30), { ...ZEBULON, ...person }, ...(also ?? []));
  const matcher = createMatcher({ list, background: aBackground(), preset: 'standard' });
  return matcher.match(aQuery(card)).decision;
}

test('a card whose name, telephone and title agree with one person is clear as hers alone', () => {
  expect(decisionOn({ card: { name: NAME, ...PHONE, title: 'Cook' } })).toMatchObject({ outcome: 'clear', tier: 'A' });
});

test('a telephone without a title is a household’s, like an address', () => {
  expect(decisionOn({ card: { name: NAME, ...PHONE } })).toMatchObject({ outcome: 'clear', tier: 'B' });
  expect(decisionOn({ card: { name: NAME, ...ADDRESS } })).toMatchObject({ outcome: 'clear', tier: 'B' });
});

test('a son of his father’s name, at his telephone and address, is not called his father', () => {
  const { outcome, stoppedBy } = decisionOn({ card: { name: NAME, ...PHONE, ...ADDRESS, title: 'Driver' } });
  expect([outcome, stoppedBy]).toEqual(['review', ['title-differs']]);
});

test('a rare name that agrees letter by letter with the title is clear under the standard preset', () => {
  expect(decisionOn({ card: { name: NAME, title: 'Cook' } })).toMatchObject({ outcome: 'clear', tier: 'C' });
});

// Each case is clear but for one guard: without that guard it would be called clear, and it is not.
const ONLY_STOPPED_BY: Readonly<Record<string, Case>> = {
  'given-name-unconfirmed': { card: { name: 'Ottokar Quackenbush', ...STRONG } },
  'family-name-unconfirmed': { card: { name: 'Zebulon Ottokarson', ...STRONG } },
  'nickname-unconfirmed': { card: { name: 'Zeb Quackenbush', ...PHONE } },
  'suffix-conflict': { card: { name: `${NAME} Sr`, ...STRONG }, person: { suffix: 'Jr' } },
  'suffix-one-sided': { card: { name: NAME, ...PHONE }, person: { suffix: 'Jr' } },
  'middle-conflict': { card: { name: 'Zebulon Wolfgang Quackenbush', ...PHONE }, person: { middle: 'Archibald' } },
  'by-middle-name': { card: { name: 'Archibald Quackenbush', ...ADDRESS }, person: { middle: 'Archibald' } },
  'unexplained-word': { card: { name: 'Zebulon Quackenbush Ottokarson', ...ADDRESS } },
  'name-alone-inexact': { card: { name: 'Zebulon Quackenbusch', title: 'Cook' } },
  'nothing-but-a-name': { card: { name: NAME } },
  'name-alone-frequent': { card: { name: 'Maria Lofton', title: 'Cook' }, person: { given: 'Maria', family: 'Lofton' } },
  'family-name-partly': { card: { name: NAME, title: 'Cook' }, person: { family: 'Quackenbush Holtzclaw' } },
  'another-given-name': { card: { name: 'Darnell Quackenbush', ...PHONE }, person: { given: 'Darrell' } },
  'another-family-name': { card: { name: 'Zebulon Lofton', ...ADDRESS }, person: { family: 'Loftin' } },
  'tax-id-differs': { card: { name: NAME, ...PHONE, taxIdLast4: '9981' } },
  'tax-id-one-digit-off': { card: { name: NAME, ...ADDRESS, taxIdLast4: '4418' } },
  'birth-date-differs': { card: { name: NAME, ...PHONE, dateOfBirth: '2005-11-30' } },
  'contacts-disagree': { card: { name: NAME, dateOfBirth: '1980-02-14', phone: '3125559876', address: '901 Beech Road' } },
  'employer-not-on-list': { card: { name: NAME, title: 'Cook', employer: 'Globex' } },
  'title-differs': { card: { name: NAME, title: 'Driver' } },
  'namesake-on-list': { card: { name: NAME, ...PHONE }, also: [{ id: 'Q', given: 'Zebulon', family: 'Quackenbush' }] },
  'like-name-in-family': {
    card: { name: 'Cornelia Quackenbush', title: 'Cook' },
    person: { given: 'Cornelia' },
    also: [{ id: 'Q', given: 'Cornelius', family: 'Quackenbusch', title: 'Driver' }],
  },
  'twin-on-list': {
    card: { name: 'Zebulom Quackenbush', dateOfBirth: '1980-02-14' },
    also: [{ id: 'Q', given: 'Ottokar', family: 'Quackenbush', dateOfBirth: '1980-02-14' }],
  },
};

test('every guard has a case that it alone stops', () => {
  expect(Object.keys(ONLY_STOPPED_BY).sort()).toEqual(GUARDS.map(({ id }) => id).sort());
});

test.each(Object.entries(ONLY_STOPPED_BY))('%s sends a card to a person that nothing else would', (id, given) => {
  const { outcome, stoppedBy } = decisionOn(given);
  expect(stoppedBy).toEqual([id]);
  expect(outcome).toBe('review');
});

test('somebody whose two family names are one is not her own twin', () => {
  const person = { family: 'Quackenbush Quackenbush' };
  const { stoppedBy } = decisionOn({ card: { name: 'Zebulom Quackenbush', dateOfBirth: '1980-02-14' }, person });
  expect(stoppedBy).not.toContain('twin-on-list');
});

const HOANG: Partial<PersonInput> = { given: 'Hoang', family: 'Tran' };
const HUYNH: Partial<PersonInput> = { given: 'Kiet', family: 'Huynh' };

test('a letter lost from a short name loses nobody whom two identifiers confirm, one of them her own', () => {
  expect(decisionOn({ card: { name: 'Hoan Tran', taxIdLast4: '4417', ...PHONE }, person: HOANG })).toMatchObject({
    outcome: 'clear',
  });
  expect(decisionOn({ card: { name: 'Kiet Hunh', ...STRONG }, person: HUYNH })).toMatchObject({ outcome: 'clear' });
});

test('one identifier, or two that a twin has too, do not confirm a name that is only loosely alike', () => {
  for (const known of [{ taxIdLast4: '4417' }, { ...PHONE, dateOfBirth: '1980-02-14' }]) {
    const { outcome, stoppedBy } = decisionOn({ card: { name: 'Hoan Tran', title: 'Cook', ...known }, person: HOANG });
    expect([outcome, stoppedBy.includes('given-name-unconfirmed')]).toEqual(['review', true]);
  }
});

test('two names that are both only loosely alike stay unconfirmed', () => {
  const { stoppedBy } = decisionOn({ card: { name: 'Ket Hunh', ...STRONG }, person: HUYNH });
  expect(stoppedBy).toContain('given-name-unconfirmed');
});
