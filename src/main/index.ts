/** The composition root: it only wires. */
import {
  app,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  type BrowserWindow,
  type IpcMainInvokeEvent,
} from 'electron';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { diagnosticsTo, type Diagnostics } from '#backend/diagnostics/diagnostics.ts';
import { serveApp } from './app-scheme.ts';
import { lockWhenAway, makeLockSetting } from './auto-lock.ts';
import { serveCards } from './card-scheme.ts';
import { makeDialogs } from './dialogs.ts';
import { makeDesktop } from './handlers/make-desktop.ts';
import { inspectPaths } from './inspect-paths.ts';
import { bindHandlers } from './ipc/bind.ts';
import { makeEmitter } from './ipc/emit.ts';
import { isOurSender } from './ipc/sender.ts';
import { makeLanguageSetting } from './language-setting.ts';
import { makeKeySetting } from './key-setting.ts';
import { lockPages, lockSession } from './locks.ts';
import { setMenu } from './menu.ts';
import { APP_SCHEME, BUNDLED, CARD_SCHEME, devPlace } from './place.ts';
import { keepApart, selfTest, SELF_TEST_SWITCH } from './self-test.ts';
import { makeThemeSetting } from './theme.ts';
import { openWindow, type Desk } from './window.ts';
import { NATIVE } from './wording/native.ts';
import { electronWorkerHost } from './worker-host.ts';

const OUT = join(import.meta.dirname, '..');
const devServer = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined;
const place = devServer === undefined ? BUNDLED : devPlace(devServer);

let desk: Desk | null = null;

const selfTesting = app.commandLine.hasSwitch(SELF_TEST_SWITCH);
if (selfTesting) keepApart();

app.enableSandbox();
// A crash dump would hold names and pictures in the clear.
app.commandLine.appendSwitch('disable-crash-reporter');
app.commandLine.appendSwitch('disable-breakpad');
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  { scheme: CARD_SCHEME, privileges: { standard: true, secure: true } },
]);
lockPages(place);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => bringForward(desk?.window ?? null));
  app.on('window-all-closed', () => app.quit());
  // Not awaited: Electron is ready only when this module has been evaluated.
  app
    .whenReady()
    .then(start)
    .catch((thrown: unknown) => {
      // Before anything of a matter is known: the words may be printed.
      process.stderr.write(`Countersign could not start: ${thrown instanceof Error ? thrown.message : typeof thrown}\n`);
      app.exit(1);
    });
} else app.quit();

async function start(): Promise<void> {
  const userData = app.getPath('userData');
  const diagnostics = diagnosticsTo(join(userData, 'diagnostics.log'), () => new Date().toISOString());
  watchFaults(diagnostics);
  // Without `persist:` it lives in memory: no cache of pictures, no storage of the page ever reaches the disk.
  const inMemory = session.fromPartition('desk', { cache: false });
  lockSession(session.defaultSession, place);
  lockSession(inMemory, place);
  const menuGiven = { onMac: process.platform === 'darwin', inDevelopment: devServer !== undefined };
  const language = makeLanguageSetting(join(userData, 'language.json'), (chosen) => setMenu(menuGiven, NATIVE[chosen].menu));

  const lockAfter = makeLockSetting(join(userData, 'lock.json'));
  const placed = {
    version: app.getVersion(),
    resources: join(app.getAppPath(), 'resources'),
    workerHost: electronWorkerHost(import.meta.dirname),
    diagnostics,
  };
  const desktop = await makeDesktop({
    ...placed,
    userData,
    dialogs: makeDialogs(dialog, { window: currentWindow, wording: () => NATIVE[language.current()] }),
    inspectPaths,
    emit: makeEmitter((channel, payload) => desk?.window.webContents.send(channel, payload)),
    theme: makeThemeSetting(join(userData, 'preferences.json'), nativeTheme),
    language,
    lockAfter,
    keys: makeKeySetting(join(userData, 'keys.json')),
    showReference: (reference) => desk?.showReference(reference),
  });
  if (devServer === undefined) inMemory.protocol.handle(APP_SCHEME, serveApp(join(OUT, 'renderer')));
  inMemory.protocol.handle(
    CARD_SCHEME,
    serveCards(desktop.picture, (thrown) => diagnostics({ level: 'fault', name: 'picture', thrown })),
  );
  bindHandlers<IpcMainInvokeEvent>(desktop.handlers, {
    handle: (channel, listener) => ipcMain.handle(channel, listener),
    isOurs: (event) => isOurSender(event, desk?.window.webContents ?? null, place),
    diagnostics,
    newReference: () => randomBytes(4).toString('hex'),
  });
  const stopWatching = lockWhenAway({ power: powerMonitor, setting: lockAfter, lock: desktop.lock });
  app.once('quit', stopWatching);
  closeBeforeQuit(desktop.close, diagnostics);
  desk = openWindow({ preload: join(OUT, 'preload', 'index.cjs'), session: inMemory, place, diagnostics });
  // What is told to the window while the matter is being closed finds none.
  desk.window.once('closed', () => {
    desk = null;
  });
  if (selfTesting) app.exit(await selfTest({ ...placed, window: desk.window }));
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
function closeBeforeQuit(close: () => Promise<void>, diagnostics: Diagnostics): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    close()
      .catch((thrown: unknown) => diagnostics({ level: 'fault', name: 'app.close', thrown }))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

/** A promise nobody awaited is our mistake: written down without its words, where Electron would print them. */
function watchFaults(diagnostics: Diagnostics): void {
  const written = (thrown: unknown): void => diagnostics({ level: 'fault', name: 'app.rejection', thrown });
  process.on('unhandledRejection', written);
  app.on('quit', () => process.off('unhandledRejection', written));
}
