/** `BrowserWindow`: one Chromium app window each. */
import type * as E from 'electron';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { StrictEmitter, emitPreventable } from '../emitter.ts';
import type { Host } from '../host.ts';
import type { FromPreload } from '../page/isolated-world.ts';
import { NotEmulated, checkOptions, strict } from '../strict.ts';
import type { View } from '../view.ts';
import { followPage } from './follow-page.ts';
import { Contents, type ContentsChecked } from './web-contents.ts';
import { LoadError, WINDOW_EVENTS } from './window-options.ts';

/** Hidden windows lie outside the screen: Chromium's app windows cannot be opened unseen. */
const OFF_SCREEN = { x: -12_000, y: -12_000 };
const ASK_AGAIN_MS = 500;

export type WindowContext = {
  readonly id: number;
  readonly host: Host;
  readonly session: object;
  readonly emitApp: (event: string, ...given: unknown[]) => void;
  readonly onMessage: (window: Window, view: View, message: FromPreload) => void;
  readonly onGone: (window: Window) => void;
};
type Bounds = { x: number; y: number; width: number; height: number };

export class Window extends StrictEmitter {
  readonly #context: WindowContext;
  readonly #contents: Contents;
  readonly #face: E.BrowserWindow;
  readonly #contentsFace: E.WebContents;
  readonly #opened: Promise<View>;
  readonly #bounds: Bounds;
  #view: View | null = null;
  #gone = false;
  #visible: boolean;
  #closeAsked = false;
  #title: string;

  constructor(options: E.BrowserWindowConstructorOptions, context: WindowContext) {
    super('BrowserWindow', WINDOW_EVENTS);
    const preload = options.webPreferences?.preload ?? null;
    this.#context = context;
    this.#visible = options.show !== false;
    this.#title = options.title ?? 'Electron';
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#contents = this.#makeContents();
    this.#contentsFace = strict('webContents', this.#contents satisfies ContentsChecked) as unknown as E.WebContents;
    this.#face = strict('BrowserWindow', this satisfies WindowChecked) as unknown as E.BrowserWindow;
    this.#opened = this.#open(preload === null ? null : resolve(preload));
    this.#opened.catch((error: unknown) => {
      console.error(error);
      this.#lost();
    });
    queueMicrotask(() => {
      context.emitApp('browser-window-created', {}, this.#face);
      context.emitApp('web-contents-created', {}, this.#contentsFace);
    });
  }

  static face(window: Window): E.BrowserWindow {
    return window.#face;
  }

  static contents(window: Window): Contents {
    return window.#contents;
  }

  static view(window: Window): View | null {
    return window.#view;
  }

  static async opened(window: Window): Promise<View> {
    return window.#opened;
  }

  static async load(window: Window, url: string): Promise<void> {
    return window.#load(url);
  }

  #makeContents(): Contents {
    return new Contents({
      id: this.#context.id,
      session: this.#context.session,
      view: () => this.#view,
      opened: async () => this.#opened,
      load: async (url) => this.#load(url),
      loadFile: async (file, options) => this.loadFile(file, options),
      isGone: () => this.#gone,
      close: () => this.close(),
      focus: () => this.focus(),
    });
  }

  async #open(preload: string | null): Promise<View> {
    const placement = { ...this.#bounds, ...(this.#visible ? {} : OFF_SCREEN) };
    const view = await this.#context.host.open({
      placement,
      title: this.#title,
      preload,
      onMessage: (from, message) => this.#context.onMessage(this, from, message),
    });
    this.#view = view;
    followPage(view, {
      window: this,
      contents: this.#contents,
      toApp: (url) => this.#context.host.schemes.toApp(url),
      onTitle: (title) => {
        this.#title = title;
      },
      onCrash: (details) => this.#context.emitApp('render-process-gone', {}, this.#contentsFace, details),
      onClose: () => this.#lost(),
    });
    this.#place();
    return view;
  }

  get id(): number {
    return this.#context.id;
  }

  get webContents(): E.WebContents {
    return this.#contentsFace;
  }

  async loadURL(url: string, options: E.LoadURLOptions = {}): Promise<void> {
    checkOptions('loadURL', options, {});
    return this.#load(url);
  }

  async loadFile(file: string, options: E.LoadFileOptions = {}): Promise<void> {
    checkOptions('loadFile', options, { hash: 'any', search: 'any' });
    const url = pathToFileURL(resolve(file));
    if (options.search !== undefined) url.search = options.search;
    if (options.hash !== undefined) url.hash = options.hash;
    return this.#load(url.href);
  }

  async #load(url: string): Promise<void> {
    const view = await this.#opened;
    const to = this.#context.host.schemes.toBrowser(url);
    if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) throw new LoadError('ERR_INVALID_URL', url);
    if (to === url && !/^(https?|file|data|about|blob):/i.test(url)) throw new LoadError('ERR_UNKNOWN_URL_SCHEME', url);
    const state = Contents.state(this.#contents);
    view.expected = new URL(to).href.replace(/#.*/s, '');
    state.loading = true;
    await view.prepare();
    const { errorText, whenLoaded } = await view.navigate(to);
    if (errorText !== '') {
      state.loading = false;
      const error = new LoadError(errorText.replace('net::', ''), url);
      this.#contents.emit('did-fail-load', {}, error.errno, error.code, url, true, 1, 1);
      throw error;
    }
    await whenLoaded;
  }

  #place(): void {
    const view = this.#view;
    if (view === null) return;
    const { x, y } = this.#visible ? this.#bounds : OFF_SCREEN;
    const bounds = { left: x, top: y, width: this.#bounds.width, height: this.#bounds.height };
    view.cdp.send('Browser.setWindowBounds', { windowId: view.windowId, bounds }).catch(() => {});
  }

  show(): void {
    this.#visible = true;
    this.#place();
    this.focus();
    this.emit('show', {});
  }

  hide(): void {
    this.#visible = false;
    this.#place();
    this.emit('hide', {});
  }

  focus(): void {
    this.#opened.then(async (view) => view.page.bringToFront()).catch(() => {});
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isDestroyed(): boolean {
    return this.#gone;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    this.show();
  }

  getBounds(): E.Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<E.Rectangle>): void {
    Object.assign(this.#bounds, bounds);
    this.#place();
    this.emit('resize', {});
  }

  getTitle(): string {
    return this.#title;
  }

  /** The native title bar keeps showing the document's title. */
  setTitle(title: string): void {
    this.#title = title;
  }

  setMenu(_menu: unknown): void {}

  removeMenu(): void {}

  setMenuBarVisibility(_visible: boolean): void {}

  close(): void {
    if (this.#gone || emitPreventable(this, 'close')) return;
    this.#closeAsked = true;
    this.#opened.then(async (view) => this.#askToClose(view)).catch(() => this.#lost());
  }

  /** Chromium loses the question when a document is just being put in the place of another: it is asked again. */
  async #askToClose(view: View): Promise<void> {
    const state = Contents.state(this.#contents);
    state.stays = false;
    while (!this.#gone && !state.stays) {
      if (state.crashed) return this.#context.host.closeTarget(view); // it would answer no beforeunload
      await view.page.close({ runBeforeUnload: true });
      await delay(ASK_AGAIN_MS, undefined, { ref: false });
    }
  }

  destroy(): void {
    this.#closeAsked = true;
    if (this.#gone) return;
    const view = this.#view;
    this.#lost();
    if (view !== null) this.#context.host.closeTarget(view).catch(() => {});
  }

  /** The page is gone: closed by the app, by the user, or with Chromium. */
  #lost(): void {
    if (this.#gone) return;
    // When the user closed it, Chromium has closed already: 'close' is told, but cannot be prevented any more.
    if (!this.#closeAsked && emitPreventable(this, 'close'))
      console.error(new NotEmulated("preventing the user's own close of a window").message);
    this.#gone = true;
    this.#contents.emit('destroyed', {});
    this.emit('closed', {});
    this.#context.onGone(this);
  }
}

type WindowChecked = Pick<
  E.BrowserWindow,
  | 'id'
  | 'webContents'
  | 'loadURL'
  | 'loadFile'
  | 'show'
  | 'hide'
  | 'focus'
  | 'isVisible'
  | 'isDestroyed'
  | 'isMinimized'
  | 'restore'
  | 'getBounds'
  | 'setBounds'
  | 'getTitle'
  | 'setTitle'
  | 'setMenu'
  | 'removeMenu'
  | 'setMenuBarVisibility'
  | 'close'
  | 'destroy'
>;
