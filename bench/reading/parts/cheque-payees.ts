/**
 * Real full names in running hands: the payee lines of the cheques in the open data. Six hands are too few for a figure; varied as
 * another pen, paper or camera would have varied them, and against another list each time, they say how steady the reading is.
 */
import sharp from 'sharp';
import { readingLists } from '#core/reading/reading-lists.ts';
import type { ListedName } from '#core/reading/name-reading.ts';
import { madeUnit } from '../made-people.ts';
import { dataFile, manifestItems } from '../manifest.ts';
import type { Asked, Facts, Part } from '../part.ts';
import { nameFacts, pictureReader, type PictureReader } from '../read-picture.ts';
import { sureness } from '../sureness.ts';

type PayeeItem = { readonly key: string; readonly file: string; readonly payee: string; readonly variant: Variant };

const LISTED = 500;
/** Where the payee stands on these cheques, as shares of the picture. */
/** What is done to a line: a lean as a share of its height, a stretch along it, ink made pale, pixels made coarse. */
const VARIANTS = {
  'as it is': { lean: 0, stretch: 1, pale: 1, shrink: 1 },
  'leaning left': { lean: -0.25, stretch: 1, pale: 1, shrink: 1 },
  'leaning right': { lean: 0.25, stretch: 1, pale: 1, shrink: 1 },
  narrow: { lean: 0, stretch: 0.82, pale: 1, shrink: 1 },
  wide: { lean: 0, stretch: 1.2, pale: 1, shrink: 1 },
  pale: { lean: 0, stretch: 1, pale: 0.45, shrink: 1 },
  coarse: { lean: 0, stretch: 1, pale: 1, shrink: 0.6 },
  'narrow and leaning': { lean: 0.2, stretch: 0.85, pale: 0.7, shrink: 0.8 },
} as const;
type Variant = keyof typeof VARIANTS;
const VARIANT_NAMES = Object.keys(VARIANTS) as readonly Variant[];

const LINE = { left: 0.02, top: 0.185, width: 0.8, height: 0.105 } as const;

export const chequePayees: Part<PayeeItem> = {
  name: 'cheque-payees',
  what: `real running hands, full names, ${LISTED} listed; the six cheques of the open data, each in ${VARIANT_NAMES.length} ways`,
  needsData: true,
  usual: 100,
  list: payees,
  open: async (asked) => {
    const listed = [...new Set(payees(asked).map(({ payee }) => payee))].map(asListed);
    const readers = new Map<Variant, PictureReader>();
    return {
      measure: async ({ file, payee, variant }): Promise<Facts> => {
        const reader = readers.get(variant) ?? (await readerFor(variant, { listed, asked }));
        readers.set(variant, reader);
        const card = await reader.read(await payeeLine(dataFile(asked, 'forms', file), variant));
        return { payee, variant, ...nameFacts(card, payee) };
      },
      close: async () => {
        for (const reader of readers.values()) await reader.close();
      },
    };
  },
  rows: [
    { title: 'as it is: true person first', goal: '85 %', holds: (facts) => (isPlain(facts) ? facts['rank'] === 1 : null) },
    {
      title: 'as it is: true person among five',
      goal: '92 %',
      holds: (facts) => (isPlain(facts) ? Number(facts['rank']) <= 5 : null),
    },
    { title: 'varied: true person first', goal: '85 %', holds: (facts) => (isPlain(facts) ? null : facts['rank'] === 1) },
    {
      title: 'varied: true person among five',
      goal: '92 %',
      holds: (facts) => (isPlain(facts) ? null : Number(facts['rank']) <= 5),
    },
    ...sureness({ covered: '60 %', wrong: 'under 0.5 %' }),
  ],
};

function isPlain({ variant }: Facts): boolean {
  return variant === 'as it is';
}

function payees(asked: Asked): readonly PayeeItem[] {
  const cheques = manifestItems(asked, 'forms').filter(({ set }) => set === 'idrbt_cheque');
  return VARIANT_NAMES.flatMap((variant) =>
    cheques.map(({ file, truth }) => {
      const { payee } = truth as unknown as { readonly payee: string };
      return { key: `${file}, ${variant}`, file, payee, variant };
    }),
  );
}

/** Each way has other people beside the six on its list. */
async function readerFor(
  variant: Variant,
  { listed, asked }: { readonly listed: readonly ListedName[]; readonly asked: Asked },
): Promise<PictureReader> {
  const { people } = readingLists(madeUnit(LISTED, asked.seed + VARIANT_NAMES.indexOf(variant)).list);
  return pictureReader({ people: [...listed, ...people.slice(listed.length)] });
}

function asListed(full: string): ListedName {
  return { key: full, name: { full, given: null, middle: null, family: null, suffix: null }, otherNames: [] };
}

async function payeeLine(cheque: Buffer, variant: Variant): Promise<Buffer> {
  const { lean, stretch, pale, shrink } = VARIANTS[variant];
  const { width, height } = await sharp(cheque).metadata();
  const line = await sharp(cheque)
    .extract({
      left: Math.round(width * LINE.left),
      top: Math.round(height * LINE.top),
      width: Math.round(width * LINE.width),
      height: Math.round(height * LINE.height),
    })
    .png()
    .toBuffer({ resolveWithObject: true });
  const picture = sharp(line.data).resize(Math.round(line.info.width * stretch * shrink), Math.round(line.info.height * shrink), {
    fit: 'fill',
  });
  const leaning =
    lean === 0 ? picture : sharp(await picture.png().toBuffer()).affine([1, -lean, 0, 1], { background: '#ffffff' });
  // As it is, no pixel is touched but by the picture's own compression.
  const paled = pale === 1 ? leaning : leaning.linear(pale, 255 * (1 - pale));
  return paled.jpeg({ quality: 90 }).toBuffer();
}
