/** What `new BrowserWindow` may be given: effective, accepted without effect, or refused by name. */
import type * as E from 'electron';
import { NotEmulated, checkOptions, type OptionRule } from '../strict.ts';

export function checkWindowOptions(options: E.BrowserWindowConstructorOptions): void {
  const preferences = options.webPreferences ?? {};
  checkOptions('BrowserWindow', options, WINDOW_OPTIONS);
  checkOptions('BrowserWindow webPreferences', preferences, WEB_PREFERENCES);
  if (preferences.preload?.endsWith('.mjs') === true) throw new NotEmulated('an ESM preload (needs sandbox: false)');
}

const WINDOW_OPTIONS: Readonly<Record<string, OptionRule>> = {
  width: 'any',
  height: 'any',
  x: 'any',
  y: 'any',
  title: 'any',
  show: 'any',
  webPreferences: 'any',
  // Accepted, without effect.
  center: 'any',
  minWidth: 'any',
  minHeight: 'any',
  backgroundColor: 'any',
  autoHideMenuBar: 'any',
  icon: 'any',
  fullscreenable: 'any',
  resizable: [true],
  frame: [true],
  transparent: [false],
};

const WEB_PREFERENCES: Readonly<Record<string, OptionRule>> = {
  preload: 'any',
  contextIsolation: [true],
  sandbox: [true],
  nodeIntegration: [false],
  nodeIntegrationInWorker: [false],
  nodeIntegrationInSubFrames: [false],
  webSecurity: [true],
  webviewTag: [false],
  allowRunningInsecureContent: [false],
  experimentalFeatures: [false],
  navigateOnDragDrop: [false],
  disableBlinkFeatures: [''],
  enableBlinkFeatures: [''],
  // Accepted, without effect.
  spellcheck: 'any',
  devTools: 'any',
  safeDialogs: 'any',
  backgroundThrottling: 'any',
  session: 'any',
  partition: 'any',
};

export const WINDOW_EVENTS = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'page-title-updated',
  'focus',
  'resize',
  'resized',
  'maximize',
  'unmaximize',
  'unresponsive',
  'responsive',
  'session-end',
];

const NET_ERRORS: Readonly<Record<string, number>> = {
  ERR_ABORTED: -3,
  ERR_FAILED: -2,
  ERR_FILE_NOT_FOUND: -6,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_ADDRESS_UNREACHABLE: -109,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
};

export class LoadError extends Error {
  readonly code: string;
  readonly errno: number;
  readonly url: string;

  constructor(code: string, url: string) {
    const errno = NET_ERRORS[code] ?? -2;
    super(`${code} (${errno}) loading '${url}'`);
    this.code = code;
    this.errno = errno;
    this.url = url;
  }
}
