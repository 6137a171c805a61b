import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import type { Delivery } from '#contract/intake-views.ts';
import { cutCard, joinCards, splitFaces } from '#backend/use-cases/cards/arrange-cards.ts';
import { batchViews, cardsPage } from '#backend/use-cases/cards/card-queries.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { enterAct } from '#backend/use-cases/disputes/enter-act.ts';
import { joinBacks } from '#backend/use-cases/cards/offer-backs.ts';
import { importTable } from '#backend/use-cases/cards/import-table.ts';
import { explainDifference, importBatch, unlockOriginal } from '#backend/use-cases/cards/import-batch.ts';
import { readAgain, readUnread } from '#backend/use-cases/cards/read-cards.ts';
import { sayOfDeclaration } from '#backend/use-cases/cards/say-of-declaration.ts';
import { setAsidePages } from '#backend/use-cases/review/set-aside-pages.ts';
import { saveBatchReceipt } from '#backend/use-cases/certify/save-receipts.ts';
import { ok } from '#core/result.ts';
import type { Shell } from '../desktop.ts';
import type { ChosenFile } from '../inspect-paths.ts';
import { formHandlers } from './card-forms.ts';
import { practiceFolder } from './practice-folder.ts';
import { receivedFiles } from './received-files.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';

const CHOOSING = { ask: 'importCards', types: ['cards'] } as const;
const SAVING = { ask: 'saveBatchReceipt', types: ['pdf'] } as const;

export function cardHandlers(session: Session, shell: Shell): Handlers<CountersignApi>['cards'] {
  return {
    batches: () => batchViews(session.desk()),
    page: (given) => cardsPage(session.desk(), given),
    choose: (delivery) =>
      session.act(async (desk) => {
        const chosen = await shell.dialogs.chooseFiles({ ...CHOOSING, ...practiceFolder(desk, shell, 'deliveries') });
        return chosen.ok ? imported(desk, delivery, chosen.value.files) : chosen;
      }),
    importDropped: ({ delivery, paths }) =>
      session.act(async (desk) => imported(desk, delivery, (await shell.inspectPaths(paths)).files)),
    readUnread: () => session.act((desk) => readUnread(desk)),
    readAgain: () => session.act((desk) => readAgain(desk)),
    explainDifference: (given) => session.act((desk) => explainDifference(desk, given)),
    sayOfDeclaration: (given) => session.act((desk) => sayOfDeclaration(desk, given)),
    enterAct: (given) => session.act((desk) => enterAct(desk, given)),
    join: (given) => session.act((desk) => joinCards(desk, given)),
    joinBacks: (given) => session.act((desk) => joinBacks(desk, given)),
    splitFaces: (given) => session.act((desk) => splitFaces(desk, given)),
    cut: (given) => session.act((desk) => cutCard(desk, given)),
    setAside: (given) => session.act((desk) => setAsidePages(desk, given)),
    unlock: (given) => session.act((desk) => unlockOriginal(desk, given)),
    importTable: (given) => session.act((desk) => importTable(desk, given)),
    ...formHandlers(session, shell),
    saveReceipt: ({ batchId }) =>
      session.act((desk) => {
        const suggestedName = 'batch-receipt.pdf';
        return saveTo(shell, { ...SAVING, suggestedName }, ({ path }) => saveBatchReceipt(desk, { batchId, path }));
      }),
  };
}

function imported(desk: Desk, delivery: Delivery, files: readonly ChosenFile[]) {
  const begun = importBatch(desk, { delivery, files: receivedFiles(files) });
  return begun.ok ? ok({ jobId: begun.value.jobId }) : begun;
}
