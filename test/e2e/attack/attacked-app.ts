/** One started app for the attacks of a file. */
import { afterAll, beforeAll } from 'vitest';
import { startApp, type StartedApp } from '../driver/app.ts';

export const OUTSIDE = 'https://evil.example';

export type Attacked = {
  readonly app: () => StartedApp;
  /** Runs text in the page's own world; what it throws comes back as its constructor's name. */
  readonly attempt: (code: string) => Promise<unknown>;
  /** The page is the one that was shown at the start: never left, never loaded again. */
  readonly isUntouched: () => Promise<boolean>;
};

export function attackedApp(): Attacked {
  let started: StartedApp | null = null;
  const app = (): StartedApp => {
    if (started === null) throw new Error('The app has not started');
    return started;
  };
  beforeAll(async () => {
    started = await startApp();
    await started.page.evaluate('window.marker = "untouched"');
  });
  afterAll(async () => started?.close());

  return {
    app,
    attempt: async (code) =>
      app().page.evaluate(`(async () => { try { return await (${code}) } catch (error) { return error.constructor.name } })()`),
    isUntouched: async () =>
      app().appUrl(app().page) === 'app://desk/index.html' && (await app().page.evaluate('window.marker')) === 'untouched',
  };
}

/** Long enough for a navigation or a window to have happened. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 250));
}
