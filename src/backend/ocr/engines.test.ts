import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { grayPicture } from './page-picture.ts';
import { createLineRecogniser } from './line-recogniser.ts';
import { readingPaths } from './model-paths.ts';
import { readingThreads } from './session-options.ts';
import { createTextDetector } from './text-detector.ts';

describe('readingThreads', () => {
  it('takes half the machine, at least one thread and at most four', () => {
    expect([1, 2, 3, 4, 8, 16].map((cores) => readingThreads(cores))).toEqual([1, 1, 1, 2, 4, 4]);
  });
});

describe('the engines', () => {
  it('see the same on three threads as on one, to the last bit', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="420" height="70"><rect width="420" height="70" fill="white"/>' +
      '<path d="M10 50 L30 15 L50 50 M70 15 V50 H100 M120 15 H150 M135 15 V50 M170 50 Q190 0 210 50 T260 30" fill="none" stroke="black" stroke-width="5"/></svg>';
    const { page } = await grayPicture(await sharp(Buffer.from(svg)).png().toBuffer());
    const paths = readingPaths();
    const seen = [];
    for (const threads of [1, 3]) {
      const [detector, recogniser] = await Promise.all([
        createTextDetector(paths.detection, threads),
        createLineRecogniser(paths, threads),
      ]);
      seen.push({ regions: await detector.find(page), line: await recogniser.read(page) });
      await Promise.all([detector.close(), recogniser.close()]);
    }
    expect(seen[0]?.line.posterior.steps).toBeGreaterThan(20);
    expect(seen[1]).toEqual(seen[0]);
  });
});
