/** Reads every file below some folders again and again while something else works, and says where a marker was ever seen in the clear. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

export type Seen = { readonly rounds: number; readonly files: readonly string[]; readonly found: readonly string[] };

/** As UTF-8 and in both orders of UTF-16. */
export function markersIn(bytes: Buffer, markers: readonly string[]): readonly string[] {
  return markers.filter((marker) => {
    const utf16 = Buffer.from(marker, 'utf16le');
    return bytes.includes(marker) || bytes.includes(utf16) || bytes.includes(Buffer.from(utf16).swap16());
  });
}

export function lookThrough(folders: readonly string[], markers: readonly string[], seen: Map<string, readonly string[]>): void {
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      const path = join(folder, name);
      try {
        const found = markersIn(readFileSync(path), markers);
        seen.set(path, [...new Set([...(seen.get(path) ?? []), ...found])]);
      } catch {
        // A folder, or gone between the two looks.
      }
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

type Watch = { readonly folders: readonly string[]; readonly markers: readonly string[]; readonly everyMs: number };

/** Ends when the returned function is called. */
export function watchDisk(
  folders: readonly string[],
  markers: readonly string[],
  { everyMs = 2 }: { readonly everyMs?: number } = {},
): () => Promise<Seen> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { folders, markers, everyMs } satisfies Watch });
  return async () => {
    const answered = new Promise<Seen>((resolve) => worker.once('message', resolve));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage('end');
    const seen = await answered;
    await worker.terminate();
    return seen;
  };
}

if (!isMainThread && parentPort !== null && (workerData as { folders?: unknown } | null)?.folders !== undefined) {
  const { folders, markers, everyMs } = workerData as Watch;
  const seen = new Map<string, readonly string[]>();
  let rounds = 0;
  const round = setInterval(() => {
    lookThrough(folders, markers, seen);
    rounds += 1;
  }, everyMs);
  parentPort.once('message', () => {
    clearInterval(round);
    const found = [...seen].flatMap(([path, markersSeen]) => markersSeen.map((marker) => `${marker} in ${path}`));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage({ rounds, files: [...seen.keys()], found } satisfies Seen);
  });
}
