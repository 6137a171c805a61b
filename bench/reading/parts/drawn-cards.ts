/** Drawn cards of three layouts in sixteen hands, scanned, faxed, photographed, turned; 5,000 people listed, some of them relatives. */
import { type LocalDate, localDate } from '#core/dates.ts';
import { createMatcher, type Matcher } from '#core/match/matcher.ts';
import { readingLists } from '#core/reading/reading-lists.ts';
import { matchQueryOf } from '#backend/ocr/match-query.ts';
import { jpegOf } from '../../../scripts/practice/bundles.ts';
import { HANDS, type HandName } from '../../../scripts/practice/fonts.ts';
import { boxed } from '../../../scripts/practice/forms/boxed.ts';
import type { Filling } from '../../../scripts/practice/forms/filling.ts';
import { halfLetter } from '../../../scripts/practice/forms/half-letter.ts';
import { typed } from '../../../scripts/practice/forms/typed.ts';
import { UNION } from '../../../scripts/practice/parties.ts';
import { pick, type Random, randomOf } from '../../../scripts/practice/random.ts';
import { type Device, scan } from '../../../scripts/practice/scan.ts';
import { mannerOf } from '../../../scripts/practice/signature.ts';
import { EMPLOYER, madeUnit, writtenName } from '../made-people.ts';
import type { Facts, Part } from '../part.ts';
import { nameFacts, pictureReader } from '../read-picture.ts';
import { sureness } from '../sureness.ts';

const FORMS = { 'half-letter': halfLetter, boxed, typed } as const;
const LAYOUTS = Object.keys(FORMS) as readonly (keyof typeof FORMS)[];
const DEVICES: readonly Device[] = ['scanner', 'scanner', 'fax', 'phone'];
const HAND_NAMES = Object.keys(HANDS) as readonly HandName[];
const TURNS = [0, 90, 180, 270] as const;
const LISTED = 5000;

/** As the ground rules of a matter would have it. */
const AGREED = {
  window: { from: '2021-10-31' as LocalDate, to: '2025-12-31' as LocalDate },
  dateOrder: 'mdy',
} as const;

type DrawnItem = { readonly key: string; readonly number: number };

export const drawnCards: Part<DrawnItem> = {
  name: 'drawn-cards',
  what: `drawn cards, three layouts, ${LISTED} listed, the whole card weighed; every tenth signer is not on the list, every eighth card unsigned`,
  needsData: false,
  usual: 120,
  list: ({ limit, seed }) => Array.from({ length: limit }, (_, number) => ({ key: `drawn-${seed}-${number}`, number })),
  open: async (asked) => {
    const unit = madeUnit(LISTED, asked.seed);
    const strangers = madeUnit(400, asked.seed + 5000).people;
    const reader = await pictureReader({ ...readingLists(unit.list), ...AGREED });
    const matcher = createMatcher({ list: unit.list, background: unit.background, preset: 'strict' });
    return {
      measure: async (item): Promise<Facts> => {
        const random = randomOf(item.key);
        const stranger = item.number % 10 === 9;
        const person = pick(random, stranger ? strangers : unit.people);
        return measureCard(item, { random, person, stranger, reader, matcher });
      },
      close: reader.close,
    };
  },
  rows: [
    {
      title: 'signer first of 5,000, ordinary cards',
      goal: '99 %',
      holds: (facts) => (ordinary(facts) ? facts['place'] === 1 : null),
    },
    {
      title: 'signer among five, ordinary cards',
      goal: '',
      holds: (facts) => (ordinary(facts) ? Number(facts['place']) <= 5 : null),
    },
    {
      title: 'signer first of 5,000, stress (pale, stained, folded)',
      goal: '95 %',
      holds: ({ stranger, stress, place }) => (stranger === false && stress === true ? place === 1 : null),
    },
    ...sureness({ covered: '60 %', wrong: 'under 0.5 %' }),
    {
      title: 'clear by the strict rules, of the listed',
      goal: '',
      holds: ({ stranger, outcome }) => (stranger === false ? outcome === 'clear' : null),
    },
    {
      title: 'clear and wrong, of the clear',
      goal: 'under 0.5 %',
      holds: ({ outcome, rightPerson }) => (outcome === 'clear' ? rightPerson === false : null),
    },
    {
      title: 'not on the list, called clear',
      goal: '0',
      holds: ({ stranger, outcome }) => (stranger === true ? outcome === 'clear' : null),
    },
    { title: 'turn found', goal: '99.5 %', holds: ({ turnRight }) => turnRight === true },
    { title: 'known for a card', goal: '99.5 %', holds: ({ document }) => document === 'card' },
    {
      title: 'signature, there or not, said rightly',
      goal: '98 %',
      holds: ({ signed, signature }) => (signature === 'ask' ? null : (signature === 'yes') === signed),
    },
    { title: 'signature left to a person', goal: 'under 5 %', holds: ({ signature }) => signature === 'ask' },
    { title: 'day first (month first agreed)', goal: '', holds: ({ dateRight }) => dateRight === true },
  ],
};

function ordinary({ stranger, stress }: Facts): boolean {
  return stranger === false && stress === false;
}

type Drawing = {
  readonly random: Random;
  readonly person: ReturnType<typeof madeUnit>['people'][number];
  readonly stranger: boolean;
  readonly reader: Awaited<ReturnType<typeof pictureReader>>;
  readonly matcher: Matcher;
};

async function measureCard({ key, number }: DrawnItem, { random, person, stranger, reader, matcher }: Drawing): Promise<Facts> {
  const layout = LAYOUTS[number % LAYOUTS.length] ?? 'typed';
  const stress = number % 4 === 3;
  const device = pick(random, DEVICES);
  const turned = number % 3 === 0 ? pick(random, TURNS) : 0;
  const signed = number % 8 !== 5;
  const day = localDate(2025, 1 + Math.floor(random() * 10), 1 + Math.floor(random() * 28)) ?? '';
  const name = writtenName(person, random() < 0.4);
  const filling: Filling = {
    answers: {
      name: layout === 'boxed' ? lastFirst(name) : name,
      address: person.address,
      town: 'Albany, NY 12207',
      phone: person.phone,
      email: person.email,
      employer: EMPLOYER,
      title: person.title,
      date: written(day, random),
    },
    hand: pick(random, HAND_NAMES),
    ink: layout === 'typed' ? pick(random, ['typewriter', 'black']) : pick(random, ['#1c3186', '#16181d', '#233a5e']),
    manner: signed ? mannerOf(person.id) : null,
    faint: stress && random() < 0.4,
    seed: key,
    wording: 'designation',
    union: UNION,
  };
  const raster = await scan(FORMS[layout](filling), {
    device,
    turned,
    skewDegrees: (random() - 0.5) * 4,
    pale: stress && random() < 0.5,
    stained: stress && random() < 0.5,
    folded: stress && random() < 0.5,
    seed: key,
  });
  const card = await reader.read(await jpegOf(raster, { gray: device !== 'phone', quality: 72 }));
  const { reading } = card;
  const { outcome, candidates } = matcher.rank(matchQueryOf(card));
  const { signedOn } = reading.fields;
  return {
    layout,
    device,
    turned,
    hand: filling.hand,
    stress,
    stranger,
    name,
    ...nameFacts(card, person.id),
    outcome,
    place: candidates.findIndex(({ personId }) => personId === person.id) + 1 || 999,
    rightPerson: !stranger && candidates[0]?.personId === person.id,
    turnRight: reading.turned === turned,
    document: reading.document,
    signed,
    signature: reading.signature.present,
    day,
    dateText: signedOn?.text ?? '',
    dateRight: signedOn?.couldBe.includes(day as never) === true && (signedOn.couldBe[0] === day || signedOn.ambiguous),
  };
}

function lastFirst(name: string): string {
  const words = name.split(' ');
  const family = words.pop() ?? '';
  return `${family}, ${words.join(' ')}`;
}

function written(day: string, random: Random): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const [m, d] = [String(Number(month)), String(Number(date))];
  return pick(random, [
    `${m}/${d}/${year}`,
    `${m}/${d}/${year.slice(2)}`,
    `${month}-${date}-${year}`,
    `${month}/${date}/${year.slice(2)}`,
  ]);
}
