/** All windows of one app: the `BrowserWindow` class it sees, and what comes from their pages. */
import type * as E from 'electron';
import { emitPreventable } from '../emitter.ts';
import type { Host } from '../host.ts';
import type { PageNote } from '../page/bridge.ts';
import type { FromPreload } from '../page/isolated-world.ts';
import { NotEmulated, strict } from '../strict.ts';
import type { View } from '../view.ts';
import { decode } from '../wire.ts';
import { Window } from './browser-window.ts';
import { IpcMain, type IpcMainChecked } from './ipc-main.ts';
import { makeSessions } from './sessions.ts';
import { Contents, frameOf } from './web-contents.ts';
import { checkWindowOptions } from './window-options.ts';

export type WindowsContext = {
  readonly host: Host;
  readonly isReady: () => boolean;
  readonly emitApp: (event: string, ...given: unknown[]) => void;
  readonly onAllClosed: () => void;
  readonly onAccelerator: (key: string) => void;
};

export function makeWindows(context: WindowsContext) {
  const { host } = context;
  const all = new Map<number, Window>();
  const ipcMain = new IpcMain() satisfies IpcMainChecked;
  const sessions = makeSessions(host.schemes, context.isReady);
  const faces = (): E.BrowserWindow[] => [...all.values()].map((window) => Window.face(window));
  let lastId = 0;

  const open = (options: E.BrowserWindowConstructorOptions): E.BrowserWindow => {
    if (!context.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    lastId += 1;
    const window = new Window(options, {
      id: lastId,
      host,
      session: sessions.ofWindow(options.webPreferences ?? {}),
      emitApp: context.emitApp,
      onMessage: receive,
      onGone: (gone) => {
        all.delete(gone.id);
        if (all.size === 0) context.onAllClosed();
      },
    });
    all.set(window.id, window);
    return Window.face(window);
  };
  const statics = {
    getAllWindows: faces,
    fromWebContents: (contents: E.WebContents) => faces().find((face) => face.webContents === contents) ?? null,
    fromId: (id: number) => faces().find((face) => face.id === id) ?? null,
    getFocusedWindow: () => faces().at(-1) ?? null,
  } satisfies Pick<typeof E.BrowserWindow, 'getAllWindows' | 'fromWebContents' | 'fromId' | 'getFocusedWindow'>;
  const BrowserWindow = new Proxy(Window, {
    construct: (_target, [options = {}]: [E.BrowserWindowConstructorOptions?]) => open(options),
    get(target, key) {
      if (typeof key === 'symbol' || key === 'prototype' || key === 'name' || key === 'length') return Reflect.get(target, key);
      if (key in statics) return statics[key as keyof typeof statics];
      throw new NotEmulated(`BrowserWindow.${key}`);
    },
  }) as unknown as typeof statics;

  // ---- what comes from the page ----------------------------------------------------------------------------------------

  const receive = (window: Window, view: View, message: FromPreload): void => {
    if (message.k === 'note') return note(window, message.note);
    const contents = Window.contents(window);
    const senderFrame = frameOf(contents, {
      url: host.schemes.toApp(message.u),
      origin: host.schemes.originToApp(view.contextOrigin),
      isGone: () => window.isDestroyed(),
    });
    const event = { sender: window.webContents, senderFrame, processId: 1, frameId: 1, ports: [], type: 'frame' };
    if (message.k === 'send') {
      const reply = (channel: string, ...given: unknown[]): void => contents.send(channel, ...given);
      ipcMain.emit(message.ch, strict('IpcMainEvent', { ...event, reply }), ...(decode(message.a) as unknown[]));
      return;
    }
    const { contextId } = view; // the answer goes to the document that asked, or nowhere
    const face = strict('IpcMainInvokeEvent', event) as unknown as E.IpcMainInvokeEvent;
    const answer = async (): Promise<void> => {
      const { id } = message;
      const answered = await IpcMain.answer(ipcMain, face, { channel: message.ch, given: message.a });
      view.post('v' in answered ? { k: 'reply', id, v: answered.v } : { k: 'failure', id, e: answered.e }, contextId);
    };
    answer().catch((error: unknown) => console.error('electron stand-in: answer', error));
  };

  const note = (window: Window, made: PageNote): void => {
    switch (made.k) {
      case 'open':
        return noteOpen(window, made);
      case 'navigate':
        return noteNavigate(window, host.schemes.toApp(made.url));
      case 'permission':
        return notePermission(window, made.permission);
      case 'accelerator':
        return context.onAccelerator(made.key);
      case 'preload-error':
        console.error(made.message);
        Window.contents(window).emit('preload-error', {}, '', new Error(made.message));
    }
  };

  const noteOpen = (window: Window, made: Extract<PageNote, { k: 'open' }>): void => {
    const details = {
      url: host.schemes.toApp(made.url),
      frameName: made.name,
      features: made.features,
      disposition: made.disposition,
    };
    const state = Contents.state(Window.contents(window));
    const answer = state.openHandler?.({ ...details, referrer: { url: '', policy: 'default' } });
    if (answer?.action === 'deny') return;
    // Electron would open it: with no handler, or with one that allows.
    host.outside.push({ url: `window.open ${made.url}`, by: 'stand-in' });
    console.error(new NotEmulated(`a window opened by the page (${made.url}); it was denied, and it`).message);
  };

  const noteNavigate = (window: Window, url: string): void => {
    if (willNavigate(window, url)) return;
    if (host.schemes.toBrowser(url) === url) host.outside.push({ url, by: 'stand-in' }); // Electron hands mailto: to the system
    else Window.load(window, url).catch(() => {});
  };

  const notePermission = (window: Window, permission: string): void => {
    const granted = sessions.inUse().onPermission(window.webContents, permission, window.webContents.getURL());
    // Electron grants when there is no handler; here it stays denied, and is listed.
    if (granted !== false) host.outside.push({ url: `permission ${permission}`, by: 'stand-in' });
  };

  host.usePolicy({
    onBeforeRequest: async (request) => sessions.inUse().onBeforeRequest(request),
    onNavigate: (view, url) => {
      const window = [...all.values()].find((open) => Window.view(open) === view);
      return window !== undefined && willNavigate(window, url);
    },
    onPopup: (url) => {
      if (url !== '' && !/^(about|chrome):/.test(url)) host.outside.push({ url, by: 'stand-in' });
    },
  });

  const webContents = strict('webContents', {
    getAllWebContents: () => faces().map((face) => face.webContents),
    fromId: (id: number) => faces().find((face) => face.webContents.id === id)?.webContents,
  });
  return {
    module: {
      BrowserWindow,
      webContents,
      ipcMain: strict('ipcMain', ipcMain),
      protocol: sessions.protocol,
      session: sessions.session,
    },
    statics,
    count: () => all.size,
    closeAll: () => faces().forEach((face) => face.close()),
    destroyAll: () => faces().forEach((face) => face.destroy()),
    first: () => [...all.values()][0] ?? null,
    pages: () => [...all.values()].flatMap((window) => Window.view(window)?.page ?? []),
  };
}

function willNavigate(window: Window, url: string): boolean {
  const details = { url, isMainFrame: true, isSameDocument: false, frame: null, initiator: null };
  return emitPreventable(Window.contents(window), 'will-navigate', details, url);
}
