/** What the ranking process is told, in which order; that it ranks as the desk does is tested with the real process elsewhere. */
import { expect, test } from 'vitest';
import { aList } from '#test/builders/matching.ts';
import type { WorkerHost } from '#backend/ocr/worker-host.ts';
import { createRanker } from './ranker.ts';

type Told = { readonly kind: string; readonly id?: number; readonly list?: unknown };

/** Answers each request in a later turn, so that requests could overtake each other. */
function aHost(): { readonly host: WorkerHost; readonly told: Told[]; readonly killed: () => number } {
  const told: Told[] = [];
  let killed = 0;
  const host: WorkerHost = {
    fork: () => {
      let say: (message: unknown) => void = () => undefined;
      setImmediate(() => say({ kind: 'ready' }));
      return {
        send: (message) => {
          told.push(message as Told);
          const { id } = message as Told;
          if (id !== undefined) setImmediate(() => say({ kind: 'ranked', id, result: [] }));
        },
        onMessage: (listener) => {
          say = listener;
        },
        onExit: () => undefined,
        kill: () => {
          killed += 1;
        },
      };
    },
  };
  return { host, told, killed: () => killed };
}

const [OLDER, NEWER] = [aList({ id: 'A', full: 'Ana Torres' }), aList({ id: 'B', full: 'Bo Lindqvist' })];
const NO_CHANGE = { added: [], removed: [], changed: [] };

test('two who ask at once are each answered on their own list', async () => {
  const { host, told } = aHost();
  const ranker = createRanker({ host });
  const rank = () => ranker.rank({ list: OLDER, preset: 'strict', queries: [] });
  await Promise.all([rank(), ranker.rematch({ list: NEWER, preset: 'strict', change: NO_CHANGE, cards: [] }), rank()]);
  expect(told.map(({ kind, list }) => (list === OLDER ? 'older' : list === NEWER ? 'newer' : kind))).toEqual([
    'older',
    'rank',
    'newer',
    'rematch',
    'older',
    'rank',
  ]);
});

test('a process that is to rest answers first what it was asked', async () => {
  const { host, killed } = aHost();
  const ranker = createRanker({ host });
  const asked = ranker.rank({ list: OLDER, preset: 'strict', queries: [] });
  ranker.rest();
  expect(await asked).toEqual({ ok: true, value: [] });
  await ranker.rank({ list: OLDER, preset: 'strict', queries: [] });
  expect(killed()).toBe(1);
});
