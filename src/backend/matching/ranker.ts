/** Ranks people for many cards in a process of its own, so that whoever is at the desk does not wait for a large register. */
import { fileURLToPath } from 'node:url';
import type { EmployeeList } from '#core/list/employee-list.ts';
import type { ListChange, MatchedCard, Rematch } from '#core/match/list-change.ts';
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

export type Rematching = Pick<Ranking, 'list' | 'preset'> & {
  /** What the list changes against the one on which the cards were ranked. */
  readonly change: ListChange;
  readonly cards: readonly MatchedCard[];
};

export type Ranker = {
  /** One answer for each query, in their order; a dead or overgrown process is a value, and the next request gets a new one. */
  readonly rank: (ranking: Ranking) => Promise<Answer<readonly CardMatch[]>>;
  /** The cards that the change touches, ranked on the newer list; the others are not in the answer. */
  readonly rematch: (rematching: Rematching) => Promise<Answer<readonly Rematch[]>>;
  /** Ends the process, which holds the list once more, when it has answered what it was asked; a later request starts another. */
  readonly rest: () => void;
  /** Ends it at once. */
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
  let line = Promise.resolve();
  /** One after another, each with its own list before it: two who ask at once never get the other's list. */
  const inLine = async <T>(next: () => Promise<T>): Promise<T> => {
    const before = line;
    const own = Promise.withResolvers<void>();
    line = own.promise;
    await before;
    try {
      return await next();
    } finally {
      own.resolve();
    }
  };
  const ask = <T>({ list, preset }: Pick<Ranking, 'list' | 'preset'>, request: object): Promise<Answer<T>> =>
    inLine(() => {
      if (list !== sent) worker.prepareWith({ kind: 'list', list, preset, nameTables } satisfies ToRanker);
      sent = list;
      return worker.ask<T>(request, { withinMs: LIMIT_MS });
    });
  return {
    rank: ({ queries, ...on }) => ask<readonly CardMatch[]>(on, { kind: 'rank', queries }),
    rematch: ({ change, cards, ...on }) => ask<readonly Rematch[]>(on, { kind: 'rematch', change, cards }),
    rest: () => {
      void inLine(async () => worker.close());
    },
    close: worker.close,
  };
}
