import { readFile } from 'node:fs/promises';
import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { beginForm, exportForm, formViews, importForm, learnForm, removeForm } from '#backend/use-cases/cards/card-forms.ts';
import { err } from '#core/result.ts';
import type { Shell } from '../desktop.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';

type FormCalls = 'forms' | 'beginForm' | 'learnForm' | 'removeForm' | 'importForm' | 'exportForm';

const CHOOSING = { ask: 'takeInForm', types: ['form'] } as const;
const SAVING = { ask: 'saveForm', types: ['form'] } as const;

export function formHandlers(session: Session, shell: Shell): Pick<Handlers<CountersignApi>['cards'], FormCalls> {
  return {
    forms: () => formViews(session.desk()),
    beginForm: ({ cardId }) => session.act((desk) => beginForm(desk, cardId)),
    learnForm: (given) => session.act((desk) => learnForm(desk, given)),
    removeForm: ({ formId }) => session.act((desk) => removeForm(desk, formId)),
    importForm: () =>
      session.act(async (desk) => {
        const chosen = await shell.dialogs.chooseFile(CHOOSING);
        if (!chosen.ok) return chosen;
        const [file] = chosen.value.files;
        if (file === undefined) return err({ kind: 'cancelled' });
        return importForm(desk, parsed(await readFile(file.path, 'utf8')));
      }),
    exportForm: ({ formId }) =>
      session.act((desk) =>
        saveTo(shell, { ...SAVING, suggestedName: 'card-form.json' }, ({ path }) => exportForm(desk, { formId, path })),
      ),
  };
}

/** What is no JSON is no form either, and is refused as one. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
