import type { Engines } from './card-parts.ts';
import { createLineRecogniser } from './line-recogniser.ts';
import { readingPaths } from './model-paths.ts';
import { createSecondReader } from './second-reader.ts';
import { createTextDetector } from './text-detector.ts';

/** Detector, recogniser and second reader, warm. `threads`: of the first two; the second reader has one of its own. */
export async function startEngines(threads = 1): Promise<Engines & { readonly close: () => Promise<void> }> {
  const paths = readingPaths();
  const [detector, recogniser, second] = await Promise.all([
    createTextDetector(paths.detection, threads),
    createLineRecogniser(paths, threads),
    createSecondReader(paths),
  ]);
  return {
    detector,
    recogniser,
    second,
    close: async () => {
      await Promise.all([detector.close(), recogniser.close(), second.close()]);
    },
  };
}
