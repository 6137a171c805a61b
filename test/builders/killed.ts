/** A process killed with signal 9 at a chosen moment, and what it had said by then. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const CHILD = join(import.meta.dirname, '../integration/crash/job-child.ts');

export type Killed = { readonly said: readonly string[]; readonly finished: boolean };

/** `afterMs` counts from the first line that the process says: starting it takes long and differs. */
export function killedAfter(args: readonly string[], afterMs: number): Promise<Killed> {
  return killedOnce(args, (_line, kill) => {
    setTimeout(kill, afterMs);
    return true;
  });
}

/** As soon as it says that this step is done: in the middle of the next one. */
export function killedAtStep(args: readonly string[], step: string): Promise<Killed> {
  return killedOnce(args, (line, kill) => {
    if (!line.endsWith(` ${step}`)) return false;
    kill();
    return true;
  });
}

/** `arms`: true once the kill is settled, and no further line is asked about. */
function killedOnce(args: readonly string[], arms: (line: string, kill: () => void) => boolean): Promise<Killed> {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let armed = false;
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString('utf8');
    for (const line of said.split('\n').slice(0, -1)) armed ||= arms(line, () => child.kill('SIGKILL'));
  });
  return new Promise((resolve) => {
    child.on('exit', () => {
      const lines = said.split('\n').slice(0, -1);
      resolve({ said: lines.filter((line) => line !== 'done'), finished: lines.includes('done') });
    });
  });
}
