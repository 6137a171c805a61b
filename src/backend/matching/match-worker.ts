/** One thread of `match-cards.ts`: makes the list ready once, then matches what it is sent. */
import { parentPort } from 'node:worker_threads';
import type { EmployeeList } from '#core/list/employee-list.ts';
import type { CardMatch, MatchPreset, MatchQuery } from '#core/match/match.ts';
import { createMatcher, type Matcher } from '#core/match/matcher.ts';
import type { Parameters } from '#core/match/parameters.ts';
import { invariant } from '#core/result.ts';
import { loadBackground } from './load-background.ts';

export type WorkerTask =
  | {
      readonly kind: 'prepare';
      readonly list: EmployeeList;
      readonly preset: MatchPreset;
      readonly parameters: Parameters | null;
      readonly nameTables: string;
    }
  | { readonly kind: 'match'; readonly queries: readonly MatchQuery[] };

export type WorkerAnswer = { readonly matches: readonly CardMatch[] };

const port = parentPort;
invariant(port !== null, 'this module runs in a thread');

let prepared: Promise<Matcher> | null = null;

async function prepare(task: WorkerTask & { readonly kind: 'prepare' }): Promise<Matcher> {
  const background = await loadBackground(task.nameTables);
  const { list, preset, parameters } = task;
  return createMatcher({ list, background, preset, ...(parameters === null ? {} : { parameters }) });
}

async function answer(queries: readonly MatchQuery[]): Promise<WorkerAnswer> {
  invariant(prepared !== null, 'the list comes before the cards');
  const matcher = await prepared;
  return { matches: queries.map((query) => matcher.rank(query)) };
}

port.on('message', (task: WorkerTask) => {
  if (task.kind === 'prepare') {
    prepared = prepare(task);
    return;
  }
  void answer(task.queries).then(
    (matches) => port.postMessage(matches),
    // Thrown outside the promise it ends the thread, and the caller hears of it.
    (error: unknown) =>
      setImmediate(() => {
        throw error;
      }),
  );
});
