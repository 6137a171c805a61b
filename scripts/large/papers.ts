/** A large matter as the files that would be delivered: rules, list, the union's register, and the truth beside them. */
import type { CardFacts } from '#core/card/card.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { csvOf } from '../practice/csv.ts';
import { CARDS_RECEIVED, OTHER_LOCAL, UNION } from '../practice/parties.ts';
import { eCardsCsv, registerCsv } from '../practice/register.ts';
import { RULES } from '../practice/rules.ts';
import { EMPLOYERS, TROUBLES, type LargeCard, type LargeMatter, type LargePerson } from './plan.ts';

export function largeRules({ people }: LargeMatter): unknown {
  return {
    ...RULES,
    name: 'Six employers, one unit (made for measuring)',
    parties: { ...RULES.parties, employers: EMPLOYERS },
    unit: {
      description: 'All employees of the six employers in the titles named here',
      included: [...new Set(people.map(({ title }) => title))].toSorted((a, b) => (a < b ? -1 : 1)),
      excluded: [],
      otherUnions: [],
    },
  };
}

const COLUMNS: readonly (readonly [header: string, of: (person: LargePerson) => string])[] = [
  ['employee_id', (person) => person.id],
  ['given_name', (person) => person.given],
  ['middle_name', (person) => person.middle],
  ['family_name', (person) => person.family],
  ['suffix', (person) => person.suffix],
  ['title', (person) => person.title],
  ['employer', (person) => person.employer],
  ['started_on', (person) => person.startedOn],
  ['address', (person) => person.address],
  ['phone', (person) => person.phone],
  ['email', (person) => person.email],
];

export function largeList({ people }: LargeMatter): string {
  return csvOf([COLUMNS.map(([header]) => header), ...people.map((person) => COLUMNS.map(([, of]) => of(person)))]);
}

export function largeRegister({ cards }: LargeMatter): string {
  return eCardsCsv(cards.map(factsOf));
}

/** As a careful neutral would have determined the cards: input of the `tally` command. */
export function largeDetermined({ cards }: LargeMatter): string {
  return registerCsv(cards.map((card) => ({ ...factsOf(card), employeeId: card.onList ? (card.signer.id as PersonId) : null })));
}

/** Whose card it is, what is wrong with it, and the code for that. */
export function largeTruth({ cards }: LargeMatter): string {
  return csvOf([
    ['card_id', 'employee_id', 'trouble', 'code'],
    ...cards.map(({ id, signer, onList, trouble }) => [
      id,
      onList ? signer.id : '',
      trouble ?? '',
      trouble === null ? '' : TROUBLES[trouble],
    ]),
  ]);
}

export function nameOnCard({ given, middle, family, suffix }: LargePerson): string {
  return [given, middle, family, suffix].filter((part) => part !== '').join(' ');
}

function factsOf({ id, signer, trouble, signedOn }: LargeCard): CardFacts {
  return {
    cardId: id as CardId,
    name: { full: nameOnCard(signer), given: null, middle: null, family: null, suffix: null },
    title: signer.title,
    employer: signer.employer,
    address: signer.address,
    city: null,
    region: null,
    postcode: null,
    phone: signer.phone,
    email: signer.email,
    dateOfBirth: null,
    taxIdLast4: null,
    signedOn,
    receivedOn: CARDS_RECEIVED,
    unionName: trouble === 'other-local' ? OTHER_LOCAL : UNION,
    kind: 'card',
    signature: trouble === 'unsigned' ? 'absent' : 'present',
    wording: trouble === 'dual-purpose' ? 'dual-purpose' : 'designation',
    altered: trouble === 'altered',
    sharedSheet: false,
    copy: false,
    signatureMatch: null,
    agreedText: null,
    confirmed: null,
    employeeId: null,
  };
}
