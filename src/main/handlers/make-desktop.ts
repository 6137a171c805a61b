/** The desk behind the window: one open matter, and every call of the contract tied to its use case. */
import { join } from 'node:path';
import { matterView } from '#backend/use-cases/matter-view.ts';
import type { Surroundings } from '#backend/use-cases/desk.ts';
import { nodeSurroundings } from '#backend/use-cases/node-surroundings.ts';
import { shownImage } from '#backend/use-cases/shown-images.ts';
import { tallyView } from '#backend/use-cases/tally-view.ts';
import { lazyTools } from '#backend/use-cases/tools.ts';
import { diagnosticsTo } from '#backend/diagnostics/diagnostics.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { createPictures } from '#backend/intake/pictures.ts';
import { loadBackground } from '#backend/matching/load-background.ts';
import { createReader } from '#backend/ocr/reader.ts';
import { ok } from '#core/result.ts';
import type { MakeDesktop, Shell } from '../desktop.ts';
import { makeRecentMatters } from '../recent-matters.ts';
import { cardHandlers } from './cards.ts';
import { certifyHandlers } from './certify.ts';
import { disputeHandlers } from './disputes.ts';
import { jobHandlers } from './jobs.ts';
import { listHandlers } from './list.ts';
import { matterHandlers } from './matters.ts';
import { recordHandlers } from './record.ts';
import { reviewHandlers } from './review.ts';
import { rulesHandlers } from './rules.ts';
import { makeSession } from './session.ts';

export const makeDesktop: MakeDesktop = async (shell) => {
  const session = makeSession(shell);
  const recent = makeRecentMatters(join(shell.userData, 'recent.json'));
  const surroundings = await desktopSurroundings(shell);
  return {
    handlers: {
      desk: {
        state: () => {
          const desk = session.deskOrNull();
          return { version: shell.version, theme: shell.theme.current(), matter: desk === null ? null : matterView(desk) };
        },
        setTheme: ({ theme }) => {
          shell.theme.choose(theme);
          shell.emit.news.changed({ topics: ['desk'] });
          return ok(null);
        },
      },
      matters: matterHandlers(session, surroundings, { shell, recent }),
      jobs: jobHandlers(session),
      rules: rulesHandlers(session, shell),
      list: listHandlers(session, shell),
      cards: cardHandlers(session, shell),
      review: reviewHandlers(session),
      disputes: disputeHandlers(session),
      tally: {
        view: () => {
          const desk = session.deskOrNull();
          return desk === null ? null : tallyView(desk);
        },
      },
      certify: certifyHandlers(session, shell),
      record: recordHandlers(session, shell),
    },
    picture: async (sha256, { width }) => {
      const desk = session.deskOrNull();
      return desk === null ? null : shownImage(desk, sha256, width);
    },
    close: () => session.leave(),
  };
};

/** The use cases' surroundings on the desktop: workers are Electron's, resources lie where the app was put. */
async function desktopSurroundings(shell: Shell): Promise<Surroundings> {
  const host = shell.workerHost;
  return nodeSurroundings({
    softwareVersion: shell.version,
    background: await loadBackground(join(shell.resources, 'names')),
    diagnostics: diagnosticsTo(join(shell.userData, 'diagnostics.log'), () => new Date().toISOString()),
    tools: lazyTools({
      decoder: () => createDecoder({ host }),
      reader: () => createReader({ host }),
      pictures: () => createPictures({ host }),
    }),
  });
}
