/** The shell is recorded and refused: an offline tool asks it for nothing. */
import type * as E from 'electron';
import { strict } from '../strict.ts';

export type ShellCall = { readonly method: string; readonly args: readonly unknown[] };

export function makeShell(calls: ShellCall[]) {
  const record = (method: string, ...args: unknown[]): void => {
    calls.push({ method, args });
  };
  return strict('shell', {
    async openExternal(url: string): Promise<void> {
      record('openExternal', url);
      throw new Error('electron stand-in: shell.openExternal is refused');
    },
    async openPath(path: string): Promise<string> {
      record('openPath', path);
      return 'electron stand-in: shell.openPath is refused';
    },
    showItemInFolder(path: string): void {
      record('showItemInFolder', path);
    },
    beep(): void {
      record('beep');
    },
  } satisfies Partial<E.Shell>);
}
