import { readFile } from 'node:fs/promises';
import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import type { RulesView } from '#contract/rules-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { amendRules, freezeRules, saveDraft } from '#backend/use-cases/rules/rules-acts.ts';
import { ruleTemplates, rulesView, startFromTemplate } from '#backend/use-cases/rules/rules-view.ts';
import { saveRulesReceipt } from '#backend/use-cases/certify/save-receipts.ts';
import { tryAmendment } from '#backend/use-cases/rules/try-amendment.ts';
import { readJson } from '#backend/tables/read-json.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Shell } from '../desktop.ts';
import { practiceFolder } from './practice-folder.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';

const CHOOSING = { ask: 'importRules', types: ['rules'] } as const;
const SAVING = { ask: 'saveRulesReceipt', types: ['pdf'] } as const;

export function rulesHandlers(session: Session, shell: Shell): Handlers<CountersignApi>['rules'] {
  return {
    templates: () => ruleTemplates(),
    state: () => rulesView(session.desk()),
    start: (given) => session.act((desk) => shown(desk, startFromTemplate(desk, given))),
    importFile: () =>
      session.act(async (desk) => {
        const chosen = await shell.dialogs.chooseFile({ ...CHOOSING, ...practiceFolder(desk, shell) });
        if (!chosen.ok) return chosen;
        const [file] = chosen.value.files;
        if (file === undefined) return err({ kind: 'cancelled' });
        const rules = readJson(await readFile(file.path));
        if (!rules.ok) {
          const repeated = rules.error.kind === 'repeated-key' ? rules.error.key : null;
          return err({ kind: 'not-a-rules-file', fileName: file.name, repeated });
        }
        return shown(desk, saveDraft(desk, { rules: rules.value }));
      }),
    saveDraft: (given) => session.act((desk) => shown(desk, saveDraft(desk, given))),
    freeze: (given) => session.act((desk) => shown(desk, freezeRules(desk, given))),
    amend: (given) => session.act((desk) => shown(desk, amendRules(desk, given))),
    tryAmendment: ({ rules }) => tryAmendment(session.desk(), rules),
    saveReceipt: ({ party }) =>
      session.act((desk) => {
        const suggestedName = `ground-rules-receipt-${party}.pdf`;
        return saveTo(shell, { ...SAVING, suggestedName }, ({ path }) => saveRulesReceipt(desk, { party, path }));
      }),
  };
}

function shown<E>(desk: Desk, done: Result<unknown, E>): Result<RulesView, E> {
  return done.ok ? ok(rulesView(desk)) : done;
}
