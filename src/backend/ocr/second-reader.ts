import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { type GrayImage, PAPER, resized } from './gray-image.ts';
import { pngOf } from './page-picture.ts';

export type SecondReading = { readonly text: string; readonly confidence: number };

export type SecondReader = {
  /** One line; text only. */
  readonly read: (line: GrayImage) => Promise<SecondReading>;
  readonly close: () => Promise<void>;
};

/** Text of about this height is what the language data was trained on. */
const TEXT_HEIGHT = 44;
const MARGIN = 12;
/** Half a second where the machine is idle; a busy one may need much more. */
const START_LIMIT_MS = 90_000;

/** tesseract.js with everything local: without `langPath` it would ask a server, with its default cache it would write a file. */
export async function createSecondReader(paths: {
  readonly tesseractWorker: string;
  readonly tesseractLanguage: string;
}): Promise<SecondReader> {
  await access(join(paths.tesseractLanguage, 'eng.traineddata.gz'));
  const worker = await withinTime(
    createWorker('eng', OEM.LSTM_ONLY, {
      langPath: paths.tesseractLanguage,
      workerPath: paths.tesseractWorker,
      cacheMethod: 'none',
      gzip: true,
      // Without a handler an engine fault is an uncaught exception of the whole process.
      errorHandler: () => undefined,
    }),
  );
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: '240' });
  return {
    read: async (line) => readWith(worker, line),
    close: async () => {
      await worker.terminate();
    },
  };
}

async function readWith(worker: Worker, line: GrayImage): Promise<SecondReading> {
  const width = Math.max(8, Math.min(2000, Math.round((line.width * TEXT_HEIGHT) / line.height)));
  const picture = await pngOf(withMargin(resized(line, width, TEXT_HEIGHT)));
  const { data } = await worker.recognize(picture);
  return { text: data.text.trim(), confidence: data.confidence / 100 };
}

function withMargin({ data, width, height }: GrayImage): GrayImage {
  const outWidth = width + 2 * MARGIN;
  const out = new Uint8Array(outWidth * (height + 2 * MARGIN)).fill(PAPER);
  for (let y = 0; y < height; y++) out.set(data.subarray(y * width, (y + 1) * width), (y + MARGIN) * outWidth + MARGIN);
  return { data: out, width: outWidth, height: height + 2 * MARGIN };
}

/** A worker that cannot load its data never settles. */
async function withinTime(starting: Promise<Worker>): Promise<Worker> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('The second reader did not start')), START_LIMIT_MS);
  try {
    return await Promise.race([starting, promise]);
  } finally {
    clearTimeout(timer);
  }
}
