import { fileURLToPath } from 'node:url';
import type { PageLines, PageReading, ReadingContext } from './reading-job.ts';
import { type Answer, superviseWorker } from './supervised-worker.ts';
import type { WorkerHost } from './worker-host.ts';

export type Reader = {
  /** A page picture (PNG or JPEG) to its cards; a dead, hung or overgrown worker is a value, and the next page gets a new one. */
  readonly read: (request: {
    readonly image: Uint8Array;
    /** Closed sets to choose from; sent to the worker only when it is another object than last time. */
    readonly context?: ReadingContext;
    /** Several cards on one sheet, where the neutral said so; null lets the reader find out. */
    readonly expectedCards?: number | null;
  }) => Promise<Answer<PageReading>>;
  /** What is printed on a page, for a form to be learned from it. */
  readonly lines: (image: Uint8Array) => Promise<Answer<PageLines>>;
  readonly close: () => void;
};

/** Two seconds are usual; one that takes this long even on a busy machine is no card, and its worker is replaced. */
const PAGE_LIMIT_MS = 120_000;
const MOST_BYTES = 1_500_000_000;

export const READING_WORKER = fileURLToPath(new URL('./reading-worker.ts', import.meta.url));

export function createReader({
  host,
  workerPath = READING_WORKER,
}: {
  readonly host: WorkerHost;
  readonly workerPath?: string;
}): Reader {
  const worker = superviseWorker({ host, modulePath: workerPath, mostBytes: MOST_BYTES });
  let sent: ReadingContext | null = null;
  return {
    read: async ({ image, context, expectedCards = null }) => {
      if (context !== undefined && context !== sent) {
        worker.prepareWith({ kind: 'context', context });
        sent = context;
      }
      return worker.ask<PageReading>({ kind: 'read', image, expectedCards }, { withinMs: PAGE_LIMIT_MS });
    },
    lines: (image) => worker.ask<PageLines>({ kind: 'lines', image }, { withinMs: PAGE_LIMIT_MS }),
    close: worker.close,
  };
}
