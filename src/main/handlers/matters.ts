/** Making, opening and keeping matters. Paths stay here: the window knows names and handles. */
import { basename } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import type { MatterView } from '#contract/views.ts';
import { changePassphrase } from '#backend/use-cases/matter/change-passphrase.ts';
import { createMatter } from '#backend/use-cases/matter/create-matter.ts';
import type { Desk, Surroundings } from '#backend/use-cases/desk/desk.ts';
import { resumeImports } from '#backend/use-cases/cards/import-batch.ts';
import { matterView } from '#backend/use-cases/record/matter-view.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { openPracticeMatter } from '#backend/use-cases/practice/open-practice-matter.ts';
import { rescueMatter } from '#backend/use-cases/matter/rescue-matter.ts';
import { saveBackup } from '#backend/use-cases/matter/save-backup.ts';
import { saveRecoverySheet } from '#backend/use-cases/matter/save-recovery-sheet.ts';
import { err, ok } from '#core/result.ts';
import type { Shell } from '../desktop.ts';
import type { RecentMatters } from '../recent-matters.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';

const SAVING = {
  recoverySheet: {
    ask: 'saveRecoverySheet',
    types: ['pdf'],
    suggestedName: 'recovery-sheet.pdf',
  },
  rescued: { ask: 'keepRescued', types: ['matter'] },
  backup: { ask: 'saveBackup', types: ['matter'] },
} as const;

export function matterHandlers(
  session: Session,
  surroundings: Surroundings,
  { shell, recent }: { readonly shell: Shell; readonly recent: RecentMatters },
): Handlers<CountersignApi>['matters'] {
  const chosen = new Map<string, string>();

  /** The matter on the desk is closed in order before another takes its place. */
  const enter = async (desk: Desk): Promise<MatterView> => {
    await session.leave();
    session.enter(desk);
    recent.add(desk.path, surroundings.now());
    resumeImports(desk);
    return matterView(desk);
  };

  return {
    recent: () => recent.list(),
    create: async (given) => {
      const place = await shell.dialogs.chooseSavePlace({
        ask: 'createMatter',
        types: ['matter'],
        suggestedName: `${given.reference.replaceAll(/[^\w-]+/g, '-') || 'matter'}.countersign`,
      });
      if (!place.ok) return place;
      const made = createMatter({ ...given, path: place.value.path, practice: false }, surroundings, session.onJob);
      return made.ok ? ok(await enter(made.value)) : made;
    },
    choose: async () => {
      const found = await shell.dialogs.chooseFile({ ask: 'openMatter', types: ['matter'] });
      if (!found.ok) return found;
      const [file] = found.value.files;
      if (file === undefined) return err({ kind: 'cancelled' });
      const chosenId = randomUUID();
      chosen.set(chosenId, file.path);
      return ok({ chosenId, fileName: file.name });
    },
    open: async ({ chosenId, passphrase }) => {
      const path = chosen.get(chosenId) ?? recent.pathOf(chosenId);
      if (path === null) return err({ kind: 'cancelled' });
      if (session.deskOrNull()?.path === path) return err({ kind: 'in-use', fileName: basename(path) });
      const opened = openMatter({ path, secret: passphrase }, surroundings, session.onJob);
      if (!opened.ok) return opened;
      chosen.delete(chosenId);
      return ok(await enter(opened.value));
    },
    openPractice: async () => {
      await session.leave();
      const opened = openPracticeMatter({ folder: shell.userData, resources: shell.resources }, surroundings, session.onJob);
      return opened.ok ? ok(await enter(opened.value)) : opened;
    },
    rescue: async ({ chosenId, passphrase }) => {
      const path = chosen.get(chosenId) ?? recent.pathOf(chosenId);
      if (path === null) return err({ kind: 'cancelled' });
      const place = await shell.dialogs.chooseSavePlace({ ...SAVING.rescued, suggestedName: `rescued-${basename(path)}` });
      if (!place.ok) return place;
      const done = rescueMatter({ path, secret: passphrase, into: place.value.path }, surroundings);
      if (done.ok) {
        recent.add(place.value.path, surroundings.now());
        shell.emit.news.changed({ topics: ['desk'] });
      }
      return done;
    },
    forget: ({ recentId }) => {
      recent.forget(recentId);
      shell.emit.news.changed({ topics: ['desk'] });
      return ok(null);
    },
    close: async () => {
      if (session.deskOrNull() === null && session.asleep() === null) return err({ kind: 'no-matter-open' });
      await session.leave();
      return ok(null);
    },
    saveRecoverySheet: ({ passphrase }) =>
      session.act((desk) => saveTo(shell, SAVING.recoverySheet, ({ path }) => saveRecoverySheet(desk, { path, passphrase }))),
    changePassphrase: (given) => session.act((desk) => changePassphrase(desk, given)),
    saveBackup: () =>
      session.act((desk) => {
        const suggestedName = `backup-of-${basename(desk.path)}`;
        return saveTo(shell, { ...SAVING.backup, suggestedName }, ({ path }) => saveBackup(desk, { path }));
      }),
  };
}
