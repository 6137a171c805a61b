/** Whole cards on forms never seen: real hand-printed names and real signatures laid on, 500 listed, scanned by the drawn scanner. */
import sharp from 'sharp';
import { createMatcher } from '#core/match/matcher.ts';
import { readingLists } from '#core/reading/reading-lists.ts';
import { matchQueryOf } from '#backend/ocr/match-query.ts';
import { HANDS, type HandName } from '../../../scripts/practice/fonts.ts';
import { UNION } from '../../../scripts/practice/parties.ts';
import { between, pick, type Random, randomOf } from '../../../scripts/practice/random.ts';
import { asEmployeeList } from '../../matching/as-list.ts';
import type { MadePerson } from '../../../scripts/made-people/made-person.ts';
import { EMPLOYER, madeUnit } from '../made-people.ts';
import { dataFile, manifestItems, shuffled } from '../manifest.ts';
import { nativePage, rankInText } from '../native-tesseract.ts';
import type { Asked, Facts, Part, Sample } from '../part.ts';
import { nameFacts, pictureReader } from '../read-picture.ts';
import { isSure } from '../sureness.ts';
import { cutName, laid } from '../real-writing.ts';
import { startEngines } from '#backend/ocr/engines.ts';
import { unseenForm } from '../unseen-forms.ts';

type Named = { readonly file: string; readonly truth: string };
type CardItem = { readonly key: string; readonly number: number; readonly given: Named; readonly family: Named };

const LISTED = 500;

export const unseenCards: Part<CardItem> = {
  name: 'unseen-cards',
  what: `real names and signatures on three forms never seen, ${LISTED} listed; every sixth signer is not on the list, every fourth card unsigned`,
  needsData: true,
  usual: 120,
  list: (asked) => {
    const random = randomOf(`unseen:${asked.seed}`);
    const names = shuffled(
      manifestItems(asked, 'names').filter(({ kind, truth }) => kind === 'name' && /^[A-Z]{3,}$/.test(truth)),
      random,
    );
    return Array.from({ length: Math.floor(names.length / 2) }, (_, number) => {
      const [given, family] = [names[number * 2], names[number * 2 + 1]];
      if (given === undefined || family === undefined) throw new Error('Names come in pairs');
      return { key: `unseen-${given.file}-${family.file}`, number, given, family };
    });
  },
  open: async (asked) => {
    const items = unseenCards.list(asked);
    const people = listOf(items, asked);
    const list = asEmployeeList(people, EMPLOYER);
    const names = people.map(({ given, family }) => [given, family] as const);
    const places = new Map(people.map(({ id }, at) => [id, at]));
    const matcher = createMatcher({ list, background: madeUnit(1, 1).background, preset: 'strict' });
    const reader = await pictureReader(readingLists(list));
    const cutter = await startEngines();
    const signatures = manifestItems(asked, 'signatures').map(({ file }) => file);
    return {
      measure: async (item): Promise<Facts> => {
        const random = randomOf(item.key);
        const [given, family] = [
          await cutName(dataFile(asked, 'names', item.given.file), cutter),
          await cutName(dataFile(asked, 'names', item.family.file), cutter),
        ];
        if (given === null || family === null) return { cut: false };
        const stranger = isStranger(item);
        const signed = item.number % 4 !== 1;
        const signature = signed ? dataFile(asked, 'signatures', pick(random, signatures)) : null;
        const picture = await composed(item, { given, family, signature, random });
        const started = performance.now();
        const card = await reader.read(picture);
        const ours = Math.round(performance.now() - started);
        const native = nativePage(picture);
        const { outcome, candidates } = matcher.rank(matchQueryOf(card));
        const id = stranger ? 'nobody' : idOf(item);
        return {
          cut: true,
          stranger,
          signed,
          name: `${item.given.truth} ${item.family.truth}`,
          ...nameFacts(card, id),
          outcome,
          rightPerson: candidates[0]?.personId === id,
          document: card.reading.document,
          turned: card.reading.turned,
          signature: card.reading.signature.present,
          dateText: card.reading.fields.signedOn?.text ?? '',
          ours,
          native: native?.clock ?? null,
          nativeRank: native === null ? null : rankInText(native.text, names, places.get(id) ?? -1),
        };
      },
      close: async () => {
        await reader.close();
        await cutter.close();
      },
    };
  },
  rows: [
    { title: 'signer first of 500', goal: '95 %', holds: (facts) => (listed(facts) ? facts['rank'] === 1 : null) },
    { title: 'signer among five', goal: '98 %', holds: (facts) => (listed(facts) ? Number(facts['rank']) <= 5 : null) },
    {
      title: 'native tesseract on the same cards: signer first',
      goal: '(67 %)',
      holds: (facts) => (listed(facts) && facts['nativeRank'] !== null ? facts['nativeRank'] === 1 : null),
    },
    {
      title: 'native tesseract on the same cards: signer among five',
      goal: '(77 %)',
      holds: (facts) => (listed(facts) && facts['nativeRank'] !== null ? Number(facts['nativeRank']) <= 5 : null),
    },
    { title: 'sure of the name', goal: '60 %', holds: (facts) => (listed(facts) ? isSure(facts) : null) },
    {
      title: 'wrong, of the sure',
      goal: 'under 0.5 %',
      holds: (facts) => (facts['cut'] === true && isSure(facts) ? facts['rank'] !== 1 : null),
    },
    {
      title: 'clear by the strict rules (a name alone never is)',
      goal: '',
      holds: (facts) => (listed(facts) ? facts['outcome'] === 'clear' : null),
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
    {
      title: 'known for a card, upright',
      goal: '99.5 %',
      holds: ({ cut, document, turned }) => (cut === true ? document === 'card' && turned === 0 : null),
    },
    {
      title: 'real signature seen, empty line seen as empty',
      goal: '98 %',
      holds: ({ cut, signed, signature }) => (cut !== true || signature === 'ask' ? null : (signature === 'yes') === signed),
    },
    {
      title: 'signature left to a person',
      goal: 'under 5 %',
      holds: ({ cut, signature }) => (cut === true ? signature === 'ask' : null),
    },
  ],
  sums: (samples) => [
    { what: 'median of a card', value: median(samples, 'ours'), unit: 'ms' },
    { what: 'median of native tesseract', value: median(samples, 'native'), unit: 'ms' },
  ],
};

function median(samples: readonly Sample[], what: string): number | null {
  const values = samples.map(({ facts }) => facts[what]).filter((value) => typeof value === 'number');
  return values.sort((a, b) => a - b)[values.length >> 1] ?? null;
}

function listed({ cut, stranger }: Facts): boolean {
  return cut === true && stranger === false;
}

function isStranger({ number }: CardItem): boolean {
  return number % 6 === 5;
}

function idOf({ number }: CardItem): string {
  return `W-${number}`;
}

/** Those who sign and are listed, the rest invented; nobody's address or telephone helps. */
function listOf(items: readonly CardItem[], { seed }: Asked): readonly MadePerson[] {
  const others = madeUnit(LISTED, seed).people;
  const signers = items
    .filter((item) => !isStranger(item))
    .map((item, at): MadePerson => {
      const base = others[at];
      if (base === undefined) throw new Error('More signers than people');
      return { ...base, id: idOf(item), given: item.given.truth, middle: '', family: item.family.truth, suffix: '' };
    });
  return [...signers, ...others.slice(signers.length)];
}

type Writing = {
  readonly given: Parameters<typeof laid>[0];
  readonly family: Parameters<typeof laid>[0];
  readonly signature: Buffer | null;
  readonly random: Random;
};

async function composed({ key, number }: CardItem, { given, family, signature, random }: Writing): Promise<Buffer> {
  const hand = pick(random, Object.keys(HANDS) as HandName[]);
  const form = unseenForm(number, {
    answers: {
      address: `${Math.floor(between(random, 10, 900))} Cedar Row`,
      phone: '(518) 555-0142',
      employer: EMPLOYER,
      title: 'Clerk',
      date: `${Math.floor(between(random, 1, 13))}/${Math.floor(between(random, 1, 29))}/2025`,
    },
    hand,
    union: UNION,
    seed: key,
  });
  const first = await laid(given, form.name.height * 0.75, form.name.width * 0.44);
  const last = await laid(family, form.name.height * 0.75, form.name.width * 0.44);
  const x = Math.round(form.name.x + between(random, 8, 40));
  const parts = [
    { input: first.input, left: x, top: Math.round(form.name.baseline - first.height), blend: 'multiply' as const },
    {
      input: last.input,
      left: x + first.width + 30,
      top: Math.round(form.name.baseline - last.height),
      blend: 'multiply' as const,
    },
  ];
  if (signature !== null) {
    const drawn = await laid(signature, form.signature.height * 1.25, form.signature.width * 0.8);
    const top = Math.round(form.signature.baseline - drawn.height * 0.85);
    parts.push({ input: drawn.input, left: Math.round(form.signature.x + 40), top, blend: 'multiply' });
  }
  const sheet = await sharp(Buffer.from(form.svg)).composite(parts).greyscale().png().toBuffer();
  return sharp(sheet)
    .rotate(between(random, -1.5, 1.5), { background: '#f0f0ee' })
    .blur(0.6)
    .jpeg({ quality: 72 })
    .toBuffer();
}
