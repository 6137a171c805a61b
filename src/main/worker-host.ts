/** Reading and decoding of anything received run in utility processes: a file that breaks one breaks nothing else. */
import { utilityProcess } from 'electron';
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { SILENT, type WorkerHost } from '#backend/ocr/worker-host.ts';

/** No passphrase or token of the environment reaches a process that opens received files. */
const PASSED_ON = ['PATH', 'HOME', 'LANG', 'TZ', 'SystemRoot', 'TEMP', 'TMP', 'LD_LIBRARY_PATH'];

/** `builtFolder` holds the workers as built; the backend names them by their sources. */
export function electronWorkerHost(builtFolder: string, { heapMegabytes = 1024 } = {}): WorkerHost {
  return {
    fork: (modulePath) => {
      const file = join(builtFolder, `${basename(modulePath, extname(modulePath))}.js`);
      const child = utilityProcess.fork(file, [], {
        serviceName: 'Countersign worker',
        stdio: 'ignore',
        execArgv: [`--max-old-space-size=${heapMegabytes}`],
        env: {
          ...Object.fromEntries(
            PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
          ),
          ...SILENT,
        },
      });
      return {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
        send: (message) => child.postMessage(message),
        onMessage: (listener) => child.on('message', listener),
        onExit: (listener) => child.once('exit', (code) => listener(code)),
        kill: () => {
          child.kill();
        },
        memoryBytes: () => residentBytes(child.pid),
      };
    },
  };
}

/** Linux only; elsewhere the time limits alone guard. */
function residentBytes(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return Number.isFinite(pages) ? pages * 4096 : null;
  } catch {
    return null; // it has just ended
  }
}
