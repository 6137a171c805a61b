/** Smaller pictures for the eye, made in a process of their own: whoever holds the matter open decodes no image, not even ours. */
import { superviseWorker } from '#backend/ocr/supervised-worker.ts';
import type { WorkerHost } from '#backend/ocr/worker-host.ts';
import { DECODE_WORKER } from './decoder.ts';
import type { RenditionOptions } from './rendition.ts';

export type Pictures = {
  /** JPEG; null where the worker could not make it. */
  readonly rendition: (image: Uint8Array, options: RenditionOptions) => Promise<Uint8Array | null>;
  /** What a QR code on the picture says; null where there is none. */
  readonly code: (image: Uint8Array) => Promise<string | null>;
  readonly close: () => void;
};

const RENDITION_LIMIT_MS = 20_000;
const MOST_BYTES = 1_500_000_000;

export function createPictures({
  host,
  workerPath = DECODE_WORKER,
}: {
  readonly host: WorkerHost;
  readonly workerPath?: string;
}): Pictures {
  const worker = superviseWorker({ host, modulePath: workerPath, mostBytes: MOST_BYTES });
  return {
    rendition: async (image, options) => {
      const answer = await worker.ask<Uint8Array>({ kind: 'rendition', image, options }, { withinMs: RENDITION_LIMIT_MS });
      return answer.ok ? answer.value : null;
    },
    code: async (image) => {
      const answer = await worker.ask<string | null>({ kind: 'code', image }, { withinMs: RENDITION_LIMIT_MS });
      return answer.ok ? answer.value : null;
    },
    close: worker.close,
  };
}
