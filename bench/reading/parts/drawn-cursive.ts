/**
 * Full names in joined hands, drawn on a ruled line, slanted and squeezed: no real cursive of full names is in the open data
 * beyond a few cheques, so this says which way a change goes, not what real hands will give.
 */
import sharp from 'sharp';
import { readingLists } from '#core/reading/reading-lists.ts';
import { handwritten, printed } from '../../../scripts/practice/lettering.ts';
import { rule } from '../../../scripts/practice/forms/slots.ts';
import { between, pick, randomOf } from '../../../scripts/practice/random.ts';
import { madeUnit, writtenName } from '../made-people.ts';
import type { Facts, Part } from '../part.ts';
import { nameFacts, pictureReader } from '../read-picture.ts';
import { sureness } from '../sureness.ts';

const JOINED = ['apple', 'cedarville', 'caveat', 'reenie', 'girl'] as const;

type CursiveItem = { readonly key: string };

export const drawnCursive: Part<CursiveItem> = {
  name: 'drawn-cursive',
  what: 'drawn cursive full names, 500 listed',
  needsData: false,
  usual: 100,
  list: ({ limit, seed }) => Array.from({ length: limit }, (_, number) => ({ key: `cursive-${seed}-${number}` })),
  open: async ({ seed }) => {
    const unit = madeUnit(500, seed);
    const reader = await pictureReader(readingLists(unit.list));
    return {
      measure: async ({ key }): Promise<Facts> => {
        const random = randomOf(key);
        const person = pick(random, unit.people);
        const hand = pick(random, JOINED);
        const name = writtenName(person, random() < 0.3);
        const card = await reader.read(await drawnLine(name, hand, key));
        return { name, hand, ...nameFacts(card, person.id) };
      },
      close: reader.close,
    };
  },
  rows: [
    { title: 'true person first', goal: '(85 % of real ones)', holds: ({ rank }) => rank === 1 },
    { title: 'true person among five', goal: '(92 % of real ones)', holds: ({ rank }) => Number(rank) <= 5 },
    ...sureness({ covered: '', wrong: 'under 0.5 %' }),
  ],
};

async function drawnLine(name: string, hand: (typeof JOINED)[number], key: string): Promise<Buffer> {
  const random = randomOf(`line:${key}`);
  const [width, height] = [900, 110];
  const slant = between(random, -0.05, 0.45);
  const squeeze = between(random, 0.75, 1.1);
  const place = { x: 130 / squeeze + 20, baseline: 78 + between(random, -6, 6), size: between(random, 52, 74) };
  const line = handwritten(name, { hand, ink: '#1f2c66', place, maxWidth: 760, seed: key });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#f4f4ee"/>` +
    printed('Pay to', 'serif', { x: 8, baseline: 80, size: 30 }) +
    rule(110, 86, 890) +
    `<g transform="matrix(${squeeze} 0 ${-slant} 1 ${slant * 78} 0)">${line}</g></svg>`;
  return sharp(Buffer.from(svg))
    .blur(between(random, 0.4, 1.3))
    .greyscale()
    .jpeg({ quality: 65 })
    .toBuffer();
}
