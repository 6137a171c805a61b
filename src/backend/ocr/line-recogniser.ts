import { readFile } from 'node:fs/promises';
import './no-telemetry.ts';
import * as ort from 'onnxruntime-node';
import { freeReading, type Posterior } from '#core/reading/ctc.ts';
import { type GrayImage, resized } from './gray-image.ts';
import { startModel } from './start-model.ts';

export type LineReading = {
  readonly text: string;
  /** Mean probability of the letters: poorly calibrated on handwriting, never used alone. */
  readonly confidence: number;
  readonly posterior: Posterior;
  /** For each letter of `text`, where its centre stands: 0 left edge, 1 right edge. */
  readonly positions: readonly number[];
};

export type LineRecogniser = {
  readonly read: (line: GrayImage) => Promise<LineReading>;
  readonly close: () => Promise<void>;
};

const HEIGHT = 48;
const WIDEST = 1600;
/** The model knows 6,625 characters; a card of an English, French or Spanish form is written in these. */
const WRITTEN = /^[A-Za-z0-9 .,'\-/#&@()_:;?!$%+*"áéíóúüñÁÉÍÓÚÑàâçèêëîïôöûÀÂÇÈÊËÎÏÔÖÛ]$/;

/** PP-OCRv4 recognition: one line of text, 48 pixels high, to a posterior over the letters of `WRITTEN`. */
export async function createLineRecogniser(
  paths: { readonly recognition: string; readonly characters: string },
  threads = 1,
): Promise<LineRecogniser> {
  const session = await startModel(paths.recognition, threads);
  const characters = (await readFile(paths.characters, 'utf8')).split(/\r?\n/);
  while (characters.at(-1) === '') characters.pop();
  // The model's classes: blank, the file's lines, and a space that the file does not have.
  const classes = ['', ...characters, ' '];
  const kept = classes.flatMap((letter, index) => (index === 0 || WRITTEN.test(letter) ? [index] : []));
  const alphabet = kept.map((index) => classes[index] ?? '');
  const inputName = session.inputNames[0] ?? 'x';
  const outputName = session.outputNames[0] ?? 'y';

  return {
    read: async (line) => {
      const width = Math.max(HEIGHT, Math.min(WIDEST, Math.ceil((line.width * HEIGHT) / line.height / 8) * 8));
      const input = recogniserInput(resized(line, width, HEIGHT));
      const output = await session.run({ [inputName]: new ort.Tensor('float32', input, [1, 3, HEIGHT, width]) });
      const tensor = output[outputName];
      if (tensor === undefined) throw new Error(`The recognition model has no output ${outputName}`);
      const posterior = keptPosterior(tensor.data as Float32Array, tensor.dims, { kept, alphabet });
      const free = freeReading(posterior);
      return {
        text: free.text,
        confidence: free.confidence,
        posterior,
        positions: free.steps.map((step) => (step + 0.5) / posterior.steps),
      };
    },
    close: () => session.release(),
  };
}

function recogniserInput({ data }: GrayImage): Float32Array {
  const plane = data.length;
  const input = new Float32Array(plane * 3);
  for (let at = 0; at < plane; at++) input[at] = (data[at] ?? 255) / 127.5 - 1;
  input.copyWithin(plane, 0, plane);
  input.copyWithin(plane * 2, 0, plane);
  return input;
}

/** Renormalised over the kept letters; floored, so that no letter is impossible. */
function keptPosterior(
  probabilities: Float32Array,
  dims: readonly number[],
  { kept, alphabet }: { readonly kept: readonly number[]; readonly alphabet: readonly string[] },
): Posterior {
  const steps = dims[1] ?? 0;
  const all = dims[2] ?? 0;
  const logp = new Float32Array(steps * kept.length);
  for (let step = 0; step < steps; step++) {
    let sum = kept.length * 1e-6;
    for (const index of kept) sum += probabilities[step * all + index] ?? 0;
    kept.forEach((index, k) => {
      logp[step * kept.length + k] = Math.log(((probabilities[step * all + index] ?? 0) + 1e-6) / sum);
    });
  }
  return { steps, alphabet, logp };
}
