import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type WorkerProcess = {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Once; `null` where a signal ended it. */
  readonly onExit: (listener: (code: number | null) => void) => void;
  readonly kill: () => void;
  /** Resident memory in bytes; absent or null where the system does not tell. */
  readonly memoryBytes?: () => number | null;
};

/** Starts a module in a process of its own. Node does it here; the desktop does it with its utility processes. */
export type WorkerHost = { readonly fork: (modulePath: string) => WorkerProcess };

/** Only what a child needs to start: no passphrase of the parent's environment ever reaches a process that opens received files. */
const PASSED_ON = ['PATH', 'HOME', 'LANG', 'TZ', 'SystemRoot', 'TEMP', 'TMP', 'LD_LIBRARY_PATH'] as const;

/**
 * onnxruntime 1.30 looks up `mobile.events.data.microsoft.com` and sends what it did there, unless it is told not to before it is
 * loaded. Found by watching the system calls (test/integration/network); nothing in its JavaScript says so.
 */
export const SILENT = { ORT_DISABLE_TELEMETRY: '1' } as const;

export function nodeWorkerHost({ heapMegabytes = 1024 }: { readonly heapMegabytes?: number } = {}): WorkerHost {
  return {
    fork: (modulePath) => {
      const child = fork(modulePath, [], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        execArgv: [`--max-old-space-size=${heapMegabytes}`],
        env: { ...Object.fromEntries(PASSED_ON.map((key) => [key, process.env[key]])), ...SILENT },
      });
      // A message to a child that has just died is no fault of ours: `exit` tells.
      child.on('error', () => undefined);
      return {
        send: (message) => {
          if (child.connected) child.send(message as object, () => undefined);
        },
        onMessage: (listener) => child.on('message', listener),
        onExit: (listener) => child.once('exit', listener),
        kill: () => child.kill('SIGKILL'),
        memoryBytes: () => residentBytes(child.pid),
      };
    },
  };
}

/** Linux only; elsewhere the time limit alone guards. */
function residentBytes(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return Number.isFinite(pages) ? pages * 4096 : null;
  } catch {
    return null;
  }
}
