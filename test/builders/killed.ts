/** A process killed with signal 9 at a chosen moment, and what it had said by then. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const CHILD = join(import.meta.dirname, '../integration/crash/job-child.ts');

export type Killed = { readonly said: readonly string[]; readonly finished: boolean };

/** `afterMs` counts from the first line that the process says: starting it takes long and differs. */
export function killedAfter(args: readonly string[], afterMs: number): Promise<Killed> {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let armed = false;
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString('utf8');
    if (armed) return;
    armed = true;
    setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  return new Promise((resolve) => {
    child.on('exit', () => {
      const lines = said.split('\n').slice(0, -1);
      resolve({ said: lines.filter((line) => line !== 'done'), finished: lines.includes('done') });
    });
  });
}
