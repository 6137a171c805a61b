/** A planned delivery as facts (`CardFacts`): what stands on the paper and how it came. */
import type { CardFacts } from '#core/card/card.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { answersOf } from './answers.ts';
import { COMPARISONS } from './docket.ts';
import { DESIGNATION } from './forms/filling.ts';
import { CARDS_RECEIVED, EMPLOYER, OTHER_LOCAL, REVOCATION_RECEIVED, UNION } from './parties.ts';
import { personOf } from './people.ts';
import { E_CARD_IDS, LETTER_ID, type PlannedCard } from './plan.ts';

const BLANK: CardFacts = {
  cardId: '' as CardId,
  name: { full: null, given: null, middle: null, family: null, suffix: null },
  title: null,
  employer: null,
  address: null,
  city: null,
  region: null,
  postcode: null,
  phone: null,
  email: null,
  dateOfBirth: null,
  taxIdLast4: null,
  signedOn: null,
  receivedOn: CARDS_RECEIVED,
  unionName: UNION,
  kind: 'card',
  signature: 'present',
  wording: 'designation',
  altered: false,
  sharedSheet: false,
  copy: false,
  signatureMatch: null,
  agreedText: null,
  confirmed: null,
  employeeId: null,
};

export function paperFacts(card: PlannedCard): CardFacts {
  const { quirks } = card;
  const answers = answersOf(card);
  const compared = COMPARISONS.find((one) => one.cardId === card.id);
  return {
    ...BLANK,
    cardId: card.id as CardId,
    name: { ...BLANK.name, full: answers.name },
    title: orNull(answers.title),
    employer: orNull(answers.employer),
    address: orNull(answers.address),
    ...townFacts(answers.town),
    phone: orNull(answers.phone),
    email: orNull(answers.email),
    signedOn: card.signedOn,
    unionName: quirks.otherLocal ? OTHER_LOCAL : UNION,
    signature: quirks.unsigned ? 'absent' : 'present',
    wording: quirks.wording ?? 'designation',
    altered: quirks.struckDate !== undefined,
    copy: card.device === 'fax',
    signatureMatch: compared?.outcome ?? null,
    employeeId: card.person as PersonId | null,
  };
}

/** Two entries of the union's electronic register: one drawn with a finger, one typed. */
export const E_CARD_FACTS: readonly CardFacts[] = [
  eCard(E_CARD_IDS.johansson, 'LP-1022', 'Emily Johansson', '2025-09-23T20:14:07-04:00', 'drawn'),
  eCard(E_CARD_IDS.mensah, 'LP-1017', 'Kwame Mensah', '2025-09-22T08:41:52-04:00', 'typed'),
];

function eCard(id: string, person: string, name: string, signedOn: string, signature: 'drawn' | 'typed'): CardFacts {
  const { title, address, city, region, postcode, phone, email } = personOf(person);
  return {
    ...BLANK,
    cardId: id as CardId,
    name: { ...BLANK.name, full: name },
    title,
    employer: EMPLOYER,
    address,
    city,
    region,
    postcode,
    phone,
    email,
    signedOn,
    signature,
    agreedText: DESIGNATION.replace('{union}', UNION),
    confirmed: true,
    employeeId: person as PersonId,
  };
}

export const LETTER_LINES = [
  'October 6, 2025',
  '',
  'To the neutral, Ms. Calloway',
  '',
  'In September I signed a card for the',
  'Screen Accountants Guild, Local 417.',
  'I have thought about it again and I take',
  'my card back. Please do not count it.',
  'I write this of my own free will.',
  '',
  'Gurdeep Kaur',
  '119 Lefferts Way, Queens',
] as const;

export const LETTER_FACTS: CardFacts = {
  ...BLANK,
  cardId: LETTER_ID as CardId,
  name: { ...BLANK.name, full: 'Gurdeep Kaur' },
  address: '119 Lefferts Way',
  city: 'Queens',
  signedOn: '2025-10-06',
  receivedOn: REVOCATION_RECEIVED,
  kind: 'revocation',
  employeeId: 'LP-1035' as PersonId,
};

function townFacts(town: string): Pick<CardFacts, 'city' | 'region' | 'postcode'> {
  const found = /^(.+), ([A-Z]{2})(?: (\d{5}))?$/.exec(town);
  return { city: found?.[1] ?? null, region: found?.[2] ?? null, postcode: found?.[3] ?? null };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
