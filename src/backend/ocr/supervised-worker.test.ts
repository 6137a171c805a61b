import { expect, test } from 'vitest';
import { superviseWorker } from './supervised-worker.ts';
import type { WorkerHost, WorkerProcess } from './worker-host.ts';

type Behaviour = (
  message: { readonly kind: string; readonly id: number },
  answer: (message: object) => void,
  die: () => void,
) => void;

/** A host whose workers live in this process and behave as the test says; it counts how many were started. */
function hostOf(behaviour: Behaviour, memory = 0) {
  const started: string[] = [];
  const host: WorkerHost = {
    fork: (modulePath): WorkerProcess => {
      started.push(modulePath);
      let tell: (message: unknown) => void = () => undefined;
      let exit: (code: number | null) => void = () => undefined;
      queueMicrotask(() => tell({ kind: 'ready' }));
      return {
        send: (message) =>
          behaviour(
            message as { kind: string; id: number },
            (answer) => tell(answer),
            () => exit(1),
          ),
        onMessage: (listener) => (tell = listener),
        onExit: (listener) => (exit = listener),
        kill: () => undefined,
        memoryBytes: () => memory,
      };
    },
  };
  return { host, started };
}

const LIMITS = { withinMs: 2000 };

test('an answer comes back to whoever asked', async () => {
  const { host, started } = hostOf(({ id }, answer) => answer({ kind: 'done', id, result: id * 10 }));
  const worker = superviseWorker({ host, modulePath: 'reading', mostBytes: 1e9 });
  expect(await Promise.all([worker.ask({ kind: 'read' }, LIMITS), worker.ask({ kind: 'read' }, LIMITS)])).toEqual([
    { ok: true, value: 10 },
    { ok: true, value: 20 },
  ]);
  expect(started).toEqual(['reading']);
});

test('a worker that dies is a value, and the next question gets a new one', async () => {
  let deaths = 0;
  const { host, started } = hostOf(({ id }, answer, die) =>
    deaths++ === 0 ? die() : answer({ kind: 'done', id, result: 'read' }),
  );
  const worker = superviseWorker({ host, modulePath: 'reading', mostBytes: 1e9 });
  expect(await worker.ask({ kind: 'read' }, LIMITS)).toMatchObject({ ok: false, error: { kind: 'worker-died' } });
  expect(await worker.ask({ kind: 'read' }, LIMITS)).toEqual({ ok: true, value: 'read' });
  expect(started).toHaveLength(2);
});

test('a worker that never answers is ended and replaced', async () => {
  const { host, started } = hostOf(() => undefined);
  const worker = superviseWorker({ host, modulePath: 'reading', mostBytes: 1e9 });
  expect(await worker.ask({ kind: 'read' }, { withinMs: 20 })).toMatchObject({ ok: false, error: { kind: 'timed-out' } });
  await worker.ask({ kind: 'read' }, { withinMs: 20 });
  expect(started).toHaveLength(2);
});

test('a worker that outgrows its memory is ended', async () => {
  const { host } = hostOf(() => undefined, 2000);
  const worker = superviseWorker({ host, modulePath: 'reading', mostBytes: 1000 });
  expect(await worker.ask({ kind: 'read' }, LIMITS)).toMatchObject({ ok: false, error: { kind: 'out-of-memory' } });
});

test('every new worker is prepared like the first', async () => {
  const seen: string[] = [];
  let deaths = 0;
  const { host } = hostOf(({ kind, id }, answer, die) => {
    seen.push(kind);
    if (kind !== 'read') return;
    if (deaths++ === 0) die();
    else answer({ kind: 'done', id, result: null });
  });
  const worker = superviseWorker({ host, modulePath: 'reading', mostBytes: 1e9 });
  worker.prepareWith({ kind: 'context' });
  await worker.ask({ kind: 'read' }, LIMITS);
  await worker.ask({ kind: 'read' }, LIMITS);
  expect(seen).toEqual(['context', 'read', 'context', 'read']);
});
