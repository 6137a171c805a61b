import type { InferenceSession } from 'onnxruntime-node';

/** Half the machine at most, so that the desk stays usable; more than four gain nothing on pictures as small as a line. */
export function readingThreads(cores: number): number {
  return Math.max(1, Math.min(4, Math.floor(cores / 2)));
}

/** How many threads take part changes no bit of what is read: each computes whole numbers of its own (`engines.test.ts`). */
export function sessionOptions(threads: number): InferenceSession.SessionOptions {
  return {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    // The arena keeps what a page needed for the next one; asking the system anew each time took twice the search's own time.
    enableCpuMemArena: true,
    // Lines have many widths, and a pattern is kept for each.
    enableMemPattern: false,
  };
}
