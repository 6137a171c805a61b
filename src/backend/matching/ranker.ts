/** Ranks people for many cards in a process of its own, so that whoever is at the desk does not wait for a large register. */
import { fileURLToPath } from 'node:url';
import type { EmployeeList } from '#core/list/employee-list.ts';
import type { CardMatch, MatchPreset, MatchQuery } from '#core/match/match.ts';
import { type Answer, superviseWorker } from '#backend/ocr/supervised-worker.ts';
import type { WorkerHost } from '#backend/ocr/worker-host.ts';
import { NAME_TABLES } from './load-background.ts';
import type { ToRanker } from './ranking-job.ts';

export type Ranking = {
  /** Sent to the process only when it is another object than last time. */
  readonly list: EmployeeList;
  readonly preset: MatchPreset;
  readonly queries: readonly MatchQuery[];
};

export type Ranker = {
  /** One answer for each query, in their order; a dead or overgrown process is a value, and the next request gets a new one. */
  readonly rank: (ranking: Ranking) => Promise<Answer<readonly CardMatch[]>>;
  /** Ends the process, which holds the list once more; a later request starts another. */
  readonly close: () => void;
};

/** A few hundred cards take a second; making a very large list ready takes some on a busy machine. */
const LIMIT_MS = 300_000;
const MOST_BYTES = 2_000_000_000;

export const RANKING_WORKER = fileURLToPath(new URL('./ranking-worker.ts', import.meta.url));

export function createRanker({
  host,
  nameTables = NAME_TABLES,
  workerPath = RANKING_WORKER,
}: {
  readonly host: WorkerHost;
  readonly nameTables?: string;
  readonly workerPath?: string;
}): Ranker {
  const worker = superviseWorker({ host, modulePath: workerPath, mostBytes: MOST_BYTES });
  let sent: EmployeeList | null = null;
  return {
    rank: async ({ list, preset, queries }) => {
      if (list !== sent) {
        worker.prepareWith({ kind: 'list', list, preset, nameTables } satisfies ToRanker);
        sent = list;
      }
      return worker.ask<readonly CardMatch[]>({ kind: 'rank', queries }, { withinMs: LIMIT_MS });
    },
    close: worker.close,
  };
}
