import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../../../tools/electron-stand-in/launch.ts';
import type { Launched } from '../../../tools/electron-stand-in/launched.ts';

export const FIXTURE = join(import.meta.dirname, 'app');

export type Fixture = { readonly app: Launched; readonly page: Page; readonly userData: string };

export async function startFixture(userData = mkdtempSync(join(tmpdir(), 'stand-in-'))): Promise<Fixture> {
  const app = await launch({ appDir: FIXTURE, userData });
  const page = await app.firstWindow();
  await page.waitForFunction(() => document.querySelector('#pong')?.textContent === 'pong 42');
  return { app, page, userData };
}

export async function closeFixture({ app, userData }: Fixture): Promise<void> {
  await app.close();
  rmSync(userData, { recursive: true, force: true });
}

/** What the fixture's main process noted. */
export async function seen(app: Launched): Promise<{
  readonly senders: readonly [string, string, null][];
  readonly navigated: readonly string[];
  readonly opened: readonly string[];
  readonly menu: readonly string[];
  readonly second: readonly unknown[];
  readonly gone: string | null;
}> {
  return app.evaluateMain(() => structuredClone((globalThis as unknown as { readonly seen: never }).seen));
}

export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('waited in vain');
}
