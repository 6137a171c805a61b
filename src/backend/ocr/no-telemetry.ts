/** Imported before onnxruntime wherever a process loads it by itself, as tests and the bench do; the workers get it with their environment. */
import { SILENT } from './worker-host.ts';

Object.assign(process.env, SILENT);
