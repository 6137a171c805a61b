import { readFile } from 'node:fs/promises';
import './no-telemetry.ts';
import * as ort from 'onnxruntime-node';
import { foldModel } from './fold-model.ts';
import { readModel, writeModel } from './model-graph.ts';
import { sessionOptions } from './session-options.ts';

/** A network from its file, said with fewer passes (`foldModel`); throws where the file is damaged. */
export async function startModel(path: string, threads: number): Promise<ort.InferenceSession> {
  return ort.InferenceSession.create(writeModel(foldModel(readModel(await readFile(path)))), sessionOptions(threads));
}
