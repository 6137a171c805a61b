import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './driver/app.ts';

const OUT = resolve(import.meta.dirname, '../..', process.env['COUNTERSIGN_E2E_APP'] ?? 'out');
const textOf = (...path: readonly string[]): string => readFileSync(join(OUT, ...path), 'utf8');

test('the preload is one CommonJS file that requires Electron and nothing else', () => {
  expect(readdirSync(join(OUT, 'preload'))).toEqual(['index.cjs']);
  const text = textOf('preload', 'index.cjs');
  expect([...text.matchAll(/\brequire\(([^)]*)\)/g)].map(([, what]) => what)).toEqual(['"electron"']);
  expect(text).not.toMatch(/^\s*(import|export)\s/m);
});

test('the page has no inline script, no inline style and nothing from elsewhere', () => {
  const page = textOf('renderer', 'index.html');
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|https?:|data:/i);
});

test('the app has one page: that of the components is not shipped', () => {
  expect(readdirSync(join(OUT, 'renderer')).filter((name) => name.endsWith('.html'))).toEqual(['index.html']);
});

test('a release knows of no dev server', () => {
  expect(textOf('main', 'index.js')).not.toContain('ELECTRON_RENDERER_URL');
});

test('no map of the sources, and nothing of the tests or the stand-in, is built', () => {
  const files = readdirSync(OUT, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith('resources'));
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  expect(textOf('main', 'index.js')).not.toMatch(/vitest|playwright|stand-in/i);
});

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => app.close());

test.each(['decode-worker', 'ranking-worker', 'reading-worker'])(
  'the %s starts in a utility process and ends when asked',
  async (name) => {
    const told = await app.evaluateMain(
      async ({ utilityProcess }, file) => {
        const child = utilityProcess.fork(file, [], { stdio: 'ignore' });
        const ended = new Promise<string>((done) => child.once('exit', () => done('ended')));
        const ready = new Promise<string>((done) => child.once('message', ({ kind }: { kind: string }) => done(kind)));
        const first = await Promise.race([ready, ended]);
        child.kill();
        return [first, await ended];
      },
      join(OUT, 'main', `${name}.js`),
    );
    expect(told).toEqual(['ready', 'ended']);
  },
);

test("the window's title names the app and no one else", async () => {
  expect(await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toMatch(
    /^Countersign( · [\w./-]+)?$/,
  );
});

test('nothing of the page is kept on the disk', () => {
  const kept = readdirSync(app.userData).filter((name) => !name.startsWith('standin-'));
  const electronsOwn =
    /^(Local State|Preferences|Singleton\w+|DevToolsActivePort|blob_storage|Dictionaries|Crashpad|.*Storage|Cookies.*|Trust Tokens.*|Network.*|DIPS.*|SharedStorage.*|Shared Dictionary)$/;
  const ours = /^(preferences\.json|recent\.json|diagnostics\.log|practice)$/;
  expect(kept.filter((name) => !electronsOwn.test(name) && !ours.test(name))).toEqual([]);
});
