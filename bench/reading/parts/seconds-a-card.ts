/** Time for a card beside native tesseract's full page, turn about on the same picture in the same run; skipped where there is none installed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { LocalDate } from '#core/dates.ts';
import { readingLists } from '#core/reading/reading-lists.ts';
import { madeUnit } from '../made-people.ts';
import { nativePage } from '../native-tesseract.ts';
import type { Facts, Part, Sample } from '../part.ts';
import { pictureReader } from '../read-picture.ts';

type TimedItem = { readonly key: string };

const LISTED = 500;
/** As the ground rules of a matter have it: without a window every day of forty years is weighed, in three languages. */
const AGREED = {
  window: { from: '2021-10-31' as LocalDate, to: '2025-12-31' as LocalDate },
  dateOrder: 'mdy',
} as const;

const FOLDER = join(import.meta.dirname, '../../../resources/practice/deliveries/1-paper-cards');

export const secondsACard: Part<TimedItem> = {
  name: 'seconds-a-card',
  what: 'time for a whole card beside native tesseract (page mode 3, one thread), practice scans, 500 listed',
  needsData: false,
  usual: 16,
  list: () => readdirSync(FOLDER).flatMap((file) => (/^(scan|IMG).*\.(jpg|png)$/.test(file) ? [{ key: file }] : [])),
  open: async (asked) => {
    const reader = await pictureReader({ ...readingLists(madeUnit(LISTED, asked.seed).list), ...AGREED });
    // A batch has its first card only once: engines and code are warm for all the others.
    for (const { key } of secondsACard.list(asked).slice(-2)) {
      const picture = await uprightPng(join(FOLDER, key));
      if (picture !== null) await reader.read(picture);
    }
    return {
      measure: async ({ key }): Promise<Facts> => {
        const picture = await uprightPng(join(FOLDER, key));
        if (picture === null) return { ours: null, native: null, ratio: null, workRatio: null };
        const before = process.cpuUsage();
        const started = performance.now();
        await reader.read(picture);
        const ours = performance.now() - started;
        const { user, system } = process.cpuUsage(before);
        const ourWork = (user + system) / 1000;
        const native = nativePage(picture);
        return {
          ours: Math.round(ours),
          native: native?.clock ?? null,
          ratio: native === null ? null : quotient(ours, native.clock),
          ourWork: Math.round(ourWork),
          nativeWork: native?.work ?? null,
          workRatio: native === null ? null : quotient(ourWork, native.work),
        };
      },
      close: reader.close,
    };
  },
  rows: [
    {
      title: 'at most 0.6 of native tesseract’s time',
      goal: '100 %',
      holds: ({ ratio }) => (ratio === null ? null : Number(ratio) <= 0.6),
    },
  ],
  // By the clock, and by the processor's own time: on a machine shared with others only the second says much.
  sums: (samples) => MEDIANS.map(([fact, what, unit]) => ({ what: `median ${what}`, value: median(samples, fact), unit })),
};

/** The damaged delivery is no picture. */
async function uprightPng(file: string): Promise<Buffer | null> {
  try {
    return await sharp(readFileSync(file)).rotate().png().toBuffer();
  } catch {
    return null;
  }
}

const MEDIANS = [
  ['ours', 'of a card', 'ms'],
  ['native', 'of native tesseract', 'ms'],
  ['ratio', 'of ours to native', 'times'],
  ['ourWork', 'of a card, processor', 'ms'],
  ['nativeWork', 'of native tesseract, processor', 'ms'],
  ['workRatio', 'of ours to native, processor', 'times'],
] as const;

const quotient = (a: number, b: number) => Math.round((100 * a) / b) / 100;

function median(samples: readonly Sample[], what: string): number | null {
  const values = samples.map(({ facts }) => facts[what]).filter((value) => typeof value === 'number');
  return values.sort((a, b) => a - b)[values.length >> 1] ?? null;
}
