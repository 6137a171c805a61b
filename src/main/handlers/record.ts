import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { recordLines, recordPage, verifyRecord } from '#backend/use-cases/record-queries.ts';
import { saveDocument } from '#backend/use-cases/save-document.ts';
import { ok } from '#core/result.ts';
import { FILE_TYPES } from '../dialogs.ts';
import type { Shell } from '../desktop.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';

const SAVING = {
  title: 'Save the record',
  button: 'Save record',
  filters: [FILE_TYPES.lines],
  suggestedName: 'record.jsonl',
};

export function recordHandlers(session: Session, shell: Shell): Handlers<CountersignApi>['record'] {
  return {
    page: (given) => recordPage(session.desk(), given),
    verify: () => session.act((desk) => ok(verifyRecord(desk))),
    saveLines: () =>
      session.act((desk) =>
        saveTo(shell, SAVING, ({ path }) => {
          const bytes = new TextEncoder().encode(recordLines(desk));
          return saveDocument(desk, { what: 'record', addressee: null, path, bytes });
        }),
      ),
  };
}
