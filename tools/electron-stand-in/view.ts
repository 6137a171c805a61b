/** One page of Chromium shown in one window of the app, with the preload's world in it. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { FromPreload, ToPreload } from './page/isolated-world.ts';
import { isolatedWorldScript, pageWorldScript } from './page-scripts.ts';
import type { Schemes } from './schemes.ts';

const WORLD = 'Electron Isolated Context';

export type ViewContext = {
  readonly schemes: Schemes;
  readonly accelerators: () => readonly string[];
  readonly onMessage: (view: View, message: FromPreload) => void;
};

export class View {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly targetId: string;
  readonly windowId: number;
  readonly #context: ViewContext;
  readonly #preload: string | null;
  readonly #names: { toPage: string; toIsolated: string; binding: string; inbox: string };
  /** The URL that main asked for and that has not yet arrived: anything else is the page's own navigation. */
  expected: string | null = null;
  /** Of the main frame's isolated world; null between two documents. */
  contextId: number | null = null;
  contextOrigin = '';
  #registered: readonly string[] = [];
  #preloadTime = -1;

  private constructor(given: {
    page: Page;
    cdp: CDPSession;
    targetId: string;
    windowId: number;
    preload: string | null;
    context: ViewContext;
  }) {
    const secret = randomBytes(12).toString('hex');
    this.page = given.page;
    this.cdp = given.cdp;
    this.targetId = given.targetId;
    this.windowId = given.windowId;
    this.#preload = given.preload;
    this.#context = given.context;
    this.#names = {
      toPage: `p${secret}`,
      toIsolated: `i${secret}`,
      binding: `standInBinding${secret}`,
      inbox: `standInInbox${secret}`,
    };
  }

  static async open(page: Page, preload: string | null, context: ViewContext): Promise<View> {
    const cdp = await page.context().newCDPSession(page);
    const { targetInfo } = await cdp.send('Target.getTargetInfo');
    const { windowId } = await cdp.send('Browser.getWindowForTarget');
    const view = new View({ page, cdp, targetId: targetInfo.targetId, windowId, preload, context });
    view.#followWorld();
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      cdp.send('DOM.enable'),
      cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    ]);
    if (preload !== null) await view.#hostPreload(preload);
    await view.prepare();
    return view;
  }

  #followWorld(): void {
    this.cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const aux = context.auxData as { frameId?: string } | undefined;
      if (context.name !== WORLD || aux?.frameId !== this.targetId) return;
      this.contextId = context.id;
      this.contextOrigin = context.origin;
    });
    this.cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.contextId) this.contextId = null;
    });
    this.cdp.on('Runtime.executionContextsCleared', () => {
      this.contextId = null;
    });
    this.cdp.on('Runtime.bindingCalled', ({ name, executionContextId, payload }) => {
      // Only the main frame's isolated world is believed: the page's world and frames never get the binding.
      if (name !== this.#names.binding || executionContextId !== this.contextId) return;
      this.#context.onMessage(this, JSON.parse(payload) as FromPreload);
    });
  }

  async #hostPreload(preload: string): Promise<void> {
    await this.cdp.send('Runtime.addBinding', { name: this.#names.binding, executionContextName: WORLD });
    if (readFileSync(preload, 'utf8').includes('getPathForFile')) await this.#answerPauses();
    // Dev mode rebuilds the preload while the window is open.
    const watcher = watch(dirname(preload), { persistent: false }, (_event, name) => {
      if (name === basename(preload) && existsSync(preload)) this.prepare().catch(() => {});
    });
    this.page.on('close', () => watcher.close());
  }

  /**
   * Registers both worlds' scripts; again when the preload file or the accelerators changed since. Never while a navigation
   * is paused: Chromium holds back the page session's commands until it commits, and both would wait for ever.
   */
  async prepare(force = false): Promise<void> {
    const time = this.#preload === null ? 0 : statSync(this.#preload).mtimeMs;
    if (time === this.#preloadTime && !force) return;
    this.#preloadTime = time;
    const before = this.#registered;
    const scripts = [{ source: this.#pageWorld() }, ...this.#isolatedWorld()];
    const added = await Promise.all(
      scripts.map(async (script) => this.cdp.send('Page.addScriptToEvaluateOnNewDocument', script)),
    );
    this.#registered = added.map(({ identifier }) => identifier);
    for (const identifier of before) await this.cdp.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  }

  /** `whenLoaded` also comes when the page is closed while it loads, as Electron's loadURL does. */
  async navigate(url: string): Promise<{ readonly errorText: string; readonly whenLoaded: Promise<void> }> {
    const done = Promise.withResolvers<void>();
    const loaded = new Set<string>();
    let awaited: string | null = null;
    const onLife = ({ frameId, loaderId, name }: { frameId: string; loaderId: string; name: string }): void => {
      if (name !== 'load' || frameId !== this.targetId) return;
      loaded.add(loaderId);
      if (loaderId === awaited) done.resolve();
    };
    this.cdp.on('Page.lifecycleEvent', onLife);
    this.page.once('close', () => done.resolve());
    const { errorText = '', loaderId } = await this.cdp.send('Page.navigate', { url });
    awaited = loaderId ?? null; // none: only the fragment changed
    if (errorText !== '' || awaited === null || loaded.has(awaited)) done.resolve();
    const whenLoaded = done.promise.finally(() => this.cdp.off('Page.lifecycleEvent', onLife));
    return { errorText, whenLoaded };
  }

  #pageWorld(): string {
    const standard = [...this.#context.schemes.privileges].filter(([, privileges]) => privileges.standard === true);
    const { toPage, toIsolated } = this.#names;
    return pageWorldScript({ toPage, toIsolated, schemes: Object.fromEntries(standard) });
  }

  #isolatedWorld(): readonly { source: string; worldName: string }[] {
    if (this.#preload === null) return [];
    const seen = {
      platform: process.platform,
      arch: process.arch,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      versions: process.versions,
    };
    const settings = { ...this.#names, process: seen, accelerators: this.#context.accelerators() };
    return [{ worldName: WORLD, source: isolatedWorldScript(settings, readFileSync(this.#preload, 'utf8')) }];
  }

  /** webUtils.getPathForFile must answer at once: its world pauses at `debugger`, the path is read and written into the frame. */
  async #answerPauses(): Promise<void> {
    this.cdp.on('Debugger.paused', ({ callFrames: [frame] }) => {
      const answer = async (): Promise<void> => {
        if (frame?.functionName !== 'getPathForFile') return;
        const { callFrameId } = frame;
        const { result } = await this.cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: 'standInFile' });
        if (result.objectId === undefined) return;
        const { path } = await this.cdp.send('DOM.getFileInfo', { objectId: result.objectId });
        const expression = `standInPath = ${JSON.stringify(path)}`;
        await this.cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
      };
      answer()
        .catch(() => {}) // getPathForFile then answers '', as Electron does for a file without a path
        .finally(() => {
          this.cdp.send('Debugger.resume').catch(() => {});
        });
    });
    await this.cdp.send('Debugger.enable');
  }

  /** To the preload of the page now shown; lost when there is none, as in Electron. */
  post(message: ToPreload, contextId = this.contextId): void {
    if (contextId === null) return;
    const expression = `globalThis.${this.#names.inbox}(${JSON.stringify(JSON.stringify(message))})`;
    this.cdp.send('Runtime.evaluate', { contextId, expression, silent: true }).catch(() => {});
  }
}
