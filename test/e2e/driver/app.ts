/**
 * How a test starts the built app, on the stand-in or on Electron itself (ELECTRON_E2E=real), with a folder of its own
 * for everything the app keeps. Build first: `npm run build`.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../../../tools/electron-stand-in/launch.ts';
import type { Launched } from '../../../tools/electron-stand-in/launched.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Another build than `out/`, as a folder with a package.json: for working on a part while another does not build. */
const APP = resolve(ROOT, process.env['COUNTERSIGN_E2E_APP'] ?? '.');
const PICTURES = join(ROOT, 'test-results', 'screenshots');

export type StartOptions = {
  /** A folder kept by the test, to start again on; else a fresh one that goes with the app. */
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

export type StartedApp = Omit<Launched, 'firstWindow'> & {
  readonly page: Page;
  readonly userData: string;
  readonly runsOn: 'stand-in' | 'electron';
};

export async function startApp(options: StartOptions = {}): Promise<StartedApp> {
  if (!existsSync(join(APP, 'package.json'))) throw new Error(`No app at ${APP}: npm run build`);
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  const launched = await launch({
    appDir: APP,
    userData,
    ...(options.args === undefined ? {} : { args: options.args }),
    ...(options.env === undefined ? {} : { env: options.env }),
  });
  const page = await launched.firstWindow();
  return {
    ...launched,
    page,
    userData,
    runsOn: launched.standIn === null ? 'electron' : 'stand-in',
    close: async () => {
      await launched.close();
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
    },
  };
}

/** Kept in test-results/screenshots, for a person to look at. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** What Electron would have let out and only the stand-in stopped: must be nothing. */
export function leftToStandIn(app: Pick<StartedApp, 'standIn'>): readonly { readonly url: string }[] {
  return (app.standIn?.outside ?? []).filter(({ by }) => by === 'stand-in');
}
