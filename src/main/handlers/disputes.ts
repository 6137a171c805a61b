import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import type { DisputeView } from '#contract/views.ts';
import type { Desk } from '#backend/use-cases/desk.ts';
import { addPosition, compareSignatures, ruleDispute, withdrawDispute } from '#backend/use-cases/dispute-acts.ts';
import { disputeView, docket } from '#backend/use-cases/dispute-queries.ts';
import { openDispute } from '#backend/use-cases/open-dispute.ts';
import type { DisputeId } from '#core/ids.ts';
import { invariant, ok, type Result } from '#core/result.ts';
import type { Session } from './session.ts';

export function disputeHandlers(session: Session): Handlers<CountersignApi>['disputes'] {
  return {
    docket: () => docket(session.desk()),
    dispute: ({ disputeId }) => disputeView(session.desk(), disputeId),
    open: (given) => session.act((desk) => shown(desk, openDispute(desk, given))),
    addPosition: (given) => session.act((desk) => shown(desk, addPosition(desk, given))),
    compare: (given) => session.act((desk) => shown(desk, compareSignatures(desk, given))),
    rule: (given) => session.act((desk) => shown(desk, ruleDispute(desk, given))),
    withdraw: (given) => session.act((desk) => shown(desk, withdrawDispute(desk, given))),
  };
}

function shown<E>(desk: Desk, done: Result<DisputeId, E>): Result<DisputeView, E> {
  if (!done.ok) return done;
  const view = disputeView(desk, done.value);
  invariant(view !== null, 'a dispute that was just changed can be shown');
  return ok(view);
}
