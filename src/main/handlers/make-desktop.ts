/** The desk behind the window: one open matter, and every call of the contract tied to its use case. */
import { join } from 'node:path';
import { matterView } from '#backend/use-cases/record/matter-view.ts';
import { shownImage } from '#backend/use-cases/desk/shown-images.ts';
import { readListsAgain } from '#backend/use-cases/list/lists-read-again.ts';
import { tallyView } from '#backend/use-cases/tally/tally-view.ts';
import { ok } from '#core/result.ts';
import type { MakeDesktop } from '../desktop.ts';
import { makeRecentMatters } from '../recent-matters.ts';
import { cardHandlers } from './cards.ts';
import { certifyHandlers } from './certify.ts';
import { disputeHandlers } from './disputes.ts';
import { jobHandlers } from './jobs.ts';
import { listHandlers } from './list.ts';
import { lockHandlers } from './lock.ts';
import { matterHandlers } from './matters.ts';
import { recordHandlers } from './record.ts';
import { reviewHandlers } from './review.ts';
import { rulesHandlers } from './rules.ts';
import { sealedHandlers } from './sealed.ts';
import { keptTokenLibraries } from '../token-libraries.ts';
import { secondLookHandlers } from './second-look.ts';
import { makeSession } from './session.ts';
import { desktopSurroundings } from './surroundings.ts';

export const makeDesktop: MakeDesktop = async (shell) => {
  const session = makeSession(shell);
  const recent = makeRecentMatters(join(shell.userData, 'recent.json'));
  const libraries = keptTokenLibraries(join(shell.userData, 'token-libraries.json'));
  const surroundings = await desktopSurroundings({ ...shell, libraries });
  const sealed = sealedHandlers(session, surroundings, shell);
  return {
    handlers: {
      desk: {
        state: () => {
          const desk = session.deskOrNull();
          const asleep = session.asleep();
          return {
            version: shell.version,
            theme: shell.theme.current(),
            language: shell.language.current(),
            lockAfter: shell.lockAfter.current(),
            locked: asleep !== null,
            seat: session.seat(),
            matter: desk === null ? (asleep?.view ?? null) : matterView(desk),
          };
        },
        setLockAfter: ({ minutes }) => {
          shell.lockAfter.choose(minutes);
          shell.emit.news.changed({ topics: ['desk'] });
          return ok(null);
        },
        ...lockHandlers(session, surroundings),
        keys: () => shell.keys.current(),
        setKeys: ({ keys }) => {
          shell.keys.choose(keys);
          shell.emit.news.changed({ topics: ['desk'] });
          return ok(null);
        },
        setLanguage: ({ language }) => {
          shell.language.choose(language);
          shell.emit.news.changed({ topics: ['desk'] });
          return ok(null);
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
      disputes: disputeHandlers(session, shell),
      secondLook: secondLookHandlers(session),
      tally: {
        view: async () => {
          const desk = session.deskOrNull();
          if (desk !== null) await readListsAgain(desk);
          // It may have been closed meanwhile.
          return desk === null || session.deskOrNull() !== desk ? null : tallyView(desk);
        },
      },
      certify: certifyHandlers(session, shell),
      record: recordHandlers(session, shell),
      sealed: sealed.handlers,
    },
    picture: async (sha256, { width }) => {
      const desk = session.deskOrNull();
      return desk === null ? null : shownImage(desk, sha256, width);
    },
    // Nothing in the practice matter is secret, and its passphrase is not the person's to know.
    lock: () => {
      sealed.close();
      if (session.deskOrNull()?.matter.practice === false) session.fallAsleep();
    },
    close: () => {
      sealed.close();
      return session.leave();
    },
  };
};
