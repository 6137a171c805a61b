/** Real full names in running hands: the payee lines of the few cheques in the open data. Too few for a figure, enough to look at. */
import sharp from 'sharp';
import { readingLists } from '#core/reading/reading-lists.ts';
import type { ListedName } from '#core/reading/name-reading.ts';
import { madeUnit } from '../made-people.ts';
import { dataFile, manifestItems } from '../manifest.ts';
import type { Asked, Facts, Part } from '../part.ts';
import { nameFacts, pictureReader } from '../read-picture.ts';
import { sureness } from '../sureness.ts';

type PayeeItem = { readonly key: string; readonly payee: string };

const LISTED = 500;
/** Where the payee stands on these cheques, as shares of the picture. */
const LINE = { left: 0.02, top: 0.185, width: 0.8, height: 0.105 } as const;

export const chequePayees: Part<PayeeItem> = {
  name: 'cheque-payees',
  what: `real running hands, full names, ${LISTED} listed; only the few cheques of the open data`,
  needsData: true,
  usual: 10,
  list: payees,
  open: async (asked) => {
    const { people } = readingLists(madeUnit(LISTED, asked.seed).list);
    const listed = payees(asked).map(({ payee }) => asListed(payee));
    const reader = await pictureReader({ people: [...listed, ...people.slice(listed.length)] });
    return {
      measure: async ({ key, payee }): Promise<Facts> => {
        const card = await reader.read(await payeeLine(dataFile(asked, 'forms', key)));
        return { payee, ...nameFacts(card, payee) };
      },
      close: reader.close,
    };
  },
  rows: [
    { title: 'true person first', goal: '85 %', holds: ({ rank }) => rank === 1 },
    { title: 'true person among five', goal: '92 %', holds: ({ rank }) => Number(rank) <= 5 },
    ...sureness({ covered: '60 %', wrong: 'under 0.5 %' }),
  ],
};

function payees(asked: Asked): readonly PayeeItem[] {
  return manifestItems(asked, 'forms')
    .filter(({ set }) => set === 'idrbt_cheque')
    .map(({ file, truth }) => ({ key: file, payee: (truth as unknown as { readonly payee: string }).payee }));
}

function asListed(full: string): ListedName {
  return { key: full, name: { full, given: null, middle: null, family: null, suffix: null }, otherNames: [] };
}

async function payeeLine(cheque: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(cheque).metadata();
  return sharp(cheque)
    .extract({
      left: Math.round(width * LINE.left),
      top: Math.round(height * LINE.top),
      width: Math.round(width * LINE.width),
      height: Math.round(height * LINE.height),
    })
    .jpeg({ quality: 90 })
    .toBuffer();
}
