import type { Engines } from '../../src/backend/ocr/card-parts.ts';
import { createLineRecogniser } from '../../src/backend/ocr/line-recogniser.ts';
import { readingPaths } from '../../src/backend/ocr/model-paths.ts';
import { createSecondReader } from '../../src/backend/ocr/second-reader.ts';
import { createTextDetector } from '../../src/backend/ocr/text-detector.ts';

export async function startEngines(): Promise<Engines & { readonly close: () => Promise<void> }> {
  const paths = readingPaths();
  const [detector, recogniser, second] = await Promise.all([
    createTextDetector(paths.detection),
    createLineRecogniser(paths),
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
