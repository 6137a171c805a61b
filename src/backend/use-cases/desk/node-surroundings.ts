/** The real clock, ids and engines, for the command line and the desktop. Tests bring their own clock and ids. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '#core/dates.ts';
import { sha256Of } from '#backend/sha256.ts';
import { silentDiagnostics } from '#backend/diagnostics/diagnostics.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { loadBackground } from '#backend/matching/load-background.ts';
import { createRanker } from '#backend/matching/ranker.ts';
import { createPictures } from '#backend/intake/pictures.ts';
import { createReader } from '#backend/ocr/reader.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { librariesOfThisRun } from '#backend/tokens/known-libraries.ts';
import { createTokens } from '#backend/tokens/tokens.ts';
import type { Surroundings } from './desk.ts';
import { SOFTWARE_VERSION } from './software-version.ts';
import { lazyTools } from './tools.ts';

export async function nodeSurroundings(given: Partial<Surroundings> = {}): Promise<Surroundings> {
  const libraries = librariesOfThisRun();
  return {
    now: () => new Date().toISOString() as Instant,
    newId: () => randomUUID(),
    random: (bytes) => randomBytes(bytes),
    sha256: sha256Of,
    background: given.background ?? (await loadBackground()),
    softwareVersion: SOFTWARE_VERSION,
    diagnostics: silentDiagnostics,
    tools:
      given.tools ??
      lazyTools({
        decoder: () => createDecoder({ host: nodeWorkerHost() }),
        pictures: () => createPictures({ host: nodeWorkerHost() }),
        ranker: () => createRanker({ host: nodeWorkerHost({ heapMegabytes: 1536 }) }),
        reader: () => createReader({ host: nodeWorkerHost({ heapMegabytes: 1536 }) }),
        tokens: () => createTokens({ host: nodeWorkerHost(), libraries }),
      }),
    ...given,
  };
}
