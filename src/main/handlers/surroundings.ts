import { join } from 'node:path';
import { createDecoder } from '#backend/intake/decoder.ts';
import { createPictures } from '#backend/intake/pictures.ts';
import { loadBackground } from '#backend/matching/load-background.ts';
import { createRanker } from '#backend/matching/ranker.ts';
import { createReader } from '#backend/ocr/reader.ts';
import { librariesOfThisRun, type KnownLibraries } from '#backend/tokens/known-libraries.ts';
import { createTokens } from '#backend/tokens/tokens.ts';
import type { Surroundings } from '#backend/use-cases/desk/desk.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { lazyTools } from '#backend/use-cases/desk/tools.ts';
import type { Shell } from '../desktop.ts';

/** The use cases' surroundings on the desktop: workers are Electron's, resources lie where the app was put. */
export async function desktopSurroundings(
  given: Pick<Shell, 'version' | 'resources' | 'workerHost' | 'diagnostics'> & { readonly libraries?: KnownLibraries },
): Promise<Surroundings> {
  const host = given.workerHost;
  const libraries = given.libraries ?? librariesOfThisRun();
  const nameTables = join(given.resources, 'names');
  return nodeSurroundings({
    softwareVersion: given.version,
    background: await loadBackground(nameTables),
    diagnostics: given.diagnostics,
    tools: lazyTools({
      decoder: () => createDecoder({ host }),
      reader: () => createReader({ host }),
      pictures: () => createPictures({ host }),
      ranker: () => createRanker({ host, nameTables }),
      tokens: () => createTokens({ host, libraries }),
    }),
  });
}
