/** `app`: readiness, ending, paths, the single instance. */
import type * as E from 'electron';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StrictEmitter, emitPreventable } from '../emitter.ts';
import { NotEmulated, strict } from '../strict.ts';
import { configFolder, defaultPath } from './paths.ts';
import { SingleInstance } from './single-instance.ts';

const EMITTED = [
  'ready',
  'will-finish-launching',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'browser-window-created',
  'web-contents-created',
  'render-process-gone',
];
/** Known, and rightly never fired here: no dock, no files opened by the desktop, no TLS, one Chromium. */
const NEVER = [
  'activate',
  'open-file',
  'open-url',
  'certificate-error',
  'select-client-certificate',
  'login',
  'child-process-gone',
];
/** Windows that have not closed by then had their closing prevented: the quitting is off. */
const CLOSED_WITHIN_MS = 3000;

export type AppContext = {
  readonly appDir: string;
  readonly argv: readonly string[];
  readonly userData: string | null;
  readonly switches: Map<string, string>;
  readonly windowCount: () => number;
  readonly closeWindows: () => void;
  readonly destroyWindows: () => void;
  readonly focusWindow: () => void;
  /** Called once, when everything of the app is over. */
  readonly onEnd: (code: number) => void;
};

export class App extends StrictEmitter {
  readonly #context: AppContext;
  readonly #lock = new SingleInstance();
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<void>();
  readonly #version: string;
  #isReady = false;
  #name: string;
  #quitting = false;
  #ended = false;

  constructor(context: AppContext) {
    super('app', [...EMITTED, ...NEVER]);
    this.#context = context;
    const manifest = readManifest(context.appDir);
    this.#name = manifest.productName ?? manifest.name ?? 'Electron';
    this.#version = manifest.version ?? '0.0.0';
  }

  get isPackaged(): boolean {
    return false;
  }

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
  }

  get commandLine(): Pick<E.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'> {
    const { switches, argv } = this.#context;
    return strict('app.commandLine', {
      appendSwitch: (name: string, value = ''): void => {
        switches.set(name, value);
      },
      hasSwitch: (name: string) =>
        switches.has(name) || argv.some((given) => given === `--${name}` || given.startsWith(`--${name}=`)),
      getSwitchValue: (name: string) =>
        switches.get(name) ?? argv.find((given) => given.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
      removeSwitch: (name: string): void => {
        switches.delete(name);
      },
    });
  }

  async whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  quit(): void {
    if (this.#ended || emitPreventable(this, 'before-quit')) return;
    this.#quitting = true;
    if (this.#context.windowCount() === 0) return this.#finish();
    this.#context.closeWindows();
    setTimeout(() => {
      if (!this.#ended && this.#context.windowCount() > 0) this.#quitting = false;
    }, CLOSED_WITHIN_MS).unref();
  }

  exit(code = 0): void {
    if (this.#ended) return;
    this.#ended = true; // first: destroying the windows would otherwise begin a quit with code 0
    this.#context.destroyWindows();
    this.#end(code);
  }

  relaunch(): never {
    throw new NotEmulated('app.relaunch');
  }

  getPath(name: string): string {
    const userData = this.#paths.get('userData') ?? this.#context.userData ?? join(configFolder(), this.#name);
    return this.#paths.get(name) ?? defaultPath(name, { appName: this.#name, userData });
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getAppPath(): string {
    return this.#context.appDir;
  }

  getVersion(): string {
    return this.#version;
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getLocale(): string {
    return 'en-US';
  }

  getPreferredSystemLanguages(): string[] {
    return ['en-US'];
  }

  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    return this.#lock.request(this.getPath('userData'), data, (second) => {
      this.emit('second-instance', {}, second.argv, second.cwd, second.data);
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock.held;
  }

  releaseSingleInstanceLock(): void {
    this.#lock.release();
  }

  /** Every page is sandboxed already. */
  enableSandbox(): void {}

  disableHardwareAcceleration(): void {
    this.#context.switches.set('disable-gpu', '');
  }

  setAppUserModelId(_id: string): void {}

  setAboutPanelOptions(_options: object): void {}

  focus(): void {
    this.#context.focusWindow();
  }

  static start(app: App): void {
    mkdirSync(app.getPath('userData'), { recursive: true });
    app.#isReady = true;
    app.emit('will-finish-launching');
    app.emit('ready', {}, {});
    app.#ready.resolve();
  }

  static allClosed(app: App): void {
    if (app.#ended) return;
    if (app.#quitting) return app.#finish();
    if (app.listenerCount('window-all-closed') === 0) app.quit();
    else app.emit('window-all-closed');
  }

  static hasEnded(app: App): boolean {
    return app.#ended;
  }

  #finish(): void {
    if (emitPreventable(this, 'will-quit')) {
      this.#quitting = false;
      return;
    }
    this.#ended = true;
    this.#end(0);
  }

  #end(code: number): void {
    this.emit('quit', {}, code);
    this.#lock.release();
    this.#context.onEnd(code);
  }
}

type Manifest = { readonly name?: string; readonly productName?: string; readonly version?: string };

function readManifest(appDir: string): Manifest {
  const file = join(appDir, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
}

type Checked =
  | 'isPackaged'
  | 'name'
  | 'commandLine'
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getAppPath'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'getLocale'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAppUserModelId'
  | 'focus';

/** Checked against Electron's own types where overloads allow it. */
export type AppChecked = { [K in Exclude<Checked, 'commandLine'>]: E.App[K] };
