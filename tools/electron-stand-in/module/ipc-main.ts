/** `ipcMain`: handlers and listeners of the app's channels, and the answers to the page. */
import type * as E from 'electron';
import { StrictEmitter } from '../emitter.ts';
import { decode, encode } from '../wire.ts';

type Handler = (event: E.IpcMainInvokeEvent, ...given: unknown[]) => unknown;
export type Invocation = { readonly channel: string; readonly given: string };
export type Answered = { readonly v: string } | { readonly e: string };

export class IpcMain extends StrictEmitter {
  readonly #handlers = new Map<string, { readonly handler: Handler; readonly once: boolean }>();

  constructor() {
    super('ipcMain', 'any');
  }

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, { handler, once: false });
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, handler);
    this.#handlers.set(channel, { handler, once: true });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Static, so that the app cannot reach it through `ipcMain`. */
  static async answer(ipc: IpcMain, event: E.IpcMainInvokeEvent, { channel, given }: Invocation): Promise<Answered> {
    const found = ipc.#handlers.get(channel);
    try {
      if (found === undefined) throw new Error(`No handler registered for '${channel}'`);
      if (found.once) ipc.#handlers.delete(channel);
      return { v: encode(await found.handler(event, ...(decode(given) as unknown[]))) };
    } catch (error) {
      if (found !== undefined) console.error(`Error occurred in handler for '${channel}':`, error);
      const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      return { e: `Error invoking remote method '${channel}': ${text}` };
    }
  }
}

export type IpcMainChecked = Pick<E.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>;
