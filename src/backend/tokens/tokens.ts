/** A token in the reader, asked through a process of its own: each request starts one, and ends it. */
import { fileURLToPath } from 'node:url';
import { superviseWorker } from '#backend/ocr/supervised-worker.ts';
import type { WorkerHost } from '#backend/ocr/worker-host.ts';
import { librariesOfThisRun, type KnownLibraries } from './known-libraries.ts';
import type { PresentToken, TokenAnswer, TokenKey, TokenRequest } from './token-job.ts';

export type Tokens = {
  /** Says that the person named this library herself, now and here; `list` says so too. */
  readonly named: (module: string) => void;
  /** `module`: the path of the library that the token's maker ships, as the person just named it. */
  readonly list: (module: string) => Promise<TokenAnswer<readonly PresentToken[]>>;
  /** Refused where the person has not named the library on this machine: the path comes out of the matter. */
  readonly sign: (
    module: string,
    asked: { readonly key: TokenKey; readonly pin: string; readonly digest: Uint8Array },
  ) => Promise<TokenAnswer<Uint8Array>>;
};

/** Long enough to type a number on a reader with keys of its own. */
const LIMIT_MS = 120_000;
const MOST_BYTES = 1_000_000_000;

export const TOKEN_WORKER = fileURLToPath(new URL('./token-worker.ts', import.meta.url));

export function createTokens({
  host,
  libraries = librariesOfThisRun(),
  withinMs = LIMIT_MS,
  workerPath = TOKEN_WORKER,
}: {
  readonly host: WorkerHost;
  readonly libraries?: KnownLibraries;
  readonly withinMs?: number;
  readonly workerPath?: string;
}): Tokens {
  const ask = async <T>(request: TokenRequest): Promise<TokenAnswer<T>> => {
    const worker = superviseWorker({ host, modulePath: workerPath, mostBytes: MOST_BYTES });
    try {
      const answer = await worker.ask<TokenAnswer<T>>(request, { withinMs });
      if (answer.ok) return answer.value;
      return { ok: false, error: { why: 'library-failed', detail: answer.error.kind } };
    } finally {
      worker.close();
    }
  };
  return {
    named: libraries.add,
    list: (module) => {
      libraries.add(module);
      return ask({ kind: 'list', module });
    },
    sign: async (module, asked) => {
      if (!libraries.has(module)) return { ok: false, error: { why: 'not-named-here', detail: module } };
      return ask({ kind: 'sign', module, ...asked });
    },
  };
}
