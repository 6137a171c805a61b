/** Locking and unlocking: the same matter goes on where it was, once its passphrase was given again. */
import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { secretOpens } from '#backend/db/passphrase-check.ts';
import type { Surroundings } from '#backend/use-cases/desk/desk.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { err, ok } from '#core/result.ts';
import type { Session } from './session.ts';

export function lockHandlers(
  session: Session,
  surroundings: Surroundings,
): Pick<Handlers<CountersignApi>['desk'], 'lock' | 'unlock'> {
  return {
    lock: () => (session.fallAsleep() ? ok(null) : err({ kind: 'no-matter-open' })),
    unlock: async ({ passphrase }) => {
      const asleep = await session.settledAsleep();
      if (asleep === null) return err({ kind: 'no-matter-open' });
      if (asleep.desk !== null) {
        if (!secretOpens(asleep.desk.db, asleep.desk.path, passphrase)) return err({ kind: 'wrong-passphrase' });
        session.wake(asleep.desk);
        return ok(null);
      }
      const opened = openMatter({ path: asleep.path, secret: passphrase }, surroundings, session.onJob);
      if (!opened.ok) return opened;
      // A list that was being looked at is looked at still.
      session.wake({ ...opened.value, pendingLists: asleep.pendingLists });
      return ok(null);
    },
  };
}
