import { expect, test } from 'vitest';
import { leftToStandIn } from '../driver/app.ts';
import { attackedApp, settle } from './attacked-app.ts';

const { app, attempt, isUntouched } = attackedApp();

const INJECTIONS: readonly (readonly [string, string])[] = [
  [
    'an inline script',
    `(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s) })()`,
  ],
  [
    'an inline module',
    `(() => { const s = document.createElement('script'); s.type = 'module'; s.textContent = 'window.ran = 1'; document.body.append(s) })()`,
  ],
  [
    'a script of a data URL',
    `(() => { const s = document.createElement('script'); s.src = 'data:text/javascript,window.ran=1'; document.body.append(s) })()`,
  ],
  [
    'a script of a blob',
    `(() => { const s = document.createElement('script'); s.src = URL.createObjectURL(new Blob(['window.ran = 1'])); document.body.append(s) })()`,
  ],
  ['an event attribute', `document.body.insertAdjacentHTML('beforeend', '<img src="nothing" onerror="window.ran = 1">')`],
  [
    'a javascript: link',
    `(() => { const a = document.createElement('a'); a.href = 'javascript:window.ran=1'; document.body.append(a); a.click() })()`,
  ],
  [
    'a written frame',
    `(() => { const f = document.createElement('iframe'); f.srcdoc = '<script>parent.ran = 1</' + 'script>'; document.body.append(f) })()`,
  ],
  [
    'an SVG of its own',
    `(() => { const f = document.createElement('embed'); f.type = 'image/svg+xml'; f.src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.ran=1"/>'; document.body.append(f) })()`,
  ],
  // Called later: a debugger's own evaluation lifts the ban while it runs.
  ['eval', `setTimeout(() => eval('window.ran = 1'), 0)`],
  ['Function', `setTimeout(() => new Function('window.ran = 1')(), 0)`],
  ['a timer of text', `setTimeout(() => setTimeout('window.ran = 1', 0), 0)`],
  [
    'WebAssembly',
    `setTimeout(() => WebAssembly.compile(new Uint8Array([0,97,115,109,1,0,0,0])).then(() => { window.ran = 1 }), 0)`,
  ],
];

test.each(INJECTIONS)('%s does not run', async (_name, code) => {
  await attempt(code);
  await settle();
  expect(await app().page.evaluate('window.ran')).toBeUndefined();
  expect(await isUntouched()).toBe(true);
});

test('a base element moves no address', async () => {
  await attempt(
    `(() => { const b = document.createElement('base'); b.href = 'https://evil.example/'; document.head.prepend(b) })()`,
  );
  expect(await attempt('new URL("x", document.baseURI).hostname === new URL(location.href).hostname')).toBe(true);
});

test("the page holds the contract's client and nothing of Electron or Node", async () => {
  const globals = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'webFrame', '__dirname', 'global'];
  expect(await app().page.evaluate(`${JSON.stringify(globals)}.filter((name) => name in window)`)).toEqual([]);
});

test('the client cannot be replaced, extended or led back to its makers', async () => {
  const seen = await app().page.evaluate(`(() => {
    'use strict';
    const fails = (act) => { try { act(); return false } catch { return true } };
    const reach = () => { try { return window.countersign.desk.state.constructor('return typeof require')() } catch { return 'undefined' } };
    return [
      fails(() => { window.countersign = {} }),
      fails(() => { delete window.countersign }),
      fails(() => { window.countersign.desk.state = () => {} }),
      fails(() => { window.countersign.added = 1 }),
      reach(),
    ];
  })()`);
  expect(seen).toEqual([true, true, true, true, 'undefined']);
});

test('a polluted prototype changes nothing that main hears', async () => {
  const answer = await app().page.evaluate(`(async () => {
    Object.prototype.theme = 'dark'; Object.prototype.polluted = true;
    try { return await window.countersign.desk.setTheme({}) } finally { delete Object.prototype.theme; delete Object.prototype.polluted }
  })()`);
  expect(answer).toMatchObject({ ok: false, error: { kind: 'ill-formed' } });
});

test('nothing of it was left to the stand-in: the app itself stopped all', () => {
  expect(leftToStandIn(app())).toEqual([]);
});
