import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { leftToStandIn } from '../driver/app.ts';
import { attackedApp } from './attacked-app.ts';

const { app, attempt } = attackedApp();

test('a frame in the page has no client, and none is made for it', async () => {
  const seen = await attempt(`Promise.all(['about:blank', '/index.html', 'data:text/html,x'].map((src) => new Promise((done) => {
    const f = document.createElement('iframe'); f.src = src; document.body.append(f);
    setTimeout(() => { try { done(typeof f.contentWindow.countersign) } catch { done('undefined') } }, 300);
  })))`);
  expect(seen).toEqual(['undefined', 'undefined', 'undefined']);
});

test('another window of the app with the same preload at the same address is refused', async () => {
  const out = resolve(import.meta.dirname, '../../..', process.env['COUNTERSIGN_E2E_APP'] ?? 'out');
  const answer = await app().evaluateMain(
    async ({ BrowserWindow, session }, preload) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('desk'), sandbox: true, preload },
      });
      await window.loadURL('app://desk/index.html');
      const seen: unknown = await window.webContents.executeJavaScript(
        `window.countersign.desk.state(null).then((answer) => JSON.stringify(answer), (error) => error.message)`,
      );
      window.destroy();
      return seen;
    },
    join(out, 'preload', 'index.cjs'),
  );
  expect(answer).toContain('SenderRefused');
  expect(answer).not.toContain('version');
});

test('our own window is answered', async () => {
  expect(await attempt('window.countersign.desk.state(null)')).toMatchObject({ ok: true, value: { theme: 'system' } });
});

test('what goes wrong inside comes out as a reference, without a path, a stack or a message', async () => {
  await app().evaluateMain(({ ipcMain }) => {
    ipcMain.removeHandler('desk.state');
  });
  const unanswered = await attempt(`window.countersign.desk.state(null).then(() => 'ANSWERED', (error) => error.message)`);
  expect(unanswered).not.toBe('ANSWERED');
  expect(String(unanswered)).not.toMatch(/node_modules|\.ts:|\.js:/);
});

test('nothing of it was left to the stand-in: the app itself stopped all', () => {
  expect(leftToStandIn(app())).toEqual([]);
});
