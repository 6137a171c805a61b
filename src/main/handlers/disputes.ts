import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import type { DisputeView } from '#contract/docket-views.ts';
import { attachPapers } from '#backend/use-cases/disputes/attach-papers.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import {
  addPosition,
  compareSignatures,
  draftRuling,
  holdHearing,
  ruleDispute,
  withdrawDispute,
} from '#backend/use-cases/disputes/dispute-acts.ts';
import { disputeView, docket } from '#backend/use-cases/disputes/dispute-queries.ts';
import { docketOverview, filingsOn } from '#backend/use-cases/disputes/docket-overview.ts';
import { fileEvidence } from '#backend/use-cases/disputes/file-evidence.ts';
import { openDispute } from '#backend/use-cases/disputes/open-dispute.ts';
import { saveAttachment } from '#backend/use-cases/disputes/save-attachment.ts';
import { saveEvidenceReceipt } from '#backend/use-cases/certify/save-receipts.ts';
import type { DisputeId } from '#core/ids.ts';
import { invariant, ok, type Result } from '#core/result.ts';
import type { Shell } from '../desktop.ts';
import { receivedFiles } from './received-files.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';

const ATTACHING = { ask: 'attachPapers', types: ['any', 'pictures'] } as const;
const SAVING_PAPER = { ask: 'savePaper', types: ['any'] } as const;
const SAVING_RECEIPT = { ask: 'saveReceipt', types: ['pdf'] } as const;

export function disputeHandlers(session: Session, shell: Shell): Handlers<CountersignApi>['disputes'] {
  return {
    docket: () => docket(session.desk()),
    overview: () => docketOverview(session.desk()),
    dispute: ({ disputeId }) => disputeView(session.desk(), disputeId),
    open: (given) => session.act((desk) => shown(desk, openDispute(desk, given))),
    addPosition: (given) => session.act((desk) => shown(desk, addPosition(desk, given))),
    compare: (given) => session.act((desk) => shown(desk, compareSignatures(desk, given))),
    hear: (given) => session.act((desk) => shown(desk, holdHearing(desk, given))),
    draft: (given) => session.act((desk) => shown(desk, draftRuling(desk, given))),
    rule: (given) => session.act((desk) => shown(desk, ruleDispute(desk, given))),
    withdraw: (given) => session.act((desk) => shown(desk, withdrawDispute(desk, given))),
    attach: ({ positionId, filingId }) =>
      session.act(async (desk) => {
        const chosen = await shell.dialogs.chooseFiles(ATTACHING);
        if (!chosen.ok) return chosen;
        const files = receivedFiles(chosen.value.files);
        const to = filingId === null ? ({ kind: 'position', positionId } as const) : ({ kind: 'filing', filingId } as const);
        return attachPapers(desk, { to, files });
      }),
    saveAttachment: ({ attachmentId }) =>
      session.act((desk) =>
        // The paper's own name may name a person: the person at the desk writes one.
        saveTo(shell, { ...SAVING_PAPER, suggestedName: 'paper' }, ({ path }) => saveAttachment(desk, { attachmentId, path })),
      ),
    fileEvidence: (given) =>
      session.act((desk) => {
        const done = fileEvidence(desk, given);
        if (!done.ok) return done;
        const filed = filingsOn(desk, given.personId).find(({ filingId }) => filingId === done.value);
        invariant(filed !== undefined, 'evidence that was just filed can be shown');
        return ok(filed);
      }),
    saveEvidenceReceipt: ({ filingId }) =>
      session.act((desk) =>
        saveTo(shell, { ...SAVING_RECEIPT, suggestedName: 'receipt.pdf' }, async ({ path }) =>
          saveEvidenceReceipt(desk, { filingId, path }),
        ),
      ),
  };
}

function shown<E>(desk: Desk, done: Result<DisputeId, E>): Result<DisputeView, E> {
  if (!done.ok) return done;
  const view = disputeView(desk, done.value);
  invariant(view !== null, 'a dispute that was just changed can be shown');
  return ok(view);
}
