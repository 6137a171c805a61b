import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { leftToStandIn, startApp, type StartedApp } from './driver/app.ts';

const userData = mkdtempSync(join(tmpdir(), 'countersign-shell-'));
afterAll(() => rmSync(userData, { recursive: true, force: true }));

const ask = async (app: StartedApp, call: string): Promise<unknown> => app.page.evaluate(`window.countersign.${call}`);

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('waited in vain');
}

test('a chosen theme is there again after a restart, and its end is orderly', async () => {
  const first = await startApp({ userData });
  expect(await ask(first, `desk.setTheme({ theme: 'dark' })`)).toEqual({ ok: true, value: null });
  expect(await first.page.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(true);
  await first.page.close(); // as the person would
  expect(await first.exited).toBe(0);
  const second = await startApp({ userData });
  expect(await ask(second, 'desk.state(null)')).toMatchObject({ ok: true, value: { theme: 'dark' } });
  expect(leftToStandIn(second)).toEqual([]);
  await second.close();
  expect(await second.exited).toBe(0);
});

test('a second start on the same folder gives way to the first', async () => {
  const first = await startApp({ userData });
  if (first.runsOn === 'stand-in') {
    const executable = resolve(import.meta.dirname, '../../tools/electron-stand-in/electron');
    const app = resolve(import.meta.dirname, '../..', process.env['COUNTERSIGN_E2E_APP'] ?? '.');
    const second = spawn(executable, [app, `--user-data-dir=${userData}`], { stdio: 'ignore' });
    expect((await once(second, 'exit'))[0]).toBe(0);
  }
  expect(await first.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await first.close();
});

test('a page that crashed is shown anew, and the diagnostics say so without a word of what it showed', async () => {
  const app = await startApp({ userData });
  await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  const log = (): string => {
    try {
      return readFileSync(join(userData, 'diagnostics.log'), 'utf8');
    } catch {
      return ''; // nothing written yet
    }
  };
  await until(async () => log().includes('window.crashed'));
  await until(async () => {
    const shown = await app.evaluateMain(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return [contents?.isCrashed(), contents?.isLoading(), contents?.getURL()];
    });
    return JSON.stringify(shown) === JSON.stringify([false, false, 'app://desk/index.html']);
  });
  await app.close();
  expect(log()).toMatch(/^\S+ fault window\.crashed - \{"exitCode":\d+\}$/m);
});
