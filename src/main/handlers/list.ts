import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { acceptListAside, mapTitle } from '#backend/use-cases/list/accept-list.ts';
import { answerList } from '#backend/use-cases/list/answer-list.ts';
import { attachExemplars } from '#backend/use-cases/list/attach-exemplars.ts';
import { compareLists } from '#backend/use-cases/list/compare-lists.ts';
import { listAsOf } from '#backend/use-cases/list/list-as-of.ts';
import { listVersionView, listView, peoplePage, personView } from '#backend/use-cases/list/people-queries.ts';
import { practiceExemplars } from '#backend/use-cases/practice/open-practice-matter.ts';
import { previewPastedList, previewReceivedList, remapColumns } from '#backend/use-cases/list/preview-list.ts';
import { err, ok } from '#core/result.ts';
import type { Shell } from '../desktop.ts';
import { practiceFolder } from './practice-folder.ts';
import { drawRequest, requestExemplars } from '#backend/use-cases/list/request-exemplars.ts';
import { receivedFiles } from './received-files.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';

const CHOOSING = { ask: 'openList', types: ['list'] } as const;
const CHOOSING_EXEMPLARS = {
  ask: 'attachExemplars',
  types: ['pictures'],
} as const;

const REQUESTING = {
  ask: 'saveRequest',
  types: ['pdf'],
  suggestedName: 'exemplar-request.pdf',
} as const;

export function listHandlers(session: Session, shell: Shell): Handlers<CountersignApi>['list'] {
  return {
    state: () => listView(session.desk()),
    choose: () =>
      session.act(async (desk) => {
        const chosen = await shell.dialogs.chooseFile({ ...CHOOSING, ...practiceFolder(desk, shell) });
        if (!chosen.ok) return chosen;
        const [file] = receivedFiles(chosen.value.files);
        if (file === undefined) return err({ kind: 'cancelled' });
        return previewReceivedList(desk, { fileName: file.name, bytes: await file.bytes() });
      }),
    paste: (given) => session.act((desk) => previewPastedList(desk, given)),
    remap: (given) => session.act((desk) => remapColumns(desk, given)),
    accept: (given) =>
      session.act(async (desk) => {
        const accepted = await acceptListAside(desk, given);
        return accepted.ok ? ok(listVersionView(accepted.value)) : accepted;
      }),
    people: (given) => peoplePage(session.desk(), given),
    person: ({ personId }) => personView(session.desk(), personId),
    compare: (given) => compareLists(session.desk(), given),
    asOf: (given) => listAsOf(session.desk(), given),
    answer: (given) =>
      session.act((desk) => {
        const answered = answerList(desk, given);
        return answered.ok ? ok(listView(desk)) : answered;
      }),
    mapTitle: (given) =>
      session.act((desk) => {
        const mapped = mapTitle(desk, given);
        return mapped.ok ? ok(listView(desk)) : mapped;
      }),
    requestExemplars: ({ scope }) =>
      session.act((desk) => {
        const may = drawRequest(desk, scope);
        if (!may.ok) return may;
        return saveTo(shell, REQUESTING, ({ path }) => requestExemplars(desk, { scope, path }));
      }),
    chooseExemplars: () =>
      session.act(async (desk) => {
        const question = { ...CHOOSING_EXEMPLARS, ...practiceFolder(desk, shell, 'exemplars') };
        const chosen = await shell.dialogs.chooseFiles(question);
        if (!chosen.ok) return chosen;
        const files = receivedFiles(chosen.value.files);
        return attachExemplars(desk, desk.matter.practice ? practiceExemplars(files, shell.resources) : files);
      }),
  };
}
