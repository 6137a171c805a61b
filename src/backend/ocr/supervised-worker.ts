import type { WorkerHost, WorkerProcess } from './worker-host.ts';

export type WorkerFailure = {
  readonly kind: 'timed-out' | 'worker-died' | 'out-of-memory' | 'failed';
  /** The engine's own words where it had any; for diagnostics. */
  readonly detail: string;
};

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: WorkerFailure };

/** What every worker's answers share. */
type AnswerMessage = { readonly kind: string; readonly id?: number; readonly message?: string; readonly result?: unknown };

export type SupervisedWorker = {
  /** Sends `{ ...request, id }` and waits for the answer with that id; whatever goes wrong is a value. One at a time, in order. */
  readonly ask: <T>(request: object, limits: { readonly withinMs: number }) => Promise<Answer<T>>;
  /** Sent to the running worker and to every one started later. */
  readonly prepareWith: (message: object) => void;
  readonly close: () => void;
};

const STARTING_MS = 120_000;

/** One worker process, started when first needed, replaced when it dies, hangs or outgrows its memory. */
export function superviseWorker(options: {
  readonly host: WorkerHost;
  readonly modulePath: string;
  readonly mostBytes: number;
}): SupervisedWorker {
  let running: WorkerProcess | null = null;
  let ready: Promise<boolean> = Promise.resolve(false);
  let preparation: object | null = null;
  let nextId = 1;
  let queue: Promise<unknown> = Promise.resolve();
  let deliver: (message: AnswerMessage) => void = () => undefined;
  let died: (code: number | null) => void = () => undefined;

  const discard = () => {
    const old = running;
    running = null;
    old?.kill();
  };

  const start = () => {
    const child = options.host.fork(options.modulePath);
    running = child;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    ready = promise;
    const timer = setTimeout(() => resolve(false), STARTING_MS);
    child.onMessage((message) => {
      const answer = message as AnswerMessage;
      if (answer.kind === 'ready') resolve(true);
      else if (running === child) deliver(answer);
    });
    child.onExit((code) => {
      clearTimeout(timer);
      resolve(false);
      if (running !== child) return;
      running = null;
      died(code);
    });
    void promise.then(() => clearTimeout(timer));
    if (preparation !== null) child.send(preparation);
  };

  const askNow = async <T>(request: object, withinMs: number): Promise<Answer<T>> => {
    if (running === null) start();
    if (!(await ready)) {
      discard();
      return { ok: false, error: { kind: 'worker-died', detail: 'it did not start' } };
    }
    const child: WorkerProcess | null = running;
    if (child === null) return { ok: false, error: { kind: 'worker-died', detail: 'it ended before it was asked' } };
    const id = nextId++;
    const { promise, resolve } = Promise.withResolvers<Answer<T>>();
    const fail = (kind: WorkerFailure['kind'], detail: string) => resolve({ ok: false, error: { kind, detail } });
    deliver = (message) => {
      if (message.id !== id) return;
      if (message.kind === 'failed') fail('failed', message.message ?? '');
      else resolve({ ok: true, value: message.result as T });
    };
    died = (code) => fail('worker-died', `exit code ${code ?? 'by signal'}`);
    const timer = setTimeout(() => {
      fail('timed-out', `no answer within ${withinMs} ms`);
      discard();
    }, withinMs);
    const watch = setInterval(() => {
      if ((child.memoryBytes?.() ?? 0) <= options.mostBytes) return;
      fail('out-of-memory', `more than ${options.mostBytes} bytes`);
      discard();
    }, 200);
    child.send({ ...request, id });
    const answer = await promise;
    clearTimeout(timer);
    clearInterval(watch);
    return answer;
  };

  return {
    ask: <T>(request: object, { withinMs }: { readonly withinMs: number }) => {
      const answer = queue.then(() => askNow<T>(request, withinMs));
      queue = answer.catch(() => undefined);
      return answer;
    },
    prepareWith: (message) => {
      preparation = message;
      running?.send(message);
    },
    close: discard,
  };
}
