/**
 * A made-up card check: people with names of six groups, relatives, twins and namesakes among them, and the cards that such
 * people sign, with the mistakes that writing, typing and scanning make. Synthetic through and through; shares are choices,
 * stated here, and no claim about real card checks.
 */
import type { NameBackground } from '#core/match/background.ts';
import type { MatchQuery } from '#core/match/match.ts';
import { GROUP_NAMES, type NameGroup } from './group-names.ts';
import type { Kind, MadePerson } from './made-person.ts';
import { createRandom, type Random, weightedPicker } from './random.ts';
import { misspell, writeName } from './write-name.ts';

export type Profile = 'rich' | 'sparse' | 'bare';
export type MadeCard = {
  readonly cardId: string;
  readonly query: MatchQuery;
  /** The signer's id on the list; null for a signer who is not on it. */
  readonly truth: string | null;
  readonly kind: Kind;
  readonly group: NameGroup;
};

export type CardCheck = {
  readonly people: readonly MadePerson[];
  readonly cards: readonly MadeCard[];
  readonly employer: string;
};

export type CardCheckPlan = {
  readonly people: number;
  readonly profile: Profile;
  readonly seed: number;
  readonly background: NameBackground;
};

const GROUPS: readonly (readonly [NameGroup, number])[] = [
  ['english', 0.6],
  ['spanish', 0.2],
  ['vietnamese', 0.05],
  ['chinese', 0.05],
  ['slavic', 0.05],
  ['arabic', 0.05],
];
const TITLES = ['Cook', 'Driver', 'Registered Nurse', 'Certified Nursing Assistant', 'Housekeeper', 'Porter', 'Clerk', 'Barista'];
TITLES.push(
  'Warehouse Associate',
  'Production Assistant',
  'Electrician',
  'Server',
  'Dishwasher',
  'Technician',
  'Cashier',
  'Aide',
);
const STREETS = ['Maple', 'Oak', 'Washington', 'Cedar', 'Elm', 'Lincoln', 'Park', 'Lake', 'Hill', 'Walnut', 'Spring', 'Church'];
STREETS.push('Jefferson', 'Franklin', 'Highland', 'Sunset', 'Jackson', 'Chestnut', 'River', 'Willow', 'Madison', 'Broadway');
const STREET_KINDS = ['St', 'Street', 'Ave', 'Avenue', 'Rd', 'Road', 'Dr', 'Ln'];

/** Share of cards (and of list rows, for identifiers) that have the field. */
const FILLED: Readonly<Record<Profile, { address: number; phone: number; email: number; last4: number; born: number }>> = {
  rich: { address: 0.6, phone: 0.55, email: 0.3, last4: 0.45, born: 0.2 },
  sparse: { address: 0.15, phone: 0.15, email: 0.08, last4: 0, born: 0 },
  bare: { address: 0, phone: 0, email: 0, last4: 0, born: 0 },
};
const EMPLOYER = 'Miami Valley Care LLC';

export function generateCardCheck({ people: count, profile, seed, background }: CardCheckPlan): CardCheck {
  const random = createRandom(seed);
  const names = nameDrawers(background, random);
  const people: MadePerson[] = [];
  while (people.length < count) people.push(...makeFamily(names, random, people.length).slice(0, count - people.length));
  return { people, cards: makeCards({ people, profile, random, names, background }), employer: EMPLOYER };
}

type Drawers = { readonly given: (group: NameGroup) => string; readonly family: (group: NameGroup) => string };

function nameDrawers(background: NameBackground, random: Random): Drawers {
  const givenEnglish = weightedPicker(background.given, random);
  const familyEnglish = weightedPicker(background.family, random);
  const byRank = new Map<readonly string[], () => string>();
  const ranked = (names: readonly string[]): (() => string) => {
    const known = byRank.get(names);
    if (known !== undefined) return known;
    const picker = weightedPicker(new Map(names.map((name, rank) => [name, 1 / (rank + 3)])), random);
    byRank.set(names, picker);
    return picker;
  };
  return {
    given: (group) => (group === 'english' ? capital(givenEnglish()) : ranked(GROUP_NAMES[group].given)()),
    family: (group) => (group === 'english' ? capital(familyEnglish()) : ranked(GROUP_NAMES[group].family)()),
  };
}

function makeFamily(names: Drawers, random: Random, from: number): readonly MadePerson[] {
  const group = pickGroup(random);
  const first = makePerson({ names, random, group, id: from, kind: 'ordinary' });
  const draw = random.next();
  if (draw < 0.006) {
    const son = {
      ...makePerson({ names, random, group, id: from + 1, kind: 'father-son' }),
      given: first.given,
      family: first.family,
    };
    const shared = random.chance(0.6) ? { address: first.address, phone: first.phone } : {};
    const marked = random.chance(0.6);
    return [
      { ...first, kind: 'father-son', suffix: marked && random.chance(0.7) ? 'SR' : '' },
      { ...son, ...shared, middle: first.middle, suffix: marked ? 'JR' : '' },
    ];
  }
  if (draw < 0.009) {
    const twin = makePerson({ names, random, group, id: from + 1, kind: 'twin' });
    const alike = random.chance(0.7) ? misspell(first.given, random) : twin.given;
    return [
      { ...first, kind: 'twin' },
      { ...twin, given: alike, family: first.family, born: first.born, address: first.address, phone: first.phone },
    ];
  }
  if (draw < 0.029) {
    const other = makePerson({ names, random, group, id: from + 1, kind: 'household' });
    return [
      { ...first, kind: 'household' },
      { ...other, family: first.family, address: first.address, phone: random.chance(0.5) ? first.phone : other.phone },
    ];
  }
  return [first];
}

type Making = { names: Drawers; random: Random; group: NameGroup; id: number; kind: Kind };

function makePerson({ names, random, group, id, kind }: Making): MadePerson {
  const family = names.family(group);
  const double = group === 'spanish' && random.chance(0.3) ? `${family} ${names.family(group)}` : family;
  const given = names.given(group);
  const middle = middleName({ names, random, group });
  return {
    id: `E${String(id + 1).padStart(6, '0')}`,
    group,
    kind,
    given,
    middle,
    family: double,
    suffix: random.chance(0.008) ? random.pick(['JR', 'II', 'III']) : '',
    address: `${1 + random.below(9899)} ${random.pick(STREETS)} ${random.pick(STREET_KINDS)}, Dayton, OH ${45400 + random.below(60)}`,
    phone: digits(random, 10, '2'),
    email: random.chance(0.7)
      ? `${given}.${family}${random.below(100)}@example.org`.toLowerCase().replace(/\s/g, '')
      : `${family.slice(0, 4)}${random.below(10000)}@example.com`.toLowerCase(),
    last4: digits(random, 4, ''),
    born: `${1950 + random.below(55)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
    title: random.pick(TITLES.slice(0, 4 + random.below(TITLES.length - 4))),
  };
}

function middleName({ names, random, group }: { names: Drawers; random: Random; group: NameGroup }): string {
  if (group === 'vietnamese') return random.chance(0.6) ? random.pick(['Thi', 'Van', names.given(group)]) : '';
  if (group === 'chinese' || group === 'arabic') return '';
  if (random.chance(0.45)) return '';
  const name = names.given(group);
  return random.chance(0.7) ? name.slice(0, 1) : name;
}

type CardMaking = {
  readonly people: readonly MadePerson[];
  readonly profile: Profile;
  readonly random: Random;
  readonly names: Drawers;
  readonly background: NameBackground;
};

/** 65 % of people sign; 5 % more cards are second ones, 5 % are signed by people who are not on the list. */
function makeCards(making: CardMaking): readonly MadeCard[] {
  const { people, random } = making;
  const cards: Omit<MadeCard, 'cardId'>[] = [];
  for (const person of people) {
    if (!random.chance(0.65)) continue;
    cards.push(makeCard(person, person.id, person.kind, making));
    if (random.chance(0.05)) cards.push(makeCard(person, person.id, 'double', making));
    if (random.chance(0.05)) cards.push(makeOutsider(making));
  }
  return cards.map((card, index) => ({ cardId: `C${String(index + 1).padStart(6, '0')}`, ...card }));
}

/** Four in five are anybody; the others are a relative at the same address, or have a listed person's very name. */
function makeOutsider(making: CardMaking): Omit<MadeCard, 'cardId'> {
  const { people, random, names } = making;
  const draw = random.next();
  const near = random.pick(people);
  const stranger = makePerson({
    names,
    random,
    group: draw < 0.8 ? pickGroup(random) : near.group,
    id: 999_998,
    kind: 'stranger',
  });
  if (draw < 0.8) return makeCard(stranger, null, 'stranger', making);
  const home = { address: near.address, phone: near.phone };
  if (draw < 0.92) return makeCard({ ...stranger, family: near.family, ...home }, null, 'relative', making);
  const named = { ...stranger, given: near.given, middle: near.middle, family: near.family, suffix: near.suffix };
  return makeCard(random.chance(0.5) ? { ...named, ...home, phone: stranger.phone } : named, null, 'namesake', making);
}

function makeCard(person: MadePerson, truth: string | null, kind: Kind, making: CardMaking): Omit<MadeCard, 'cardId'> {
  const { random, profile, background, names } = making;
  const filled = FILLED[profile];
  const keep = (share: number, value: string): string | null => (random.chance(share) ? value : null);
  const noisy = (value: string | null, share: number): string | null =>
    value !== null && random.chance(share) ? wrongDigit(value, random) : value;
  const phone = keep(filled.phone, random.chance(0.12) ? digits(random, 10, '2') : person.phone);
  const title = random.chance(0.15) ? random.pick(TITLES) : person.title;
  return {
    truth,
    kind,
    group: person.group,
    query: {
      name: writeName(person, random, background, () => names.family(person.group)),
      title: profile === 'bare' ? null : keep(0.95, title),
      employer: profile === 'bare' ? null : keep(0.8, EMPLOYER.replace(' LLC', '')),
      address: keep(
        filled.address,
        random.chance(0.1) ? `${1 + random.below(9899)} ${random.pick(STREETS)} St` : noisyAddress(person.address, random),
      ),
      city: null,
      postcode: null,
      phone: noisy(phone, 0.03),
      email: keep(filled.email, random.chance(0.08) ? `x${person.email}` : person.email),
      dateOfBirth: noisy(keep(filled.born, person.born), 0.02),
      taxIdLast4: noisy(keep(filled.last4, person.last4), 0.02),
      confidence: {},
      nameLikelihood: null,
    },
  };
}

function noisyAddress(address: string, random: Random): string {
  const short = address.split(',')[0] ?? address;
  const [number = '', street = '', kind = ''] = short.split(' ');
  const named = random.chance(0.08) ? misspell(street, random) : street;
  return `${number} ${named} ${random.chance(0.3) ? random.pick(STREET_KINDS) : kind}`;
}

function wrongDigit(value: string, random: Random): string {
  const places = value
    .split('')
    .map((character, at) => (/\d/.test(character) ? at : -1))
    .filter((at) => at >= 0);
  const at = random.pick(places.slice(-4));
  return value.slice(0, at) + String(random.below(10)) + value.slice(at + 1);
}

function pickGroup(random: Random): NameGroup {
  let rest = random.next();
  for (const [group, share] of GROUPS) {
    rest -= share;
    if (rest < 0) return group;
  }
  return 'english';
}

function digits(random: Random, count: number, first: string): string {
  let text = first;
  while (text.length < count) text += String(random.below(10));
  return text;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
