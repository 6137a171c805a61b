/** `utilityProcess`: a Node child with `process.parentPort`. */
import type * as E from 'electron';
import { fork, type ChildProcess, type IOType } from 'node:child_process';
import { join, resolve } from 'node:path';
import { StrictEmitter } from '../emitter.ts';
import { NotEmulated, checkOptions, strict } from '../strict.ts';

const CHILD = join(import.meta.dirname, 'utility-child.ts');
/** What Electron reports for a child ended by a signal. */
const KILLED = 15;

export function makeUtilityProcess(isReady: () => boolean) {
  const children = new Set<ChildProcess>();
  const utilityProcess = strict('utilityProcess', {
    fork(modulePath: string, args: string[] = [], options: E.ForkOptions = {}) {
      if (!isReady()) throw new Error('utilityProcess cannot be created before app is ready');
      checkOptions('utilityProcess.fork', options, {
        env: 'any',
        execArgv: 'any',
        cwd: 'any',
        stdio: 'any',
        serviceName: 'any',
      });
      const child = fork(CHILD, [resolve(modulePath), ...args], {
        env: (options.env ?? process.env) as NodeJS.ProcessEnv,
        execArgv: ['--disable-warning=ExperimentalWarning', ...(options.execArgv ?? [])],
        execPath: process.execPath,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        stdio: stdioOf(options.stdio ?? 'inherit'),
        serialization: 'advanced',
      });
      children.add(child);
      child.on('exit', () => children.delete(child));
      return childFace(child);
    },
  });
  const killAll = (): void => {
    for (const child of children) child.kill();
  };
  return { utilityProcess, killAll };
}

function stdioOf(given: NonNullable<E.ForkOptions['stdio']>): (IOType | 'ipc')[] {
  const [, out, error] = Array.isArray(given) ? given : [given, given, given];
  return ['ignore', (out ?? 'inherit') as IOType, (error ?? 'inherit') as IOType, 'ipc'];
}

function childFace(child: ChildProcess) {
  const events = new StrictEmitter('UtilityProcess', ['spawn', 'exit', 'message', 'error']);
  child.on('spawn', () => events.emit('spawn'));
  child.on('message', (message) => events.emit('message', message));
  child.on('exit', (code, signal) => events.emit('exit', code ?? (signal === null ? 0 : KILLED)));
  const face = Object.assign(events, {
    postMessage(message: unknown, transfer: readonly unknown[] = []): void {
      if (transfer.length > 0) throw new NotEmulated('UtilityProcess.postMessage with ports');
      if (child.connected) child.send(message as object);
    },
    kill: (): boolean => child.kill(),
    stdout: child.stdout,
    stderr: child.stderr,
  });
  const pid = { get: () => (child.exitCode === null && child.signalCode === null ? child.pid : undefined), enumerable: true };
  Object.defineProperty(face, 'pid', pid);
  return strict('UtilityProcess', face);
}
