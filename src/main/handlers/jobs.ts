import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { ok } from '#core/result.ts';
import type { Session } from './session.ts';

export function jobHandlers(session: Session): Handlers<CountersignApi>['jobs'] {
  return {
    list: () => session.deskOrNull()?.jobs.list() ?? [],
    cancel: ({ jobId }) =>
      session.act((desk) => {
        desk.jobs.cancel(jobId);
        return ok(null);
      }),
  };
}
