/** The preload's isolated world: `electron` as a sandboxed preload sees it, and what of the page must be caught here. */
import { standInBridge, type PageNote } from './bridge.ts';
import { watchKeys } from './keys.ts';
import { watchNavigation } from './navigation.ts';
import { decode, encode } from '../wire.ts';

export type IsolatedWorldSettings = {
  readonly toPage: string;
  readonly toIsolated: string;
  /** The names of the function to main, and of the one that main calls. */
  readonly binding: string;
  readonly inbox: string;
  readonly accelerators: readonly string[];
  readonly process: object;
};

export type FromPreload = { readonly u: string } & (
  | { readonly k: 'note'; readonly note: PageNote }
  | { readonly k: 'invoke'; readonly id: number; readonly ch: string; readonly a: string }
  | { readonly k: 'send'; readonly ch: string; readonly a: string }
);
export type ToPreload =
  | { readonly k: 'accelerators'; readonly keys: readonly string[] }
  | { readonly k: 'reply'; readonly id: number; readonly v: string }
  | { readonly k: 'failure'; readonly id: number; readonly e: string }
  | { readonly k: 'send'; readonly ch: string; readonly a: string };

type Tell = (message: DistributiveOmit<FromPreload, 'u'>) => void;
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;
type Listener = (event: object, ...given: unknown[]) => void;
type Held = { readonly listener: Listener; readonly once: boolean };
type PreloadModule = (require: (name: string) => object, module: { exports: object }, exports: object, process: object) => void;

export function standInIsolatedWorld(settings: IsolatedWorldSettings, runPreload: PreloadModule): void {
  const world = globalThis as unknown as Record<string, unknown>;
  const binding = world[settings.binding] as ((text: string) => void) | undefined;
  delete world[settings.binding];
  // A preload runs in the main frame only.
  if (window !== window.top || location.protocol === 'chrome-error:' || binding === undefined) return;

  const tell: Tell = (message) => binding(JSON.stringify({ ...message, u: location.href }));
  const bridge = standInBridge(settings.toPage, settings.toIsolated);
  const note = (made: PageNote): void => tell({ k: 'note', note: made });
  bridge.onNote(note);
  watchNavigation(note);
  const keys = watchKeys(settings.accelerators, note);
  const { ipcRenderer, receive } = makeIpc(tell);
  world[settings.inbox] = (text: string): void => {
    const message = JSON.parse(text) as ToPreload;
    if (message.k === 'accelerators') keys.use(message.keys);
    else receive(message);
  };

  const contextBridge = strictly('contextBridge', {
    exposeInMainWorld: (key: string, value: unknown) => bridge.expose(key, value),
  });
  const electron = strictly('electron (preload)', { ipcRenderer, contextBridge, webUtils: makeWebUtils() });
  const require = (name: string): object => {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') return electron;
    throw new Error(`module not found: ${name} (sandboxed preload; the stand-in gives 'electron' only)`);
  };
  const module = { exports: {} };
  try {
    runPreload(require, module, module.exports, strictly('process (preload)', settings.process));
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    note({ k: 'preload-error', message });
    console.error(`Unable to load preload script: ${message}`);
  }
}

function strictly<T extends object>(name: string, target: T): T {
  const probed = new Set(['then', 'default', '__esModule', 'toJSON']);
  return new Proxy(target, {
    get(inner, key) {
      if (typeof key === 'symbol' || key in inner || probed.has(key)) return Reflect.get(inner, key, inner);
      throw new Error(`electron stand-in: ${name}.${key} is not emulated`);
    },
  });
}

function makeIpc(tell: Tell): { ipcRenderer: object; receive: (message: Exclude<ToPreload, { k: 'accelerators' }>) => void } {
  const listeners = new Map<string, Held[]>();
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;

  const add = (channel: string, held: Held): object => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), held]);
    return ipcRenderer;
  };
  const remove = (channel: string, listener: Listener): object => {
    const list = listeners.get(channel) ?? [];
    const at = list.findLastIndex((held) => held.listener === listener);
    listeners.set(channel, list.toSpliced(at, at < 0 ? 0 : 1));
    return ipcRenderer;
  };
  const ipcRenderer: object = strictly('ipcRenderer', {
    invoke: async (channel: string, ...given: unknown[]) =>
      new Promise((resolve, reject) => {
        const a = encode(given);
        last += 1;
        pending.set(last, { resolve, reject });
        tell({ k: 'invoke', id: last, ch: channel, a });
      }),
    send: (channel: string, ...given: unknown[]) => tell({ k: 'send', ch: channel, a: encode(given) }),
    on: (channel: string, listener: Listener) => add(channel, { listener, once: false }),
    once: (channel: string, listener: Listener) => add(channel, { listener, once: true }),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel);
      return ipcRenderer;
    },
  });

  const receive = (message: Exclude<ToPreload, { k: 'accelerators' }>): void => {
    if (message.k === 'send') {
      const given = decode(message.a) as unknown[];
      for (const held of listeners.get(message.ch) ?? []) {
        if (held.once) remove(message.ch, held.listener);
        try {
          held.listener({ sender: ipcRenderer, ports: [] }, ...given);
        } catch (error) {
          reportError(error);
        }
      }
      return;
    }
    const asked = pending.get(message.id);
    pending.delete(message.id);
    if (message.k === 'failure') asked?.reject(new Error(message.e));
    else asked?.resolve(decode(message.v));
  };
  return { ipcRenderer, receive };
}

/** A path is known to the browser process only: main reads it while this world is paused at `debugger`. */
function makeWebUtils(): object {
  return strictly('webUtils', {
    getPathForFile(file: unknown): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile: a File is needed');
      let standInPath = '';
      const standInFile = file;
      // eslint-disable-next-line no-debugger -- resumed at once, with standInPath filled in
      debugger;
      return standInFile === file ? standInPath : '';
    },
  });
}
