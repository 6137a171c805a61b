import { join } from 'node:path';
import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { checkHead, checkReceipt } from '#backend/use-cases/record/check-head.ts';
import { saveDayReceipt } from '#backend/use-cases/certify/save-receipts.ts';
import { practiceLetters } from '#backend/use-cases/practice/practice-letters.ts';
import { rehearsal } from '#backend/use-cases/practice/rehearsal.ts';
import { recordLines, recordPage, verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';
import { err, ok } from '#core/result.ts';
import type { Shell } from '../desktop.ts';
import { receivedFiles } from './received-files.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';

const SAVING = {
  ask: 'saveRecord',
  types: ['lines'],
  suggestedName: 'record.jsonl',
} as const;

const RECEIPT = { ask: 'checkReceipt', types: ['pictures'] } as const;
const DAY_RECEIPT = { ask: 'saveDayReceipt', types: ['pdf'] } as const;

export function recordHandlers(session: Session, shell: Shell): Handlers<CountersignApi>['record'] {
  return {
    page: (given) => recordPage(session.desk(), given),
    rehearsal: () => rehearsal(session.desk(), join(shell.resources, 'practice')),
    practiceLetters: () => practiceLetters(session.desk(), join(shell.resources, 'practice')),
    verify: () => session.act((desk) => ok(verifyRecord(desk))),
    checkHead: ({ text }) => checkHead(session.desk(), text),
    checkReceipt: () =>
      session.act(async (desk) => {
        const chosen = await shell.dialogs.chooseFile(RECEIPT);
        if (!chosen.ok) return chosen;
        const [file] = receivedFiles(chosen.value.files);
        return file === undefined
          ? err({ kind: 'cancelled' })
          : ok({ fileName: file.name, check: await checkReceipt(desk, file) });
      }),
    saveDayReceipt: ({ party }) =>
      session.act((desk) => {
        const suggestedName = `day-receipt-${party}.pdf`;
        return saveTo(shell, { ...DAY_RECEIPT, suggestedName }, ({ path }) => saveDayReceipt(desk, { party, path }));
      }),
    saveLines: () =>
      session.act((desk) =>
        saveTo(shell, SAVING, ({ path }) => {
          const bytes = new TextEncoder().encode(recordLines(desk));
          return saveDocument(desk, { what: 'record', addressee: null, path, bytes });
        }),
      ),
  };
}
