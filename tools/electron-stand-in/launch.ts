/**
 * How a test drives the app, like Playwright's _electron: the same test runs on the stand-in and on Electron itself
 * (ELECTRON_E2E=real). On the stand-in the app runs inside the test's own process, so the runner must be Node 24.
 */
import { createStandIn } from './electron.ts';
import { findEntry, register, run } from './hooks.ts';
import type { Launched, LaunchOptions } from './launched.ts';
import { launchReal } from './launch-real.ts';
import { Window } from './module/browser-window.ts';

const WINDOW_WITHIN_MS = 30_000;
const QUIT_WITHIN_MS = 5_000;

export async function launch(options: LaunchOptions): Promise<Launched> {
  return process.env['ELECTRON_E2E'] === 'real' ? launchReal(options) : launchStandIn(options);
}

async function launchStandIn(options: LaunchOptions): Promise<Launched> {
  const { appDir, entry } = findEntry(options.appDir);
  const args = [options.appDir, ...(options.args ?? [])];
  const restore = lendProcess(args, options.env ?? {});
  const exit = Promise.withResolvers<number>();
  const standIn = createStandIn({
    appDir,
    argv: args,
    userData: options.userData ?? null,
    onExit: (code) => {
      restore();
      exit.resolve(code);
    },
  });
  await run(standIn, entry, register(standIn));
  const { host, windows } = standIn;
  return {
    exited: exit.promise,
    standIn: { outside: host.outside, shellCalls: standIn.shellCalls },
    appUrl: (page) => host.schemes.toApp(page.url()),
    windows: windows.pages,
    async firstWindow() {
      const window = await until(() => {
        if (standIn.hasEnded()) throw new Error('electron stand-in: the app ended before it showed a window');
        return windows.first();
      }, 'no window');
      const { page } = await Window.opened(window);
      await until(() => (/^(data:|about:blank)/.test(page.url()) ? null : page), 'the window shows nothing');
      await page.waitForLoadState('domcontentloaded');
      return page;
    },
    async evaluateMain(fn, given) {
      // oxlint-disable-next-line typescript/no-implied-eval -- as Playwright does: only the text crosses
      const call = new Function('electron', 'given', `return (${fn.toString()})(electron, given)`) as (
        electron: unknown,
        given: unknown,
      ) => Promise<never>;
      return structuredClone(await call(standIn.electron, structuredClone(given)));
    },
    async answerDialogs(...answers) {
      standIn.queue.push(...answers);
    },
    async close() {
      if (!standIn.hasEnded()) standIn.quit();
      const late = setTimeout(() => standIn.exit(0), QUIT_WITHIN_MS);
      await exit.promise;
      clearTimeout(late);
    },
  };
}

/** The app sees its own arguments and environment while it runs in this process. */
function lendProcess(args: readonly string[], env: Readonly<Record<string, string>>): () => void {
  const { argv } = process;
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  process.argv = ['electron', ...args];
  Object.assign(process.env, env);
  return () => {
    process.argv = argv;
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

async function until<T>(look: () => T | null, otherwise: string): Promise<T> {
  const end = Date.now() + WINDOW_WITHIN_MS;
  while (Date.now() < end) {
    const found = look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`electron stand-in: ${otherwise} within ${WINDOW_WITHIN_MS / 1000} s`);
}
