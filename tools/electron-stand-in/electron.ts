/** The module that `import … from 'electron'` gets: one per running app (a test process may run several, one after another). */
import { App, type AppChecked } from './module/app.ts';
import { makeDialog, type DialogAnswer } from './module/dialog.ts';
import { makeMenu } from './module/menu.ts';
import { NativeTheme, type NativeThemeChecked } from './module/native-theme.ts';
import { PowerMonitor, type PowerMonitorChecked } from './module/power-monitor.ts';
import { makeShell, type ShellCall } from './module/shell.ts';
import { makeUtilityProcess } from './module/utility-process.ts';
import { makeWindows } from './module/windows.ts';
import { Host } from './host.ts';
import { absent, strict } from './strict.ts';

/** Of Electron's main process module, what this app does not use: any use of them throws by name. */
const ABSENT = [
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
  'clipboard',
  'contentTracing',
  'crashReporter',
  'desktopCapturer',
  'globalShortcut',
  'ImageView',
  'inAppPurchase',
  'MessageChannelMain',
  'nativeImage',
  'net',
  'netLog',
  'Notification',
  'parentPort',
  'powerSaveBlocker',
  'pushNotifications',
  'safeStorage',
  'screen',
  'ServiceWorkerMain',
  'ShareMenu',
  'sharedTexture',
  'systemPreferences',
  'TouchBar',
  'Tray',
  'View',
  'WebContentsView',
  'webFrameMain',
  'webUtils',
  'contextBridge',
  'ipcRenderer',
  'webFrame',
];

export type StandInOptions = {
  /** Holds package.json. */
  readonly appDir: string;
  /** What process.argv shows after the executable. */
  readonly argv: readonly string[];
  readonly userData: string | null;
  /** The end of the app: the process exits, or the test is told. */
  readonly onExit: (code: number) => void;
};

export type StandIn = ReturnType<typeof createStandIn>;

export function createStandIn(options: StandInOptions) {
  const host = new Host();
  const queue: DialogAnswer[] = [];
  const shellCalls: ShellCall[] = [];
  const windows = makeWindows({
    host,
    isReady: () => app.isReady(),
    emitApp: (event, ...given) => {
      app.emit(event, ...given);
    },
    onAllClosed: () => App.allClosed(app),
    onAccelerator: (key) => menu.press(key),
  });
  const workers = makeUtilityProcess(() => app.isReady());
  const app: App = new App({
    appDir: options.appDir,
    argv: options.argv,
    userData: options.userData,
    switches: host.switches,
    windowCount: windows.count,
    closeWindows: windows.closeAll,
    destroyWindows: windows.destroyAll,
    focusWindow: () => windows.statics.getFocusedWindow()?.focus(),
    onEnd: (code) => {
      workers.killAll();
      host
        .stop()
        .finally(() => options.onExit(code))
        .catch(() => {});
    },
  }) satisfies AppChecked;
  const menu = makeMenu({
    quit: () => app.quit(),
    focusedWindow: windows.statics.getFocusedWindow,
    useAccelerators: (keys) => host.useAccelerators(keys),
  });
  const theme = new NativeTheme((scheme) => host.useColorScheme(scheme)) satisfies NativeThemeChecked;

  const electron: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(ABSENT.map((name) => [name, absent(name)])),
    ...windows.module,
    app: strict('app', app),
    dialog: makeDialog(queue),
    Menu: strict('Menu', menu.Menu),
    MenuItem: menu.MenuItem,
    shell: makeShell(shellCalls),
    nativeTheme: strict('nativeTheme', theme),
    powerMonitor: strict('powerMonitor', new PowerMonitor() satisfies PowerMonitorChecked),
    utilityProcess: workers.utilityProcess,
  };
  return {
    electron,
    host,
    windows,
    queue,
    shellCalls,
    /** Called once the app's main module is loaded, as Electron does. */
    start: (): void => App.start(app),
    quit: (): void => app.quit(),
    exit: (code: number): void => app.exit(code),
    hasEnded: (): boolean => App.hasEnded(app),
  };
}
