/** A sealed record in the window: opened for a stated reason, closed when the desk locks, never beside an open matter. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import type { ComparedView, SealedRefusal } from '#contract/sealed-views.ts';
import type { Surroundings } from '#backend/use-cases/desk/desk.ts';
import { saveNonSignNotice, saveSealedCertification } from '#backend/use-cases/sealed/sealed-papers.ts';
import {
  allegeNonSign,
  answerAllegation,
  closeSealedRecord,
  compareBroughtBack,
  openSealedRecord,
  sealedView,
  type SealedDesk,
} from '#backend/use-cases/sealed/sealed-desk.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Shell } from '../desktop.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';

const CHOOSING = { ask: 'openSealed', types: ['sealed', 'any'] } as const;
const COMPARING = { ask: 'broughtBack', types: ['any'] } as const;
const SAVING = {
  notice: {
    ask: 'saveNotice',
    types: ['pdf'],
    suggestedName: 'non-sign-notice.pdf',
  },
  certification: { ask: 'saveCertification', types: ['pdf'] },
} as const;
/** A scan of many cards is large; what is larger is no file that was delivered. */
const LARGEST_BROUGHT_BACK = 1 << 30;

type Sealed = { readonly handlers: Handlers<CountersignApi>['sealed']; readonly close: () => void };

export function sealedHandlers(session: Session, surroundings: Surroundings, shell: Pick<Shell, 'dialogs' | 'emit'>): Sealed {
  const chosen = new Map<string, string>();
  let open: SealedDesk | null = null;

  const changed = (): void => shell.emit.news.changed({ topics: ['desk'] });
  const close = (): void => {
    if (open === null) return;
    closeSealedRecord(open);
    open = null;
    changed();
  };
  /** A matter that was opened meanwhile has the desk to itself. */
  const current = (): SealedDesk | null => {
    if (session.deskOrNull() !== null) close();
    return open;
  };
  const act = async <T, E>(
    work: (desk: SealedDesk) => Result<T, E> | Promise<Result<T, E>>,
  ): Promise<Result<T, E | Extract<SealedRefusal, { kind: 'no-sealed-record-open' }>>> => {
    const desk = current();
    if (desk === null) return err({ kind: 'no-sealed-record-open' } as const);
    const done = await work(desk);
    changed();
    return done;
  };

  return {
    close,
    handlers: {
      state: () => {
        const desk = current();
        return desk === null ? null : sealedView(desk);
      },
      choose: async () => {
        const found = await shell.dialogs.chooseFile(CHOOSING);
        if (!found.ok) return found;
        const [file] = found.value.files;
        if (file === undefined) return err({ kind: 'cancelled' });
        const chosenId = randomUUID();
        chosen.set(chosenId, file.path);
        return ok({ chosenId, fileName: file.name });
      },
      open: ({ chosenId, passphrase, reason, askedBy }) => {
        const path = chosen.get(chosenId);
        if (path === undefined || session.deskOrNull() !== null || session.asleep() !== null) return err({ kind: 'cancelled' });
        close();
        const opened = openSealedRecord({ path, secret: passphrase, reason, askedBy }, surroundings);
        if (!opened.ok) return opened;
        chosen.delete(chosenId);
        open = opened.value;
        changed();
        return ok(sealedView(open));
      },
      allege: (given) => act((desk) => allegeNonSign(desk, given)),
      answer: (given) => act((desk) => answerAllegation(desk, given)),
      compare: () =>
        act<ComparedView, SealedRefusal>(async (desk) => {
          const found = await shell.dialogs.chooseFile(COMPARING);
          if (!found.ok) return found;
          const [file] = found.value.files;
          const [refused] = found.value.refused;
          if (refused !== undefined) return err({ kind: 'unreadable', file: refused.name, detail: refused.reason } as const);
          if (file === undefined) return err({ kind: 'cancelled' } as const);
          if (file.bytes > LARGEST_BROUGHT_BACK)
            return err({ kind: 'unreadable', file: file.name, detail: 'it is too large' } as const);
          const bytes = new Uint8Array(await readFile(file.path));
          // While she chose, the desk may have locked and closed the record.
          if (current() !== desk) return err({ kind: 'no-sealed-record-open' } as const);
          return ok({ fileName: file.name, ...compareBroughtBack(desk, bytes) });
        }),
      saveNotice: () => act((desk) => saveTo(shell, SAVING.notice, ({ path }) => saveNonSignNotice(desk, { path }))),
      saveCertification: ({ version }) =>
        act((desk) => {
          const suggestedName = `certification-${version}.pdf`;
          return saveTo(shell, { ...SAVING.certification, suggestedName }, ({ path }) =>
            saveSealedCertification(desk, { version, path }),
          );
        }),
      close: () => {
        close();
        return ok(null);
      },
    },
  };
}
