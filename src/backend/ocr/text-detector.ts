import './no-telemetry.ts';
import * as ort from 'onnxruntime-node';
import { type GrayImage, resized } from './gray-image.ts';
import { startModel } from './start-model.ts';
import { type TextRegions, textRegions } from './text-regions.ts';

export type TextDetector = {
  /** Boxes in pixels of `page`; the longer side is searched at `longestSide` pixels. */
  readonly find: (page: GrayImage, longestSide?: number) => Promise<TextRegions>;
  readonly close: () => Promise<void>;
};

/** The model is trained on ImageNet's colour means and spreads, in the order blue, green, red. */
const MEANS = [0.406, 0.456, 0.485] as const;
const SPREADS = [0.225, 0.224, 0.229] as const;

/** PP-OCRv4 text detection. */
export async function createTextDetector(detection: string, threads = 1): Promise<TextDetector> {
  const session = await startModel(detection, threads);
  const inputName = session.inputNames[0] ?? 'x';
  const outputName = session.outputNames[0] ?? 'y';
  return {
    find: async (page, longestSide = 960) => {
      const scale = Math.min(1, longestSide / Math.max(page.width, page.height));
      const width = Math.max(32, Math.round((page.width * scale) / 32) * 32);
      const height = Math.max(32, Math.round((page.height * scale) / 32) * 32);
      const small = resized(page, width, height);
      const plane = width * height;
      const input = new Float32Array(plane * 3);
      for (let channel = 0; channel < 3; channel++) {
        const mean = MEANS[channel] ?? 0.5;
        const spread = SPREADS[channel] ?? 0.25;
        for (let at = 0; at < plane; at++) input[channel * plane + at] = ((small.data[at] ?? 255) / 255 - mean) / spread;
      }
      const output = await session.run({ [inputName]: new ort.Tensor('float32', input, [1, 3, height, width]) });
      const data = output[outputName]?.data as Float32Array;
      return scaled(textRegions({ data, width, height }), page.width / width, page.height / height);
    },
    close: () => session.release(),
  };
}

function scaled(regions: TextRegions, across: number, down: number): TextRegions {
  const along = regions.sideways ? down : across;
  const over = regions.sideways ? across : down;
  return {
    ...regions,
    boxes: regions.boxes.map((box) => ({
      cx: box.cx * across,
      cy: box.cy * down,
      width: box.width * along,
      height: box.height * over,
    })),
  };
}
