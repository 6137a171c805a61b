import { basename } from 'node:path';
import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { tokensPresent, nameToken } from '#backend/use-cases/certify/token-identity.ts';
import { err } from '#core/result.ts';
import type { Shell } from '../desktop.ts';
import type { Session } from './session.ts';

const CHOOSING = {
  ask: 'tokenLibrary',
  types: ['library', 'any'],
} as const;

/** The page never hears where the library lies: a library is code, and only the person may name it. */
export function tokenHandlers(
  session: Session,
  shell: Shell,
): Pick<Handlers<CountersignApi>['certify'], 'chooseToken' | 'useToken'> {
  let library: string | null = null;
  return {
    chooseToken: () =>
      session.act(async (desk) => {
        const chosen = await shell.dialogs.chooseFile(CHOOSING);
        if (!chosen.ok) return chosen;
        const [file] = chosen.value.files;
        const [refused] = chosen.value.refused;
        if (refused !== undefined)
          return err({ kind: 'unreadable', file: basename(refused.name), detail: refused.reason } as const);
        if (file === undefined) return err({ kind: 'cancelled' } as const);
        library = file.path;
        return tokensPresent(desk, library);
      }),
    useToken: (given) =>
      session.act(async (desk) =>
        library === null ? err({ kind: 'cancelled' } as const) : nameToken(desk, { ...given, library }),
      ),
  };
}
