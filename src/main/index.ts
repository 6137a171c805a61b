/** The composition root: it only wires. */
import { app, dialog, ipcMain, nativeTheme, protocol, session, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { serveApp } from './app-scheme.ts';
import { makeBareDesktop } from './bare-desktop.ts';
import { serveCards } from './card-scheme.ts';
import { makeDialogs } from './dialogs.ts';
import { inspectPaths } from './inspect-paths.ts';
import { bindHandlers } from './ipc/bind.ts';
import { describeFault, type Diagnostics } from './ipc/diagnostics.ts';
import { makeEmitter } from './ipc/emit.ts';
import { isOurSender } from './ipc/sender.ts';
import { lockPages, lockSession } from './locks.ts';
import { setMenu } from './menu.ts';
import { APP_SCHEME, BUNDLED, CARD_SCHEME, devPlace } from './place.ts';
import { makeThemeSetting } from './theme.ts';
import { openWindow, type Desk } from './window.ts';
import { electronWorkerHost } from './worker-host.ts';

const OUT = join(import.meta.dirname, '..');
const devServer = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined;
const place = devServer === undefined ? BUNDLED : devPlace(devServer);

const diagnostics: Diagnostics = {
  line: (line) => process.stderr.write(`${JSON.stringify(line)}\n`),
};

let desk: Desk | null = null;

app.enableSandbox();
// A crash dump would hold names and pictures in the clear.
app.commandLine.appendSwitch('disable-crash-reporter');
app.commandLine.appendSwitch('disable-breakpad');
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  { scheme: CARD_SCHEME, privileges: { standard: true, secure: true } },
]);
lockPages();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => bringForward(desk?.window ?? null));
  app.on('window-all-closed', () => app.quit());
  // Not awaited: Electron is ready only when this module has been evaluated.
  app.whenReady().then(start, (error: unknown) => {
    diagnostics.line({ level: 'error', what: 'start', where: 'app', fault: describeFault(error) });
    app.exit(1);
  });
} else app.quit();

function start(): void {
  // Without `persist:` it lives in memory: no cache of pictures, no storage of the page ever reaches the disk.
  const inMemory = session.fromPartition('desk', { cache: false });
  lockSession(session.defaultSession, place);
  lockSession(inMemory, place);
  setMenu({ onMac: process.platform === 'darwin', inDevelopment: devServer !== undefined });

  const desktop = makeBareDesktop({
    version: app.getVersion(),
    userData: app.getPath('userData'),
    resources: join(app.getAppPath(), 'resources'),
    dialogs: makeDialogs(dialog, currentWindow),
    inspectPaths,
    emit: makeEmitter((channel, payload) => desk?.window.webContents.send(channel, payload)),
    workerHost: electronWorkerHost(import.meta.dirname),
    theme: makeThemeSetting(join(app.getPath('userData'), 'preferences.json'), nativeTheme),
    showReference: (reference) => desk?.showReference(reference),
  });
  if (devServer === undefined) inMemory.protocol.handle(APP_SCHEME, serveApp(join(OUT, 'renderer')));
  inMemory.protocol.handle(
    CARD_SCHEME,
    serveCards(desktop.picture, (error) => {
      diagnostics.line({ level: 'error', what: 'picture', where: CARD_SCHEME, fault: describeFault(error) });
    }),
  );
  bindHandlers<IpcMainInvokeEvent>(desktop.handlers, {
    handle: (channel, listener) => ipcMain.handle(channel, listener),
    isOurs: (event) => isOurSender(event, desk?.window.webContents ?? null, place),
    diagnostics,
    newReference: () => randomBytes(4).toString('hex'),
  });
  closeBeforeQuit(desktop.close);
  desk = openWindow({ preload: join(OUT, 'preload', 'index.cjs'), session: inMemory, place });
}

function currentWindow(): BrowserWindow {
  if (desk === null) throw new Error('No window is open');
  return desk.window;
}

function bringForward(window: BrowserWindow | null): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The matter is closed in order before the process ends. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    close()
      .catch((error: unknown) => diagnostics.line({ level: 'error', what: 'close', where: 'app', fault: describeFault(error) }))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}
