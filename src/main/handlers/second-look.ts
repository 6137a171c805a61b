import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { blindDesk } from '#backend/use-cases/second-look/blind-desk.ts';
import { conductView, giveReReview, noteConduct, setConduct } from '#backend/use-cases/second-look/conduct.ts';
import {
  endSecondReview,
  giveSecondLook,
  nameSecondReviewer,
  secondReviewView,
  settleDisagreement,
} from '#backend/use-cases/second-look/second-review.ts';
import { secondReviewer } from '#backend/db/second-look-store.ts';
import { err, ok } from '#core/result.ts';
import type { Session } from './session.ts';

export function secondLookHandlers(session: Session): Handlers<CountersignApi>['secondLook'] {
  return {
    review: () => secondReviewView(session.desk()),
    conduct: () => conductView(session.desk()),
    blind: () => blindDesk(session.desk(), session.seat()),
    name: (given) => session.act((desk) => nameSecondReviewer(desk, given)),
    end: () => session.act((desk) => endSecondReview(desk)),
    sit: ({ seat }) =>
      session.act((desk) => {
        if (seat === 'second-reviewer' && secondReviewer(desk.db) === null) return err({ kind: 'no-reviewer' } as const);
        const leaves = session.seat() === 'second-reviewer' && seat === 'neutral';
        session.sit(seat);
        // Only the neutral knows the passphrase: the second reviewer cannot go on as the neutral.
        if (leaves && !desk.matter.practice) session.fallAsleep();
        return ok(null);
      }),
    give: (given) =>
      session.act((desk) => {
        if (session.seat() === 'neutral') return err({ kind: 'no-reviewer' } as const);
        return session.seat() === 're-review' ? giveReReview(desk, given) : giveSecondLook(desk, given);
      }),
    settle: (given) => session.act((desk) => settleDisagreement(desk, given)),
    keepConduct: (given) => session.act((desk) => setConduct(desk, given)),
    // Beside every decision: what the window shows does not change by it.
    note: (given) => {
      const desk = session.deskOrNull();
      return desk === null ? err({ kind: 'no-matter-open' } as const) : noteConduct(desk, given);
    },
  };
}
