/**
 * Dates in printed boxes, drawn, with real handwritten digits laid in, of those that the digit network never saw: more of them
 * than the open data has whole dates, to say how seldom a wrong day is offered with confidence. Each date mixes hands, which no card does.
 */
import sharp from 'sharp';
import { localDate } from '#core/dates.ts';
import { between, pick, type Random, randomOf } from '../../../scripts/practice/random.ts';
import { laid } from '../real-writing.ts';
import { dataFile, manifestItems } from '../manifest.ts';
import type { Asked, Facts, Part } from '../part.ts';
import { pictureReader } from '../read-picture.ts';

type DateItem = { readonly key: string };

const SURE = 0.8;
const CELL = { width: 44, height: 54 } as const;
const [LEFT, TOP] = [60, 40] as const;

export const composedDates: Part<DateItem> = {
  name: 'composed-dates',
  what: 'real digits laid in drawn boxes, any day of forty years, day first as the mask under the boxes says',
  needsData: true,
  usual: 200,
  list: ({ limit, seed }) => Array.from({ length: limit }, (_, number) => ({ key: `composed-${seed}-${number}` })),
  open: async (asked) => {
    const digits = digitFiles(asked);
    const reader = await pictureReader();
    return {
      measure: async ({ key }): Promise<Facts> => {
        const random = randomOf(key);
        const truth =
          localDate(2000 + Math.floor(random() * 40), 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)) ?? '';
        const [year = '', month = '', day = ''] = truth.split('-');
        const files = `${day}${month}${year}`.split('').map((digit) => pick(random, digits.get(digit) ?? []));
        const pictures = files.map((file) => dataFile(asked, 'digits', file));
        const date = (await reader.read(await drawn(pictures, random))).reading.fields.signedOn;
        return { truth, text: date?.text ?? '', first: date?.couldBe[0] ?? null, confidence: date?.confidence ?? 0 };
      },
      close: reader.close,
    };
  },
  rows: [
    { title: 'true day first', goal: '', holds: ({ first, truth }) => first === truth },
    { title: `confident (over ${SURE})`, goal: '', holds: ({ confidence }) => Number(confidence) > SURE },
    {
      title: 'wrong and confident, of all',
      goal: 'under 1 %',
      holds: ({ confidence, first, truth }) => Number(confidence) > SURE && first !== truth,
    },
  ],
};

function digitFiles(asked: Asked): ReadonlyMap<string, readonly string[]> {
  const items = manifestItems(asked, 'digits').filter(({ set }) => set === 'choice_digit' || set === 'mnist_digit');
  return new Map(
    '0123456789'.split('').map((digit) => [digit, items.filter(({ truth }) => truth === digit).map(({ file }) => file)]),
  );
}

async function drawn(digits: readonly Buffer[], random: Random): Promise<Buffer> {
  const width = digits.length * CELL.width;
  const edges = Array.from({ length: digits.length + 1 }, (_, at) => `M${LEFT + at * CELL.width} ${TOP}v${CELL.height}`);
  const mask = 'DDMMYYYY'
    .split('')
    .map(
      (letter, at) =>
        `<text x="${LEFT + (at + 0.5) * CELL.width}" y="${TOP + CELL.height + 24}" text-anchor="middle">${letter}</text>`,
    );
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * LEFT}" height="${TOP * 2 + CELL.height + 20}" font-family="sans-serif" font-size="18">` +
    `<rect width="100%" height="100%" fill="#fbfbf8"/><path d="M${LEFT} ${TOP}h${width}M${LEFT} ${TOP + CELL.height}h${width}${edges.join('')}" stroke="#444" stroke-width="2"/>${mask.join('')}</svg>`;
  const parts = [];
  for (const [at, digit] of digits.entries()) {
    const ink = await laid(digit, CELL.height * between(random, 0.62, 0.84), CELL.width * 0.72);
    const left = Math.round(LEFT + (at + 0.5) * CELL.width - ink.width / 2 + between(random, -3, 3));
    const top = Math.round(TOP + (CELL.height - ink.height) / 2 + between(random, -3, 3));
    parts.push({ input: ink.input, left, top, blend: 'multiply' as const });
  }
  const sheet = await sharp(Buffer.from(svg)).composite(parts).greyscale().png().toBuffer();
  return sharp(sheet)
    .rotate(between(random, -1, 1), { background: '#f4f4f0' })
    .blur(0.5)
    .jpeg({ quality: 78 })
    .toBuffer();
}
