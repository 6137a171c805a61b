/** One running app's hold on Chromium: starts it with the first window, opens later ones, stops it. */
import { spawn } from 'node:child_process';
import { errors, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { asRoot, findChromium, launchChromium, type Placement } from './chromium.ts';
import type { FromPreload } from './page/isolated-world.ts';
import { makeProfile, removeProfile } from './profile.ts';
import { openGate, type Outside, type RequestPolicy } from './requests.ts';
import { Schemes } from './schemes.ts';
import { View } from './view.ts';

const OPEN_WITHIN_MS = 15_000;

export type Opening = {
  readonly placement: Placement;
  readonly title: string;
  readonly preload: string | null;
  readonly onMessage: (view: View, message: FromPreload) => void;
};

export class Host {
  readonly schemes = new Schemes();
  readonly outside: Outside[] = [];
  readonly switches = new Map<string, string>();
  #policy: RequestPolicy | null = null;
  #accelerators: readonly string[] = [];
  #colorScheme: 'light' | 'dark' | null = null;
  #context: BrowserContext | null = null;
  #browser: CDPSession | null = null;
  #starting: Promise<Page> | null = null;
  #profile: string | null = null;
  #serial = 0;
  #closing = false;
  readonly #views = new Map<string, View>();
  readonly #awaited = new Map<string, (page: Page) => void>();

  usePolicy(policy: RequestPolicy): void {
    this.#policy = policy;
  }

  /** Opens an app window: the first with Chromium itself, later ones by calling the same profile again. */
  async open(given: Opening): Promise<View> {
    this.#serial += 1;
    const first = `data:text/html,<title>${encodeURIComponent(given.title)}</title><meta name=stand-in content=${this.#serial}>`;
    const page = await (this.#starting === null ? this.#begin(given.placement, first) : this.#another(first));
    const view = await View.open(page, given.preload, {
      schemes: this.schemes,
      accelerators: () => this.#accelerators,
      onMessage: given.onMessage,
    });
    this.#views.set(view.targetId, view);
    page.on('close', () => this.#views.delete(view.targetId));
    if (this.#colorScheme !== null) await page.emulateMedia({ colorScheme: this.#colorScheme });
    return view;
  }

  async #begin(placement: Placement, firstPage: string): Promise<Page> {
    this.#starting = this.#start(placement, firstPage);
    return this.#starting;
  }

  async #start(placement: Placement, firstPage: string): Promise<Page> {
    const policy = this.#policy;
    if (policy === null) throw new Error('electron stand-in: no request policy');
    const context = await this.#launch(placement, firstPage).catch(async (error: unknown) => {
      if (!(error instanceof errors.TimeoutError)) throw error;
      console.error('electron stand-in: Chromium did not answer; started once more, with a new profile');
      this.removeProfile();
      return this.#launch(placement, firstPage);
    });
    await context.grantPermissions([]); // denies every permission without a prompt
    const browser = await context.browser()?.newBrowserCDPSession();
    if (browser === undefined) throw new Error('electron stand-in: Chromium ended at once');
    this.#context = context;
    this.#browser = browser;
    const gate = { browser, schemes: this.schemes, views: this.#views, policy, outside: this.outside };
    await openGate(gate, (url, error) => {
      const withdrawn = String(error).includes('Invalid InterceptionId'); // its page went away while it was being answered
      if (!this.#closing && !withdrawn) console.error('electron stand-in: request', url, error);
    });
    context.on('page', (page) => this.#onPage(page));
    context.on('close', () => {
      this.#context = null;
      this.#browser = null;
      this.#starting = null;
    });
    return context.pages()[0] ?? context.waitForEvent('page');
  }

  async #launch(placement: Placement, firstPage: string): Promise<BrowserContext> {
    this.#profile = makeProfile();
    return launchChromium({ profile: this.#profile, firstPage, placement, switches: this.switches });
  }

  async #another(firstPage: string): Promise<Page> {
    await this.#starting;
    const opened = Promise.withResolvers<Page>();
    this.#awaited.set(firstPage, opened.resolve);
    const late = setTimeout(() => {
      opened.reject(new Error('electron stand-in: the window did not open within 15 s'));
    }, OPEN_WITHIN_MS);
    const sandbox = asRoot ? ['--no-sandbox'] : [];
    const second = spawn(findChromium(), [`--user-data-dir=${this.#profile ?? ''}`, ...sandbox, `--app=${firstPage}`], {
      stdio: 'ignore',
    });
    second.on('error', opened.reject);
    try {
      return await opened.promise;
    } finally {
      clearTimeout(late);
      this.#awaited.delete(firstPage);
    }
  }

  #onPage(page: Page): void {
    const awaited = this.#awaited.get(page.url());
    if (awaited !== undefined) return awaited(page);
    // Nobody asked for it (a popup, Ctrl+N): its requests were refused already, now the window goes.
    this.#policy?.onPopup(this.schemes.toApp(page.url()));
    page.close().catch(() => {});
  }

  useAccelerators(keys: readonly string[]): void {
    this.#accelerators = keys;
    for (const view of this.#views.values()) {
      view.post({ k: 'accelerators', keys });
      view.prepare(true).catch(() => {});
    }
  }

  useColorScheme(colorScheme: 'light' | 'dark' | null): void {
    this.#colorScheme = colorScheme;
    for (const view of this.#views.values()) view.page.emulateMedia({ colorScheme }).catch(() => {});
  }

  /** Without asking the page: also for a crashed one, which could not answer. */
  async closeTarget(view: View): Promise<void> {
    await this.#browser?.send('Target.closeTarget', { targetId: view.targetId });
  }

  async stop(): Promise<void> {
    this.#closing = true;
    await this.#starting?.catch(() => {});
    await this.#context?.close().catch(() => {});
    this.removeProfile();
  }

  removeProfile(): void {
    if (this.#profile !== null) removeProfile(this.#profile);
  }
}
