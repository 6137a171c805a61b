/**
 * Many cards against one list, over threads by card. The answers come in the order of the cards and are the same for any
 * number of threads: each card is matched by itself.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EmployeeList } from '#core/list/employee-list.ts';
import type { CardMatch, MatchPreset, MatchQuery } from '#core/match/match.ts';
import { createMatcher } from '#core/match/matcher.ts';
import type { Parameters } from '#core/match/parameters.ts';
import { err, ok, type Result } from '#core/result.ts';
import { loadBackground, NAME_TABLES } from './load-background.ts';
import type { WorkerAnswer, WorkerTask } from './match-worker.ts';

export type MatchCardsInput = {
  readonly list: EmployeeList;
  readonly queries: readonly MatchQuery[];
  readonly preset: MatchPreset;
  readonly parameters?: Parameters;
  /** Called for every card in the order of `queries`: keep what is needed, a large register's answers are large. */
  readonly onMatch: (match: CardMatch, index: number) => void;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  /** 0 = in this thread. By default as many as pay for making the list ready once more in each. */
  readonly threads?: number;
  readonly nameTables?: string;
  /** Where the packaged app keeps the worker's code. */
  readonly workerUrl?: URL;
};

export type MatchCardsProblem = { readonly kind: 'cancelled'; readonly done: number };

const CHUNK = 250;
/** Below so many comparisons' worth of work a second thread costs more than it brings. */
const WORTH_A_THREAD = 3000;
const MOST_THREADS = 4;
/** Every thread holds the list once more; together they stay under a gigabyte. */
const MOST_PEOPLE_HELD = 120_000;
/** Answers are short-lived; a large nursery in each thread would only hold memory. */
const YOUNG_MB = 16;
const WORKER = new URL('./match-worker.ts', import.meta.url);

export async function matchCards(input: MatchCardsInput): Promise<Result<{ readonly cards: number }, MatchCardsProblem>> {
  const threads = input.threads ?? threadsWorthwhile(input.queries.length, input.list.people.length);
  return threads === 0 ? matchHere(input) : matchInThreads(input, threads);
}

function threadsWorthwhile(cards: number, people: number): number {
  if (cards < WORTH_A_THREAD) return 0;
  const held = Math.floor(MOST_PEOPLE_HELD / Math.max(1, people));
  return Math.max(1, Math.min(MOST_THREADS, availableParallelism(), Math.floor(cards / WORTH_A_THREAD), held));
}

async function matchHere(input: MatchCardsInput): Promise<Result<{ readonly cards: number }, MatchCardsProblem>> {
  const { list, queries, preset, parameters, onMatch, onProgress, signal, nameTables = NAME_TABLES } = input;
  const background = await loadBackground(nameTables);
  const matcher = createMatcher({ list, background, preset, ...(parameters === undefined ? {} : { parameters }) });
  for (const [index, query] of queries.entries()) {
    if (index % CHUNK === 0) {
      // The caller's thread stays answerable, so that a cancel can arrive.
      await nextTurn();
      if (signal?.aborted === true) return err({ kind: 'cancelled', done: index });
      onProgress?.(index, queries.length);
    }
    onMatch(matcher.rank(query), index);
  }
  onProgress?.(queries.length, queries.length);
  return ok({ cards: queries.length });
}

async function matchInThreads(
  input: MatchCardsInput,
  threads: number,
): Promise<Result<{ readonly cards: number }, MatchCardsProblem>> {
  const { queries, onMatch, onProgress, signal } = input;
  const workers = Array.from({ length: threads }, () => startWorker(input));
  const arrived = new Map<number, readonly CardMatch[]>();
  const chunks = Math.ceil(queries.length / CHUNK);
  let [nextChunk, handedOut] = [0, 0];
  const deliver = (): void => {
    for (let matches = arrived.get(handedOut); matches !== undefined; matches = arrived.get(handedOut)) {
      if (signal?.aborted === true) return;
      for (const [at, match] of matches.entries()) onMatch(match, handedOut * CHUNK + at);
      arrived.delete(handedOut);
      handedOut++;
      onProgress?.(Math.min(queries.length, handedOut * CHUNK), queries.length);
    }
  };
  const serve = async (worker: MatchWorker): Promise<void> => {
    for (let chunk = nextChunk++; chunk < chunks; chunk = nextChunk++) {
      if (signal?.aborted === true) return;
      arrived.set(chunk, await worker.match(queries.slice(chunk * CHUNK, (chunk + 1) * CHUNK)));
      deliver();
    }
  };
  try {
    await Promise.all(workers.map(serve));
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
  const done = Math.min(queries.length, handedOut * CHUNK);
  return done < queries.length ? err({ kind: 'cancelled', done }) : ok({ cards: done });
}

type MatchWorker = {
  readonly match: (queries: readonly MatchQuery[]) => Promise<readonly CardMatch[]>;
  readonly stop: () => Promise<void>;
};

type Waiting = { readonly resolve: (matches: readonly CardMatch[]) => void; readonly reject: (error: Error) => void };

/** The list goes by message and not as `workerData`, which would hold it for the worker's whole life. */
function startWorker({ list, preset, parameters, nameTables = NAME_TABLES, workerUrl = WORKER }: MatchCardsInput): MatchWorker {
  const worker = new Worker(workerUrl, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  let waiting: Waiting | null = null;
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure = error;
    waiting?.reject(error);
  };
  worker.on('message', (answer: WorkerAnswer) => waiting?.resolve(answer.matches));
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => fail(new Error(`The matching thread ended with code ${code}`)));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  const send = (task: WorkerTask): void => worker.postMessage(task);
  send({ kind: 'prepare', list, preset, parameters: parameters ?? null, nameTables });
  return {
    match: (queries) => {
      if (failure !== null) return Promise.reject(failure);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        send({ kind: 'match', queries });
      });
    },
    stop: async () => {
      waiting = null;
      await worker.terminate();
    },
  };
}
