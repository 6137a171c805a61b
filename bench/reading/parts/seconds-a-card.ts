/** Time for a card beside native tesseract's full page, turn about on the same picture in the same run; skipped where there is none installed. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Facts, Part, Sample } from '../part.ts';
import { pictureReader } from '../read-picture.ts';

type TimedItem = { readonly key: string };

const FOLDER = join(import.meta.dirname, '../../../resources/practice/deliveries');
/** One thread, as the reader has. */
const ENVIRONMENT = { ...process.env, OMP_THREAD_LIMIT: '1' };

export const secondsACard: Part<TimedItem> = {
  name: 'seconds-a-card',
  what: 'time for a whole card beside native tesseract (page mode 3, one thread), practice scans',
  needsData: false,
  usual: 16,
  list: () => readdirSync(FOLDER).flatMap((file) => (/^(scan|IMG).*\.(jpg|png)$/.test(file) ? [{ key: file }] : [])),
  open: async () => {
    const reader = await pictureReader();
    return {
      measure: async ({ key }): Promise<Facts> => {
        const picture = await uprightPng(join(FOLDER, key));
        if (picture === null) return { ours: null, native: null, ratio: null };
        const started = performance.now();
        await reader.read(picture);
        const ours = performance.now() - started;
        const native = nativeMs(picture);
        return { ours: Math.round(ours), native, ratio: native === null ? null : Math.round((100 * ours) / native) / 100 };
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
  sums: (samples) => ['ours', 'native', 'ratio'].map((what) => `median ${what}: ${median(samples, what) ?? 'not measured'}`),
};

/** The damaged delivery is no picture. */
async function uprightPng(file: string): Promise<Buffer | null> {
  try {
    return await sharp(readFileSync(file)).rotate().png().toBuffer();
  } catch {
    return null;
  }
}

function nativeMs(picture: Buffer): number | null {
  const started = performance.now();
  const { error, status } = spawnSync('tesseract', ['stdin', 'stdout', '--psm', '3'], { input: picture, env: ENVIRONMENT });
  return error !== undefined || status !== 0 ? null : Math.round(performance.now() - started);
}

function median(samples: readonly Sample[], what: string): number | null {
  const values = samples.map(({ facts }) => facts[what]).filter((value) => typeof value === 'number');
  return values.sort((a, b) => a - b)[values.length >> 1] ?? null;
}
