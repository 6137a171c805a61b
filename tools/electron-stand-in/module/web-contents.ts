/** `webContents`: what the app asks of a window's page. */
import type * as E from 'electron';
import { StrictEmitter } from '../emitter.ts';
import { originOf } from '../schemes.ts';
import { NotEmulated, strict } from '../strict.ts';
import type { View } from '../view.ts';
import { encode } from '../wire.ts';

const EMITTED = [
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'did-navigate',
  'did-navigate-in-page',
  'will-navigate',
  'page-title-updated',
  'console-message',
  'render-process-gone',
  'destroyed',
  'will-prevent-unload',
  'preload-error',
];
/**
 * Known, and never fired: frames navigate only where CSP lets them, redirects and webviews are not there, and Chromium shows
 * no context menu of its own to an app.
 */
const NEVER = [
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'select-bluetooth-device',
  'login',
  'certificate-error',
  'context-menu',
];

export type ContentsContext = {
  readonly id: number;
  readonly session: object;
  readonly view: () => View | null;
  readonly opened: () => Promise<View>;
  readonly load: (url: string) => Promise<void>;
  readonly loadFile: (file: string, options?: E.LoadFileOptions) => Promise<void>;
  readonly isGone: () => boolean;
  readonly close: () => void;
  readonly focus: () => void;
};
export type OpenHandler = (details: E.HandlerDetails) => E.WindowOpenHandlerResponse;
/** What the stand-in alone may know and change. */
export type ContentsState = {
  url: string;
  title: string;
  crashed: boolean;
  loading: boolean;
  /** Asked to close, its beforeunload said no. */
  stays: boolean;
  openHandler: OpenHandler | null;
};

export class Contents extends StrictEmitter {
  readonly #context: ContentsContext;
  readonly #state: ContentsState = { url: '', title: '', crashed: false, loading: false, stays: false, openHandler: null };

  constructor(context: ContentsContext) {
    super('webContents', [...EMITTED, ...NEVER]);
    this.#context = context;
  }

  static state(contents: Contents): ContentsState {
    return contents.#state;
  }

  get id(): number {
    return this.#context.id;
  }

  get session(): E.Session {
    return this.#context.session as E.Session;
  }

  get hostWebContents(): null {
    return null;
  }

  get mainFrame(): E.WebFrameMain {
    return frameOf(this, { url: this.#state.url, origin: originOf(this.#state.url), isGone: this.#context.isGone });
  }

  getURL(): string {
    return this.#state.url;
  }

  getTitle(): string {
    return this.#state.title;
  }

  getType(): 'window' {
    return 'window';
  }

  isDestroyed(): boolean {
    return this.#context.isGone();
  }

  isCrashed(): boolean {
    return this.#state.crashed;
  }

  isLoading(): boolean {
    return this.#state.loading;
  }

  send(channel: string, ...given: unknown[]): void {
    this.#context.view()?.post({ k: 'send', ch: channel, a: encode(given) });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#state.openHandler = handler;
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const view = await this.#context.opened();
    return view.page.evaluate(code);
  }

  async loadURL(url: string): Promise<void> {
    return this.#context.load(url);
  }

  async loadFile(file: string, options?: E.LoadFileOptions): Promise<void> {
    return this.#context.loadFile(file, options);
  }

  reload(): void {
    this.#context.load(this.#state.url).catch(() => {});
  }

  forcefullyCrashRenderer(): void {
    this.#context
      .opened()
      .then(async (view) => view.cdp.send('Page.crash'))
      .catch(() => {}); // the session ends with the page it crashes
  }

  async capturePage(): Promise<E.NativeImage> {
    const view = await this.#context.opened();
    const png = await view.page.screenshot();
    return strict('nativeImage', { toPNG: () => png, isEmpty: () => false }) as unknown as E.NativeImage;
  }

  close(): void {
    this.#context.close();
  }

  focus(): void {
    this.#context.focus();
  }

  openDevTools(): never {
    throw new NotEmulated('webContents.openDevTools (use Ctrl+Shift+I in the window)');
  }

  async setVisualZoomLevelLimits(_minimum: number, _maximum: number): Promise<void> {}
}

export type ContentsChecked = Pick<
  E.WebContents,
  | 'id'
  | 'hostWebContents'
  | 'mainFrame'
  | 'getURL'
  | 'getTitle'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoading'
  | 'send'
  | 'setWindowOpenHandler'
  | 'executeJavaScript'
  | 'loadURL'
  | 'reload'
  | 'forcefullyCrashRenderer'
  | 'close'
  | 'focus'
  | 'setVisualZoomLevelLimits'
>;

export function frameOf(
  contents: Contents,
  given: { readonly url: string; readonly origin: string; readonly isGone: () => boolean },
): E.WebFrameMain {
  return strict('webFrameMain', {
    url: given.url,
    origin: given.origin,
    name: '',
    parent: null,
    top: null,
    routingId: 1,
    processId: 1,
    detached: false,
    isDestroyed: given.isGone,
    send: (channel: string, ...values: unknown[]) => contents.send(channel, ...values),
    executeJavaScript: async (code: string) => contents.executeJavaScript(code),
  }) as unknown as E.WebFrameMain;
}
