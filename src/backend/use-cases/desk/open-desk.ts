/** From an opened file to a desk: the record is verified first, and a broken one leaves the matter readable and nothing else. */
import { verifyStored } from '#core/audit/chain.ts';
import { storedEvents } from '#backend/db/event-store.ts';
import { theMatter } from '#backend/db/matter-store.ts';
import type { MatterFile } from '#backend/db/open-matter-file.ts';
import type { Desk, Surroundings } from './desk.ts';
import { createJobBoard, type JobListener } from './jobs.ts';
import { createMemo } from './memo.ts';

export function openDesk(file: MatterFile, surroundings: Surroundings, onJob: JobListener = () => undefined): Desk {
  const matter = theMatter(file.db);
  const chain = verifyStored(storedEvents(file.db), surroundings.sha256);
  return {
    ...surroundings,
    db: file.db,
    path: file.path,
    matter,
    actor: matter.neutral,
    readOnly: chain.whole ? null : `The record is broken at event ${chain.brokenAt}. Nothing can be added to it; open a backup.`,
    memo: createMemo(),
    pendingLists: new Map(),
    previewPages: new Map(),
    renditions: new Map(),
    jobs: createJobBoard({
      newId: surroundings.newId,
      elapsedMs: () => performance.now(),
      onChange: onJob,
      onFault: (thrown) => surroundings.diagnostics({ level: 'fault', name: 'job.failed', thrown }),
    }),
  };
}

/** Lets running jobs finish their step, ends the workers, closes the file. What was acknowledged is in it. */
export async function closeDesk(desk: Desk): Promise<void> {
  for (const job of desk.jobs.list()) desk.jobs.cancel(job.jobId);
  desk.tools.close();
  await desk.jobs.settled();
  desk.db.close();
}
